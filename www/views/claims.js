// The matrix: what is told, by whom, and how.

import { chooser, chosenBar, personMark } from "../correcting.js";
import { h } from "../dom.js";
import { labelOf } from "../story-index.js";
import { choice, controlsOf, nothing, opener, select, someOf, stanceOf, verdictBadge, viewHead } from "../view-parts.js";
import { ATTRIBUTED, CERTAINTY, STANCE, VERDICT, clipped, counted } from "../wording.js";

/**
 * @typedef {import("../view-parts.js").Context} Context
 * @typedef {import("build:types").Claim} Claim
 */

/** Beyond this many articles the columns are their letters alone. */
const WIDE_COLUMNS = 8;

/** @param {Context} context */
export function claims(context) {
  const rows = ordered(context, filtered(context));
  return h("div", { class: "claims" },
    viewHead("Claims", "What the reports tell, a claim a row. A cell shows how the report tells it; open a row for the passages."),
    controls(context), chosenBar(context, "join", (id) => context.index.claims.get(id)?.text), rows.length ? matrix(context, rows) : nothing("No claim fits", "Take a filter away to see more."));
}

/** @param {Context} context */
function controls(context) {
  const { index, settings, set } = context;
  const all = index.story.claims;
  const count = (/** @type {Context["settings"]["claims"]} */ filter) => all.filter((claim) => fits(context, claim, filter)).length;
  /** @type {[Context["settings"]["claims"], string][]} */
  const filters = [["all", "All"], ["shared", "In several"], ["differ", "Differ"], ["apart", "Updated, other scope"], ["compatible", "Compatible"], ["one", "Only in one"], ["origin", "One origin"]];
  const narrowed = settings.claims !== "all" || settings.missing !== "" || settings.claimSearch.trim() !== "";
  return controlsOf(narrowed,
    h("div", { class: "controls-row" }, choice("Filter claims", filters.map(([value, text]) => ({ value, text, count: count(value) }))
      .filter((one) => one.count || one.value !== "apart" || settings.claims === "apart"), settings.claims, (claims) => set({ claims, shown: {} }))),
    select("Missing in", [{ value: "", text: "any" }, ...index.story.articles.map((article) => ({ value: article.id, text: `${index.letter(article.id)} · ${clipped(labelOf(article), 40)}` }))],
      settings.missing, (missing) => set({ missing, shown: {} })),
    select("Order", [{ value: "told", text: "most told first" }, { value: "differ", text: "differing first" }, { value: "text", text: `as ${index.letter(context.base)} tells it` }],
      settings.order, (order) => set({ order: /** @type {Context["settings"]["order"]} */ (order), shown: {} })),
    h("label", { class: "field-inline" }, h("span", null, "Find"), h("input", {
      type: "search", placeholder: " ", value: settings.claimSearch, "data-key": "claim search", autocomplete: "off", spellcheck: "false",
      oninput: (/** @type {Event} */ event) => set({ claimSearch: /** @type {HTMLInputElement} */ (event.target).value, shown: {} }),
    })),
    h("ul", { class: "legend", "aria-label": "Signs" }, [STANCE.stated, STANCE.quoted, ATTRIBUTED, STANCE.hedged, STANCE.denied, ...Object.values(VERDICT), { sign: "–", word: "absent" }].map(({ sign, word }) => `${sign} ${word.toLowerCase()}`).map((text) => h("li", null, text))));
}

/** @param {Context} context @param {Claim} claim @param {Context["settings"]["claims"]} filter */
function fits(context, claim, filter) {
  const { index } = context;
  if (filter === "all") return true;
  const tellers = index.tellers(claim).length;
  if (filter === "shared") return tellers > 1;
  if (filter === "one") return tellers === 1;
  if (filter === "origin") return tellers > 1 && claim.origins === 1;
  const verdicts = (index.byClaim.get(claim.id) ?? []).map((one) => one.verdict);
  if (filter === "differ") return verdicts.includes("differs");
  return filter === "apart" ? verdicts.includes("updated") || verdicts.includes("scope") : verdicts.includes("compatible");
}

/** @param {Context} context */
function filtered(context) {
  const { settings, index } = context;
  const words = settings.claimSearch.toLowerCase().split(/\s+/).filter(Boolean);
  return index.story.claims.filter((claim) => fits(context, claim, settings.claims)
    && (!settings.missing || !claim.evidence.some((one) => one.article === settings.missing))
    && (!words.length || words.every((word) => said(context, claim).includes(word))));
}

/** @param {Context} context @param {Claim} claim */
function said(context, claim) {
  return [claim.text, ...claim.evidence.map((one) => context.index.sentenceText(one.article, one.sentence))].join(" ").toLowerCase();
}

/** @param {Context} context @param {Claim[]} rows */
function ordered({ index, settings, base }, rows) {
  const told = (/** @type {Claim} */ claim) => claim.origins * 1000 + index.tellers(claim).length;
  const place = (/** @type {Claim} */ claim) => Math.min(Infinity, ...claim.evidence.filter((one) => one.article === base).map((one) => one.sentence));
  const disputed = (/** @type {Claim} */ claim) => Number(index.standing(claim) === "differ") * 1000 + index.disputes(claim).length * 10 + (index.byClaim.get(claim.id)?.length ?? 0);
  const by = {
    told: (/** @type {Claim} */ a, /** @type {Claim} */ b) => told(b) - told(a),
    differ: (/** @type {Claim} */ a, /** @type {Claim} */ b) => disputed(b) - disputed(a) || told(b) - told(a),
    text: (/** @type {Claim} */ a, /** @type {Claim} */ b) => (place(a) === place(b) ? 0 : place(a) - place(b)),
  };
  return [...rows].sort(by[settings.order]);
}

/** @param {Context} context @param {Claim[]} rows */
function matrix(context, rows) {
  const { index } = context;
  const wide = index.columns.length <= WIDE_COLUMNS;
  const list = someOf(context, "claims", rows, wide ? 60 : 30, (claim) => row(context, claim, wide));
  return h("div", null,
    h("div", { class: "table-wrap fits", tabindex: "0", role: "region", "aria-label": "Claims by report" },
      h("table", { class: wide ? "matrix" : "matrix matrix-narrow" },
        h("caption", { class: "visually-hidden" }, `${counted(rows.length, "claim")} in ${counted(index.columns.length, "report")}`),
        h("thead", null, originRow(context), h("tr", null, h("th", { scope: "col", class: "claim-head" }, "Claim"), index.columns.map((id) =>
          h("th", { scope: "col", class: edge(context, id), title: index.label(id) }, h("span", { class: "siglum" }, index.letter(id)),
            wide ? h("span", { class: "column-name" }, clipped(index.label(id), 32)) : h("span", { class: "visually-hidden" }, index.label(id)))))),
        h("tbody", null, list.rows))),
    list.more);
}

/** @param {Context} context */
function originRow({ index }) {
  const groups = index.story.lineage.origins.map((group) => group.filter((id) => index.articles.has(id))).filter((group) => group.length);
  return h("tr", { class: "origins" }, h("td", null), groups.map((group, number) =>
    h("th", { scope: "colgroup", colspan: group.length, class: "origin-head" }, groups.length > WIDE_COLUMNS ? `${number + 1}` : `Origin ${number + 1}`)));
}

/** The first column of an origin has a line before it. @param {Context} context @param {string} id */
function edge({ index }, id) {
  const before = index.columns[index.columns.indexOf(id) - 1];
  return before === undefined || index.originOf.get(before) !== index.originOf.get(id) ? "edge" : "";
}

/** @param {Context} context @param {Claim} claim @param {boolean} wide */
function row(context, claim, wide) {
  const { index } = context;
  const disputes = index.byClaim.get(claim.id) ?? [];
  const verdicts = [...new Set(disputes.map((one) => one.verdict))];
  return h("tr", { "data-item": [claim.id, ...disputes.map((one) => one.id)].join(" ") },
    h("th", { scope: "row", class: context.say ? "choosable" : null }, chooser(context, claim.id, claim.text), opener(context, claim.id, { class: "claim-text" }, clipped(claim.text, 240)), " ", personMark(context, claim.id),
      claim.confidence === "low" ? h("span", { class: "quiet block-line" }, CERTAINTY.low) : null,
      verdicts.length ? h("span", { class: "badges" }, verdicts.map(verdictBadge)) : null),
    index.columns.map((id) => cell(context, claim, id, wide)));
}

/** @param {Context} context @param {Claim} claim @param {string} id @param {boolean} wide */
function cell(context, claim, id, wide) {
  const { index } = context;
  const evidence = index.evidenceIn(claim, id)[0];
  const place = edge(context, id);
  if (!evidence) return wide ? h("td", { class: `absent ${place}` }, h("span", { "aria-hidden": "true" }, "–"), h("span", { class: "visually-hidden" }, "absent")) : h("td", { class: `absent ${place}` }, "–");
  // A difference between several claims is told in each by the readings that stand there.
  const readingOf = (/** @type {import("build:types").Discrepancy} */ one) =>
    one.readings.find((reading) => reading.article === id && (one.claim !== null || index.claimAround(id, reading.start)?.id === claim.id));
  const disputes = index.disputes(claim).filter(readingOf);
  const dispute = disputes.find((one) => one.verdict === "differs") ?? disputes[0];
  const { sign, word } = dispute ? VERDICT[dispute.verdict] : stanceOf(index, evidence);
  const value = (dispute && readingOf(dispute)?.text) ?? shortValue(context, id, evidence.sentence);
  return h("td", {
    class: `told ${dispute ? `told-${dispute.verdict}` : `told-${evidence.stance}`} ${place}`,
    onclick: () => context.select(claim.id),
  }, h("span", { class: "sign", "aria-hidden": "true" }, sign), " ", h("span", { class: wide ? "cell-word" : "visually-hidden" }, word.toLowerCase()),
  wide && value ? h("span", { class: "cell-value" }, clipped(value, 44)) : null);
}

/** Who is quoted, or the number told: what tells this cell from the next. @param {Context} context @param {string} id @param {number} sentence */
function shortValue({ index }, id, sentence) {
  const article = index.articles.get(id);
  const range = article?.sentences[sentence];
  if (!article || !range) return "";
  const within = (/** @type {{ start: number, end: number }} */ one) => one.start >= range.start && one.start < range.end;
  const quote = article.quotes.find((one) => within(one) && one.form !== "scare" && one.speaker);
  const speaker = quote?.speaker ? index.entities.get(quote.speaker.entity ?? "")?.name ?? quote.speaker.text : "";
  if (speaker && !/^(he|she|it|they|who|we|i)$/i.test(speaker)) return speaker;
  const quantity = article.quantities.find(within);
  // As the report has it: beside it stand the words of those that differ.
  return quantity ? article.text.slice(quantity.start, quantity.end) : "";
}
