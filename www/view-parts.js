// The pieces that every view is made of: sigla, openers, marked passages, verdicts, segmented choices.

import { fragment, h } from "./dom.js";
import { wordDiff } from "./word-diff.js";
import { ATTRIBUTED, STANCE, VERDICT } from "./wording.js";

/**
 * What a view sees of the element.
 * @typedef {object} Context
 * @property {import("./story-index.js").StoryIndex} index
 * @property {string} base id of the article read and compared with
 * @property {string | null} selection
 * @property {Settings} settings
 * @property {boolean} editable
 * @property {(id: string | null) => void} select
 * @property {(view: import("./hash.js").View, to?: { base?: string, selection?: string | null, settings?: Partial<Settings> }) => void} go
 * @property {(patch: Partial<Settings>) => void} set
 * @property {(format: import("./save.js").SaveFormat) => Promise<Blob>} save
 * @property {((ids: string[]) => void) | null} keep takes the other articles out; null where nothing can be compared anew
 * @property {((given: import("./corrections.js").Given, what: string) => void) | null} say says something in place of the program; null where nothing can be corrected
 * @property {((id: string, undone: boolean) => void) | null} takeBack takes a correction back, or says it again
 * @property {Map<string, string>} typed what is being typed or chosen and not yet said
 * @property {string | null} form the form that is open
 * @property {(key: string | null) => void} openForm
 * @property {Set<string>} chosen items chosen to be made one
 * @property {(id: string, on: boolean) => void} choose
 * @property {((id: string, block: import("build:types").Block) => void) | null} mark says what a passage of an article is; null where nothing can be corrected
 */

/**
 * What a reader has set in the views.
 * @typedef {object} Settings
 * @property {"agreement" | "quotes" | "names" | "numbers" | "loaded"} layer
 * @property {string | null} beside id of a second article to read beside the first
 * @property {"all" | "differ" | "apart" | "compatible" | "one" | "origin" | "shared"} claims
 * @property {string} missing article id or ""
 * @property {"told" | "text" | "differ"} order
 * @property {string} claimSearch
 * @property {string} speaker entity id or ""
 * @property {string} people kind or ""
 * @property {boolean} leftOut whether the passages that were left out are shown
 * @property {import("./save.js").TableFormat} table which table is saved for a spreadsheet
 * @property {string} asOne the stories that a reader wants compared as one, as JSON of the groups
 * @property {Record<string, number>} shown how many rows of a long list are drawn
 */

/** @returns {Settings} */
export function firstSettings() {
  return { layer: "agreement", beside: null, claims: "all", missing: "", order: "told", claimSearch: "", speaker: "", people: "", leftOut: false, table: "csv", asOne: "", shown: {} };
}

/** The letter that stands for an article, as editions of old texts cite their manuscripts. @param {Context} context @param {string} id */
export function siglum(context, id) {
  return h("abbr", { class: "siglum", title: context.index.label(id) }, context.index.letter(id));
}

/** What to know of an article's text before trusting it; stories of older versions have no notes. @param {import("build:types").Article} article */
export function notes(article) {
  const all = article.notes ?? [];
  return all.length ? h("ul", { class: "article-notes" }, all.map((note) => h("li", { "data-note": note.code }, note.text))) : null;
}

/** @param {Context} context @param {string[]} ids */
export function sigla(context, ids) {
  return h("span", { class: "sigla" }, ids.map((id) => siglum(context, id)));
}

/**
 * A button that opens an item's evidence and is lit while it is selected.
 * @param {Context} context @param {string} id @param {import("./dom.js").Props | null} props @param {...import("./dom.js").Child} children
 */
export function opener(context, id, props, ...children) {
  return h("button", {
    type: "button", "data-item": id, "data-key": `open ${id}`, "aria-pressed": String(context.selection === id),
    ...props, class: `opener ${props?.class ?? ""}`, onclick: () => context.select(context.selection === id ? null : id),
  }, children);
}

/** The text, marked where its wording departs from that of `base`. @param {string} base @param {string} text */
export function marked(base, text) {
  return fragment(wordDiff(base, text).map((piece) => (piece.differs ? h("mark", { class: "differing" }, piece.text) : piece.text)));
}

/** @param {import("build:types").Verdict} verdict */
export function verdictBadge(verdict) {
  const { sign, word, meaning } = VERDICT[verdict] ?? VERDICT.compatible;
  return h("span", { class: `badge badge-${verdict}`, title: `${word}: ${meaning}` }, h("span", { "aria-hidden": "true" }, sign), " ", word);
}

/** How a passage tells its claim: what stands in quotation marks is quoted, what a reporter puts in other words is attributed. @param {import("./story-index.js").StoryIndex} index @param {import("build:types").Evidence} one */
export function stanceOf(index, one) {
  return one.stance === "quoted" && !index.holdsQuotation(one) ? ATTRIBUTED : STANCE[one.stance] ?? STANCE.stated;
}

/** @param {import("./story-index.js").StoryIndex} index @param {import("build:types").Evidence} one */
export function stanceSign(index, one) {
  const { sign, word } = stanceOf(index, one);
  return h("span", { class: "stance" }, h("span", { class: "sign", "aria-hidden": "true" }, sign), " ", word);
}

/** @param {string} title @param {...import("./dom.js").Child} lead */
export function viewHead(title, ...lead) {
  return h("header", { class: "view-head" }, h("h2", null, title), lead.length ? h("p", { class: "lead" }, lead) : null);
}

/**
 * A row of choices, one of which holds.
 * @template {string} T
 * @param {string} label @param {{ value: T, text: string, count?: number, title?: string }[]} choices @param {T} chosen @param {(value: T) => void} choose
 */
export function choice(label, choices, chosen, choose) {
  return h("div", { class: "choice", role: "group", "aria-label": label }, choices.map(({ value, text, count, title }) =>
    h("button", {
      type: "button", "aria-pressed": String(value === chosen), title, "data-key": `${label} ${value}`, onclick: () => choose(value),
    }, text, count === undefined ? null : h("span", { class: "count" }, " ", count))));
}

/**
 * @param {string} label @param {{ value: string, text: string }[]} options @param {string} chosen @param {(value: string) => void} choose
 */
export function select(label, options, chosen, choose) {
  return h("label", { class: "field-inline" }, h("span", null, label),
    h("select", { "data-key": label, onchange: (/** @type {Event} */ event) => choose(/** @type {HTMLSelectElement} */ (event.target).value) },
      options.map(({ value, text }) => h("option", { value, selected: value === chosen }, text))));
}

/**
 * What chooses what a view shows. On paper only what takes something away is told, and the signs.
 * @param {boolean} narrowed whether something is left out by it @param {Parameters<typeof h>[2][]} parts
 */
export function controlsOf(narrowed, ...parts) {
  return h("div", { class: narrowed ? "controls narrowed" : "controls" }, ...parts);
}

/**
 * The first rows of a long list and a button for more: two hundred articles make thousands of rows.
 * @template T, D
 * @param {Context} context @param {string} list its name @param {T[]} rows @param {number} step @param {(row: T, number: number) => D} draw
 */
export function someOf(context, list, rows, step, draw) {
  const shown = context.settings.shown[list] ?? step;
  const more = rows.length - shown;
  return {
    rows: rows.slice(0, shown).map(draw),
    more: more > 0 ? h("p", { class: "more" }, h("button", {
      type: "button", class: "button", "data-key": `more ${list}`,
      onclick: () => context.set({ shown: { ...context.settings.shown, [list]: shown + step * 2 } }),
    }, `Show ${Math.min(more, step * 2)} more`), h("span", { class: "quiet" }, ` ${shown} of ${rows.length} shown`)) : null,
  };
}

/**
 * Draws a stretch of text with some ranges marked; ranges that overlap an earlier one are left out.
 * @template {{ start: number, end: number }} R
 * @param {string} text @param {number} start @param {number} end @param {R[]} ranges @param {(range: R, words: string, first: boolean) => Node} draw
 */
export function annotated(text, start, end, ranges, draw) {
  const parts = [];
  let at = start;
  for (const range of ranges) {
    const from = Math.max(range.start, at);
    const to = Math.min(range.end, end);
    if (to <= from || range.start < at && range.start >= start) continue;
    if (from > at) parts.push(text.slice(at, from));
    parts.push(draw(range, text.slice(from, to), range.start >= start));
    at = to;
  }
  if (at < end) parts.push(text.slice(at, end));
  return parts;
}

/** A state with nothing to show, said kindly. @param {string} title @param {string} text */
export function nothing(title, text) {
  return h("div", { class: "nothing" }, h("p", { class: "nothing-title" }, title), h("p", null, text));
}
