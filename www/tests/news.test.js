import assert from "node:assert/strict";
import { test } from "node:test";
import { isAside, mostNews, newsIn } from "../news.js";
import { StoryIndex } from "../story-index.js";

test("what an outlet says of itself is an aside, what looks like it is not", () => {
  const pairs = [
    ["Nina Orr is reporting today from Kessel.", "The ministry is reporting 14 deaths in Kessel."],
    ["Tom Bray reports live from the harbour.", "The harbour master reports from time to time to the council."],
    ["Our correspondent Nina Orr has the details.", "The paper's own reporters and two correspondents were beaten, its union said."],
    ["Updated at 3:40 p.m.", "Updated figures from the ministry show 14 dead and dozens missing along the river."],
    ["Published: 5 March 2024", "Published by the council on Monday, the list of 14 bridges that may not be crossed names the one at Kessel."],
    ["Watch: the moment the dam broke", "Watch towers along the river were manned again on Tuesday."],
    ["Related: Mayor steps down", "Related by marriage, the two men had run the quarry since 2011."],
    ["In this aerial photo, the bridge at Kessel lies in the river.", "In the video, the officer is seen firing twice."],
    ["The bridge at Kessel, pictured above, was built in 1961.", "The bridge was pictured on the town's seal."],
    ["Read more about the flood.", "Read out in court, the letter named two engineers."],
    ["Follow our live blog for more.", "Follow-up tests found lead in nine wells."],
    ["Here is what we know so far.", "Here is the bridge that the army built in 1944, a guide told visitors."],
    ["What you need to know about dams", "What you did was murder, the judge told him."],
    ["The Courier has contacted the council for comment.", "The council has asked the courts for an order against the quarry."],
    ["Additional reporting by Tom Bray.", "Reporting a crime by telephone takes 20 minutes in Kessel, the audit found."],
    ["This is a developing story.", "This is a region that floods every spring."],
    ["Sign up for our morning letter.", "Signs of a leak were seen in May."],
  ];
  for (const [aside, news] of pairs) assert.deepEqual([isAside(aside), isAside(news)], [true, false], `${aside} / ${news}`);
});

/** An article with one claim a sentence; numbers and capitalised pairs of words are its quantities and names. @param {string[]} sentences @param {any} [more] */
function told(sentences, more = {}) {
  const text = sentences.join(" ");
  const ranges = sentences.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length }));
  const found = (/** @type {RegExp} */ what) => [...text.matchAll(what)].map((one) => ({ start: one.index, end: one.index + one[0].length }));
  const empty = { byline: [], credits: [], times: [], loaded: [], quotes: [], source: null };
  const article = /** @type {any} */ ({
    id: "a1", text, sentences: ranges, blocks: [{ kind: "body", start: 0, end: text.length }], ...empty,
    quantities: found(/\b\d+ \p{L}+/gu), mentions: found(/\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu).map((one) => ({ ...one, kind: "person", entity: null })), ...more,
  });
  const claims = sentences.map((one, sentence) => /** @type {any} */ ({ id: `c${sentence + 1}`, text: one, origins: 1, missing: [], evidence: [{ article: "a1", sentence, score: 1, stance: "stated" }] }));
  const story = /** @type {any} */ ({ articles: [article], entities: [], claims, discrepancies: [], lineage: { links: [], origins: [["a1"]] }, timeline: [], corrections: [] });
  return { index: new StoryIndex(story), article, claims };
}

test("of what only one tells the statement with the most news is shown", () => {
  const cases = [
    [["Nina Orr is reporting today from Kessel.", "It is a quiet town.", "Divers found 3 cars below the bridge on Tuesday."], 2],
    [["A warning had been sent to 40 farms the night before, Anna Brandt said.", "Divers found 3 cars below the bridge on Tuesday, Jon Reese said."], 0],
    [["Could it happen again?", "The valve was closed by hand in May."], 1],
    [["We have been here all night.", "The valve was closed by hand in May."], 1],
    [["The view from the dam", "The valve was closed by hand in May."], 1],
    [["Bad luck, perhaps.", "The dam is high."], 0],
  ];
  for (const [sentences, want] of /** @type {[string[], number][]} */ (cases)) {
    const { index, article, claims } = told(sentences);
    assert.equal(mostNews(index, article, claims), claims[want], sentences.join(" | "));
  }
});

test("its own reporter is no name in the news, a title and a caption no sentence", () => {
  const sentences = ["Nina Orr stood at the dam in May.", "Anna Brandt stood at the dam in May."];
  const { index, article } = told(sentences, { byline: ["Nina Orr"] });
  assert.ok(newsIn(index, article, 0) < newsIn(index, article, 1));
  const caption = told(sentences, { blocks: [{ kind: "caption", start: 0, end: 34 }, { kind: "body", start: 34, end: 90 }] });
  assert.ok(newsIn(caption.index, caption.article, 0) < newsIn(caption.index, caption.article, 1));
  assert.equal(newsIn(index, article, 7), -Infinity);
});
