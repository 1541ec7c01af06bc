// A search over everything a story holds.

import { h } from "./dom.js";
import { nothing, opener, sigla, viewHead } from "./view-parts.js";
import { leading } from "./views/quotes.js";
import { clipped, counted } from "./wording.js";
import { valueText } from "./figures.js";

/**
 * @typedef {import("./view-parts.js").Context} Context
 * @typedef {{ id: string, articles: string[], text: string, more?: string }} Hit
 */

/** Shown of each kind. */
const MOST = 12;

/**
 * Everything that has all the words, in any case.
 * @param {import("./story-index.js").StoryIndex} index @param {string} query
 * @returns {{ kind: string, hits: Hit[] }[]} kinds without a hit are left out
 */
export function find(index, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const has = (/** @type {string} */ text) => {
    const low = text.toLowerCase();
    return words.every((word) => low.includes(word));
  };
  const { story } = index;
  return [
    { kind: "Names", hits: story.entities.filter((one) => has([one.name, one.description ?? "", ...one.names.map((name) => name.text)].join(" ")))
      .map((one) => ({ id: one.id, articles: [...new Set(one.names.flatMap((name) => name.articles))], text: one.name, more: one.description ?? "" })) },
    { kind: "Differences", hits: story.discrepancies.filter((one) => has([one.reason, ...one.readings.map((reading) => reading.text)].join(" ")))
      .map((one) => ({ id: one.id, articles: [...new Set(one.readings.map((reading) => reading.article))], text: one.reason })) },
    { kind: "Quotes", hits: index.utterances.filter((one) => has([index.entities.get(one.speaker ?? "")?.name ?? "", ...one.tellings.map((telling) => telling.text)].join(" ")))
      .map((one) => ({ id: one.id, articles: one.tellings.map((telling) => telling.article), text: leading(one).text, more: index.entities.get(one.speaker ?? "")?.name ?? "" })) },
    { kind: "Claims", hits: story.claims.filter((one) => has([one.text, ...one.evidence.map((proof) => index.sentenceText(proof.article, proof.sentence))].join(" ")))
      .map((one) => ({ id: one.id, articles: index.tellers(one), text: one.text })) },
    { kind: "Numbers", hits: index.figures.filter((one) => has([one.what, ...one.readings.map((reading) => reading.text)].join(" ")))
      .map((one) => ({ id: one.id, articles: [...new Set(one.readings.map((reading) => reading.article))], text: `${one.what}: ${[...new Set(one.readings.map((reading) => valueText(reading.quantity, reading.text)))].join(", ")}` })) },
  ].filter((group) => group.hits.length);
}

/** @param {Context} context @param {string} query */
export function results(context, query) {
  const groups = find(context.index, query);
  const count = groups.reduce((sum, group) => sum + group.hits.length, 0);
  return h("div", { class: "search-results" }, viewHead(`“${query.trim()}”`, h("span", { role: "status" }, counted(count, "hit"))),
    count ? groups.map(({ kind, hits }) => h("section", null, h("h3", null, kind, h("span", { class: "count" }, ` ${hits.length}`)),
      h("ul", { class: "findings" }, hits.slice(0, MOST).map((hit) => h("li", null, opener(context, hit.id, { class: "finding" },
        h("span", { class: "finding-text" }, clipped(hit.text, 240)), h("span", { class: "finding-mark" }, hit.articles.length > 8 ? null : sigla(context, hit.articles), h("span", { class: "quiet" }, hit.more ?? "")))))),
      hits.length > MOST ? h("p", { class: "quiet" }, `and ${hits.length - MOST} more; another word narrows it.`) : null))
      : nothing("Nothing found", "No report has all these words."));
}

