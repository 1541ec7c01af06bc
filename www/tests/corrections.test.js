import assert from "node:assert/strict";
import { test } from "node:test";
import { itemOf, linkTarget, partOf, shownAt, spoken, targetKey, targetOf } from "../corrections.js";
import { Drafts } from "../drafts.js";
import { StoryIndex, points } from "../story-index.js";
import { fixture } from "./fixture.js";

/** @param {any[]} [corrections] */
const indexed = (corrections = []) => new StoryIndex({ ...fixture(), corrections });
const given = (/** @type {any} */ one) => ({ id: "k1", targets: [], text: null, directed: null, verdict: null, by: null, made: null, undone: false, status: "applied", reason: null, summary: "", said: null, items: [], ...one });

test("every item is found again by words of the articles, and by nothing else of it", () => {
  const index = indexed();
  const quote = index.utterances[0].id;
  const figure = index.figures[0].id;
  for (const id of ["c1", "d1", "d5", "e1", "e4", "a3", "l:0", "l:1", "h:2", quote, figure]) {
    const target = targetOf(index, id);
    assert.ok(target, id);
    assert.equal(itemOf(index, target), id);
    for (const { article, start, end, text } of target.passages) assert.equal(index.articles.get(article)?.text.slice(start, end), text, id);
    assert.ok(!JSON.stringify(target).includes(`"${id}"`) || id === "a3", "no id of a comparison");
  }
  for (const id of ["c99", "l:9", "q:a1:99", "q:zz:0", "nothing", ""]) assert.equal(targetOf(index, id), null, id);
});

test("a link is found whichever way it goes; what is not there is nothing", () => {
  const index = indexed();
  assert.equal(itemOf(index, linkTarget("a2", "a1")), "l:0");
  assert.equal(itemOf(index, linkTarget("a1", "a3")), null);
  assert.equal(itemOf(index, { kind: "claim", name: null, differs: null, passages: [] }), null);
  assert.notEqual(targetKey(linkTarget("a1", "a2")), targetKey(linkTarget("a1", "a3")));
});

test("a sentence is taken out of the rest of its claim", () => {
  const index = indexed();
  const claim = /** @type {any} */ (index.claims.get("c1"));
  const part = partOf(index, claim, claim.evidence[0]);
  const [sentence, rest] = part?.targets ?? [];
  assert.equal(sentence.passages.length, 1);
  assert.equal(rest.passages.length, claim.evidence.length - 1);
  assert.ok(rest.passages.every((one) => one.article !== sentence.passages[0].article || one.start !== sentence.passages[0].start));
});

test("what people say shows at what it bears on, as long as it holds", () => {
  const link = given({ kind: "link", targets: [linkTarget("a1", "a2")], items: ["a1", "a2"] });
  const index = indexed([given({ kind: "rename", items: ["e1"] }), { ...link, id: "k2" }, given({ id: "k3", kind: "merge", status: "undone" })]);
  assert.deepEqual(index.saidOf("e1").map((one) => one.id), ["k1"]);
  assert.deepEqual(index.saidOf("l:0").map((one) => one.id), ["k2"]);
  assert.deepEqual(index.saidOf("a1"), [], "a link is said of no report alone");
  assert.equal(index.linkSaid(0)?.id, "k2");
  assert.equal(indexed([{ ...link, kind: "note" }]).linkSaid(0), undefined, "a note sets no link");
  assert.deepEqual(shownAt(index, given({ kind: "rename", status: "not_applied", items: ["e1"] })), []);
  const quote = /** @type {any} */ (targetOf(index, index.utterances[0].id));
  assert.deepEqual(shownAt(index, given({ kind: "note", targets: [quote], items: ["c2"] })), [index.utterances[0].id], "a note on a quotation is no note on its claim");
});

test("who said an utterance is corrected for every report that tells it, or for one, and shows at the utterance", () => {
  const index = indexed();
  const utterance = /** @type {any} */ (index.utterances.find((one) => one.tellings.length > 1));
  const all = spoken(index, utterance);
  assert.deepEqual(all.passages.map((one) => one.article), utterance.tellings.map((/** @type {any} */ one) => one.article));
  const only = spoken(index, utterance, utterance.tellings[1].article);
  assert.deepEqual(only.passages, [all.passages[1]]);
  assert.deepEqual(shownAt(index, given({ kind: "speaker", targets: [all], items: ["e1", "c1"] })), [utterance.id]);
  assert.deepEqual(shownAt(index, given({ kind: "speaker", status: "undone", targets: [all] })), []);
});

test("what is not the same matter, as a person says, is listed and counted nowhere, and can be opened", () => {
  const verdict = (/** @type {any} */ one) => given({ kind: "verdict", verdict: "scope", items: ["d1"], summary: "“31” and “42” are of different things.", ...one });
  const aside = indexed([verdict({})]);
  assert.ok(!aside.story.discrepancies.some((one) => one.id === "d1"));
  assert.equal(points(aside.story).differs, 1);
  assert.ok(!(aside.byClaim.get("c1") ?? []).some((one) => one.id === "d1"));
  assert.deepEqual(aside.differencesOf(aside.story.timeline[2]), []);
  assert.equal(aside.discrepancies.get("d1")?.reason, "“31” and “42” are of different things.");
  assert.equal(itemOf(aside, /** @type {any} */ (targetOf(aside, "d1"))), "d1", "so that it can be taken back");
  for (const one of [verdict({ status: "undone" }), verdict({ verdict: "updated" })]) assert.equal(points(indexed([one]).story).differs, 2);
  assert.equal(points(indexed([verdict({}), verdict({ id: "k2", verdict: "differs" })]).story).differs, 2, "the last verdict holds");
  assert.ok(indexed().story.discrepancies.some((one) => one.verdict === "scope"), "what the program finds of another scope is listed");
});

test("a person's verdict stands where the program's sentence stood, the last one said", () => {
  const verdict = (/** @type {any} */ one) => given({ kind: "verdict", items: ["d3"], ...one });
  const reason = (/** @type {any[]} */ corrections) => indexed(corrections).discrepancies.get("d3")?.reason;
  const [differ, same] = [verdict({ summary: "They differ." }), verdict({ id: "k2", summary: "They do not differ." })];
  const found = reason([]);
  assert.equal(reason([differ]), "They differ.");
  assert.equal(reason([differ, same]), "They do not differ.");
  assert.equal(reason([differ, { ...same, status: "undone" }]), "They differ.");
  assert.equal(reason([{ ...differ, status: "not_applied" }]), found);
});

test("saying, taking back and undo are steps like all others, and nothing said is lost", () => {
  const drafts = new Drafts();
  drafts.reset([{ id: "a1", text: "x" }], [given({ id: "k2", kind: "note" })]);
  assert.equal(drafts.say({ kind: "unlink", targets: [linkTarget("a1", "a2")] }, "Clearing a link"), "k1");
  assert.equal(drafts.undoable, "Clearing a link");
  drafts.takeBack("k2", true);
  assert.deepEqual(drafts.corrections.map((one) => [one.id, one.undone]), [["k2", true], ["k1", false]]);
  drafts.remove("a1");
  assert.equal(drafts.corrections.length, 2, "without its article a correction is kept");
  drafts.undo();
  drafts.undo();
  assert.deepEqual(drafts.corrections.map((one) => one.undone), [false, false]);
  drafts.undo();
  assert.deepEqual(drafts.corrections.map((one) => one.id), ["k2"]);
  assert.equal(drafts.undoable, null);
});

test("what a saved story brings follows its articles to their new ids", () => {
  const drafts = new Drafts();
  drafts.reset([{ id: "a1", text: "x" }], [given({ kind: "note" })]);
  drafts.bring([given({ kind: "link", targets: [linkTarget("a1", "a2")] })], new Map([["a1", "a3"], ["a2", "a4"]]));
  const [, brought] = drafts.corrections;
  assert.deepEqual(brought.targets[0].passages.map((one) => one.article), ["a3", "a4"]);
  assert.equal(brought.id, "", "its id was taken: it gets another");
});
