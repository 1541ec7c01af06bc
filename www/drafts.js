// The articles a reader is putting together and what a reader says of them; every step can be undone and done again. Nothing in
// here is drawn.

/**
 * @typedef {import("build:types").Input} Input
 * @typedef {Input & { id: string }} Draft
 * @typedef {import("build:types").Correction} Correction
 * @typedef {{ list: Draft[], corrections: Correction[], what: string, of: string }} Step how it was before a step (or, of one undone, after it), and what the step is
 */

const MOST_STEPS = 100;

export class Drafts {
  /** @type {Draft[]} */
  list = [];
  /** What people say in place of the program. @type {Correction[]} */
  corrections = [];
  /** @type {Step[]} */
  #before = [];
  /** What was undone, the last first to be done again; a new step ends it. @type {Step[]} */
  #undone = [];
  #made = 0;
  /** Markup that the core found no text in. @type {Set<string>} */
  wordless = new Set();

  /** Starts anew from what was given; nothing to undo. @param {Input[]} inputs @param {Correction[]} [corrections] */
  reset(inputs, corrections = []) {
    this.corrections = [...corrections];
    this.#before = [];
    this.#undone = [];
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

  /** Keeps some and takes the others out. @param {string[]} ids */
  keep(ids) {
    this.#remember("Keeping one story");
    this.list = this.list.filter((one) => ids.includes(one.id));
  }

  /** Puts other articles in the place of some. @param {string[]} ids @param {Input[]} inputs @returns {string[]} the ids they got */
  replace(ids, inputs) {
    this.#remember(inputs.length === 1 ? "Keeping it as one report" : `Cutting it into ${inputs.length} reports`);
    const at = this.list.findIndex((one) => ids.includes(one.id));
    const taken = new Set(this.list.map((one) => one.id));
    const added = inputs.map((one) => {
      const id = this.#newId(taken);
      taken.add(id);
      return { ...one, id };
    });
    const before = this.list.slice(0, Math.max(at, 0)).filter((one) => !ids.includes(one.id));
    this.list = [...before, ...added, ...this.list.slice(Math.max(at, 0)).filter((one) => !ids.includes(one.id))];
    return added.map((one) => one.id);
  }

  clear() {
    this.#remember("Removing all reports");
    this.list = [];
  }

  /** Typing in one field is one step. @param {string} id @param {"title" | "source" | "published" | "text"} field @param {string} value */
  edit(id, field, value) {
    const of = `${id}/${field}`;
    if (this.#before.at(-1)?.of !== of || this.#undone.length) this.#remember(`Editing the ${field === "published" ? "date" : field}`, of);
    this.list = this.list.map((one) => (one.id === id ? edited(one, field, value) : one));
  }

  /** Says what a passage is, in place of what was said of it before. @param {string} id @param {import("build:types").Block} block */
  mark(id, block) {
    this.#remember(block.kind === "boilerplate" ? "Leaving a passage out" : "Counting a passage as text");
    const apart = (/** @type {import("build:types").Block} */ one) => one.end <= block.start || one.start >= block.end;
    this.list = this.list.map((one) => (one.id === id ? { ...one, blocks: [...(one.blocks ?? []).filter(apart), block] } : one));
  }

  /** Says something of the story. @param {import("./corrections.js").Given} given @param {string} what it is, for undo @returns {string} its id */
  say(given, what) {
    this.#remember(what);
    const taken = new Set(this.corrections.map((one) => one.id));
    let number = 1;
    while (taken.has(`k${number}`)) number++;
    const empty = { text: null, directed: null, verdict: null, by: null, made: null, undone: false, reason: null, summary: "", said: null, items: [] };
    this.corrections = [...this.corrections, { ...empty, status: /** @type {const} */ ("applied"), ...given, id: `k${number}` }];
    return `k${number}`;
  }

  /** Takes back what was said, or says it again; it stays in the list. @param {string} id @param {boolean} undone */
  takeBack(id, undone) {
    this.#remember(undone ? "Taking a correction back" : "Saying a correction again");
    this.corrections = this.corrections.map((one) => (one.id === id ? { ...one, undone } : one));
  }

  /** What a saved story brought along; its articles may have got other ids. @param {Correction[]} corrections @param {Map<string, string>} ids */
  bring(corrections, ids) {
    const moved = (/** @type {import("build:types").Cited} */ cited) => ({ ...cited, article: ids.get(cited.article) ?? cited.article });
    const taken = new Set(this.corrections.map((one) => one.id));
    this.corrections = [...this.corrections, ...corrections.map((one) => ({
      ...one, id: taken.has(one.id) ? "" : one.id, targets: one.targets.map((target) => ({ ...target, passages: target.passages.map(moved) })),
    }))];
  }

  /** With what came of them in a comparison; no step. @param {Correction[]} corrections */
  settle(corrections) {
    this.corrections = corrections;
  }

  undo() {
    return this.#turn(this.#before, this.#undone);
  }

  redo() {
    return this.#turn(this.#undone, this.#before);
  }

  /** Goes to where a step leads, and keeps the way back. @param {Step[]} from @param {Step[]} to @returns {string | null} what the step was */
  #turn(from, to) {
    const step = from.pop();
    if (!step) return null;
    to.push({ ...step, list: this.list, corrections: this.corrections });
    [this.list, this.corrections] = [step.list, step.corrections];
    return step.what;
  }

  /** What undo would take back, or null. */
  get undoable() {
    return this.#before.at(-1)?.what ?? null;
  }

  /** What redo would do again, or null. */
  get redoable() {
    return this.#undone.at(-1)?.what ?? null;
  }

  /** Articles the core can use: as for the command line, all that are not blank. */
  get usable() {
    return this.list.filter((one) => isUsable(one) && !(one.html && !one.text?.trim() && this.wordless.has(one.html)));
  }

  /** @param {string} what @param {string} [of] */
  #remember(what, of = "") {
    this.#undone = [];
    this.#before.push({ list: this.list, corrections: this.corrections, what, of });
    if (this.#before.length > MOST_STEPS) this.#before.shift();
  }
}

/**
 * What is typed is given; of another text all that was read of the old one is read anew.
 * @param {Draft} one @param {"title" | "source" | "published" | "text"} field @param {string} value @returns {Draft}
 */
function edited(one, field, value) {
  if (field !== "text") return { ...one, [field]: value || null, given: one.given ? [...new Set([...one.given, field])] : one.given };
  const read = one.given ? /** @type {const} */ (["title", "source", "published", "url"]).filter((key) => !one.given?.includes(key)) : [];
  return { ...one, ...Object.fromEntries(read.map((key) => [key, null])), text: value || null, html: null, blocks: null };
}

/** @param {Input} draft */
export function isUsable(draft) {
  return Boolean(draft.text?.trim() || draft.html?.trim());
}
