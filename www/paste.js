// What was copied or lies in JSON: markup worth keeping, a story, articles.

/** Whether what was copied is more than words in a line: several blocks, or a heading. @param {string} html */
export function holdsBlocks(html) {
  return (html.match(/<(?:p|h[1-6]|article|blockquote|li)\b/gi)?.length ?? 0) > 1;
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
 * An extracted article goes in as it came out: its blocks stay, what was read is still what was read, what was guessed is guessed anew.
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
    blocks: Array.isArray(one.blocks) ? one.blocks : null, based: Array.isArray(one.based) ? one.based : null,
    // an article of an older version says of its date alone how it is known
    given: Array.isArray(one.given) ? one.given : one.published?.basis === "stated" ? ["title", "source", "url"] : null,
  };
}

/** What was given of a field, not what was read. @param {import("build:types").Input} input @param {"title" | "source" | "published"} field */
export function givenOf(input, field) {
  return (input.given?.includes(field) ?? true) ? input[field] ?? "" : "";
}
