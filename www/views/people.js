// Whom and what the reports name, how each spells it, who is quoted, and which words judge.

import { chooser, chosenBar, personMark } from "../correcting.js";
import { h } from "../dom.js";
import { MEANING, categoryName } from "../loaded-words.js";
import { choice, controlsOf, nothing, opener, siglum, sigla, someOf, verdictBadge, viewHead } from "../view-parts.js";
import { KIND, NAME_KIND, clipped, counted } from "../wording.js";

/** @typedef {import("../view-parts.js").Context} Context */

const KINDS = ["person", "organization", "place", "other"];

/** @param {Context} context */
export function people(context) {
  const { index, settings, set } = context;
  const all = [...index.story.entities].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || spread(b) - spread(a));
  const rows = all.filter((entity) => !settings.people || entity.kind === settings.people);
  const kinds = ["", ...KINDS].map((value) => ({
    value, text: value ? NAME_KIND[value] : "All", count: value ? all.filter((one) => one.kind === value).length : all.length,
  }));
  const list = someOf(context, "people", rows, 60, (entity) => row(context, entity));
  return h("div", { class: "people" },
    viewHead("People and words", "Everyone and everything named, with each spelling and the reports that use it."),
    terms(context),
    controlsOf(settings.people !== "", choice("Kind of name", kinds, settings.people, (kind) => set({ people: kind, shown: {} }))),
    chosenBar(context, "merge", (id) => index.entities.get(id)?.name),
    rows.length ? h("div", { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "Names" }, h("table", { class: "table names" },
      h("caption", { class: "visually-hidden" }, "Names and their spellings"),
      h("thead", null, h("tr", null, ["Name", "Written as", "Quoted", "In"].map((text) => h("th", { scope: "col" }, text)))),
      h("tbody", null, list.rows))) : nothing("No names", "No report names anybody."), list.more, loaded(context));
}

/** @param {import("build:types").Entity} entity */
function spread(entity) {
  return new Set(entity.names.flatMap((name) => name.articles)).size * 1000 + entity.names.reduce((sum, name) => sum + name.count, 0);
}

/** @param {Context} context @param {import("build:types").Entity} entity */
function row(context, entity) {
  const { index } = context;
  const said = index.utterances.filter((one) => one.speaker === entity.id).length;
  const disputes = (index.byEntity.get(entity.id) ?? []).filter((one) => one.kind === "name" || one.kind === "term");
  const articles = new Set(entity.names.flatMap((name) => name.articles));
  return h("tr", { "data-item": [entity.id, ...disputes.map((one) => one.id)].join(" ") },
    h("th", { scope: "row", class: context.say ? "choosable" : null }, chooser(context, entity.id, entity.name), opener(context, entity.id, null, entity.name), " ", personMark(context, entity.id), entity.description ? h("span", { class: "quiet block-line" }, clipped(entity.description, 90)) : null),
    h("td", null, entity.names.slice(0, 8).map((name) => h("div", { class: "spelling" }, h("span", null, name.text), h("span", { class: "quiet" }, ` ×${name.count} `),
      disputes.length || entity.names.length > 1 ? sigla(context, name.articles) : null)),
    disputes.length ? h("span", { class: "badges" }, [...new Set(disputes.map((one) => one.verdict))].map(verdictBadge)) : null),
    h("td", null, said ? h("button", { type: "button", class: "link", "data-key": `said ${entity.id}`, onclick: () => context.go("quotes", { settings: { speaker: entity.id } }) },
      counted(said, "utterance")) : h("span", { class: "quiet" }, "–")),
    h("td", null, articles.size > 8 ? counted(articles.size, "report") : sigla(context, index.story.articles.map((one) => one.id).filter((id) => articles.has(id)))));
}

/** @param {Context} context */
function terms(context) {
  const all = context.index.story.discrepancies.filter((one) => one.kind === "name" || one.kind === "term");
  return all.length ? h("section", null, h("h3", null, "Different words for the same"), h("div", { class: "cards" }, all.slice(0, 12).map((one) =>
    h("article", { class: "card", "data-item": one.id }, h("header", null, verdictBadge(one.verdict), h("span", { class: "quiet" }, KIND[one.kind]), personMark(context, one.id)),
      opener(context, one.id, { class: "card-title" }, one.reason),
      h("ul", { class: "card-readings" }, one.readings.map((reading) => h("li", null, siglum(context, reading.article), h("q", null, reading.text)))))))) : null;
}

/** What the kinds of loaded words that occur do, with an example each. @param {{category: string}[]} words */
function kinds(words) {
  const there = Object.keys(MEANING).filter((category) => words.some((one) => one.category === category));
  return h("dl", { class: "loaded-kinds" }, there.map((category) => [h("dt", null, categoryName(category)), h("dd", null, MEANING[category])]));
}

/** @param {Context} context */
function loaded(context) {
  const rows = context.index.story.articles.map((article) => ({
    article, words: article.loaded.map((one) => ({ ...one, text: article.text.slice(one.start, one.end) })),
  })).filter((one) => one.words.length);
  return rows.length ? h("section", { class: "after" }, h("h3", null, "Loaded words"),
    h("p", { class: "lead" }, "Words that judge, label or speculate; those in somebody else’s mouth are in quotation marks. They are shown, never counted against an outlet."),
    kinds(rows.flatMap((row) => row.words)),
    h("ul", { class: "loaded-list" }, rows.slice(0, 40).map(({ article, words }) => h("li", null, siglum(context, article.id),
      h("span", null, words.slice(0, 40).map((one, number) => [number ? ", " : "", one.voice === "quoted" ? h("q", null, one.text) : h("span", { class: "judging" }, one.text)])),
      h("button", { type: "button", class: "link", "data-key": `loaded ${article.id}`, onclick: () => context.go("read", { base: article.id, settings: { layer: "loaded" } }) }, "in the text"))))) : null;
}
