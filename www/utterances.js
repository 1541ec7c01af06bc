// The same words of the same mouth, told by several articles, are one utterance.

import { wordsOf } from "./word-diff.js";

/**
 * @typedef {import("build:types").Quote} Quote
 * @typedef {{ id: string, article: string, index: number, quote: Quote, text: string, keys: string[] }} Telling
 * @typedef {{ id: string, speaker: string | null, tellings: Telling[] }} Utterance
 */

/** Words that every utterance has; they speak for no kinship. */
const COMMON = new Set(("a an and are as at be been but by for from had has have he her his i in is it its not of on or our she that the their they this "
  + "to was we were which will with would").split(" "));

const PRONOUNS = new Set("he him i it she they we who".split(" "));

/**
 * Groups quotations over the articles. Two belong together when their speakers may be the same and either one's telling words lie mostly within
 * the other's, or the sentences they stand in tell the same claim and share words. Never two of one article with different speakers.
 * @param {import("./story-index.js").StoryIndex} index
 * @returns {Utterance[]} those told by most articles first
 */
export function groupUtterances(index) {
  /** @type {Utterance[]} */
  const groups = [];
  /** @type {Map<string, Utterance[]>} */
  const byWord = new Map();
  for (const telling of tellings(index)) {
    const group = bestGroup(index, telling, byWord);
    if (group) {
      group.tellings.push(telling);
      group.speaker ??= telling.quote.speaker?.entity ?? null;
    }
    const home = group ?? { id: telling.id, speaker: telling.quote.speaker?.entity ?? null, tellings: [telling] };
    if (!group) groups.push(home);
    for (const key of telling.keys) {
      const list = byWord.get(key);
      if (!list) byWord.set(key, [home]);
      else if (!list.includes(home)) list.push(home);
    }
  }
  return groups.sort((a, b) => reach(b) - reach(a));
}

/** How many articles tell it. @param {Utterance} utterance */
export function reach(utterance) {
  return new Set(utterance.tellings.map((one) => one.article)).size;
}

/** @param {import("./story-index.js").StoryIndex} index @returns {Telling[]} */
function tellings(index) {
  return index.story.articles.flatMap((article) => article.quotes.flatMap((quote, number) => {
    if (quote.form === "scare" || around(article.quotes, quote)) return [];
    const text = article.text.slice(quote.start, quote.end).trim();
    const keys = [...new Set(wordsOf(text).map((word) => word.key))].filter((key) => !COMMON.has(key));
    return [{ id: `q:${article.id}:${number}`, article: article.id, index: number, quote, text, keys }];
  }));
}

/**
 * The quotation that holds this one: words in marks within what is told in other words are one telling with it.
 * @param {Quote[]} quotes @param {Quote} inner
 */
export function around(quotes, inner) {
  const at = quotes.indexOf(inner);
  // quotations stand in order; one that holds another stands close to it
  return quotes.slice(Math.max(0, at - 8), at + 9).find((one) => one !== inner && one.form !== "scare" && one.start <= inner.start && inner.end <= one.end && one.end - one.start > inner.end - inner.start) ?? null;
}

/**
 * @param {import("./story-index.js").StoryIndex} index @param {Telling} telling @param {Map<string, Utterance[]>} byWord
 * @returns {Utterance | null}
 */
function bestGroup(index, telling, byWord) {
  /** @type {Set<Utterance>} */
  const near = new Set(telling.keys.flatMap((key) => (byWord.get(key) ?? []).slice(0, 40)));
  let best = null;
  let bestScore = 0;
  for (const group of near) {
    if (group.tellings.some((one) => one.article === telling.article)) continue;
    if (!group.tellings.every((one) => sameMouth(one.quote, telling.quote) || compared(index, one, telling))) continue;
    const scores = group.tellings.map((one) => kinship(index, one, telling));
    // who is like a scrap of it alone would make it a chain: like the fullest of them, or like most
    const fullest = group.tellings.reduce((most, one, at) => (one.keys.length > group.tellings[most].keys.length ? at : most), 0);
    const kin = scores.filter((score) => score > 0).length;
    const score = scores[fullest] > 0 || 2 * kin > scores.length ? Math.max(...scores) : 0;
    if (score > bestScore) [best, bestScore] = [group, score];
  }
  return best;
}

/** Speakers who are told to be two are not one; one who is only "he", or nobody, may be anybody. @param {Quote} a @param {Quote} b */
function sameMouth(a, b) {
  const [one, other] = [a.speaker, b.speaker];
  if (!one || !other) return true;
  if (one.entity !== null && other.entity !== null) return one.entity === other.entity;
  const names = nameWords(one.text);
  const others = nameWords(other.text);
  return !names.length || !others.length || names.some((word) => others.includes(word));
}

/** "US Secretary of Defence Lloyd Austin" and "Austin" share a word that names; "he" has none. @param {string} speaker */
function nameWords(speaker) {
  return wordsOf(speaker).map((word) => word.key).filter((key) => !COMMON.has(key) && !PRONOUNS.has(key));
}

/** Whether a discrepancy of the core sets the two side by side. @param {import("./story-index.js").StoryIndex} index @param {Telling} a @param {Telling} b */
function compared(index, a, b) {
  return index.story.discrepancies.some((one) => one.kind === "quotation" && quoted(one, a) && quoted(one, b));
}

/**
 * Share of the shorter one's telling words that both have, if that is enough to call them the same; else 0.
 * @param {import("./story-index.js").StoryIndex} index @param {Telling} a @param {Telling} b
 */
function kinship(index, a, b) {
  if (compared(index, a, b)) return 1;
  const theirs = new Set(a.keys);
  const both = b.keys.filter((key) => theirs.has(key)).length;
  const shorter = Math.min(a.keys.length, b.keys.length);
  // two words are the same utterance only where both are set in marks
  const marks = a.quote.form !== "indirect" && b.quote.form !== "indirect";
  if (both < (marks ? 2 : 3)) return 0;
  const share = both / shorter;
  const claim = index.claimAround(a.article, a.quote.start);
  const sameClaim = claim !== null && claim === index.claimAround(b.article, b.quote.start);
  return share >= (sameClaim ? 0.5 : 0.75) ? share : 0;
}

/** Whether a reading of the discrepancy lies in the telling. @param {import("build:types").Discrepancy} discrepancy @param {Telling} telling */
function quoted(discrepancy, telling) {
  return discrepancy.readings.some((one) => one.article === telling.article && one.start < telling.quote.end && telling.quote.start < one.end);
}
