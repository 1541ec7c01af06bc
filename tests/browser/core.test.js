// The core in wasm says what the command line says, and every call ends.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dist, root } from "./browsers.js";
import { corpus, hostile, lone, native } from "./stories.js";

const { makeCore, wasmGz } = await import(`${root}target/front/core.js`);
const { gunzipSync } = await import("node:zlib");
const core = makeCore();
core.initSync({ module: gunzipSync(Buffer.from(wasmGz, "base64")) });
const compared = (articles) => Buffer.from(core.compare(new TextEncoder().encode(JSON.stringify(articles))));

for (const [name, articles] of Object.entries(corpus())) {
  test(`wasm and native give the same bytes for ${name}`, () => {
    assert.equal(compared(articles).toString(), native(articles).toString());
  });
}

test("wasm and native give the same bytes for hostile strings", () => {
  for (const text of hostile) {
    const articles = [{ text }, { text: `${text} Police said so.` }];
    assert.equal(compared(articles).toString(), native(articles).toString(), text.slice(0, 60));
  }
});

test("what was extracted before is as what is extracted anew: wasm and native agree on a list that grows", () => {
  const [first, second, third, ...rest] = Object.values(corpus())[0];
  const undated = { text: "The talks were said to begin today, Thursday, in a statement of Monday." };
  for (const list of [[first, second], [first, undated, second, third], [third, undated, first], [{ ...third, published: "2023-05-01" }, undated], [first, second, third, ...rest]]) {
    assert.equal(compared(list).toString(), native(list).toString());
  }
});

test("positions are UTF-16: what they cut out is never half a character", () => {
  for (const text of hostile) {
    const story = JSON.parse(compared([{ text }]).toString());
    for (const article of story.articles) {
      const spans = [article.blocks, article.sentences, article.mentions, article.quotes, article.quantities, article.times, article.loaded].flat();
      for (const { start, end } of spans) {
        assert.ok(start < end && end <= article.text.length, `${start}..${end} of ${article.text.length}`);
        assert.ok(article.text.slice(start, end).isWellFormed(), text.slice(0, 60));
      }
    }
  }
});

test("the module works without a page", async () => {
  const { compare, extract, similarity } = await import(dist("variorum.mjs"));
  const story = await compare([{ text: "Twelve people died." }, { text: "Ten people died." }]);
  assert.equal(story.schema, "variorum/1");
  assert.equal(story.articles.length, 2);
  const article = await extract({ text: "Twelve people died.", published: "2024-01-28" });
  assert.deepEqual(article.published, { date: "2024-01-28", basis: "given" });
  const score = await similarity("Twelve people died.", "Twelve people were killed.");
  assert.ok(score > 0 && score <= 1, String(score));
});

test("extract gives the same as compare, as an object", async () => {
  const { compare, extract } = await import(dist("variorum.mjs"));
  const article = corpus()["harwick-derailment"]?.[0] ?? { text: "Twelve people died." };
  const [compared] = (await compare([article])).articles;
  const extracted = await extract(article);
  assert.deepEqual(Object.keys(extracted), Object.keys(compared));
  for (const key of ["text", "blocks", "sentences", "title", "published", "dateline"]) {
    assert.deepEqual(extracted[key], compared[key], key);
  }
});

test("files and pastes hold the same articles as for the command line", async () => {
  const { articlesIn } = await import(dist("variorum.mjs"));
  const found = await articlesIn("One.\n---\nTwo.\0", "a.txt");
  assert.deepEqual(found.articles.map((one) => [one.name, one.text]), [["a.txt (1 of 2)", "One."], ["a.txt (2 of 2)", "Two."]]);
  assert.equal(found.instead.length, 1);
  const bytes = new TextEncoder().encode("<rss><channel><item><title>T</title><description>Rain fell.</description></item></channel></rss>");
  assert.match((await articlesIn(bytes)).remarks[0], /^T: the feed gives only a summary/);
  const cases = [[() => articlesIn(" "), "empty_article"], [() => articlesIn("%PDF-1.4", "a.pdf"), "bad_input"], [() => articlesIn(undefined), "bad_input"], [() => articlesIn(new Uint8Array([1, 0])), "bad_input"]];
  for (const [call, code] of cases) await assert.rejects(call, { code });
});

test("half surrogate pairs come in as U+FFFD, at the same positions", async () => {
  const { compare } = await import(dist("variorum.mjs"));
  for (const text of lone) {
    const { articles } = await compare([{ text }]);
    assert.equal(articles[0].text, text.toWellFormed());
  }
});

test("errors have the stable code", async () => {
  const { compare, extract } = await import(dist("variorum.mjs"));
  const cases = [
    [() => compare([]), "no_articles"],
    [() => compare([{ text: " \n" }]), "empty_article"],
    [() => compare([{ text: "a" }, { text: "b".repeat(5_000_001) }]), "too_large"],
    [() => compare(Array.from({ length: 2_001 }, () => ({ text: "a" }))), "too_many_articles"],
    [() => compare([{ id: "x", text: "a" }, { id: "x", text: "b" }]), "repeated_id"],
    [() => compare("text"), "bad_input"],
    [() => compare(undefined), "bad_input"],
    [() => compare([{ text: 5 }]), "bad_input"],
    [() => extract({}), "empty_article"],
    [() => extract(null), "bad_input"],
  ];
  for (const [call, code] of cases) {
    await assert.rejects(call, (error) => error instanceof Error && error.code === code && error.message.length > 10, code);
  }
  assert.equal((await compare([{ text: "And the next call works." }])).articles.length, 1);
});

test("a call that was called off is rejected, and its result dropped", async () => {
  const { compare } = await import(dist("variorum.mjs"));
  const controller = new AbortController();
  const call = compare([{ text: "Twelve people died." }], { signal: controller.signal });
  controller.abort();
  await assert.rejects(call, { code: "aborted" });
});
