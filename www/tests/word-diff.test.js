import assert from "node:assert/strict";
import { test } from "node:test";
import { wordDiff } from "../word-diff.js";

const differing = (/** @type {string} */ base, /** @type {string} */ text) => wordDiff(base, text).filter((piece) => piece.differs).map((piece) => piece.text);

test("words that the base does not have are marked, neighbours as one", () => {
  const cases = [
    ["12 people were killed", "12 people were killed", []],
    ["12 people were killed", "At least 14 people were killed", ["At least 14"]],
    ["he said on Monday", "he said on Tuesday evening", ["Tuesday evening"]],
    ["the army withdrew", "it was the army that withdrew", ["it was", "that"]],
    ["", "all new", ["all new"]],
    ["gone", "", []],
  ];
  for (const [base, text, want] of cases) assert.deepEqual(differing(String(base), String(text)), want, String(text));
});

test("case, punctuation, quotation marks and possessives make no difference", () => {
  for (const text of ["THE MINISTRY SAID", "“the ministry”, said", "the ministry’s said", "the ministry's said."]) {
    assert.deepEqual(differing("The ministry said", text), [], text);
  }
});

test("numbers are words of their own: 2,500 is not 2,600", () => {
  assert.deepEqual(differing("2,500 troops", "2,600 troops"), ["2,600"]);
});

test("the pieces joined are the text again, whatever it is", () => {
  for (const text of ["", " ", "a", "\u{1F600} x \uD800", "…—“”", "a  b\n\nc", "x ".repeat(3000)]) {
    assert.equal(wordDiff("a b c", text).map((piece) => piece.text).join(""), text);
  }
});
