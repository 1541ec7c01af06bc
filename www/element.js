// <variorum-compare>: what goes in, what is looked at, and when what is drawn again.

import { css } from "build:style";
import { itemOf, shownAt, targetOf } from "./corrections.js";
import { Drafts } from "./drafts.js";
import { CodedError, codeOf, engine, furnished, messageOf } from "./engine.js";
import { isView } from "./hash.js";
import { asInput, fromJson, isStory } from "./paste.js";
import { Readings } from "./readings.js";
import { saved } from "./save.js";
import { Shell } from "./shell.js";
import { StoryIndex } from "./story-index.js";
import { firstSettings } from "./view-parts.js";
import { dayOf } from "./wording.js";

/**
 * @typedef {import("build:types").Story} Story
 * @typedef {import("build:types").Input} Input
 * @typedef {import("./hash.js").View} View
 * @typedef {"head" | "panel" | "drawer"} Part
 */

/** A comparison that takes longer than this has hung: two hundred articles take a few seconds. */
const LONGEST = 90_000;
/** As the core's limit. */
const LARGEST_FILE = 100_000_000;
/** After the last key, before comparing: short enough to feel instant, long enough not to compare every letter. */
const PAUSE = 250;

// A module of the API may be imported where there is no page.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** One sheet for all instances of a page. */
function style() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/** Shows how several reports of one event agree and differ. See docs/ELEMENT.md for inputs, events and style. */
export class VariorumCompare extends Base {
  static observedAttributes = ["view", "base", "theme", "editable", "src"];

  drafts = new Drafts();
  settings = firstSettings();
  query = "";
  paste = { text: "" };
  /** @type {string[]} */
  refused = [];
  /** What a reader should know of what was added, in sentences. @type {string[]} */
  remarks = [];
  readings = new Readings();
  /** What is being typed or chosen of an item and not yet said: it outlives every redrawing and comparison. @type {Map<string, string>} */
  typed = new Map();
  /** The form that is open, by its key. @type {string | null} */
  form = null;
  /** Items chosen to be made one. @type {Set<string>} */
  chosen = new Set();
  /** What came of the last thing said, in a sentence. */
  news = "";
  /** @type {"idle" | "working" | "error"} */
  status = "idle";
  /** @type {Error | null} */
  failure = null;
  /** @type {StoryIndex | null} */
  index = null;
  /** Whether something was typed or corrected that no saved file has yet. */
  unsaved = false;

  /** @type {string | null} */
  #selection = null;
  /** @type {Shell | null} */
  #shell = null;
  #run = 0;
  #given = false;
  #started = false;
  /** Whether the comparison waits until the element is near the view. */
  #awaited = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  /** @type {Set<Part>} */
  #stale = new Set();
  /** @type {{ promise: Promise<Story>, resolve: (story: Story) => void, reject: (error: unknown) => void } | null} */
  #waiting = null;
  /** @type {MutationObserver | null} */
  #children = null;
  /** @type {IntersectionObserver | null} */
  #near = null;
  /** After something was said: which correction it is, and what was looked at. @type {{ said: string | null, open: import("build:types").Target | null } | null} */
  #after = null;

  connectedCallback() {
    if (!this.#shell) {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style()];
      this.#shell = new Shell(this, root);
    }
    this.#shell.attach();
    this.redraw("head", "panel", "drawer");
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => this.#begin(), { once: true });
    else this.#begin();
  }

  disconnectedCallback() {
    this.#children?.disconnect();
    this.#near?.disconnect();
    this.#shell?.detach();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "src" && now !== null && this.isConnected && this.#started) this.#load();
    this.redraw("head", "panel", "drawer");
  }

  // ---- attributes and properties ----

  /** What is shown; a word that is no view is "overview". @returns {View} */
  get view() {
    const word = this.getAttribute("view");
    const view = isView(word) ? word : "overview";
    return view === "add" && !this.editable ? "overview" : view;
  }

  set view(view) {
    this.setAttribute("view", view);
  }

  /** Id of the article that is read and compared with; the first where the attribute names none. */
  get base() {
    const id = this.getAttribute("base") ?? "";
    return this.index?.articles.has(id) ? id : this.index?.story.articles[0]?.id ?? "";
  }

  set base(id) {
    this.setAttribute("base", id);
  }

  /** @returns {"auto" | "light" | "dark"} */
  get theme() {
    const word = this.getAttribute("theme");
    return word === "light" || word === "dark" ? word : "auto";
  }

  set theme(theme) {
    this.setAttribute("theme", theme);
  }

  get editable() {
    return this.hasAttribute("editable");
  }

  set editable(on) {
    this.toggleAttribute("editable", Boolean(on));
  }

  /** The articles as they were given and corrected. @returns {Input[]} */
  get articles() {
    return this.drafts.list.map((draft) => ({ ...draft }));
  }

  set articles(articles) {
    const list = articles ?? [];
    this.#given = true;
    if (!isList(list)) {
      this.#run++;
      this.#fail(new CodedError("bad_input", "The articles are no list of objects with a text or an html."));
      return;
    }
    this.drafts.reset([...list]);
    this.#forget();
    this.#soon();
  }

  /** What people say in place of the program, with what came of it. @returns {import("build:types").Correction[]} */
  get corrections() {
    return this.drafts.corrections.map((one) => ({ ...one }));
  }

  set corrections(corrections) {
    const list = corrections ?? [];
    this.#given = true;
    if (!isList(list)) {
      this.#fail(new CodedError("bad_correction", "The corrections are no list of objects."));
      return;
    }
    this.drafts.settle([...list]);
    this.#soon();
  }

  /** The comparison, null until there. @returns {Story | null} */
  get story() {
    return this.index?.given ?? null;
  }

  set story(story) {
    this.#given = true;
    this.#run++;
    this.#awaited = false;
    if (story === null || story === undefined) {
      this.drafts.reset([]);
      this.#forget();
    } else if (isStory(story)) {
      this.drafts.reset(story.articles.map(asInput), story.corrections ?? []);
      try {
        this.#show(story);
      } catch (error) {
        this.#fail(new CodedError("bad_input", `This story cannot be shown: ${error instanceof Error ? error.message : error}`));
      }
    } else {
      this.#fail(new CodedError("bad_input", "This is no story of the form variorum/1."));
    }
  }

  /** A promise of the comparison. Asking for it starts it, even out of sight. @returns {Promise<Story>} */
  get ready() {
    if (this.index && this.status === "idle") return Promise.resolve(this.index.given);
    if (this.failure) return Promise.reject(this.failure);
    const { promise } = this.#promise();
    if ((this.status === "idle" || this.#awaited) && this.drafts.usable.length) this.compare();
    return promise;
  }

  /** Id of the item whose evidence is open, or null. */
  get selection() {
    return this.#selection;
  }

  set selection(id) {
    const next = typeof id === "string" && id !== "" ? id : null;
    if (next === this.#selection) return;
    this.#selection = next;
    this.redraw("drawer");
    this.#tell("variorum-select", { id: next });
  }

  /**
   * The story as a file: `html`, `report`, `json`, `markdown`, or a table: `csv` (the claims), `csv-quotes`, …
   * @param {string} format
   * @returns {Promise<Blob>} rejects with a coded error: `no_story`, `bad_format`, `needs_core`
   */
  async save(format) {
    const blob = await saved(this.story, format);
    if (format === "html" || format === "json") this.unsaved = false;
    return blob;
  }

  // ---- what goes in ----

  /** The first input that is there: a property, `src`, child articles. */
  #begin() {
    if (!this.isConnected) return;
    this.#upgrade();
    if (!this.#started) {
      this.#started = true;
      if (!this.#given && this.hasAttribute("src")) this.#load();
      else if (!this.#given) this.#readChildren();
    } else if (this.#awaited) {
      this.#soon(); // taken out of the page before it came near the view, and put back
    }
    if (!this.hasAttribute("src")) {
      this.#children ??= new MutationObserver(() => this.#given || this.#readChildren());
      this.#children.observe(this, { childList: true, subtree: true, characterData: true, attributeFilter: ["data-source", "data-published", "data-name", "data-url"] });
    }
    this.redraw("head", "panel");
  }

  /** Properties that were set before the class was there come through the setters now. */
  #upgrade() {
    for (const name of /** @type {const} */ (["articles", "corrections", "story", "selection"])) {
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (!own) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, own.value);
    }
  }

  #readChildren() {
    const inputs = [...this.children].filter((child) => child.localName === "article").map(inputOf);
    if (!inputs.length && !this.drafts.list.length) return;
    this.drafts.reset(inputs);
    this.#forget();
    this.#soon();
  }

  /** The only connection the element ever makes: the page's author asked for it. */
  async #load() {
    const run = ++this.#run;
    this.status = "working";
    this.redraw("head", "panel");
    try {
      const response = await fetch(this.getAttribute("src") ?? "");
      if (!response.ok) throw new CodedError("not_loaded", `The story could not be loaded (${response.status}).`);
      const read = fromJson(await response.text());
      if (run !== this.#run) return;
      if ("story" in read) this.story = read.story;
      else this.articles = read.articles;
    } catch (error) {
      if (run === this.#run) this.#fail(error instanceof CodedError ? error : new CodedError("not_loaded", `The story could not be loaded: ${messageOf(error)}`));
    }
  }

  // ---- comparing ----

  /** Near the view, or at once for an editor; a saved story never comes here. */
  #soon() {
    if (!this.drafts.usable.length) return;
    this.#awaited = false;
    if (this.editable || this.#waiting || !globalThis.IntersectionObserver || !this.isConnected) {
      this.compare();
      return;
    }
    this.#near?.disconnect();
    this.#near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#near?.disconnect();
      this.compare();
    }, { rootMargin: "600px" });
    this.#near.observe(this);
    this.#awaited = true;
    this.status = "working";
    this.redraw("head", "panel");
  }

  /** Compares the articles anew; a late result of an earlier run is dropped. */
  async compare() {
    const run = ++this.#run;
    this.#awaited = false;
    this.#near?.disconnect();
    clearTimeout(this.#pause);
    const inputs = this.drafts.usable;
    if (!inputs.length) {
      this.#forget();
      return;
    }
    this.status = "working";
    this.failure = null;
    this.redraw("head", this.index ? "head" : "panel");
    try {
      const story = await inTime(Promise.resolve().then(() => engine().compare(inputs, { corrections: this.drafts.corrections })));
      if (run === this.#run) this.#show(story);
    } catch (error) {
      if (run !== this.#run) return;
      const wordless = codeOf(error) === "empty_article" ? await wordlessOf(inputs) : [];
      if (run !== this.#run) return;
      if (wordless.length && wordless.length < inputs.length) {
        for (const html of wordless) this.drafts.wordless.add(html);
        if (this.view === "add") this.redraw("panel");
        this.compare(); // the rest is compared, as the command line does
      } else {
        this.#fail(error);
      }
    }
  }

  /** After an error: the same once more. */
  again() {
    if (this.drafts.usable.length) this.compare();
    else if (this.hasAttribute("src")) this.#load();
    else this.#forget();
  }

  /** @param {Story} story */
  #show(story) {
    this.index = new StoryIndex(story);
    this.drafts.settle(story.corrections ?? []);
    this.chosen.clear();
    if (this.#after) this.#lookAfter(this.index, this.#after);
    this.#after = null;
    this.status = "idle";
    this.failure = null;
    this.redraw("head", "panel", "drawer");
    this.#promise().resolve(story);
    this.#waiting = null;
    this.#tell("variorum-story", { story });
  }

  /** @param {unknown} error */
  #fail(error) {
    this.status = "error";
    this.failure = error instanceof Error ? error : new Error(messageOf(error));
    this.redraw("head", "panel");
    this.#promise().reject(this.failure);
    this.#waiting = null;
    this.#tell("variorum-error", { code: codeOf(error), message: messageOf(error) });
  }

  #forget() {
    this.#run++;
    this.#awaited = false;
    this.index = null;
    this.status = "idle";
    this.failure = null;
    this.#selection = null;
    this.redraw("head", "panel", "drawer");
  }

  #promise() {
    if (!this.#waiting) {
      /** @type {(story: Story) => void} */
      let resolve = () => {};
      /** @type {(error: unknown) => void} */
      let reject = () => {};
      const promise = new Promise((/** @type {(story: Story) => void} */ yes, no) => { [resolve, reject] = [yes, no]; });
      promise.catch(() => {}); // who asked for it hears of it; nobody else needs to
      this.#waiting = { promise, resolve, reject };
    }
    return this.#waiting;
  }

  // ---- editing ----

  /** @param {() => void} change @param {boolean} [typing] whether the fields on the page already show it */
  #edit(change, typing = false) {
    change();
    this.#given = true;
    this.selection = null; // the items of the next comparison have other ids
    this.news = "";
    this.unsaved = this.drafts.list.length > 0;
    this.refused = [];
    this.remarks = [];
    clearTimeout(this.#pause);
    if (typing) this.#pause = setTimeout(() => this.compare(), PAUSE);
    else this.compare();
    this.redraw("head", ...(typing ? [] : [/** @type {const} */ ("panel")]));
  }

  // ---- correcting ----

  /** Says something in place of the program, and compares anew. @param {import("./corrections.js").Given} given @param {string} what it is, for undo */
  say(given, what) {
    this.#amend(() => this.drafts.say({ ...given, made: new Date().toISOString() }, what));
  }

  /** Takes back what was said, or says it again. @param {string} id @param {boolean} undone */
  takeBack(id, undone) {
    this.#amend(() => {
      this.drafts.takeBack(id, undone);
      return id;
    });
  }

  /** @param {() => string | null} change it returns the id of what was said @param {import("build:types").Target | null} [open] what is looked at */
  #amend(change, open = this.index && this.#selection ? targetOf(this.index, this.#selection) : null) {
    this.#after = { said: change(), open };
    this.#given = true;
    this.unsaved = true;
    this.news = "";
    this.form = null;
    if (this.drafts.usable.length) this.compare();
    this.redraw("head", "panel", "drawer");
  }

  /** Ids count anew: what was looked at, or what was said of, is looked at under its new one. @param {StoryIndex} index @param {{ said: string | null, open: import("build:types").Target | null }} after */
  #lookAfter(index, { said, open }) {
    const one = index.story.corrections.find((other) => other.id === said);
    if (said !== null) this.news = one ? (one.status === "not_applied" ? `Kept, but it could not be applied: ${one.reason ?? ""}` : one.status === "undone" ? "Taken back." : one.summary) : "";
    const next = open && (itemOf(index, open) ?? (one && shownAt(index, one)[0])) || null;
    if (next === this.#selection) return;
    this.#selection = next;
    this.#tell("variorum-select", { id: next });
  }

  /** Chooses an item to be made one with others. @param {string} id @param {boolean} on */
  choose(id, on) {
    if (on) this.chosen.add(id);
    else this.chosen.delete(id);
    this.redraw("panel");
  }

  /** Opens a form, or closes it; what was typed into it stays. @param {string | null} key */
  openForm(key) {
    this.form = key;
    this.redraw("panel", "drawer");
  }

  /** @param {Input[]} inputs @returns {string[]} the ids they got */
  addReports(inputs) {
    // the first reports are put together on the desk; the reader says when to look
    if (!this.index) this.view = "add";
    /** @type {string[]} */
    let ids = [];
    this.#edit(() => { ids = this.drafts.add(inputs); });
    return ids;
  }

  /** @param {string} id */
  removeReport(id) {
    this.#edit(() => this.drafts.remove(id));
  }

  /** Of several stories one is looked at; undo brings the others back. @param {string[]} ids */
  keepReports(ids) {
    this.#edit(() => this.drafts.keep(ids));
  }

  removeAll() {
    this.#edit(() => this.drafts.clear());
  }

  undo() {
    this.#turn("Undone", () => this.drafts.undo());
  }

  redo() {
    this.#turn("Done again", () => this.drafts.redo());
  }

  /** One step back or on. Where the reports stay, so does what is looked at. @param {string} word @param {() => string | null} turn */
  #turn(word, turn) {
    const { list } = this.drafts;
    const open = this.index && this.#selection ? targetOf(this.index, this.#selection) : null;
    const what = turn();
    if (what === null) return;
    if (list === this.drafts.list) this.#amend(() => null, open);
    else this.#edit(() => {});
    this.news = `${word}: ${what[0].toLowerCase()}${what.slice(1)}.`;
  }

  /** @param {string} id @param {"title" | "source" | "published" | "text"} field @param {string} value */
  correct(id, field, value) {
    this.#edit(() => this.drafts.edit(id, field, value), true);
  }

  /** Says what a passage of an article is, and reads the article anew. @param {string} id @param {import("build:types").Block} block */
  mark(id, block) {
    this.#edit(() => this.drafts.mark(id, block));
  }

  /** @param {import("build:types").Sample} sample */
  openSample(sample) {
    this.drafts.reset(sample.articles);
    this.#given = true;
    this.#forget();
    this.compare();
    this.go("overview");
  }

  /** Files and what is wrong with them; those that can be used are. @param {Iterable<File>} files */
  async addFiles(files) {
    /** @type {{ name: string, found: import("build:types").Found }[]} */
    const read = [];
    /** @type {string[]} */
    const refused = [];
    for (const file of files) {
      try {
        if (file.size > LARGEST_FILE) throw new Error(`${file.name} has ${(file.size / 1e6).toFixed(0)} MB; the limit is 100 MB a file.`);
        read.push({ name: file.name, found: await engine().articlesIn(new Uint8Array(await file.arrayBuffer()), file.name) });
      } catch (error) {
        refused.push(messageOf(error));
      }
    }
    this.#take(read, refused);
  }

  /** A text that was dropped or pasted, read as the core reads it. @param {string} text */
  async addText(text) {
    try {
      this.#take([{ name: "this paste", found: await engine().articlesIn(text) }], []);
    } catch (error) {
      if (text.trim()) this.#take([], [messageOf(error)]);
    }
  }

  /** Adds what the core found, as one step. @param {{ name: string, found: import("build:types").Found }[]} read @param {string[]} refused */
  #take(read, refused) {
    const inputs = read.flatMap(({ found }) => found.articles);
    if (inputs.length) {
      const ids = this.addReports(inputs);
      const corrections = read.flatMap(({ found }) => found.corrections ?? []);
      if (corrections.length) {
        this.drafts.bring(corrections, new Map(inputs.map((one, number) => [one.id ?? "", ids[number]])));
        this.compare();
      }
      for (const { name, found } of read) this.readings.add(name, ids.splice(0, found.articles.length), found.articles, found.instead);
    }
    this.refused = [...refused, ...read.flatMap(({ name, found }) => found.refused.map((why) => (why.startsWith(name) ? why : `${name}: ${why}`)))];
    this.remarks = read.flatMap(({ found }) => found.remarks);
    this.redraw("panel");
  }

  /** @param {import("build:types").Found} found of what was pasted */
  addFound(found) {
    this.#take([{ name: "this paste", found }], []);
  }

  /** How what was added could be read instead. */
  get notices() {
    return this.readings.notices(this.drafts, (change) => this.#edit(change));
  }

  /** @param {string} text */
  articlesIn(text) {
    return engine().articlesIn(text);
  }

  // ---- looking ----

  /** @param {View} view @param {{ base?: string, selection?: string | null, settings?: Partial<import("./view-parts.js").Settings> }} [to] */
  go(view, to = {}) {
    this.query = "";
    this.news = "";
    if (to.settings) this.settings = { ...this.settings, ...to.settings };
    if (to.base !== undefined) this.base = to.base;
    this.view = view;
    const before = this.#selection;
    if (to.selection !== undefined) this.#selection = to.selection;
    this.redraw("head", "panel", "drawer");
    // first the view: with what is selected in it, it is one step that the page's address can take back
    this.#tell("variorum-view", { view, base: this.base });
    if (this.#selection !== before) this.#tell("variorum-select", { id: this.#selection });
  }

  /** @param {Partial<import("./view-parts.js").Settings>} patch */
  set(patch) {
    this.settings = { ...this.settings, ...patch };
    this.redraw("panel");
  }

  /** @param {string} query */
  search(query) {
    this.query = query;
    this.redraw("head", "panel");
  }

  /** Several changes of one moment are drawn once. @param {...Part} parts */
  redraw(...parts) {
    if (!this.#shell) return;
    if (!this.#stale.size) {
      queueMicrotask(() => {
        const stale = new Set(this.#stale);
        this.#stale.clear();
        this.#shell?.draw(stale);
      });
    }
    for (const part of parts) this.#stale.add(part);
  }

  get samples() {
    return furnished.samples;
  }

  get canCompare() {
    return furnished.engine !== null;
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** What a page sets may be anything. @param {unknown} value */
function isList(value) {
  return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);
}

/** A hang ends in an error, not in silence. @template T @param {Promise<T>} work @returns {Promise<T>} */
function inTime(work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((/** @type {(_: never) => void} */ _, no) => {
    timer = setTimeout(() => no(new CodedError("timed_out", "The comparison did not come to an end.")), LONGEST);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Markup without a text of its own, as of pages that scripts fill. @param {Input[]} inputs */
async function wordlessOf(inputs) {
  const marked = inputs.flatMap((one) => (one.html && !one.text?.trim() ? [one.html] : []));
  const found = await Promise.all(marked.map((html) => engine().compare([{ html }]).then(() => null, (error) => (codeOf(error) === "empty_article" ? html : null))));
  return found.filter((html) => html !== null);
}

/** What a child article says: its heading is the title, its blocks are paragraphs; a date that is none is left out. @param {Element} child @returns {Input} */
function inputOf(child) {
  const heading = child.querySelector("h1, h2, h3, h4, h5, h6");
  const blocks = [...child.querySelectorAll("p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, pre")]
    .filter((block) => block !== heading && !block.querySelector("p, li"));
  const text = blocks.map((block) => (block.textContent ?? "").replace(/\s+/g, " ").trim()).filter(Boolean).join("\n\n");
  const given = (/** @type {string} */ name) => child.getAttribute(`data-${name}`);
  return {
    name: given("name"), source: given("source"), published: dayOf((given("published") ?? "").replace(/T\d.*$/, "")), url: given("url"),
    title: heading?.textContent?.replace(/\s+/g, " ").trim() || null, text: text || (child.textContent ?? "").trim(),
  };
}

/**
 * Makes `<variorum-compare>` known. The first copy of the element on a page wins.
 * @param {string} [tag] @param {CustomElementRegistry} [registry]
 */
export function define(tag = "variorum-compare", registry = globalThis.customElements) {
  if (registry && !registry.get(tag)) registry.define(tag, VariorumCompare);
}
