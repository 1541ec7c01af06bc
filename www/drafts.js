// The articles a reader is putting together, with every step undoable. Nothing in here is drawn.

import { asInput, fromJson, splitPaste } from "./paste.js";
import { decoded, storyOfPage } from "./files.js";

/**
 * @typedef {import("build:types").Input} Input
 * @typedef {Input & { id: string }} Draft
 */

/** As the core's limit: an article of more bytes is refused there. */
export const LARGEST_FILE = 5_000_000;
const MOST_STEPS = 100;

export class Drafts {
  /** @type {Draft[]} */
  list = [];
  /** @type {{ list: Draft[], what: string, of: string }[]} */
  #before = [];
  #made = 0;
  /** Markup that the core found no text in. @type {Set<string>} */
  wordless = new Set();

  /** Starts anew from what was given; nothing to undo. @param {Input[]} inputs */
  reset(inputs) {
    this.#before = [];
    this.#made = 0;
    const given = new Set(inputs.map((one) => one.id).filter(Boolean));
    this.list = inputs.map((one) => ({ ...one, id: one.id || this.#newId(given) }));
  }

  /** @param {Set<string | null | undefined>} [taken] */
  #newId(taken = new Set(this.list.map((one) => one.id))) {
    let id;
    do id = `a${++this.#made}`; while (taken.has(id));
    return id;
  }

  /** @param {Input[]} inputs @returns {string[]} the ids they got */
  add(inputs) {
    this.#remember(`Adding ${inputs.length === 1 ? "a report" : `${inputs.length} reports`}`);
    const taken = new Set(this.list.map((one) => one.id));
    const added = inputs.map((one) => ({ ...one, id: one.id && !taken.has(one.id) ? one.id : this.#newId() }));
    this.list = [...this.list, ...added];
    return added.map((one) => one.id);
  }

  /** @param {string} id */
  remove(id) {
    this.#remember("Removing a report");
    this.list = this.list.filter((one) => one.id !== id);
  }

  clear() {
    this.#remember("Removing all reports");
    this.list = [];
  }

  /** Typing in one field is one step. @param {string} id @param {"title" | "source" | "published" | "text"} field @param {string} value */
  edit(id, field, value) {
    const of = `${id}/${field}`;
    if (this.#before.at(-1)?.of !== of) this.#remember(`Editing the ${field === "published" ? "date" : field}`, of);
    this.list = this.list.map((one) => (one.id === id ? { ...one, [field]: value || null, ...(field === "text" ? { html: null, blocks: null } : {}) } : one));
  }

  /** Says what a passage is, in place of what was said of it before. @param {string} id @param {import("build:types").Block} block */
  mark(id, block) {
    this.#remember(block.kind === "boilerplate" ? "Leaving a passage out" : "Counting a passage as text");
    const apart = (/** @type {import("build:types").Block} */ one) => one.end <= block.start || one.start >= block.end;
    this.list = this.list.map((one) => (one.id === id ? { ...one, blocks: [...(one.blocks ?? []).filter(apart), block] } : one));
  }

  undo() {
    const step = this.#before.pop();
    if (step) this.list = step.list;
  }

  /** What undo would take back, or null. */
  get undoable() {
    return this.#before.at(-1)?.what ?? null;
  }

  /** Articles the core can use: as for the command line, all that are not blank. */
  get usable() {
    return this.list.filter((one) => isUsable(one) && !(one.html && !one.text?.trim() && this.wordless.has(one.html)));
  }

  /** @param {string} what @param {string} [of] */
  #remember(what, of = "") {
    this.#before.push({ list: this.list, what, of });
    if (this.#before.length > MOST_STEPS) this.#before.shift();
  }
}

/** @param {Input} draft */
export function isUsable(draft) {
  return Boolean(draft.text?.trim() || draft.html?.trim());
}

/**
 * What a file holds, by its name.
 * @param {File} file
 * @returns {Promise<{ articles: Input[] } | { story: import("build:types").Story }>}
 * @throws {Error} saying what is wrong with it, by name
 */
export async function fromFile(file) {
  const json = /\.(json|jsonl)$/i.test(file.name);
  if (!json && file.size > LARGEST_FILE) throw new Error(`${file.name} has ${(file.size / 1e6).toFixed(1)} MB; the limit is 5 MB an article. Shorten it or split it.`);
  if (!/\.(txt|md|text|html?|xhtml|jsonl?)$/i.test(file.name) && (!file.type.startsWith("text/") || /rtf|\.rtf$/i.test(file.type + file.name))) {
    throw new Error(`${file.name} is of a kind that cannot be read here. Text, Markdown, HTML and JSON can.`);
  }
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  if (text === null) throw new Error(`${file.name} is not text, whatever its name says.`);
  if (!text.trim()) throw new Error(`${file.name} is empty.`);
  try {
    if (/\.jsonl$/i.test(file.name)) return { articles: text.split("\n").filter((line) => line.trim()).flatMap((line) => inputsOf(fromJson(line))) };
    if (json) return fromJson(text);
  } catch (error) {
    throw new Error(`${file.name} could not be read: ${error instanceof Error ? error.message : error}`);
  }
  if (/\.x?html?$/i.test(file.name)) return { articles: storyOfPage(text)?.articles.map(asInput) ?? [{ name: file.name, html: text }] };
  return { articles: splitPaste(text).map((part) => ({ name: file.name, text: part })) };
}

/** @param {ReturnType<typeof fromJson>} read @returns {Input[]} */
function inputsOf(read) {
  return "articles" in read ? read.articles : [];
}
