// Two lanes on one line of days: when it happened, and when it was told.

import { h } from "../dom.js";
import { labelOf } from "../story-index.js";
import { annotated, nothing, opener, siglum, sigla, someOf, verdictBadge, viewHead } from "../view-parts.js";
import { BASIS, clipped, counted, spanText } from "../wording.js";

/** @typedef {import("../view-parts.js").Context} Context */
/** @typedef {{ from: string, to: string, happened: { number: number, happening: import("build:types").Happening }[], told: import("build:types").Article[] }} Day */

/** Of a busy day the first are shown, those that most reports tell; the rest open on demand. */
const MOST_A_DAY = 5;

/** @param {Context} context */
export function timeline(context) {
  const { index } = context;
  const days = daysOf(index);
  const undated = index.story.articles.filter((article) => !article.published);
  const list = someOf(context, "timeline", days, 80, (day, number) => dayRow(context, day, days[number - 1]));
  return h("div", { class: "timeline" },
    viewHead("Timeline", "What happened on which day, and which report told of it when."),
    days.length ? h("table", { class: "lanes" },
      h("caption", { class: "visually-hidden" }, "Days, what happened on them and what was published on them"),
      h("thead", null, h("tr", null, h("th", { scope: "col" }, "It happened"), h("th", { scope: "col" }, "Day"), h("th", { scope: "col" }, "It was told"))),
      h("tbody", null, list.rows.map((row) => [row.gap, row.row]))) : nothing("No dates", "No report tells a day that could be worked out. Give the reports’ dates and more may be found."),
    list.more,
    undated.length ? h("p", { class: "quiet" }, `Day of publication unknown: `, sigla(context, undated.map((article) => article.id))) : null);
}

/** @param {import("../story-index.js").StoryIndex} index @returns {Day[]} in order */
export function daysOf(index) {
  /** @type {Map<string, Day>} */
  const days = new Map();
  const at = (/** @type {string} */ from, /** @type {string} */ to) => {
    const key = `${from}/${to}`;
    const day = days.get(key) ?? { from, to, happened: [], told: [] };
    days.set(key, day);
    return day;
  };
  index.story.timeline.forEach((happening, number) => at(happening.from, happening.to).happened.push({ number, happening }));
  for (const article of index.story.articles) {
    if (article.published) at(article.published.date, article.published.date).told.push(article);
  }
  return [...days.values()].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

/** @param {Context} context @param {Day} day @param {Day | undefined} before */
function dayRow(context, day, before) {
  /** @param {Day["happened"][number]} one */
  const event = ({ number, happening }) => {
    const differences = context.index.differencesOf(happening);
    return h("div", { class: "event", "data-item": `h:${number}` },
      opener(context, `h:${number}`, { class: "event-text" }, withMarks(clipped(happening.text, 200), differences)),
      sigla(context, [...new Set(happening.mentions.map((one) => one.article))]), differences.map((one) => difference(context, one)));
  };
  const rest = day.happened.slice(MOST_A_DAY);
  const gap = before ? gapText(before.to, day.from) : "";
  return { gap: gap ? h("tr", { class: "gap-row" }, h("td"), h("td", { class: "day" }, h("span", { class: "gap" }, gap)), h("td")) : null, row: h("tr", null,
    h("td", { class: "happened" }, day.happened.slice(0, MOST_A_DAY).map(event), rest.length
      ? h("details", { class: "more-events" }, h("summary", null, `${counted(rest.length, "more happening")} of this day`), rest.map(event)) : null),
    h("th", { scope: "row", class: "day" }, h("time", { datetime: day.from }, spanText(day.from, day.to))),
    h("td", { class: "told-lane" }, day.told.map((article) => h("div", { class: "event" }, siglum(context, article.id), " ",
      h("button", { type: "button", class: "link", "data-key": `told ${article.id}`, onclick: () => context.go("read", { base: article.id }) }, clipped(labelOf(article), 80)),
      article.published?.basis === "inferred" ? h("span", { class: "quiet" }, ` ${BASIS.inferred}`) : null)))) };
}

/** The text with the words marked that others tell otherwise. @param {string} text @param {import("build:types").Discrepancy[]} differences */
function withMarks(text, differences) {
  const readings = differences.flatMap((one) => one.readings.map((reading) => reading.text));
  const ranges = readings.flatMap((one) => placeOf(one, text)).sort((a, b) => a.start - b.start || b.end - a.end);
  return annotated(text, 0, text.length, ranges, (_range, part) => h("mark", { class: "differing" }, part));
}

/** Where words first stand in a text as words: "12" is not in "312" or "12,500". @param {string} words @param {string} text */
export function placeOf(words, text) {
  for (let start = text.indexOf(words); words && start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const whole = !/[\p{L}\p{N}]$|\p{N}[.,]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]|^[.,]\p{N}/u.test(text.slice(end));
    if (whole) return [{ start, end }];
  }
  return [];
}

/** Whose figures or days are others: the sentence above has those of one report. @param {Context} context @param {import("build:types").Discrepancy} one */
function difference(context, one) {
  return h("div", { class: "event-differs", "data-item": one.id }, opener(context, one.id, { class: "event-readings" }, verdictBadge(one.verdict),
    one.readings.slice(0, 6).map((reading) => h("span", { class: "reading" }, siglum(context, reading.article), " ", h("q", null, clipped(reading.text, 60))))));
}

/** What lies between two rows, where it is long enough to say. @param {string} from @param {string} to */
function gapText(from, to) {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  if (!(days > 31)) return "";
  return days > 730 ? `${counted(Math.round(days / 365), "year")} later` : `${counted(Math.round(days / 30.4), "month")} later`;
}
