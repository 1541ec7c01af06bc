import assert from "node:assert/strict";
import { test } from "node:test";
import { articlesIn, asInput, fromJson, isStory, splitPaste } from "../paste.js";
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

test("the source of a page is one article of markup; text that speaks of tags is text", () => {
  const cases = [
    ["<!doctype html><html><body><p>One.</p></body></html>", true], ["  <article><h1>T</h1><p>One.</p></article>", true], ["<p>One.</p>\n---\n<p>Two.</p>", true],
    ["One <p>two</p>.", false], ["<3 is a heart", false], ["<p> is a tag.", false], ["<b>bold</b> words", false],
  ];
  for (const [text, html] of cases) assert.equal("html" in articlesIn(String(text))[0], html, String(text));
  assert.deepEqual(articlesIn("One.\n---\nTwo."), [{ text: "One." }, { text: "Two." }]);
});

test("a story of another form, or with half an article, is none", () => {
  const story = fixture();
  for (const bad of [{ ...story, schema: "variorum/2" }, { ...story, articles: [null] }, { ...story, articles: [{ id: "a1", text: "x" }] }]) assert.ok(!isStory(bad));
});
