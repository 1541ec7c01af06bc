// Who drew on whom: a graph layered by time, and the same as a table with the evidence.

import { backButton, linkSetter, personMark, programSaid, who } from "../correcting.js";
import { h, svg } from "../dom.js";
import { nothing, opener, siglum, viewHead } from "../view-parts.js";
import { LINK_EVIDENCE, clipped, dayText, drewWords, shareWords, spelled } from "../wording.js";

/**
 * @typedef {import("../view-parts.js").Context} Context
 * @typedef {import("build:types").Article} Article
 * @typedef {{ id: string, x: number, y: number }} Place
 */

const COLUMN = 244;
const ROW = 68;
const NODE = { width: 200, height: 46 };
/** Beyond this many reports a picture says less than its table. */
const MOST_DRAWN = 40;

/** @param {Context} context */
export function sources(context) {
  const { index } = context;
  const { origins } = index.story.lineage;
  const lead = `${spelled(index.story.articles.length, "report")} of ${spelled(origins.length, "origin").toLowerCase()}. Reports of one origin are not independent of one another; what two merely quote from a third does not bind them.`;
  return h("div", { class: "sources" }, viewHead("Sources", lead),
    index.story.articles.length <= MOST_DRAWN ? graph(context) : h("p", { class: "quiet" }, `A picture of ${index.story.articles.length} reports would say less than these tables.`),
    h("section", null, h("h3", null, "Links"), shown(index).length ? linkTable(context) : nothing("No links found", "No report is shown to have drawn on another."), cleared(context)),
    linkSetter(context),
    h("section", null, h("h3", null, "Origins"), originTable(context)));
}

/** Days are columns, origins are bands, a report is a box. @param {Context} context */
function layout({ index }) {
  const dates = [...new Set(index.story.articles.map((article) => article.published?.date ?? ""))].sort((a, b) => (a || "9").localeCompare(b || "9"));
  /** @type {Map<string, Place>} */
  const places = new Map();
  const bands = [];
  let y = 44;
  for (const group of index.story.lineage.origins) {
    /** @type {Map<number, number>} */
    const taken = new Map();
    const top = y;
    for (const id of group) {
      const article = index.articles.get(id);
      if (!article) continue;
      const column = dates.indexOf(article.published?.date ?? "");
      // a small origin has a row for each report, so that no line runs behind a box
      const row = group.length <= 6 ? group.indexOf(id) : taken.get(column) ?? 0;
      taken.set(column, row + 1);
      places.set(id, { id, x: 96 + column * COLUMN, y: y + 12 + row * ROW });
    }
    y += Math.max(1, ...taken.values()) * ROW + 10;
    bands.push({ top, height: y - top - 8 });
  }
  return { dates, places, bands, width: 96 + dates.length * COLUMN, height: y + 8 };
}

/** @param {Context} context */
function graph(context) {
  const { index } = context;
  const { dates, places, bands, width, height } = layout(context);
  const arrow = svg("marker", { id: "arrow", viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" }, svg("path", { d: "M0 0L10 5L0 10z", class: "arrow-head" }));
  return h("figure", { class: "graph" },
    h("div", { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "Picture of the sources" },
      svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": describe(context) }, svg("defs", null, arrow),
        dates.map((date, number) => svg("text", { x: 96 + number * COLUMN, y: 24, class: "graph-date" }, date ? dayText(date) : "date unknown")),
        bands.map((band, number) => [
          svg("rect", { x: 0, y: band.top, width, height: band.height, rx: 6, class: "band" }),
          svg("text", { x: 12, y: band.top + 28, class: "band-name" }, `Origin ${number + 1}`),
        ]),
        shown(index).map(({ link, number }) => edge(context, link, number, places)),
        [...places.values()].map((place) => node(context, place)))),
    h("figcaption", { class: "quiet" }, caption(index, dates.length)));
}

/** What the picture's signs mean, as far as they stand there. @param {import("../story-index.js").StoryIndex} index @param {number} days */
function caption(index, days) {
  const links = shown(index).map(({ link }) => link);
  return [
    days > 1 ? "Time runs to the right; a band is an origin." : "A band is an origin.",
    links.some((link) => link.directed) ? "An arrow goes from the report drawn on to the one that drew on it." : "",
    links.some((link) => !link.directed) ? "A broken line joins two that share a source." : "",
  ].filter(Boolean).join(" ");
}

/** @param {Context} context */
function describe({ index }) {
  const links = shown(index).map(({ link }) => link.directed
    ? `${index.letter(link.to)} ${drewWords(link)} ${index.letter(link.from)}` : `${index.letter(link.from)} and ${index.letter(link.to)} ${shareWords(link)}`);
  return links.length ? `Sources: ${links.join("; ")}. The table below says the same.` : "Sources: no links between the reports.";
}

/** @param {Context} context @param {import("build:types").Link} link @param {number} number @param {Map<string, Place>} places */
function edge(context, link, number, places) {
  const from = places.get(link.from);
  const to = places.get(link.to);
  if (!from || !to) return null;
  const ahead = to.x >= from.x;
  const same = to.x === from.x;
  const start = same ? [from.x + NODE.width / 2, from.y + (to.y > from.y ? NODE.height : 0)] : [from.x + (ahead ? NODE.width : 0), from.y + NODE.height / 2];
  const end = same ? [to.x + NODE.width / 2, to.y + (to.y > from.y ? 0 : NODE.height)] : [to.x + (ahead ? 0 : NODE.width), to.y + NODE.height / 2];
  const bend = same ? 0 : (end[0] - start[0]) / 2;
  return svg("path", {
    d: `M${start.join(" ")}C${start[0] + bend} ${start[1]} ${end[0] - bend} ${end[1]} ${end.join(" ")}`, "data-item": `l:${number}`,
    class: `edge-line${link.directed ? "" : " undirected"}${link.score < 0.5 ? " weak" : ""}`, "marker-end": link.directed ? "url(#arrow)" : null, onclick: () => context.select(`l:${number}`),
  });
}

/** @param {Context} context @param {Place} place */
function node(context, place) {
  const { index } = context;
  return svg("g", { class: "node", transform: `translate(${place.x} ${place.y})`, onclick: () => context.go("read", { base: place.id }) },
    svg("rect", { width: NODE.width, height: NODE.height, rx: 6 }), svg("text", { x: 14, y: 29, class: "node-letter" }, index.letter(place.id)),
    svg("text", { x: 36, y: 28, class: "node-name" }, clipped(index.label(place.id), 20)));
}

/** @param {number} score */
export function strength(score) {
  return score >= 0.8 ? "strong" : score >= 0.5 ? "likely" : "weak";
}

/** Of fainter links hardly one in nine is right: a saved story has them, a reader need not. @param {import("../story-index.js").StoryIndex} index */
function shown(index) {
  return index.story.lineage.links.map((link, number) => ({ link, number })).filter(({ link }) => link.score >= 0.3);
}

/** @param {Context} context */
function linkTable(context) {
  const { index } = context;
  const rows = shown(index).sort((a, b) => b.link.score - a.link.score).slice(0, 400);
  return h("div", { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "Links" }, h("table", { class: "table stacking" },
    h("caption", { class: "visually-hidden" }, "Links between reports and what shows them"),
    h("thead", null, h("tr", null, ["Link", "How sure", "What shows it"].map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", null, rows.map(({ link, number }) => h("tr", { "data-item": `l:${number}` },
      h("th", { scope: "row" }, opener(context, `l:${number}`, null, h("span", { class: "siglum" }, index.letter(link.directed ? link.to : link.from)), link.directed ? ` ${drewWords(link)} ` : " and ",
        h("span", { class: "siglum" }, index.letter(link.directed ? link.from : link.to)), link.directed ? "" : ` ${shareWords(link)}`)),
      h("td", null, personMark(context, `l:${number}`) ?? [strength(link.score), h("span", { class: "quiet" }, ` ${Math.round(link.score * 100)}`)]),
      h("td", null, shows(link, index.linkSaid(number))))))));
}

/** What shows a link; where a person has set it that comes first, and the program's evidence is what it had said. @param {import("build:types").Link} link @param {import("build:types").Correction | undefined} said */
function shows(link, said) {
  if (said) return [h("span", { class: "block-line" }, `${who(said)}: ${said.summary}`), programSaid(said)];
  return h("ul", { class: "plain" }, link.evidence.map((one) => h("li", null, h("b", null, LINK_EVIDENCE[one.kind] ?? one.kind), ": ", one.detail)));
}

/** Links that people have cleared. @param {Context} context */
function cleared(context) {
  const all = context.index.story.corrections.filter((one) => one.kind === "unlink" && one.status === "applied");
  return all.length ? h("ul", { class: "said-by-people" }, all.map((one) => h("li", null, h("p", null, h("span", { "aria-hidden": "true" }, "✎ "), h("b", null, `${who(one)}: `), one.summary),
    programSaid(one), backButton(context, one, "cleared")))) : null;
}

/** @param {Context} context */
function originTable(context) {
  const { index } = context;
  return h("div", { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "Origins" }, h("table", { class: "table stacking" },
    h("caption", { class: "visually-hidden" }, "Origins and their reports"),
    h("thead", null, h("tr", null, ["Origin", "Reports", "What they rest on", "Credits and sources named"].map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", null, index.story.lineage.origins.map((group, number) => h("tr", null, h("th", { scope: "row", "data-label": "Origin" }, number + 1),
      h("td", null, h("ul", { class: "plain" }, group.map((id) => h("li", null, siglum(context, id), " ", index.label(id), " ",
        h("span", { class: "quiet" }, dayText(index.articles.get(id)?.published?.date)))))),
      h("td", { "data-label": "Rests on" }, restsOn(context, index.story.lineage.sources[number])),
      h("td", { "data-label": "Credits and names" }, [...new Set(group.flatMap((id) => named(index.articles.get(id))))].join(", ") || h("span", { class: "quiet" }, "none")))))));
}

/** What the reports of an origin rest on. @param {Context} context @param {import("build:types").Origin | undefined} origin */
function restsOn(context, origin) {
  if (origin?.kind === "article" && origin.article) return [siglum(context, origin.article), " ", context.index.label(origin.article)];
  if (origin?.kind === "named") return origin.name;
  if (origin?.kind === "unknown") return "a source that none of them names";
  if (origin?.kind === "open") return "one of them or a common source: nothing tells which";
  return h("span", { class: "quiet" }, "nothing that can be shown");
}

/** @param {Article | undefined} article */
function named(article) {
  if (!article) return [];
  return [article.dateline?.agency, ...article.credits.map((credit) => credit.name), ...article.quotes.map((quote) => quote.via)].filter((name) => typeof name === "string");
}

