// A story as a file.

import { CodedError, engine, furnished } from "./engine.js";

/**
 * Tables for a spreadsheet; the claims are the one that is just "csv".
 * @typedef {"csv" | "csv-differences" | "csv-quotes" | "csv-numbers" | "csv-times" | "csv-names" | "csv-links"} TableFormat
 * @typedef {"html" | "report" | "json" | "markdown" | TableFormat} SaveFormat
 */

/** @type {Record<TableFormat, string>} */
export const TABLES = {
  csv: "Claims", "csv-differences": "Differences", "csv-quotes": "Quotations", "csv-numbers": "Numbers", "csv-times": "Times", "csv-names": "Names", "csv-links": "Who drew on whom",
};

/** @type {Record<SaveFormat, string>} */
const MIME = {
  html: "text/html", report: "text/html", json: "application/json", markdown: "text/markdown",
  csv: "text/csv", "csv-differences": "text/csv", "csv-quotes": "text/csv", "csv-numbers": "text/csv", "csv-times": "text/csv", "csv-names": "text/csv", "csv-links": "text/csv",
};

/**
 * @param {import("build:types").Story | null} story @param {string} format
 * @returns {Promise<Blob>}
 * @throws {CodedError} `bad_format`, `no_story`, `needs_core`
 */
export async function saved(story, format) {
  if (!isFormat(format)) throw new CodedError("bad_format", `There is no format "${format}"; there are ${Object.keys(MIME).join(", ")}.`);
  if (!story) throw new CodedError("no_story", "There is no story to save yet.");
  return new Blob([await textOf(story, format)], { type: `${MIME[format]};charset=utf-8` });
}

/**
 * @param {string} word
 * @returns {word is SaveFormat}
 */
function isFormat(word) {
  return Object.hasOwn(MIME, word);
}

/** @param {import("build:types").Story} story @param {SaveFormat} format */
async function textOf(story, format) {
  if (format === "json") return JSON.stringify(story);
  if (format !== "html") return engine().render(story, format === "report" ? "html" : format);
  if (!furnished.page) throw new CodedError("needs_page", "This build has no page to put the story into.");
  return furnished.page(story);
}

/** JSON that cannot end the element it stands in. @param {unknown} value */
export function dataBlock(value) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/**
 * A saved page out of a template: the hole is filled by a function, for a story may hold "$&".
 * @param {string} template @param {import("build:types").Story} story
 */
export function filled(template, story) {
  return template.replace("{{data}}", () => dataBlock({ story }));
}

/**
 * This very page with the story inside: the policy and the script stay letter for letter, so the script's hash still holds.
 * The story is put into the markup as text: with Trusted Types no script element takes a string, whatever its type.
 * @param {import("build:types").Story} story
 */
export function ownPage(story) {
  const root = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  const data = root.querySelector("#variorum-data");
  if (!data) throw new CodedError("needs_page", "This page has no place for a story.");
  data.replaceChildren();
  const element = root.querySelector("variorum-compare");
  for (const name of element?.getAttributeNames() ?? []) if (name !== "editable") element?.removeAttribute(name);
  const title = root.querySelector("title");
  if (title && story.title) title.textContent = `${story.title} · Variorum`;
  return `<!doctype html>\n${withData(root.outerHTML, dataBlock({ story }))}\n`;
}

/** Puts data into the page's place for it: the tag, and not its words in a title, where no "<" can stand. @param {string} html @param {string} data */
export function withData(html, data) {
  const hole = /[<]script[^<>]*\sid="variorum-data"[^<>]*>/.exec(html);
  const at = hole ? hole.index + hole[0].length : 0;
  return html.slice(0, at) + data + html.slice(at);
}
