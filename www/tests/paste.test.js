import assert from "node:assert/strict";
import { test } from "node:test";
import { asInput, fromJson, givenOf, isStory } from "../paste.js";
import { fixture } from "./fixture.js";

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

test("what was read of an article stays what was read, whatever version saved it", () => {
  const [stated, given] = fixture().articles;
  const old = asInput(stated);
  assert.equal(givenOf(old, "published"), "", "its basis says that the article states it");
  assert.equal(givenOf(old, "title"), stated.title);
  assert.equal(givenOf(asInput(given), "published"), "2024-03-05");
  const now = asInput({ ...stated, given: ["source"] });
  assert.deepEqual([now.title, now.published], [stated.title, "2024-03-04"], "it is kept, but not as given");
  assert.deepEqual(/** @type {const} */ (["title", "source", "published"]).map((field) => givenOf(now, field)), ["", "Coastal Wire", ""]);
  assert.equal(givenOf({ title: "T" }, "title"), "T", "what is typed or comes from elsewhere is given");
});

test("half a story is none", () => {
  assert.ok(isStory(fixture()));
  for (const bad of [null, {}, [], { articles: [] }, { ...fixture(), lineage: {} }]) assert.ok(!isStory(bad));
});

test("a story of another form, or with half an article, is none", () => {
  const story = fixture();
  for (const bad of [{ ...story, schema: "variorum/2" }, { ...story, articles: [null] }, { ...story, articles: [{ id: "a1", text: "x" }] }]) assert.ok(!isStory(bad));
});
