import assert from "node:assert/strict";
import { test } from "node:test";
import { amountText, valueText } from "../figures.js";
import { find } from "../search.js";
import { StoryIndex, labelOf, letter, points } from "../story-index.js";
import { reach } from "../utterances.js";
import { daysOf } from "../views/timeline.js";
import { fixture } from "./fixture.js";

const index = new StoryIndex(fixture());

test("articles are A to Z, then AA", () => {
  assert.deepEqual([0, 25, 26, 27, 52, 701, 702].map(letter), ["A", "Z", "AA", "AB", "BA", "ZZ", "AAA"]);
});

test("an article is called by its outlet; a file named by a machine by its first words", () => {
  const cases = [
    [{ source: "Echo", title: "T", name: "x.txt" }, "Echo"], [{ title: "T", name: "2-echo.txt" }, "Echo"], [{ title: "T", name: "0f212cc5d3.txt" }, "T"], [{ name: "echo-monday.txt" }, "Echo Monday"], [{ name: "Reader’s copy" }, "Reader’s copy"],
    [{ name: "000_f212cc5d37724b77.txt", text: "It began at noon." }, "It began at noon."], [{ name: "002.txt" }, "002.txt"], [{}, "Untitled"],
  ];
  for (const [article, want] of cases) assert.equal(labelOf(/** @type {any} */ (article)), want);
});

test("how a claim stands follows its origins and discrepancies", () => {
  const standing = (/** @type {string} */ id) => index.standing(/** @type {any} */ (index.claims.get(id)));
  assert.equal(standing("c1"), "differ", "numbers that cannot both be so");
  assert.equal(standing("c2"), "agree", "a compatible wording is no dispute");
  assert.equal(standing("c4"), "kin", "two reports of one origin");
  assert.equal(standing("c6"), "only");
  assert.equal(standing("c3"), "apart", "of another scope is no contradiction");
});

test("dates speak against a report having drawn on a later one, where both are known", () => {
  assert.equal(index.datesAgainst("a2", "a1"), "A (4 March 2024) is dated before B (5 March 2024).");
  for (const [from, to] of [["a1", "a2"], ["a2", "a3"], ["a4", "a1"], ["a1", "a4"], ["zz", "a1"]]) assert.equal(index.datesAgainst(from, to), "", `${from} ${to}`);
});

test("only what differs is counted as differing, whoever counts", () => {
  assert.deepEqual(points(fixture()), { differs: 2, updated: 1, scope: 1, compatible: 3 });
  assert.deepEqual(points({ discrepancies: [] }), { differs: 0, updated: 0, scope: 0, compatible: 0 });
});

test("a difference between two claims is about both, one of names about none", () => {
  const story = fixture();
  const alone = { ...story.discrepancies[0], claim: null };
  const [number, name] = [alone, { ...alone, kind: "name" }].map((one) => new StoryIndex({ ...story, discrepancies: [/** @type {any} */ (one)] }).byClaim);
  assert.deepEqual([...number.keys()], ["c1"], "its readings all lie in this claim");
  const apart = { ...alone, readings: [alone.readings[0], { article: "a1", start: story.articles[0].text.indexOf("towed"), end: story.articles[0].text.indexOf("towed") + 5, text: "towed" }] };
  assert.deepEqual([...new StoryIndex({ ...story, discrepancies: [apart] }).byClaim.keys()], ["c1", "c4"]);
  assert.equal(name.size, 0);
});

test("columns of one origin stand side by side", () => {
  const story = fixture();
  story.lineage.origins = [["a1", "a4"], ["a2"], ["a3"]];
  assert.deepEqual(new StoryIndex(story).columns, ["a1", "a4", "a2", "a3"]);
});

test("a position finds its sentence and its claim, and between sentences none", () => {
  const article = index.story.articles[0];
  article.sentences.forEach((range, number) => {
    assert.equal(index.sentenceAt(article, range.start), number);
    assert.equal(index.sentenceAt(article, range.end - 1), number);
  });
  assert.equal(index.sentenceAt(article, article.text.indexOf("LARKMOOR")), -1);
  assert.equal(index.sentenceAt(article, article.text.length + 5), -1);
  assert.equal(index.claimAround("a1", article.text.indexOf("towed"))?.id, "c4");
  assert.equal(index.claimAround("none", 0), null);
});

test("one utterance over several articles, never two speakers in one", () => {
  const book = index.utterances.find((one) => one.tellings.some((telling) => telling.text.includes("by the book")));
  assert.equal(reach(/** @type {any} */ (book)), 3);
  assert.equal(book?.speaker, "e1");
  const buoys = index.utterances.find((one) => one.tellings.some((telling) => telling.text.startsWith("two buoys")));
  assert.equal(buoys?.tellings.length, 1, "the harbour master looks at the buoys, the spokesman misses them");
  const ids = index.utterances.flatMap((one) => one.tellings.map((telling) => telling.id));
  assert.equal(new Set(ids).size, ids.length, "each quotation is in one utterance");
  assert.ok(!ids.includes("q:a4:0"), "words in scare marks are nobody's");
});

test("numbers that a discrepancy or a claim holds together are one figure", () => {
  const people = index.figures.find((one) => one.discrepancies.some((dispute) => dispute.id === "d1"));
  assert.deepEqual(people?.readings.map((one) => one.article), ["a1", "a2", "a3", "a4"]);
  assert.equal(index.figures.filter((one) => one.measure === "percent").length, 1);
});

test("a value is said with its bound", () => {
  const quantity = (/** @type {any} */ given) => valueText({ start: 0, end: 0, low: null, high: null, bound: "exact", measure: "count", unit: null, value: 0, ...given });
  assert.equal(quantity({ value: 2500, bound: "about" }), "about 2,500");
  assert.equal(quantity({ value: 12.5, measure: "percent" }), "12.5 %");
  assert.equal(quantity({ value: 5, low: 4, high: 6 }), "4–6");
  assert.equal(quantity({ value: 31, low: 31, bound: "at_least" }), "at least 31");
  assert.equal(quantity({ value: 60e9, bound: "more_than" }), "more than 60 billion");
  assert.equal(quantity({ value: 1.25e6 }), "1.25 million");
  assert.equal(quantity({ value: 2_345_678 }), "2,345,678");
  assert.equal(quantity({ value: 999_999.5 }), "999,999.5");
});

test("two ends that were said are shown as two", () => {
  const quantity = { start: 0, end: 0, value: 13.5e9, low: 12e9, high: 15e9, bound: /** @type {const} */ ("about"), measure: /** @type {const} */ ("money"), unit: "USD" };
  for (const text of ["$12-$15 billion", "$12 billion to $15 billion", "between 12 and 15 billion dollars"]) assert.equal(valueText(quantity, text), "12–15 billion", text);
  assert.equal(valueText({ ...quantity, value: 5e8, low: 9e8, high: 2e9 }, "$900 million to $2 billion"), "900 million–2 billion");
  for (const text of ["about $13.5 billion", "", "some 13.5 billion-odd dollars"]) assert.equal(valueText(quantity, text), "about 13.5 billion", text);
});

test("an amount says its unit once", () => {
  const quantity = (/** @type {any} */ given) => amountText({ start: 0, end: 0, low: null, high: null, bound: "exact", measure: "percent", unit: null, value: 18, ...given });
  assert.equal(quantity({ unit: "%" }), "18 %");
  assert.equal(quantity({ unit: "percentage points" }), "18 percentage points");
  assert.equal(quantity({ measure: "count", unit: "US troops" }), "18 US troops");
  assert.equal(quantity({ measure: "count" }), "18");
});

test("the timeline has each day once, happenings and reports on it", () => {
  const days = daysOf(index);
  assert.deepEqual(days.map((day) => day.from), ["2024-01-01", "2024-03-03", "2024-03-04", "2024-03-05"]);
  assert.deepEqual(days.map((day) => day.told.length), [0, 0, 1, 2]);
});

test("a search finds what has all the words, of every kind", () => {
  assert.deepEqual(find(index, "  "), []);
  assert.deepEqual(find(index, "nowhere-to-be-found"), []);
  assert.deepEqual(find(index, "voss BOOK").map((group) => group.kind), ["Quotes", "Claims"]);
  assert.ok(find(index, "brannock").some((group) => group.kind === "Names"), "by any spelling");
});

test("who is like a scrap of an utterance alone is none of it", () => {
  const told = (/** @type {string[]} */ ...texts) => {
    const story = fixture();
    story.articles.forEach((article, number) => {
      article.text = texts[number] ?? "";
      article.sentences = [];
      article.quotes = texts[number] ? [{ start: 0, end: article.text.length, form: "direct", speaker: null, cue: null, via: null, stance: null }] : [];
    });
    return new StoryIndex(story).utterances.map((one) => one.tellings.map((telling) => telling.article).join(" "));
  };
  const full = "the crew left the harbour before the storm came and closed the old bridge behind it";
  assert.deepEqual(told(full, "crew left the harbour", "closed the old bridge"), ["a1 a2 a3"], "parts of the fullest");
  assert.deepEqual(told(full, "crew left the harbour", "the crew of a tug had left another harbour in spring once its engine was repaired"), ["a1 a2", "a3"], "like the scrap");
});

test("words alone make no utterance where the speakers are told to be two", () => {
  const story = fixture();
  const [, , third, fourth] = story.articles;
  const say = (/** @type {any} */ article, /** @type {string} */ words, /** @type {string | null} */ speaker) => {
    const start = article.text.indexOf(words);
    article.quotes = [{ start, end: start + words.length, form: "indirect", speaker: speaker ? { text: speaker, start: 0, end: 0, entity: null, kind: null } : null, cue: null, via: null, stance: null }];
  };
  const together = (/** @type {string | null} */ one, /** @type {string | null} */ other) => {
    say(third, "two buoys had been missing for weeks", one);
    say(fourth, "Two buoys had been missing for weeks", other);
    return new StoryIndex(story).utterances.some((utterance) => reach(utterance) === 2 && utterance.tellings.some((telling) => telling.article === "a4"));
  };
  const cases = [
    ["A union spokesman", "the spokesman", true], ["A union spokesman", "he", true], ["A union spokesman", null, true],
    ["A union spokesman", "the operator", false], ["the ministry", "the minister", false],
  ];
  for (const [one, other, want] of cases) assert.equal(together(/** @type {any} */ (one), /** @type {any} */ (other)), want, `${one} / ${other}`);
});

test("a happening says where its tellers differ; stories of older versions do not say", () => {
  const [inspection, , grounding] = fixture().timeline;
  const ids = (/** @type {any} */ one) => index.differencesOf(one).map((difference) => difference.id);
  assert.deepEqual(ids(grounding), ["d1"]);
  assert.deepEqual(ids(inspection), []);
  assert.deepEqual(ids({ ...grounding, discrepancies: undefined }), []);
});

test("sentences call every report in one way, by letters where one has no short name", () => {
  /** @param {object[]} articles @param {string} reason */
  const said = (articles, reason) => {
    const story = fixture();
    const given = story.articles.slice(0, articles.length).map((one, number) => ({ ...one, source: null, name: null, title: null, dateline: null, ...articles[number] }));
    const index = new StoryIndex({ ...story, articles: /** @type {any} */ (given), discrepancies: [{ ...story.discrepancies[0], reason }] });
    return index.story.discrepancies[0].reason;
  };
  const agency = { place: null, date: null, agency: "ANI", start: 0, end: 1 };
  /** @type {[object[], string, string][]} */
  const cases = [
    [[{}, {}], "a1 and a2 give “a1” in other words than a12.", "A and B give “a1” in other words than a12."],
    [[{ title: "Talks begin" }, {}], "In Talks begin it is ISIL, in a2 Iraq.", "In A it is ISIL, in B Iraq."],
    [[{ title: "Mayor says “no”" }, {}], "In Mayor says “no” it is 2, in a2 3.", "In A it is 2, in B 3."],
    [[{ source: "Gulf" }, { name: "000_f212cc5d3772.txt" }], "Gulf and 000_f212cc5d3772.txt differ on the Gulfport road.", "A and B differ on the Gulfport road."],
    [[{ name: "1.txt", dateline: agency }, { name: "11.txt" }], "1.txt says “11.txt”, 11.txt does not.", "A says “11.txt”, B does not."],
    [[{ name: "0f212cc5d3.txt", dateline: agency }, { name: "2-echo.txt" }], "0f212cc5d3.txt and 2-echo.txt differ.", "ANI and Echo differ."],
    [[{ source: "Gulf" }, { source: "Post (web)" }], "Gulf and Post (web) differ.", "Gulf and Post (web) differ."],
    [[{ source: "Gulf" }, { source: "Gulf" }, {}], "Gulf and Gulf differ, a3 has neither.", "Gulf and Gulf differ, C has neither."],
  ];
  for (const [articles, reason, want] of cases) assert.equal(said(articles, reason), want);
});
