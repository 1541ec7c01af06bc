import assert from "node:assert/strict";
import { test } from "node:test";
import { StoryIndex } from "../story-index.js";
import { stanceOf } from "../view-parts.js";
import { common } from "../views/overview.js";
import { fixture } from "./fixture.js";

test("the first sentence says how many tell a claim, and calls what differs what it is", () => {
  const story = fixture();
  const said = (/** @type {any} */ more) => common(new StoryIndex({ ...story, ...more }));
  assert.equal(said({}), "5 claims are told by two or more, 1 by all four reports; on 2 points the reports differ, 5 more compared: 1 updated, 1 of another scope, 3 compatible.");
  const differing = story.discrepancies.filter((one) => one.verdict === "differs");
  assert.match(said({ discrepancies: differing.slice(1) }), /; on 1 point the reports differ\.$/);
  const apart = story.discrepancies.filter((one) => one.verdict !== "differs");
  assert.match(said({ discrepancies: apart }), /; no contradiction was found\. 5 points compared: 1 updated, 1 of another scope, 3 compatible\.$/);
  const compatible = story.discrepancies.filter((one) => one.verdict === "compatible");
  assert.match(said({ discrepancies: [...differing, ...compatible] }), /; on 2 points the reports differ, 3 more are compatible\.$/);
  assert.equal(said({ discrepancies: compatible }), "5 claims are told by two or more, 1 by all four reports; no contradiction was found. Compatible differences: 1 in spelling, 1 in choice of words and 1 in quotations.");
  const [first, second] = story.claims;
  assert.equal(said({ claims: [first], discrepancies: [] }), "1 claim is told by all four reports; no contradiction was found.");
  assert.equal(said({ claims: [second], discrepancies: [] }), "1 claim is told by two or more, none by all four reports; no contradiction was found.");
  const two = story.articles.slice(0, 2);
  assert.equal(said({ articles: two, claims: [first, second].map((one) => ({ ...one, evidence: one.evidence.slice(0, 2) })), discrepancies: [] }), "2 claims are told by both; no contradiction was found.");
  assert.match(said({ claims: [] }), /is it the same event\?$/);
});

test("only what stands in quotation marks is called quoted", () => {
  const index = new StoryIndex(fixture());
  const word = (/** @type {string} */ claim, /** @type {string} */ article) => stanceOf(index, index.evidenceIn(/** @type {any} */ (index.claims.get(claim)), article)[0]).word;
  assert.deepEqual(["a1", "a2", "a3"].map((id) => word("c2", id)), ["quoted", "quoted", "attributed"]);
  assert.deepEqual([word("c1", "a1"), word("c1", "a2"), word("c3", "a3")], ["stated", "attributed", "hedged"]);
});
