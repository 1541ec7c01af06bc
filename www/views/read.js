// One article as it was written, annotated with what the others make of it; a second one beside it if wished.

import { saidByPeople } from "../correcting.js";
import { h } from "../dom.js";
import { MEANING, categoryName } from "../loaded-words.js";
import { annotated, choice, controlsOf, notes, select } from "../view-parts.js";
import { BASIS, FORM, NAME_KIND, STANDING, VERDICT, clipped, counted, dayText } from "../wording.js";
import { amountText } from "../figures.js";

/**
 * @typedef {import("../view-parts.js").Context} Context
 * @typedef {import("build:types").Article} Article
 * @typedef {{ start: number, end: number, items: string, kind: string, note: string, title: string, opens: string | null }} Mark
 */

/** @param {Context} context */
export function read(context) {
  const { index, settings } = context;
  const article = index.articles.get(context.base) ?? index.story.articles[0];
  const second = settings.beside && settings.beside !== article.id ? index.articles.get(settings.beside) : null;
  return h("div", { class: "read" }, h("h2", { class: "visually-hidden" }, "Read"), controls(context, article),
    h("div", { class: second ? "columns two" : "columns" }, column(context, article), second ? column(context, second) : margin(context, article)));
}

/** What stands beside an article that is read alone: the key to its marks and how it stands to the others. @param {Context} context @param {Article} article */
function margin(context, article) {
  const { index, settings } = context;
  const count = { agree: 0, kin: 0, only: 0, differ: 0, apart: 0 };
  article.sentences.forEach((_, number) => {
    const claim = index.claimAt.get(`${article.id}/${number}`);
    if (claim) count[index.standing(claim)]++;
  });
  /** @type {[number, string][]} */
  const lines = [[count.agree, "told independently by others too"], [count.kin, "told by its own origin only"], [count.differ, "told differently elsewhere"], [count.apart, "updated, or of another scope"], [count.only, "told nowhere else"]];
  return h("div", { class: "margin" },
    h("h3", null, "Marks"), legend(settings.layer),
    index.story.articles.length > 1 ? [h("h3", null, "Its sentences"), h("ul", { class: "tally" }, lines.filter(([number]) => number).map(([number, text]) => h("li", null, h("b", null, number), " ", text)))] : null,
    h("p", { class: "quiet" }, "Open a mark to see what the others have in its place. Arrow keys go from mark to mark."));
}

/** @param {Context} context @param {Article} article */
function controls(context, article) {
  const { index, settings } = context;
  const named = index.story.articles.map((one) => ({ value: one.id, text: `${index.letter(one.id)} · ${index.label(one.id)}` }));
  return controlsOf(false,
    named.length <= 9
      ? choice("Article", named.map((one) => ({ value: one.value, text: index.letter(one.value), title: one.text })), article.id, (base) => context.go("read", { base }))
      : select("Article", named, article.id, (base) => context.go("read", { base })),
    choice("Show", [
      { value: "agreement", text: "Agreement" }, { value: "quotes", text: "Quotes" }, { value: "names", text: "Names" },
      { value: "numbers", text: "Numbers and times" }, { value: "loaded", text: "Loaded words" },
    ], settings.layer, (layer) => context.set({ layer })),
    named.length > 1
      ? select("Beside", [{ value: "", text: "nothing" }, ...named.filter((one) => one.value !== article.id)], settings.beside ?? "", (id) => context.set({ beside: id || null }))
      : null);
}

/** @param {Context["settings"]["layer"]} layer */
function legend(layer) {
  /** @type {Record<string, [kind: string, text: string, note?: string][]>} */
  const keys = {
    agreement: [["agree", "told independently too, by B and C", "BC"], ["kin", "told by B of the same origin", "(B)"], ["differ", "told differently by B", "≠B"], ["apart", "updated by B, or of another scope", "↻B"], ["only", "only here"]],
    quotes: [["direct", "in full"], ["partial", "in part"], ["indirect", "in other words"], ["scare", "set in marks"]],
    names: [["person", "people"], ["organization", "organisations"], ["place", "places"], ["other", "other"]],
    numbers: [["number", "numbers"], ["time", "times"]],
    loaded: [["reporter", "the reporter’s words"], ["quoted", "somebody else’s words"]],
  };
  return h("ul", { class: "legend", "aria-label": "Marks" }, keys[layer].map(([kind, text, note]) => h("li", null, h("span", { class: `mark mark-${kind}` }, text, note ? h("sup", { class: "note" }, note) : null))));
}

/** @param {Context} context @param {Article} article */
function column(context, article) {
  const { index } = context;
  const marks = marksOf(context, article);
  const title = article.blocks.find((block) => block.kind === "title");
  const facts = [
    article.published ? `${dayText(article.published.date)} (${BASIS[article.published.basis]})` : "date unknown",
    article.byline.length ? `by ${article.byline.join(", ")}` : "",
    article.credits.length ? `credits ${[...new Set(article.credits.map((one) => one.name))].join(", ")}` : "",
  ].filter(Boolean).join(" · ");
  return h("article", { class: "article", "aria-label": `${index.letter(article.id)}, ${index.label(article.id)}`, lang: article.language, onkeydown: roam },
    h("header", { class: "article-head" },
      h("p", { class: "kicker" }, h("span", { class: "siglum", "aria-hidden": "true" }, index.letter(article.id)), " ", index.label(article.id) === article.title || !title && !article.title ? article.name ?? "" : index.label(article.id)),
      title ? null : h("h3", { class: article.title ? "article-title" : "visually-hidden" }, article.title ?? index.label(article.id)),
      h("p", { class: "quiet" }, facts), notes(article), saidByPeople(context, article.id)),
    blocks(context, article, marks), leftOut(context, article));
}

/** Words of the editors about their article are no part of its report, yet nothing to hide. */
const OF_THE_EDITORS = { correction: "correction", update: "update", editor: "editors’ note" };

/** What such a block is called, or "". @param {Article} article @param {{ start: number, end: number }} block */
function editorsWord(article, block) {
  const note = (article.notes ?? []).find((one) => one.code in OF_THE_EDITORS && one.start < block.end && block.start < one.end);
  return note ? OF_THE_EDITORS[/** @type {keyof typeof OF_THE_EDITORS} */ (note.code)] : "";
}

/** @param {Article} article @param {import("build:types").Block} block */
function isLeftOut(article, block) {
  return block.kind === "boilerplate" && !editorsWord(article, block);
}

/** How much was left out, and whether it is shown in its places. @param {Context} context @param {Article} article */
function leftOut(context, article) {
  const count = article.blocks.filter((block) => isLeftOut(article, block)).length;
  const { settings, mark } = context;
  if (!count && !mark) return null;
  const say = count ? `Left out: ${counted(count, "passage")}.` : "Nothing was left out.";
  const show = settings.leftOut ? "Done" : count ? (mark ? "Show and correct" : "Show") : "Leave something out";
  return h("p", { class: "quiet left-out-line" }, say, " ",
    h("button", { type: "button", class: "link", "data-key": `left out ${article.id}`, "aria-pressed": String(settings.leftOut), onclick: () => context.set({ leftOut: !settings.leftOut }) }, show));
}

/** Counts a passage as text, or leaves it out. @param {Context} context @param {Article} article @param {import("build:types").Block} block */
function corrector(context, article, block) {
  const { mark, settings } = context;
  if (!mark || !settings.leftOut || !["boilerplate", "body", "heading", "caption"].includes(block.kind)) return null;
  const out = block.kind === "boilerplate";
  return h("button", {
    type: "button", class: "link block-corrector", "data-key": `block ${article.id} ${block.start}`,
    "aria-label": `${out ? "Count as text" : "Leave out"}: ${clipped(article.text.slice(block.start, block.end), 60)}`,
    onclick: () => mark(article.id, { kind: out ? "body" : "boilerplate", start: block.start, end: block.end }),
  }, out ? "count as text" : "leave out");
}

/** @param {Context} context @param {Article} article @param {Mark[]} marks */
function blocks(context, article, marks) {
  const first = { taken: false };
  return article.blocks.filter((block) => context.settings.leftOut || !isLeftOut(article, block)).map((block) => {
    const content = [passages(context, article, block, marks, first), corrector(context, article, block)];
    if (block.kind === "title") return h("h3", { class: "article-title" }, content);
    if (block.kind === "heading") return h("h4", { class: "article-heading" }, content);
    const note = { byline: "byline", dateline: "dateline", caption: "caption", credit: "credit", boilerplate: editorsWord(article, block) || "left out", body: "", title: "", heading: "" }[block.kind];
    return h("p", { class: `block block-${block.kind}` }, note ? h("span", { class: "block-kind" }, note) : null, content);
  });
}

/**
 * The block's sentences, each lit with its claim; what lies between them as it is.
 * @param {Context} context @param {Article} article @param {{ start: number, end: number }} block @param {Mark[]} marks @param {{ taken: boolean }} first
 */
function passages(context, article, block, marks, first) {
  const { index } = context;
  const inside = article.sentences.map((range, number) => ({ ...range, number })).slice(...sentencesIn(article, block));
  return annotated(article.text, block.start, block.end, inside, (sentence) => {
    const claim = index.claimAt.get(`${article.id}/${sentence.number}`);
    const items = claim ? [claim.id, ...(index.byClaim.get(claim.id) ?? []).map((one) => one.id)].join(" ") : "";
    const own = marksIn(marks, sentence);
    const text = annotated(article.text, sentence.start, sentence.end, own, (mark, words, begins) => drawMark(context, mark, words, begins, first));
    return h("span", { class: "sentence", "data-item": items || null, "data-sentence": `${article.id}/${sentence.number}` }, text);
  });
}

/** First and last number of the sentences in the block. @param {Article} article @param {{ start: number, end: number }} block @returns {[number, number]} */
function sentencesIn(article, block) {
  const from = lowerBound(article.sentences, (one) => one.start >= block.start);
  return [from, lowerBound(article.sentences, (one) => one.start >= block.end)];
}

/** @param {Mark[]} marks @param {{ start: number, end: number }} range */
function marksIn(marks, range) {
  const from = lowerBound(marks, (mark) => mark.end > range.start);
  return marks.slice(from, lowerBound(marks, (mark) => mark.start >= range.end));
}

/** @template T @param {T[]} list @param {(one: T) => boolean} reached */
function lowerBound(list, reached) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(list[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @param {Context} context @param {Mark} mark @param {string} words @param {boolean} begins @param {{ taken: boolean }} first */
function drawMark(context, mark, words, begins, first) {
  const opens = mark.opens;
  const note = mark.note ? h("sup", { class: "note" }, mark.note) : null;
  if (!opens || !begins) return h("span", { class: `mark mark-${mark.kind}`, "data-item": mark.items, title: mark.title }, words, note);
  const focusable = !first.taken;
  first.taken = true;
  const open = () => context.select(context.selection === opens ? null : opens);
  return h("span", {
    class: `mark mark-${mark.kind}`, role: "button", tabindex: focusable ? "0" : "-1", "data-item": mark.items, "data-key": `mark ${mark.opens} ${mark.start}`,
    title: mark.title, "aria-pressed": String(context.selection === opens), onclick: open,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open();
    },
  }, words, note);
}

/** Arrow keys go from mark to mark; the article is one stop of the Tab key. @param {KeyboardEvent} event */
function roam(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const held = event.target;
  if (!step || !(held instanceof HTMLElement) || held.getAttribute("role") !== "button") return;
  const all = [.../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll("[role=button]")];
  const next = all[all.indexOf(held) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  held.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** @param {Context} context @param {Article} article @returns {Mark[]} in order, none over another */
function marksOf(context, article) {
  const { index, settings } = context;
  const layers = { agreement, quotes, names, numbers, loaded };
  const sorted = layers[settings.layer](index, article).sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((mark) => mark.start >= end && ((end = mark.end), true));
}

/** @typedef {import("../story-index.js").StoryIndex} StoryIndex */

/** @param {StoryIndex} index @param {Article} article @returns {Mark[]} */
function agreement(index, article) {
  return article.sentences.flatMap((range, number) => {
    const claim = index.claimAt.get(`${article.id}/${number}`);
    if (!claim) return [];
    const standing = index.standing(claim);
    // of a difference between two claims, the others tell another one
    const telling = new Set([...index.tellers(claim), ...index.disputes(claim).flatMap((one) => one.readings.map((reading) => reading.article))]);
    const others = index.story.articles.filter(({ id }) => id !== article.id && telling.has(id)).map(({ id }) => index.letter(id));
    const letters = others.length > 6 ? `${others.slice(0, 5).join("")}+${others.length - 5}` : others.join("");
    const sign = VERDICT[index.disputes(claim)[0]?.verdict ?? "updated"].sign;
    return [{
      ...trimmed(article, range), items: claim.id, kind: standing, opens: claim.id,
      note: { agree: letters, kin: `(${letters})`, differ: `≠${letters}`, apart: `${sign}${letters}`, only: "" }[standing], title: STANDING[standing].word,
    }];
  });
}

/** @param {Article} article @param {{ start: number, end: number }} range */
function trimmed(article, range) {
  const words = article.text.slice(range.start, range.end);
  return { start: range.start + words.length - words.trimStart().length, end: range.end - words.length + words.trimEnd().length };
}

/** @param {StoryIndex} index @param {Article} article @returns {Mark[]} */
function quotes(index, article) {
  return article.quotes.map((quote, number) => {
    const group = index.utteranceOf(article.id, number);
    const who = quote.speaker ? (index.entities.get(quote.speaker.entity ?? "")?.name ?? quote.speaker.text) : "";
    return {
      start: quote.start, end: quote.end, kind: quote.form, items: group?.id ?? "", opens: group?.id ?? null,
      note: who, title: `${FORM[quote.form]}${who ? `, ${who}` : ""}`,
    };
  });
}

/** @param {StoryIndex} index @param {Article} article @returns {Mark[]} */
function names(index, article) {
  return article.mentions.map((mention) => ({
    start: mention.start, end: mention.end, kind: mention.kind, items: mention.entity ?? "", note: "",
    opens: mention.entity && index.entities.has(mention.entity) ? mention.entity : null,
    title: `${NAME_KIND[mention.kind]}: ${index.entities.get(mention.entity ?? "")?.name ?? ""}`,
  }));
}

/** @param {StoryIndex} index @param {Article} article @returns {Mark[]} */
function numbers(index, article) {
  return [
    ...article.quantities.map((quantity, number) => {
      const figure = index.figureOf(article.id, number);
      const verdicts = new Set(figure?.discrepancies.map((one) => one.verdict));
      const worst = /** @type {const} */ (["differs", "updated", "scope"]).find((verdict) => verdicts.has(verdict));
      const others = new Set(figure?.readings.map((one) => one.article)).size - 1;
      return {
        start: quantity.start, end: quantity.end, kind: "number", items: figure?.id ?? "", opens: figure?.id ?? null,
        note: worst ? VERDICT[worst].sign : "", title: `${amountText(quantity, quantity.measure)}${others > 0 ? `, also in ${counted(others, "other report")}` : ""}`,
      };
    }),
    ...article.times.map((time) => ({
      start: time.start, end: time.end, kind: "time", items: "", opens: null, note: "",
      title: time.from ? (time.to && time.to !== time.from ? `${dayText(time.from)} – ${dayText(time.to)}` : dayText(time.from)) : "not resolved",
    })),
  ];
}

/** @param {StoryIndex} _index @param {Article} article @returns {Mark[]} */
function loaded(_index, article) {
  return article.loaded.map((one) => ({
    start: one.start, end: one.end, kind: one.voice, items: "", opens: null, note: categoryName(one.category),
    title: `${categoryName(one.category)}, ${one.voice === "quoted" ? "somebody else’s word" : "the reporter’s word"}. ${MEANING[one.category] ?? ""}`.trim(),
  }));
}

/** Brings the passages of the selection into sight in every column. @param {ParentNode} root @param {string} id @param {ScrollLogicalPosition} [block] */
export function showPassages(root, id, block = "nearest") {
  for (const column of root.querySelectorAll(".article")) {
    const found = column.querySelector(`[data-item~=${JSON.stringify(id)}]`);
    found?.scrollIntoView({ block, behavior: "auto" });
  }
}

