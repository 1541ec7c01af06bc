import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, spanText } from "../wording.js";

test("a day is taken as people write it, and what may be two days is none", () => {
  const cases = [
    ["2024-01-25", "2024-01-25"], [" 2024-1-5 ", "2024-01-05"], ["25 January 2024", "2024-01-25"], ["25th Jan. 2024", "2024-01-25"], ["Jan 25, 2024", "2024-01-25"], ["September 1 2023", "2023-09-01"],
    ["2024-02-29", "2024-02-29"], ["2023-02-29", null], ["2024-02-31", null], ["2024-13-01", null], ["3/4/2024", null], ["2024", null], ["yesterday", null], ["25 Brumaire 2024", null], ["", null],
  ];
  for (const [typed, want] of cases) assert.equal(dayOf(String(typed)), want, String(typed));
});

test("a range of days is said as shortly as it can be", () => {
  const cases = [
    ["2024-03-04", "2024-03-04", "4 March 2024"], ["2024-03-04", "2024-03-10", "4–10 March 2024"], ["2024-02-26", "2024-03-03", "26 February – 3 March 2024"],
    ["2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024"], ["2024-03-01", "2024-03-31", "March 2024"], ["2024-01-01", "2024-12-31", "2024"],
  ];
  for (const [from, to, want] of cases) assert.equal(spanText(from, to), want, `${from} to ${to}`);
});
