// Every number by what it counts, and where the reports do not give the same one.

import { personMark } from "../correcting.js";
import { h } from "../dom.js";
import { nothing, opener, siglum, someOf, verdictBadge, viewHead } from "../view-parts.js";
import { KIND, clipped, counted, spanText } from "../wording.js";
import { valueText } from "../figures.js";

/** @typedef {import("../view-parts.js").Context} Context */

/** @param {Context} context */
export function numbers(context) {
  const { index } = context;
  const disputes = index.story.discrepancies.filter((one) => one.kind === "quantity" || one.kind === "time");
  const figures = someOf(context, "figures", index.figures, 60, (figure) => figureRow(context, figure));
  return h("div", { class: "numbers" },
    viewHead("Numbers and dates", "Two counts differ only when no number could satisfy both and they count the same thing."),
    disputes.length ? h("section", null, h("h3", null, "Where they are not the same"), h("div", { class: "cards" }, disputes.map((one) => dispute(context, one)))) : null,
    h("section", null, h("h3", null, "All numbers"), index.figures.length
      ? h("div", { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "All numbers" }, h("table", { class: "table stacking" },
        h("caption", { class: "visually-hidden" }, "Numbers by what they count"),
        h("thead", null, h("tr", null, ["What", "As read", "As written"].map((text) => h("th", { scope: "col" }, text)))),
        h("tbody", null, figures.rows)))
      : nothing("No numbers", "No report gives a count or a measure."), figures.more),
    times(context));
}

/** @param {Context} context @param {import("build:types").Discrepancy} one */
function dispute(context, one) {
  return h("article", { class: "card", "data-item": one.id },
    h("header", null, verdictBadge(one.verdict), h("span", { class: "quiet" }, KIND[one.kind]), personMark(context, one.id)),
    opener(context, one.id, { class: "card-title" }, one.reason),
    h("ul", { class: "card-readings" }, one.readings.map((reading) => h("li", null, siglum(context, reading.article), h("q", null, clipped(reading.text, 120))))));
}

/** @param {Context} context @param {import("../figures.js").Figure} figure */
function figureRow(context, figure) {
  /** @type {Map<string, string[]>} */
  const values = new Map();
  for (const reading of figure.readings) {
    const text = valueText(reading.quantity, reading.text);
    values.set(text, [...(values.get(text) ?? []), reading.article]);
  }
  return h("tr", { "data-item": [figure.id, ...figure.discrepancies.map((one) => one.id)].join(" ") },
    h("th", { scope: "row" }, opener(context, figure.id, null, figure.what.replaceAll("_", " ")),
      figure.discrepancies.length ? h("span", { class: "badges" }, [...new Set(figure.discrepancies.map((one) => one.verdict))].map(verdictBadge)) : null),
    h("td", null, [...values].map(([text, ids]) => h("div", { class: "value-line" }, h("span", { class: "value" }, text), h("span", { class: "sigla" }, [...new Set(ids)].map((id) => siglum(context, id)))))),
    h("td", { class: "as-written" }, [...new Map(figure.readings.map((reading) => [`${reading.article} ${reading.text}`, reading])).values()].slice(0, 8).map((reading) => h("div", null, siglum(context, reading.article), " ", reading.text))));
}

/** @param {Context} context */
function times(context) {
  const { index } = context;
  const all = index.story.articles.flatMap((article) => article.times.map((time) => ({
    article: article.id, start: time.start, text: article.text.slice(time.start, time.end).replace(/\s+/g, " "), from: time.from, to: time.to ?? time.from,
    item: index.claimAround(article.id, time.start)?.id ?? null,
  })));
  if (!all.length) return null;
  /** @type {Map<string, typeof all>} */
  const byDay = new Map();
  for (const one of all.filter((time) => time.from)) byDay.set(`${one.from}/${one.to}`, [...(byDay.get(`${one.from}/${one.to}`) ?? []), one]);
  const days = [...byDay].sort(([a], [b]) => a.localeCompare(b));
  const open = all.filter((one) => !one.from);
  const list = someOf(context, "times", days, 40, ([, told]) => h("tr", null,
    h("th", { scope: "row" }, spanText(told[0].from ?? "", told[0].to ?? "")),
    h("td", { class: "told-times" }, told.map((one) => h("span", null, siglum(context, one.article), " ",
      one.item ? opener(context, one.item, { "data-key": `time ${one.article} ${one.start}` }, `“${one.text}”`) : `“${one.text}”`)))));
  return h("section", null, h("h3", null, "All times"),
    h("div", { class: "table-wrap", tabindex: "0", role: "region", "aria-label": "All times" }, h("table", { class: "table stacking" },
      h("caption", { class: "visually-hidden" }, "Days, and the expressions of time that stand for them"),
      h("thead", null, h("tr", null, ["Day", "As written"].map((text) => h("th", { scope: "col" }, text)))),
      h("tbody", null, list.rows))), list.more,
    open.length ? h("details", { class: "open-times" }, h("summary", null, `${counted(open.length, "expression")} that stand${open.length === 1 ? "s" : ""} for no day`),
      h("ul", { class: "chips" }, open.slice(0, 80).map((one) => h("li", null, siglum(context, one.article), " ", one.text)))) : null);
}
