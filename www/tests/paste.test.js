import assert from "node:assert/strict";
import { test } from "node:test";
import { asInput, fromJson, isStory, splitPaste } from "../paste.js";
import { fixture } from "./fixture.js";

test("one paste may hold several articles", () => {
  const cases = [
    ["ruled", "One.\n---\nTwo.\n\n=====\nThree.", 3],
    ["spaced rules", "One.\n* * *\nTwo.", 2],
    ["headers", "Title: One\nText.\n\nTitle: Two\nText.", 2],
    ["dates", " date 2024-01-25 One.\n\n date 2024-01-28 Two.", 2],
    ["form feed", "One.\fTwo.", 2],
    ["one", "One.\n\nStill one.", 1],
    ["title and date are one header", "Title: One\n\ndate 2024-01-25 Text.", 1],
    ["a dash in the text", "One - and -- two --- three.", 1],
    ["a title inside a line", "He asked.\nTitle: none was given.", 1],
    ["nothing", " \n---\n \n", 0],
  ];
  for (const [name, text, want] of cases) assert.equal(splitPaste(String(text)).length, want, String(name));
});

test("JSON is a story, a list, or one article; anything else is refused", () => {
  assert.ok("story" in fromJson(JSON.stringify(fixture())));
  assert.equal(/** @type {any} */ (fromJson('[{"text":"a"},{"html":"b"}]')).articles.length, 2);
  assert.equal(/** @type {any} */ (fromJson('{"articles":[{"text":"a"}]}')).articles.length, 1);
  for (const bad of ["", "3", "null", "[1]", '{"a":1}', '[{"title":"no text"}]']) assert.throws(() => fromJson(bad), bad);
});

test("an extracted article goes in as it came out, but what was guessed is guessed anew", () => {
  const [stated, , inferred] = fixture().articles;
  assert.equal(asInput(stated).published, "2024-03-04");
  assert.equal(asInput(inferred).published, null);
  assert.equal(asInput(stated).text, stated.text);
});

test("half a story is none", () => {
  assert.ok(isStory(fixture()));
  for (const bad of [null, {}, [], { articles: [] }, { ...fixture(), lineage: {} }]) assert.ok(!isStory(bad));
});
