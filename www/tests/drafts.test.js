import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts } from "../drafts.js";

const block = (/** @type {any} */ kind, /** @type {number} */ start, /** @type {number} */ end) => ({ kind, start, end });

test("what a passage is can be said, said anew, and taken back", () => {
  const drafts = new Drafts();
  drafts.reset([{ id: "a1", html: "<p>Rain.</p>" }, { id: "a2", text: "Snow.", blocks: [block("body", 0, 2), block("boilerplate", 2, 5)] }]);
  drafts.mark("a2", block("body", 2, 5));
  assert.deepEqual(drafts.list[1].blocks, [block("body", 0, 2), block("body", 2, 5)]);
  drafts.mark("a1", block("body", 0, 5));
  assert.deepEqual([drafts.list[0].html, drafts.list[0].blocks], ["<p>Rain.</p>", [block("body", 0, 5)]]);
  assert.equal(drafts.undoable, "Counting a passage as text");
  drafts.undo();
  drafts.undo();
  assert.deepEqual(drafts.list[1].blocks, [block("body", 0, 2), block("boilerplate", 2, 5)]);
  assert.equal(drafts.list[0].blocks, undefined);
});

test("another text has no passages of the old one", () => {
  const drafts = new Drafts();
  drafts.reset([{ id: "a1", text: "Snow.", blocks: [block("body", 0, 5)] }]);
  drafts.edit("a1", "title", "Weather");
  assert.equal(drafts.list[0].blocks?.length, 1);
  drafts.edit("a1", "text", "Rain.");
  assert.equal(drafts.list[0].blocks, null);
});

test("what is typed is given, and of another text what was read is read anew", () => {
  const drafts = new Drafts();
  drafts.reset([{ id: "a1", text: "Snow.", title: "Weather", source: "Echo", published: "2024-03-04", given: ["source"] }]);
  drafts.edit("a1", "published", "2024-03-05");
  assert.deepEqual(drafts.list[0].given, ["source", "published"]);
  drafts.edit("a1", "text", "Rain.");
  assert.deepEqual([drafts.list[0].title, drafts.list[0].source, drafts.list[0].published], [null, "Echo", "2024-03-05"]);
});

test("what was undone is done again, until something else is done", () => {
  const drafts = new Drafts();
  drafts.reset([{ id: "a1", text: "Snow." }]);
  assert.deepEqual([drafts.undo(), drafts.redo(), drafts.undoable, drafts.redoable], [null, null, null, null]);
  drafts.edit("a1", "title", "W");
  drafts.edit("a1", "title", "Weather");
  drafts.say({ kind: "note", targets: [], text: "Ask." }, "Writing a note");
  assert.deepEqual([drafts.undo(), drafts.undo()], ["Writing a note", "Editing the title"]);
  assert.deepEqual([drafts.list[0].title, drafts.corrections.length, drafts.undoable, drafts.redoable], [undefined, 0, null, "Editing the title"]);
  assert.equal(drafts.redo(), "Editing the title");
  assert.deepEqual([drafts.list[0].title, drafts.redoable], ["Weather", "Writing a note"]);
  drafts.settle([]); // a comparison is no step
  assert.equal(drafts.redo(), "Writing a note");
  assert.deepEqual([drafts.corrections[0].text, drafts.redoable], ["Ask.", null]);
  drafts.undo();
  drafts.edit("a1", "title", "Weather!");
  assert.equal(drafts.redoable, null, "something else was done");
  assert.equal(drafts.undo(), "Editing the title");
  assert.equal(drafts.list[0].title, "Weather", "typing after an undo is a step of its own");
});

test("the reports of one story are kept, and the others come back", () => {
  const drafts = new Drafts();
  drafts.reset([{ id: "a1", text: "Snow." }, { id: "a2", text: "Rain." }, { id: "a3", text: "Hail." }]);
  drafts.keep(["a1", "a3"]);
  assert.deepEqual(drafts.list.map((one) => one.id), ["a1", "a3"]);
  drafts.undo();
  assert.deepEqual(drafts.list.map((one) => one.id), ["a1", "a2", "a3"]);
});
