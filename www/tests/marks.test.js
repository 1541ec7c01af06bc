import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "../views/timeline.js";

test("a figure is marked where it stands by itself", () => {
  for (const [words, text, want] of [
    ["12", "The fire of 312 Elm Street killed 12.", 34],
    ["12", "Of 12,500 homes 12 burned.", 16],
    ["at least 9", "Police said at least 9 had died, not at least 90.", 12],
    ["£4.5", "A fine of £4.55, the bank said.", -1],
    ["Mai", "Maibach spoke.", -1],
    ["", "Nothing.", -1],
  ]) {
    assert.equal(placeOf(words, text)[0]?.start ?? -1, want, `${words} in ${text}`);
  }
});
