import assert from "node:assert/strict";
import { test } from "node:test";
import { ending, fileName } from "../views/save.js";

test("a file is called by its title, cut between words", () => {
  const cases = [
    ["Five dead at a newspaper", "five-dead-at-a-newspaper"], ["  “Talks” – again!", "talks-again"], [null, "variorum"], ["…", "variorum"],
    ["Gunman angry over story kills five people in targeted attack at newsroom", "gunman-angry-over-story-kills-five-people-in-targeted-attack"],
    ["x".repeat(80), "x".repeat(60)], [`${"x".repeat(59)} and`, "x".repeat(59)], [`${"x".repeat(60)} and`, "x".repeat(60)],
  ];
  for (const [title, want] of cases) assert.equal(fileName(title), want, String(title));
});

test("a file's name tells what is in it", () => {
  const cases = [["html", ".html"], ["report", "-report.html"], ["markdown", ".md"], ["json", ".json"], ["csv", ".csv"], ["csv-quotes", "-quotes.csv"]];
  for (const [format, want] of cases) assert.equal(ending(format), want);
});
