// One paste or one file may hold several articles: where one ends and the next begins.

/** A line that does nothing but divide. */
const RULE = /^[ \t]*(?:[-=*_#~]{3,}|(?:[-*_] ){2,}[-*_])[ \t]*$/;
/** A line that opens an article as files write it. */
const HEADER = /^[ \t]*(?:title:|headline:|date:?[ \t]+\d{4}-\d{2}-\d{2})/i;

/**
 * Cuts at ruled lines; without any, before each `Title:` or `date 2024-01-25` line that follows an empty one.
 * @param {string} text
 * @returns {string[]} at least one word each
 */
export function splitPaste(text) {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\f", "\n---\n").split("\n");
  const ruled = lines.some((line) => RULE.test(line));
  /** @type {string[][]} */
  const parts = [[]];
  lines.forEach((line, index) => {
    if (ruled && RULE.test(line)) parts.push([]);
    else {
      const opens = !ruled && HEADER.test(line) && index > 0 && lines[index - 1].trim() === "" && !onlyHeaders(parts.at(-1) ?? []);
      if (opens) parts.push([]);
      parts.at(-1)?.push(line);
    }
  });
  return parts.map((part) => part.join("\n").trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** A line that is nothing but a header; a date may be followed by the article on its own line. */
const BARE_HEADER = /^[ \t]*(?:(?:title|headline):.*|date:?[ \t]+\d{4}-\d{2}-\d{2}[ \t]*)$/i;

/** A `date` line after a `Title:` line opens nothing new. @param {string[]} lines */
function onlyHeaders(lines) {
  return lines.every((line) => line.trim() === "" || BARE_HEADER.test(line));
}

/** Markup that opens as a page or a piece of one does, and closes something. @param {string} text */
export function looksLikeHtml(text) {
  return /^\s*<(?:!doctype html|!--|html|head|body|article|main|section|div|p|h[1-6]|meta)\b/i.test(text) && /<\/(?:html|body|article|main|section|div|p|h[1-6])\s*>/i.test(text);
}

/** Whether what was copied is more than words in a line: several blocks, or a heading. @param {string} html */
export function holdsBlocks(html) {
  return (html.match(/<(?:p|h[1-6]|article|blockquote|li)\b/gi)?.length ?? 0) > 1;
}

/** What a paste, a drop or a box of text holds: the source of one page, or one or several texts. @param {string} text @returns {import("build:types").Input[]} */
export function articlesIn(text) {
  return looksLikeHtml(text) ? [{ html: text }] : splitPaste(text).map((part) => ({ text: part }));
}

/**
 * What JSON of the contract's form holds: a story, a list of articles, or one article.
 * @param {string} json
 * @returns {{ story: import("build:types").Story } | { articles: import("build:types").Input[] }}
 * @throws {SyntaxError} when it is none of these
 */
export function fromJson(json) {
  const value = JSON.parse(json);
  if (isStory(value)) return { story: value };
  const list = Array.isArray(value) ? value : Array.isArray(value?.articles) ? value.articles : [value];
  if (!list.every((/** @type {unknown} */ one) => one && typeof one === "object" && ("text" in one || "html" in one))) {
    throw new SyntaxError("This JSON holds neither a story nor articles with a \"text\" or an \"html\".");
  }
  return { articles: list.map(asInput) };
}

/** The only form of a story that is drawn as it is; the articles of another are compared anew. */
const SCHEMA = "variorum/1";
/** What an article of a story has a list of. */
const LISTS = ["blocks", "sentences", "mentions", "quotes", "quantities", "times", "loaded", "credits", "byline"];

/** @param {any} one */
function isArticle(one) {
  return Boolean(one) && typeof one.id === "string" && typeof one.text === "string" && LISTS.every((list) => Array.isArray(one[list]));
}

/**
 * @param {any} value
 * @returns {value is import("build:types").Story}
 */
export function isStory(value) {
  return Boolean(value) && (value.schema ?? SCHEMA) === SCHEMA && Array.isArray(value.articles) && value.articles.every(isArticle) && Array.isArray(value.claims)
    && Array.isArray(value.discrepancies) && Array.isArray(value.entities) && Array.isArray(value.timeline)
    && Array.isArray(value.lineage?.origins) && Array.isArray(value.lineage?.links);
}

/**
 * An extracted article goes in as it came out: its blocks stay, what was guessed is guessed anew.
 * @param {any} one
 * @returns {import("build:types").Input}
 */
export function asInput(one) {
  const published = one.published && typeof one.published === "object"
    ? (one.published.basis === "inferred" ? null : one.published.date)
    : one.published ?? null;
  return {
    id: one.id ?? null, name: one.name ?? null, text: one.text ?? null, html: one.html ?? null,
    title: one.title ?? null, source: one.source ?? null, published, url: one.url ?? null,
    blocks: Array.isArray(one.blocks) ? one.blocks : null,
  };
}
