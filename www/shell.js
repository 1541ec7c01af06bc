// What stands around every view: masthead, tabs, states, the drawer with the evidence; focus and keys.

import { correcting, saidByPeople } from "./correcting.js";
import { fragment, h, isWritten, keepFocus } from "./dom.js";
import { codeOf } from "./engine.js";
import { evidence } from "./evidence.js";
import { results } from "./search.js";
import { add } from "./views/add.js";
import { claims } from "./views/claims.js";
import { corrections } from "./views/corrections.js";
import { numbers } from "./views/numbers.js";
import { overview } from "./views/overview.js";
import { people } from "./views/people.js";
import { quotes } from "./views/quotes.js";
import { read, showPassages } from "./views/read.js";
import { save } from "./views/save.js";
import { sources } from "./views/sources.js";
import { timeline } from "./views/timeline.js";
import { labelOf } from "./story-index.js";
import { siglum } from "./view-parts.js";
import { clipped, counted, spelled } from "./wording.js";

/**
 * @typedef {import("./element.js").VariorumCompare} Host
 * @typedef {import("./hash.js").View} View
 * @typedef {import("./view-parts.js").Context} Context
 */

/** @type {[View, string][]} */
const TABS = [
  ["add", "Reports"], ["overview", "Overview"], ["read", "Read"], ["claims", "Claims"], ["quotes", "Quotes"], ["numbers", "Numbers"],
  ["timeline", "Timeline"], ["people", "People"], ["sources", "Sources"], ["corrections", "Corrections"], ["save", "Save"],
];

/** @type {Record<Exclude<View, "add">, (context: Context) => Node>} */
const VIEWS = { overview, read, claims, quotes, numbers, timeline, people, sources, corrections, save };

export class Shell {
  #host;
  #root;
  #head = h("div", { class: "head" });
  #tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "Views", part: "tabs" });
  #panel = h("div", { class: "panel", id: "panel", role: "tabpanel", tabindex: "-1", part: "panel" });
  #drawer = h("section", { class: "drawer", "aria-label": "Evidence", part: "evidence", hidden: true });
  #body = h("div", { class: "body" }, this.#panel, this.#drawer);
  #search = h("input", { type: "search", placeholder: "Search", "aria-label": "Search everything", "data-key": "search", autocomplete: "off", spellcheck: "false" });
  #status = h("p", { class: "working", role: "status" });
  /** Where the evidence begins, as a property for the style; a sheet, for hosts may forbid what stands in an attribute. */
  #room = new CSSStyleSheet();
  #fitted = "";
  #tables = new ResizeObserver((entries) => entries.forEach(({ target }) => fitTable(target)));
  #attached = new AbortController();
  /** @type {string[]} items opened one out of the other */
  #trail = [];
  /** @type {HTMLElement | null} where the focus was before the drawer opened */
  #origin = null;
  /** @type {View | null} */
  #drawn = null;
  /** Whether one goes somewhere for the sake of a passage. */
  #sought = false;
  /** Where the evidence is folded to its bar: one came for the text, which a sheet over it would hide. */
  #folded = "";

  /** @param {Host} host @param {ShadowRoot} root */
  constructor(host, root) {
    this.#host = host;
    this.#root = root;
    const shell = h("div", { class: "shell", part: "shell" }, this.#head, this.#tabs, this.#status, this.#body);
    root.replaceChildren(shell);
    this.#search.addEventListener("input", () => host.search(this.#search.value));
    this.#tabs.addEventListener("keydown", (event) => this.#roam(event));
    new ResizeObserver(() => centerChosen(this.#tabs)).observe(this.#tabs);
    shell.addEventListener("keydown", (event) => this.#keys(event));
    this.#acceptDrops(shell);
    root.adoptedStyleSheets.push(this.#room);
  }

  /** While it is in a page it follows the window: the evidence ends where the window does, wherever it begins. */
  attach() {
    const fit = () => this.#fit();
    addEventListener("scroll", fit, { passive: true, capture: true, signal: this.#attached.signal });
    addEventListener("resize", fit, { signal: this.#attached.signal });
  }

  detach() {
    this.#attached.abort();
    this.#attached = new AbortController();
  }

  /** @param {Set<"head" | "panel" | "drawer">} parts */
  draw(parts) {
    keepFocus(this.#root, () => {
      if (parts.has("head")) this.#drawHead();
      if (parts.has("panel") && !this.#typing()) this.#drawPanel();
      if (parts.has("drawer") || parts.has("panel")) this.#drawDrawer();
    });
    this.#light();
  }

  /** The fields of a report stay as they are while somebody types into them. */
  #typing() {
    const held = this.#root.activeElement;
    return this.#view() === "add" && this.#drawn === "add" && held !== null && held.closest(".draft") !== null
      && isWritten(held) && this.#host.drafts.list.length === this.#root.querySelectorAll(".draft").length;
  }

  /** Without a story there is only the desk. @returns {View} */
  #view() {
    const { view, editable, index, status } = this.#host;
    return editable && !index && status === "idle" ? "add" : view;
  }

  /** @returns {Context | null} */
  #context() {
    const host = this.#host;
    if (!host.index) return null;
    const corrects = host.editable && host.canCompare;
    return {
      say: corrects ? (given, what) => host.say(given, what) : null, takeBack: corrects ? (id, undone) => host.takeBack(id, undone) : null,
      typed: host.typed, form: host.form, openForm: (key) => this.#openForm(key), chosen: host.chosen, choose: (id, on) => host.choose(id, on),
      index: host.index, base: host.base, get selection() { return host.selection; }, settings: host.settings, editable: host.editable,
      select: (id) => this.#select(id), go: (view, to) => this.#go(view, to), set: (patch) => host.set(patch), save: (format) => host.save(format),
      keep: corrects ? (ids) => host.keepReports(ids) : null,
      mark: corrects ? (id, block) => host.mark(id, block) : null,
    };
  }

  // ---- masthead and tabs ----

  #drawHead() {
    const host = this.#host;
    const title = host.story ? host.story.title ?? (host.story.articles.length > 1 ? `${spelled(host.story.articles.length, "report")}, compared` : clipped(labelOf(host.story.articles[0] ?? {}), 80)) : "";
    const heading = host.editable ? "h1" : "h2";
    this.#head.replaceChildren(fragment(
      host.editable ? h("div", { class: "masthead" },
        h(title ? "p" : "h1", { class: "wordmark" }, "Variorum"),
        h("div", { class: "tools" }, host.index ? this.#search : null, this.#steps(), this.#theme())) : null,
      title ? h("div", { class: "story-head" }, h(heading, { class: "story-title", part: "title" }, title), this.#legend(),
        !host.editable && host.index ? this.#search : null) : null));
    this.#search.value = host.query;
    this.#drawTabs();
    const count = host.drafts.usable.length;
    this.#status.textContent = host.status === "working" ? (count ? `Comparing ${counted(count, "report")}…` : "Loading…") : host.news;
    this.#status.classList.toggle("on", this.#status.textContent !== "");
    this.#status.classList.toggle("news", host.status !== "working");
  }

  /** Letters and names: the key to every siglum. */
  #legend() {
    const context = this.#context();
    if (!context) return null;
    const articles = context.index.story.articles;
    return h("ul", { class: "key", "aria-label": "The reports" }, articles.slice(0, 9).map((article) =>
      h("li", null, siglum(context, article.id), " ", clipped(context.index.label(article.id), 42))), articles.length > 9 ? h("li", { class: "quiet" }, `and ${articles.length - 9} more`) : null);
  }

  /** Undo and redo, each with what it would do. One that has nothing to do stays, so that neither the other nor the focus jumps. */
  #steps() {
    const { drafts } = this.#host;
    if (!drafts.undoable && !drafts.redoable) return null;
    /** @param {"undo" | "redo"} way @param {string} sign @param {string} word @param {string | null} what @param {string} keys */
    const step = (way, sign, word, what, keys) => {
      const named = what ? ` ${what[0].toLowerCase()}${what.slice(1)}` : "";
      return h("button", { type: "button", class: "button button-small step", "data-key": way, title: `${word}${named}`, "aria-disabled": what ? null : "true", "aria-keyshortcuts": keys, onclick: () => this.#host[way]() },
        h("span", { "aria-hidden": "true" }, sign), h("span", { class: "step-word" }, ` ${word}`), h("span", { class: "step-what" }, named || ": nothing"));
    };
    return h("div", { class: "steps", role: "group", "aria-label": "Steps" }, step("undo", "↶", "Undo", drafts.undoable, "Control+Z"), step("redo", "↷", "Redo", drafts.redoable, "Control+Shift+Z Control+Y"));
  }

  #theme() {
    const next = { auto: "dark", dark: "light", light: "auto" };
    const { theme } = this.#host;
    return h("button", {
      type: "button", class: "button button-small", "data-key": "theme", "aria-label": `Colours: ${theme}`, title: `Colours: ${theme}`,
      onclick: () => this.#host.setAttribute("theme", next[theme]),
    }, h("span", { "aria-hidden": "true" }, { auto: "◐", dark: "●", light: "○" }[theme]));
  }

  #drawTabs() {
    const host = this.#host;
    const view = this.#view();
    const said = host.index?.story.corrections.length ?? 0;
    const names = TABS.filter(([name]) => (name !== "add" || host.editable) && (name !== "corrections" || said > 0 || view === "corrections"));
    this.#tabs.hidden = !host.index && !(host.editable && host.drafts.list.length);
    this.#tabs.replaceChildren(...names.map(([name, text]) => h("button", {
      type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "panel", "aria-selected": String(name === view), tabindex: name === view ? "0" : "-1",
      "data-key": `tab ${name}`, "data-text": name === "corrections" && said ? `${text} ${said}` : text, disabled: !host.index && name !== "add" && name !== "overview", onclick: () => this.#go(name),
    }, text, name === "corrections" && said ? h("span", { class: "count" }, ` ${said}`) : null)));
    this.#panel.setAttribute("aria-labelledby", `tab-${view}`);
    centerChosen(this.#tabs);
  }

  /** @param {View} view @param {Parameters<Context["go"]>[1]} [to] */
  #go(view, to) {
    this.#host.go(view, to);
    if (to?.selection) {
      this.#sought = true;
      this.#folded = this.#place();
    }
    if (this.#tabs.getBoundingClientRect().top < 0) this.#tabs.scrollIntoView({ block: "start" });
  }

  /** What is looked at. */
  #place() {
    const { base, selection } = this.#host;
    return [this.#view(), base, selection].join(" ");
  }

  // ---- the view ----

  #drawPanel() {
    const host = this.#host;
    const view = this.#view();
    const same = this.#drawn === view;
    const scrolls = same ? [...this.#panel.querySelectorAll(".table-wrap")].map((one) => [one.scrollLeft, one.scrollTop]) : [];
    this.#panel.replaceChildren(this.#content(view));
    this.#panel.dataset.view = host.query.trim() ? "search" : view;
    this.#tables.disconnect();
    this.#panel.querySelectorAll(".table-wrap").forEach((one, number) => {
      fitTable(one);
      this.#tables.observe(one);
      [one.scrollLeft, one.scrollTop] = scrolls[number] ?? [0, 0];
    });
    // at the top, where no sheet of evidence lies over it
    if (view === "read" && host.selection && (!same || this.#sought)) showPassages(this.#panel, host.selection, "start");
    this.#sought = false;
    this.#drawn = view;
  }

  /** @param {View} view @returns {Node} */
  #content(view) {
    const host = this.#host;
    const context = this.#context();
    if (host.status === "error") return fragment(this.#failed(), view === "add" ? this.#desk() : null);
    if (view === "add") return this.#desk();
    if (!context) return host.status === "working" ? h("div", { class: "skeleton", "aria-hidden": "true" }, h("span"), h("span"), h("span"), h("span")) : this.#empty();
    if (host.query.trim()) return results(context, host.query);
    return VIEWS[view](context);
  }

  #empty() {
    return h("div", { class: "nothing" }, h("p", { class: "nothing-title" }, "Nothing to compare yet"), h("p", null, "No reports were given to this comparison."));
  }

  #failed() {
    const { failure } = this.#host;
    const lost = codeOf(failure) === "needs_core";
    return h("div", { class: "failed", role: "alert" }, h("h2", null, lost ? "This build only shows saved stories" : "This could not be compared"),
      h("p", null, failure?.message ?? "Unknown error."),
      h("p", { class: "actions" }, lost ? null : h("button", { type: "button", class: "button button-strong", "data-key": "again", onclick: () => this.#host.again() }, "Try again"),
        this.#host.editable && this.#view() !== "add" ? h("button", { type: "button", class: "button", "data-key": "to reports", onclick: () => this.#go("add") }, "Look at the reports") : null));
  }

  #desk() {
    const host = this.#host;
    return add({
      drafts: host.drafts, story: host.story, samples: host.samples, paste: host.paste, refused: host.refused, remarks: host.remarks, notices: host.notices, canCompare: host.canCompare,
      articlesIn: (text) => host.articlesIn(text), addFound: (found) => this.#toBox(() => host.addFound(found)),
      add: (inputs) => this.#toBox(() => host.addReports(inputs)), addFiles: (files) => host.addFiles(files), remove: (id) => host.removeReport(id), clear: () => host.removeAll(),
      edit: (id, field, value) => host.correct(id, field, value), sample: (sample) => host.openSample(sample), look: () => this.#go("overview"),
    });
  }

  /** After what was in the box is added, the next report is pasted into it. @param {() => void} add */
  #toBox(add) {
    add();
    queueMicrotask(() => this.#panel.querySelector("textarea")?.focus({ preventScroll: true }));
  }

  // ---- the evidence ----

  /** Opened by hand the focus goes to the evidence, and back when it is closed. @param {string | null} id */
  #select(id) {
    const host = this.#host;
    const held = this.#root.activeElement;
    if (id === null) {
      this.#close();
      return;
    }
    if (host.selection && this.#drawer.contains(held)) this.#trail.push(host.selection);
    else {
      this.#trail = [];
      this.#origin = held instanceof HTMLElement ? held : null;
    }
    host.selection = id;
    queueMicrotask(() => this.#drawer.querySelector("h3")?.focus({ preventScroll: true }));
  }

  /** The focus goes to the first field of a form that was opened. @param {string | null} key */
  #openForm(key) {
    this.#host.openForm(key);
    if (key !== null) queueMicrotask(() => {
      const field = this.#root.querySelector(".correction-form input, .correction-form select, .correction-form textarea");
      if (field instanceof HTMLElement) field.focus();
    });
  }

  #close() {
    const key = this.#origin?.getAttribute("data-key");
    const back = this.#origin?.isConnected ? this.#origin : key ? this.#root.querySelector(`[data-key="${CSS.escape(key)}"]`) : null;
    this.#trail = [];
    this.#origin = null;
    this.#host.selection = null;
    if (back instanceof HTMLElement) back.focus();
    else this.#panel.focus({ preventScroll: true });
  }

  /** What is said of an item in its evidence shows at once where one looks: at the top of it. @returns {Context | null} */
  #inEvidence() {
    const context = this.#context();
    if (!context?.say || !context.takeBack) return context;
    const { say, takeBack } = context;
    const shown = () => this.#host.ready.then(() => {
      this.#drawer.scrollTop = 0;
      this.#drawer.querySelector("h3")?.focus({ preventScroll: true });
    }, () => {}); // an error is shown in the view
    return {
      ...context,
      say: (given, what) => { say(given, what); shown(); },
      takeBack: (id, undone) => { takeBack(id, undone); shown(); },
    };
  }

  /** Where the evidence is a sheet over the view: only its bar, or all of it. @param {boolean} folded */
  #fold(folded) {
    this.#folded = folded ? this.#place() : "";
    this.#host.redraw("drawer");
  }

  #drawDrawer() {
    const context = this.#inEvidence();
    const id = this.#host.selection;
    const shown = context && id && this.#view() !== "add" ? evidence(context, id) : null;
    this.#drawer.hidden = !shown;
    this.#body.classList.toggle("with-drawer", Boolean(shown));
    if (!shown) {
      this.#drawer.replaceChildren();
      this.#drawer.dataset.of = "";
      return;
    }
    const back = this.#trail.at(-1);
    const scroll = this.#drawer.dataset.of === id ? this.#drawer.scrollTop : 0;
    this.#drawer.dataset.of = id ?? "";
    const folded = this.#folded === this.#place();
    this.#drawer.classList.toggle("folded", folded);
    this.#drawer.replaceChildren(
      h("div", { class: "drawer-bar" }, h("p", { class: "kicker" }, shown.kicker),
        back ? h("button", { type: "button", class: "link", "data-key": "back", onclick: () => { this.#trail.pop(); this.#host.selection = back; } }, "Back") : "",
        h("button", { type: "button", class: "link fold", "data-key": "fold", "aria-expanded": String(!folded), onclick: () => this.#fold(!folded) }, folded ? "Show" : "Fold", h("span", { class: "visually-hidden" }, " the evidence")),
        h("button", { type: "button", class: "close", "aria-label": "Close the evidence", "data-key": "close", onclick: () => this.#close() }, "×")),
      h("h3", { class: "drawer-title", tabindex: "-1" }, shown.title),
      h("div", { class: "drawer-body" }, fragment(context && id ? saidByPeople(context, id) : null, shown.body, context && id ? correcting(context, id) : null)));
    this.#fit();
    this.#drawer.scrollTop = scroll;
  }

  /** Tells the style where in the window the evidence begins: below the title as long as that is in sight. */
  #fit() {
    if (this.#drawer.hidden) return;
    const rule = `:host { --evidence-top: ${Math.max(0, Math.round(this.#drawer.getBoundingClientRect().top))}px; }`;
    if (rule === this.#fitted) return;
    this.#fitted = rule;
    this.#room.replaceSync(rule);
  }

  /** One selection, lit in every view. */
  #light() {
    const { selection, index } = this.#host;
    const id = selection && index ? index.drawnAs(selection) : null;
    for (const lit of this.#panel.querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const pressed of this.#panel.querySelectorAll("[data-item][aria-pressed]")) {
      pressed.setAttribute("aria-pressed", String(pressed.getAttribute("data-item") === id));
    }
    if (!id) return;
    for (const item of this.#panel.querySelectorAll(`[data-item~=${JSON.stringify(id)}]`)) item.classList.add("lit");
    if (this.#view() === "read" && this.#host.settings.beside) showPassages(this.#panel, id);
  }

  // ---- keys and drops ----

  /** Arrow keys in the tabs. @param {KeyboardEvent} event */
  #roam(event) {
    const all = [...this.#tabs.querySelectorAll("button:not(:disabled)")];
    const at = all.indexOf(/** @type {Element} */ (event.target));
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = all.at(to % all.length);
    if (!(next instanceof HTMLElement)) return;
    next.focus();
    next.click();
  }

  /** @param {KeyboardEvent} event */
  #keys(event) {
    const host = this.#host;
    const held = this.#root.activeElement;
    const writing = isWritten(held);
    if (event.key === "Escape" && host.selection && !this.#drawer.hidden) {
      event.preventDefault();
      this.#close();
    } else if (event.key === "Escape" && host.query) {
      event.preventDefault();
      host.search("");
    } else if ((event.ctrlKey || event.metaKey) && !writing && this.#stepKey(event)) {
      event.preventDefault();
    } else if (event.key === "/" && !writing && this.#search.isConnected) {
      event.preventDefault();
      this.#search.focus();
    }
  }

  /** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y do again. @param {KeyboardEvent} event @returns {boolean} whether there was something to do */
  #stepKey({ key, shiftKey }) {
    const pressed = key.toLowerCase();
    const way = pressed === "z" && !shiftKey ? "undo" : pressed === "z" || pressed === "y" && !shiftKey ? "redo" : null;
    const { drafts } = this.#host;
    if (!way || !(way === "undo" ? drafts.undoable : drafts.redoable)) return false;
    this.#host[way]();
    return true;
  }

  /** Files and text dropped anywhere on an editable comparison. @param {HTMLElement} shell */
  #acceptDrops(shell) {
    shell.addEventListener("dragover", (event) => {
      if (!this.#host.editable) return;
      event.preventDefault();
      shell.classList.add("dropping");
    });
    shell.addEventListener("dragleave", (event) => {
      if (!(event.relatedTarget instanceof Node) || !shell.contains(event.relatedTarget)) shell.classList.remove("dropping");
    });
    shell.addEventListener("drop", (event) => {
      if (!this.#host.editable) return;
      event.preventDefault();
      shell.classList.remove("dropping");
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length) this.#host.addFiles(files);
      else this.#host.addText(event.dataTransfer?.getData("text/plain") || event.dataTransfer?.getData("text/html") || "");
    });
  }
}

/** The tab of what is shown stands in the middle where not all have room. @param {HTMLElement} tabs */
function centerChosen(tabs) {
  const chosen = tabs.querySelector("[aria-selected=true]");
  if (chosen instanceof HTMLElement && tabs.scrollWidth > tabs.clientWidth) {
    tabs.scrollLeft = chosen.offsetLeft - (tabs.clientWidth - chosen.offsetWidth) / 2;
  }
}

/** A table that fits needs no window of its own, so that its head can stay below the tabs. @param {Element} wrap */
function fitTable(wrap) {
  const table = wrap.querySelector(".matrix");
  if (table instanceof HTMLElement) wrap.classList.toggle("fits", table.offsetWidth <= wrap.clientWidth);
}
