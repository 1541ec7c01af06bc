// The ledger of what was said: one row an utterance, one line an article that tells it.

import { personMark } from "../correcting.js";
import { h } from "../dom.js";
import { controlsOf, marked, nothing, opener, select, siglum, someOf, viewHead } from "../view-parts.js";
import { reach } from "../utterances.js";
import { FORM, QUOTE_STANCE, SOURCE_KIND, counted } from "../wording.js";

/**
 * @typedef {import("../view-parts.js").Context} Context
 * @typedef {import("../utterances.js").Utterance} Utterance
 */

/** Tellings of one utterance that the ledger shows. */
const MOST_TELLINGS = 12;

/** @param {Context} context */
export function quotes(context) {
  const { index, settings, set } = context;
  const rows = index.utterances.filter((one) => !settings.speaker || (one.speaker ?? "unknown") === settings.speaker);
  const list = someOf(context, "quotes", rows, 40, (utterance) => row(context, utterance));
  const scare = scareWords(context);
  return h("div", { class: "quotes" },
    viewHead("Quotes", "Who is said to have said what, and in whose words. Where a telling departs from the words of the first, it is marked."),
    index.utterances.length ? controlsOf(settings.speaker !== "", select("Speaker", speakers(context), settings.speaker, (speaker) => set({ speaker, shown: {} }))) : null,
    rows.length ? h("ol", { class: "ledger" }, list.rows) : nothing("Nobody is quoted", "No report gives anybody’s words."), list.more, scare);
}

/** @param {Context} context */
function speakers({ index }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const one of index.utterances) counts.set(one.speaker ?? "unknown", (counts.get(one.speaker ?? "unknown") ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return [{ value: "", text: "everybody" }, ...sorted.map(([id, count]) => ({ value: id, text: `${index.entities.get(id)?.name ?? "not resolved"} (${count})` }))];
}

/** @param {Context} context @param {Utterance} utterance */
function row(context, utterance) {
  const { index } = context;
  const first = leading(utterance);
  const speaker = utterance.speaker ? index.entities.get(utterance.speaker) : null;
  const written = utterance.tellings.find((one) => one.quote.speaker)?.quote.speaker?.text;
  return h("li", { class: "utterance", "data-item": [utterance.id, utterance.speaker ?? ""].join(" ") },
    h("div", { class: "utterance-head" },
      opener(context, utterance.id, { class: "speaker" }, speaker?.name ?? (written ? asWritten(written) : "Speaker unknown")),
      personMark(context, utterance.id),
      h("span", { class: "quiet" }, speaker?.description ?? "", speaker?.description ? " · " : "",
        reach(utterance) > 1 ? `in ${counted(reach(utterance), "report")}` : `only in ${index.letter(utterance.tellings[0].article)}`)),
    h("ul", { class: "tellings" }, [first, ...utterance.tellings.filter((one) => one !== first)].slice(0, MOST_TELLINGS).map((telling) => h("li", { class: `telling telling-${telling.quote.form}` },
      siglum(context, telling.article),
      h("div", null, h("p", { class: "words" }, words(telling, first)), h("p", { class: "quiet" }, provenance(context, telling))))),
    utterance.tellings.length > MOST_TELLINGS ? h("li", { class: "quiet" }, `and ${utterance.tellings.length - MOST_TELLINGS} more in its evidence`) : null));
}

/** A pronoun that stands for nobody known is shown as a word. @param {string} speaker */
function asWritten(speaker) {
  return /^(he|she|it|they|who|we|i)$/i.test(speaker) ? `“${speaker}”, not resolved` : speaker;
}

/** The fullest telling leads: a direct one before a partial one before another's words. @param {Utterance} utterance */
export function leading(utterance) {
  const rank = { direct: 2, partial: 1, indirect: 0, scare: 0 };
  return utterance.tellings.reduce((best, one) =>
    (rank[one.quote.form] - rank[best.quote.form] || one.text.length - best.text.length) > 0 ? one : best);
}

/** @param {import("../utterances.js").Telling} telling @param {import("../utterances.js").Telling} first */
export function words(telling, first) {
  const text = telling === first ? telling.text : marked(first.text, telling.text);
  return telling.quote.form === "indirect" ? text : [h("span", { class: "quote-mark" }, "“"), text, h("span", { class: "quote-mark" }, "”")];
}

/** "in part; “the ministry” said, after Al Jazeera" @param {Context} context @param {import("../utterances.js").Telling} telling */
export function provenance({ index }, telling) {
  const { speaker, cue, via, form, stance } = telling.quote;
  const resolved = index.entities.get(speaker?.entity ?? "")?.name;
  const who = !speaker ? "speaker not named" : !speaker.text ? resolved ?? "" : `“${speaker.text}”${resolved && resolved !== speaker.text ? ` = ${resolved}` : ""}`;
  const kind = speaker?.kind ? `${SOURCE_KIND[speaker.kind]}, not named` : "";
  return [FORM[form], stance ? QUOTE_STANCE[stance] : "", who, kind, cue ? `“${cue.text}”` : "", via ? `by way of ${via}` : ""].filter(Boolean).join(" · ");
}

/** @param {Context} context */
function scareWords(context) {
  const { index } = context;
  const all = index.story.articles.flatMap((article) => article.quotes.filter((quote) => quote.form === "scare")
    .map((quote) => ({ article: article.id, text: article.text.slice(quote.start, quote.end) })));
  return all.length ? h("section", { class: "after" }, h("h3", null, "Words in marks that nobody is said to have said"),
    h("ul", { class: "chips" }, all.slice(0, 60).map((one) => h("li", null, siglum(context, one.article), " “", one.text, "”")))) : null;
}
