import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts } from "../drafts.js";
import { Readings } from "../readings.js";

const texts = (/** @type {Drafts} */ drafts) => drafts.list.map((one) => one.text);

test("what was cut can be kept as one and cut again, and every step can be undone", () => {
  const drafts = new Drafts();
  const readings = new Readings();
  const [parts, whole] = [[{ text: "One." }, { text: "Two." }], [{ text: "One.\n---\nTwo." }]];
  drafts.add([{ text: "Before." }]);
  const ids = drafts.add(parts);
  drafts.add([{ text: "After." }]);
  readings.add("a.txt", ids, parts, whole);
  const notice = () => readings.notices(drafts, (change) => change())[0];
  assert.deepEqual([notice().what, notice().offer], ["2 articles found in a.txt.", "Keep as one"]);
  notice().take();
  assert.deepEqual(texts(drafts), ["Before.", "One.\n---\nTwo.", "After."]);
  assert.deepEqual(notice().offer, "Cut it into 2");
  notice().take();
  assert.deepEqual(texts(drafts), ["Before.", "One.", "Two.", "After."]);
  drafts.undo();
  assert.equal(notice().offer, "Cut it into 2");
  drafts.undo();
  assert.deepEqual(texts(drafts), ["Before.", "One.", "Two.", "After."]);
  assert.equal(new Set(drafts.list.map((one) => one.id)).size, 4);
});

test("nothing is offered of what is no longer there, or leaves no doubt", () => {
  const drafts = new Drafts();
  const readings = new Readings();
  readings.add("a.txt", drafts.add([{ text: "One." }]), [{ text: "One." }], []);
  const parts = [{ text: "One." }, { text: "Two." }];
  const ids = drafts.add(parts);
  readings.add("b.txt", ids, parts, [{ text: "Both." }]);
  drafts.remove(ids[1]);
  assert.deepEqual(readings.notices(drafts, (change) => change()), []);
});
