// What an item rests on: the passages, word for word, and one sentence of why.

import { personMark } from "./correcting.js";
import { partOf } from "./corrections.js";
import { h } from "./dom.js";
import { annotated, marked, opener, siglum, sigla, stanceSign, verdictBadge } from "./view-parts.js";
import { leading, provenance, words } from "./views/quotes.js";
import { strength } from "./views/sources.js";
import { CERTAINTY, KIND, LINK_EVIDENCE, NAME_KIND, VERDICT, counted, drewWords, listed, shareWords, spanText } from "./wording.js";
import { valueText } from "./figures.js";

/**
 * @typedef {import("./view-parts.js").Context} Context
 * @typedef {{ kicker: import("./dom.js").Child, title: string, body: import("./dom.js").Child[] }} Shown
 */

/** No more passages than one wants to read. */
const MOST_PASSAGES = 60;

/**
 * @param {Context} context @param {string} id
 * @returns {Shown | null} null where the story has no such item
 */
export function evidence(context, id) {
  const { index } = context;
  const claim = index.claims.get(id);
  if (claim) return ofClaim(context, claim);
  const discrepancy = index.discrepancies.get(id);
  if (discrepancy) return ofDiscrepancy(context, discrepancy);
  const entity = index.entities.get(id);
  if (entity) return ofEntity(context, entity);
  if (id.startsWith("q:")) return ofUtterance(context, id);
  if (id.startsWith("n:")) return ofFigure(context, id);
  if (id.startsWith("l:")) return ofLink(context, Number(id.slice(2)));
  if (id.startsWith("h:")) return ofHappening(context, Number(id.slice(2)));
  return null;
}

/** @param {Context} context @param {import("build:types").Claim} claim @returns {Shown} */
function ofClaim(context, claim) {
  const { index, base } = context;
  const tellers = index.tellers(claim);
  const ordered = tellers.includes(base) ? [base, ...tellers.filter((id) => id !== base)] : tellers;
  const lead = index.sentenceText(ordered[0], index.evidenceIn(claim, ordered[0])[0]?.sentence ?? -1);
  const disputes = index.byClaim.get(claim.id) ?? [];
  const missing = index.story.articles.map((article) => article.id).filter((id) => !tellers.includes(id));
  return {
    kicker: ["Claim · ", tellers.length === 1 ? `only in ${index.letter(tellers[0])}` : `${tellers.length} of ${index.story.articles.length} reports, ${counted(claim.origins, "origin")}`],
    title: claim.text,
    body: [
      claim.reason && claim.confidence ? h("p", { class: "quiet" }, `${CERTAINTY[claim.confidence]}: ${claim.reason}`) : null,
      disputes.map((one) => why(context, one)),
      tellers.length > 1 ? h("p", { class: "quiet" }, `Marked: where the wording departs from ${index.letter(ordered[0])}’s.`) : null,
      h("ul", { class: "passages" }, ordered.slice(0, MOST_PASSAGES).flatMap((id) => index.evidenceIn(claim, id).map((one) => {
        const text = index.sentenceText(id, one.sentence);
        return h("li", null, passageHead(context, id, claim.id, stanceSign(index, one), takeOut(context, claim, one)), h("blockquote", null, text === lead ? text : marked(lead, text)));
      }))),
      missing.length ? h("p", { class: "quiet" }, "Not told by ", missing.length > 12 ? counted(missing.length, "report") : sigla(context, missing), ".") : null,
    ],
  };
}

/** A difference in a line, with whose verdict it is. @param {Context} context @param {import("build:types").Discrepancy} one */
function why(context, one) {
  return h("div", { class: "why" }, h("span", null, verdictBadge(one.verdict), personMark(context, one.id)), opener(context, one.id, { class: "link" }, one.reason));
}

/** A sentence that tells something else. @param {Context} context @param {import("build:types").Claim} claim @param {import("build:types").Evidence} one */
function takeOut({ index, say }, claim, one) {
  if (!say || claim.evidence.length < 2) return null;
  const given = partOf(index, claim, one);
  return given ? h("button", { type: "button", class: "link take-out", "data-key": `take out ${one.article} ${one.sentence}`, "aria-label": `Take this sentence of ${index.letter(one.article)} out of the claim`, onclick: () => say(given, "Taking a sentence out") }, "Take out") : null;
}

/** @param {Context} context @param {string} id @param {string} item @param {...import("./dom.js").Child} extra */
function passageHead(context, id, item, ...extra) {
  const { index } = context;
  return h("p", { class: "passage-head" }, h("span", { class: "siglum", "aria-hidden": "true" }, index.letter(id)), h("span", { class: "passage-source" }, index.label(id)), extra,
    h("button", { type: "button", class: "link", "aria-label": `Read in ${index.letter(id)}`, onclick: () => context.go("read", { base: id, selection: item, settings: { layer: "agreement" } }) }, "Read"));
}

/** The sentence around a range, with the range marked. @param {Context} context @param {string} id @param {{ start: number, end: number }} range */
function around({ index }, id, range) {
  const article = index.articles.get(id);
  if (!article) return [];
  const from = article.sentences[index.sentenceAt(article, range.start)] ?? range;
  const to = article.sentences[index.sentenceAt(article, Math.max(range.start, range.end - 1))] ?? range;
  const start = Math.min(from.start, range.start);
  return annotated(article.text, start, Math.max(to.end, range.end), [range], (_range, text) => h("mark", null, text));
}

/** @param {Context} context @param {{ article: string, start: number, end: number }[]} readings @param {string} item */
function readings(context, readings, item) {
  return h("ul", { class: "passages" }, readings.slice(0, MOST_PASSAGES).map((one) => h("li", null,
    passageHead(context, one.article, context.index.claimAround(one.article, one.start)?.id ?? item), h("blockquote", null, around(context, one.article, one)))));
}

/** @param {Context} context @param {import("build:types").Discrepancy} one @returns {Shown} */
function ofDiscrepancy(context, one) {
  const claim = one.claim ? context.index.claims.get(one.claim) : null;
  return {
    kicker: [context.index.aside.has(one.id) ? h("span", { class: "badge" }, "Set aside") : verdictBadge(one.verdict), " ", KIND[one.kind]], title: one.reason,
    body: [
      h("p", { class: "quiet" }, context.index.aside.has(one.id) ? "Set aside: it is listed and counted nowhere but under Corrections." : `${VERDICT[one.verdict].word}: ${VERDICT[one.verdict].meaning}.`), readings(context, one.readings, one.id),
      claim ? h("p", null, h("span", { class: "quiet" }, "About the claim: "), opener(context, claim.id, { class: "link" }, claim.text)) : null,
    ],
  };
}

/** @param {Context} context @param {import("build:types").Entity} entity @returns {Shown} */
function ofEntity(context, entity) {
  const { index } = context;
  const said = index.utterances.filter((one) => one.speaker === entity.id);
  const mentions = index.story.articles.flatMap((article) => {
    /** @type {Set<number>} */
    const seen = new Set();
    return article.mentions.filter((one) => one.entity === entity.id).flatMap((one) => {
      const sentence = index.sentenceAt(article, one.start);
      if (seen.has(sentence)) return [];
      seen.add(sentence);
      return [{ article: article.id, start: one.start, end: one.end }];
    });
  });
  return {
    kicker: NAME_KIND[entity.kind], title: entity.name,
    body: [
      entity.description ? h("p", null, entity.description) : null,
      entity.names.length > 1 ? h("ul", { class: "chips" }, entity.names.slice(0, 12).map((name) => h("li", null, name.text, " ", sigla(context, name.articles)))) : null,
      (index.byEntity.get(entity.id) ?? []).map((one) => why(context, one)),
      said.length ? [h("h4", null, "Quoted"), h("ul", { class: "plain" }, said.slice(0, 12).map((one) => h("li", null, opener(context, one.id, { class: "link" }, leading(one).text), " ", sigla(context, [...new Set(one.tellings.map((telling) => telling.article))]))))] : null,
      h("h4", null, `Named in ${counted(mentions.length, "sentence")}`), readings(context, mentions, entity.id),
    ],
  };
}

/** @param {Context} context @param {string} id @returns {Shown | null} */
function ofUtterance(context, id) {
  const { index } = context;
  const drawn = index.drawnAs(id);
  const utterance = index.utterances.find((one) => one.id === drawn);
  if (!utterance) return null;
  const first = leading(utterance);
  const speaker = utterance.speaker ? index.entities.get(utterance.speaker) : null;
  const disputes = index.story.discrepancies.filter((one) => (one.kind === "quotation" || one.kind === "attribution") && one.readings.some((reading) =>
    utterance.tellings.some((telling) => telling.article === reading.article && telling.quote.start < reading.end && reading.start < telling.quote.end)));
  const written = utterance.tellings.find((one) => one.quote.speaker)?.quote.speaker?.text;
  return {
    kicker: ["Utterance · ", utterance.tellings.length > 1 ? `told ${utterance.tellings.length} times` : "told once"], title: speaker?.name ?? (written ? `“${written}”` : "Speaker unknown"),
    body: [
      speaker ? h("p", null, opener(context, speaker.id, { class: "link" }, speaker.description ?? "All about this name")) : null,
      disputes.map((one) => why(context, one)),
      h("ul", { class: "passages" }, [first, ...utterance.tellings.filter((one) => one !== first)].map((telling) => h("li", null,
        passageHead(context, telling.article, index.claimAround(telling.article, telling.quote.start)?.id ?? utterance.id),
        h("blockquote", null, words(telling, first)), h("p", { class: "quiet" }, provenance(context, telling)),
        h("details", null, h("summary", null, "In its sentence"), h("blockquote", null, around(context, telling.article, telling.quote)))))),
    ],
  };
}

/** @param {Context} context @param {string} id @returns {Shown | null} */
function ofFigure(context, id) {
  const figure = context.index.figures.find((one) => one.readings.some((reading) => reading.id === id));
  if (!figure) return null;
  const values = [...new Set(figure.readings.map((one) => valueText(one.quantity, one.text)))];
  return {
    kicker: "Number", title: `${figure.what.replaceAll("_", " ")}: ${listed(values)}`,
    body: [
      figure.discrepancies.map((one) => why(context, one)),
      readings(context, figure.readings.map((one) => ({ article: one.article, start: one.quantity.start, end: one.quantity.end })), figure.id),
    ],
  };
}

/** @param {Context} context @param {number} number @returns {Shown | null} */
function ofLink(context, number) {
  const { index } = context;
  const link = index.story.lineage.links[number];
  if (!link) return null;
  const [from, to] = [index.called(link.from), index.called(link.to)];
  const said = index.linkSaid(number);
  const shared = index.story.claims.filter((claim) => {
    const tellers = index.tellers(claim);
    return tellers.includes(link.from) && tellers.includes(link.to);
  });
  return {
    kicker: ["Source · ", said ? "as a person says" : strength(link.score)], title: link.directed ? `${to} ${drewWords(link)} ${from}` : `${from} and ${to} ${shareWords(link)}`,
    body: [
      link.reason && !said ? h("p", null, link.reason) : null,
      link.directed && index.datesAgainst(link.from, link.to) ? h("p", { class: "wrong" }, index.datesAgainst(link.from, link.to)) : null,
      h("ul", { class: "plain evidence-list" }, link.evidence.map((one) => h("li", null, h("b", null, LINK_EVIDENCE[one.kind] ?? one.kind), h("br", null), one.detail))),
      shared.length ? [h("h4", null, `Both tell ${counted(shared.length, "claim")}`), h("ul", { class: "passages" }, shared.slice(0, 10).map((claim) => {
        const one = index.sentenceText(link.from, index.evidenceIn(claim, link.from)[0].sentence);
        const other = index.sentenceText(link.to, index.evidenceIn(claim, link.to)[0].sentence);
        return h("li", null, h("blockquote", null, siglum(context, link.from), " ", one), h("blockquote", null, siglum(context, link.to), " ", marked(one, other)),
          opener(context, claim.id, { class: "link" }, "Open the claim"));
      }))] : null,
    ],
  };
}

/** @param {Context} context @param {number} number @returns {Shown | null} */
function ofHappening(context, number) {
  const happening = context.index.story.timeline[number];
  if (!happening) return null;
  return {
    kicker: spanText(happening.from, happening.to), title: happening.text,
    body: [
      context.index.differencesOf(happening).map((one) => why(context, one)),
      readings(context, happening.mentions, `h:${number}`),
    ],
  };
}
