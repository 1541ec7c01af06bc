import assert from "node:assert/strict";
import { test } from "node:test";
import { groupFigures } from "../figures.js";

/**
 * Figures of sentences in braces: `{2,500 US troops}` is a count of that unit; equal claims are told of equal letters.
 * @param {[article: string, claim: string, text: string][]} sentences
 */
function grouped(sentences) {
  /** @type {any[]} */
  const told = sentences.map(([article, claim, marked], number) => {
    const quantities = [...marked.matchAll(/(\d[\d,]*) ?([^}]*)\}/g)].map((match) => ({
      start: number * 1000 + match.index, end: number * 1000 + match.index + match[0].length - 1,
      value: Number(match[1].replace(",", "")), unit: match[2] || null, measure: "count", bound: "exact", low: null, high: null,
    }));
    return { article, claim, number, quantities };
  });
  const ids = [...new Set(told.map((one) => one.article))];
  const articles = ids.map((id) => ({ id, text: "", quantities: told.filter((one) => one.article === id).flatMap((one) => one.quantities) }));
  const claims = new Map(told.map(({ claim }) => [claim, { id: claim, tellers: ids.filter((id) => told.some((one) => one.claim === claim && one.article === id)) }]));
  const at = (/** @type {number} */ position) => Math.floor(position / 1000);
  const index = {
    story: { articles, discrepancies: [] }, articles: new Map(articles.map((one) => [one.id, one])), sentenceAt: (/** @type {any} */ _, /** @type {number} */ position) => at(position),
    claimAround: (/** @type {string} */ _, /** @type {number} */ position) => claims.get(told[at(position)].claim), tellers: (/** @type {any} */ claim) => claim.tellers,
  };
  return groupFigures(/** @type {any} */ (index)).map((figure) => figure.readings.map((one) => `${one.article} ${one.quantity.value}`).sort().join(", ")).sort();
}

test("numbers stand together only where they count the same thing", () => {
  /** @type {[string, [string, string, string][], string[]][]} */
  const cases = [
    ["one claim, one unit", [["a", "x", "{12 people}"], ["b", "x", "{14 people}"]], ["a 12, b 14"]],
    ["one claim, the unit's last word", [["a", "x", "{2,500 US troops}"], ["b", "x", "{2,400 American troops}"]], ["a 2500, b 2400"]],
    ["one claim, one value, another word", [["a", "x", "{2,500 US troops}"], ["b", "x", "{2,500 soldiers}"]], ["a 2500, b 2500"]],
    ["dead and hurt of one claim", [["a", "x", "{14} were killed"], ["b", "x", "more than {50} were hurt"]], ["a 14", "b 50"]],
    ["two things of one sentence", [["a", "x", "{2,500 US troops} and {900 troops}"], ["b", "x", "{2,500 US troops}"]], ["a 2500, b 2500", "a 900"]],
    ["one unit, two places of one sentence", [["a", "x", "{2,500 US troops} here, {900 US troops} there"], ["b", "y", "{900 US troops}"]], ["a 2500", "a 900, b 900"]],
    ["the very words, in two claims", [["a", "x", "{150 drone attacks}"], ["b", "y", "{140 drone attacks}"]], ["a 150, b 140"]],
    ["people of two claims are not the same people", [["a", "x", "{12 people} died"], ["b", "y", "{40 people} came"]], ["a 12", "b 40"]],
    ["a limit and a speed", [["a", "x", "{90 km/h}"], ["b", "y", "{140 km/h}"], ["c", "z", "{90 km/h}"]], ["a 90, c 90", "b 140"]],
    ["no unit, two claims", [["a", "x", "{3}"], ["b", "y", "{3}"]], ["a 3", "b 3"]],
  ];
  for (const [name, sentences, want] of cases) assert.deepEqual(grouped(sentences), want.sort(), name);
});

test("an age is called so, and whose it is where a name stands beside it", () => {
  /** @param {string} text with an age in braces @param {string[]} people */
  const called = (text, people) => {
    const plain = text.replace(/[{}]/g, "");
    const start = text.indexOf("{");
    const quantity = { start, end: text.indexOf("}") - 1, value: 34, low: 34, high: 34, unit: "years", measure: "age", bound: "exact" };
    const mentions = people.map((name) => ({ start: plain.indexOf(name), end: plain.indexOf(name) + name.length, kind: "person", entity: null }));
    const article = { id: "a", text: plain, quantities: [quantity], mentions, sentences: [{ start: 0, end: plain.length }] };
    const index = { story: { articles: [article], discrepancies: [] }, articles: new Map([["a", article]]), entities: new Map(), sentenceAt: () => 0, claimAround: () => null, tellers: () => [] };
    return groupFigures(/** @type {any} */ (index))[0].what;
  };
  const [ann, tom] = ["Ann Lee", "Tom Bray"];
  for (const text of ["Ann Lee, {34}, fell.", "Ann Lee, aged {34}, fell.", "Ann Lee, a {34-year-old} nurse, fell.", "Ann Lee, the ward’s {34-year-old} nurse, fell.", "Ann Lee was {34}.",
    "The {34-year-old} nurse Ann Lee fell.", "The {34-year-old} Ann Lee fell, Tom Bray said.", "Tom Bray said that Ann Lee, {34}, fell."]) assert.equal(called(text, [ann, tom].filter((name) => text.includes(name))), "age of Ann Lee", text);
  for (const text of ["Tom Bray saw a {34-year-old} fall.", "A {34-year-old} man was hit by Tom Bray.", "A {34-year-old} fell, Tom Bray said."]) assert.equal(called(text, [tom]), "age", text);
});
