// Putting the reports together: paste, drop, open, correct, take back.

import { fragment, h } from "../dom.js";
import { labelOf, letter } from "../story-index.js";
import { messageOf } from "../engine.js";
import { givenOf, holdsBlocks } from "../paste.js";
import { offered } from "../readings.js";
import { notes } from "../view-parts.js";
import { BASIS, clipped, counted, dayOf } from "../wording.js";

/**
 * @typedef {object} Desk what the view needs of the element
 * @property {import("../drafts.js").Drafts} drafts
 * @property {import("build:types").Story | null} story
 * @property {import("build:types").Sample[]} samples
 * @property {{ text: string, html?: string }} paste what stands in the box and is not added yet; the markup it was copied with
 * @property {string[]} refused what could not be used, in sentences
 * @property {string[]} remarks what a reader should know of what was added, in sentences
 * @property {import("../readings.js").Notice[]} notices how what was added could be read instead
 * @property {boolean} canCompare
 * @property {(text: string) => Promise<import("build:types").Found>} articlesIn
 * @property {(found: import("build:types").Found) => void} addFound
 * @property {(inputs: import("build:types").Input[]) => void} add
 * @property {(files: Iterable<File>) => void} addFiles
 * @property {(id: string) => void} remove
 * @property {() => void} clear
 * @property {(id: string, field: "title" | "source" | "published" | "text", value: string) => void} edit
 * @property {(sample: import("build:types").Sample) => void} sample
 * @property {() => void} look
 */

/** @param {Desk} desk */
export function add(desk) {
  const { drafts } = desk;
  const none = drafts.list.length === 0;
  return h("div", { class: none ? "add add-empty" : "add" },
    none ? h("header", { class: "welcome" },
      h("h2", null, "Several reports, side by side."),
      h("p", { class: "lead" }, "Give two or more reports of one event. See what all of them tell, where they differ, who is quoted on what, and who drew on whom, with the passage behind every statement."),
      h("p", { class: "promise" }, "Everything happens on this page. Nothing you paste leaves your device.")) : null,
    desk.refused.length ? h("div", { class: "refused", role: "alert" }, h("ul", null, desk.refused.map((text) => h("li", null, text)))) : null,
    desk.remarks.length || desk.notices.length ? h("div", { class: "remarks", role: "status" }, h("ul", null,
      desk.notices.map((notice) => h("li", null, notice.what, " · ", h("button", { type: "button", class: "link", "data-key": `instead ${notice.ids[0]}`, onclick: notice.take }, notice.offer))),
      desk.remarks.map((text) => h("li", null, text)))) : null,
    h("div", { class: "desk" }, h("div", { class: "desk-in" }, box(desk)), none ? samples(desk) : h("div", { class: "desk-cards" }, cards(desk))));
}

/** After the last key, before the core is asked what the box holds. */
const ASK_PAUSE = 120;

/** @param {Desk} desk */
function box(desk) {
  const hint = h("p", { class: "quiet", id: "paste-hint", role: "status" });
  const page = h("button", { type: "button", class: "button", "data-key": "put page", hidden: true }, "Add as a web page");
  const put = h("button", { type: "button", class: "button button-strong", "data-key": "put" });
  const area = h("textarea", {
    id: "paste", rows: 9, value: desk.paste.text, spellcheck: "false", "aria-describedby": "paste-hint", "data-key": "paste",
    placeholder: "Paste a report. Several at once: divide them with a line of ---",
    oninput: () => {
      desk.paste.text = area.value;
      if (!area.value.trim()) desk.paste.html = "";
      tell();
    },
    onpaste: (/** @type {ClipboardEvent} */ event) => {
      const html = event.clipboardData?.getData("text/html") ?? "";
      desk.paste.html = !area.value.trim() && holdsBlocks(html) ? html : "";
      tell();
    },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) take();
    },
  });
  const instead = h("button", { type: "button", class: "button", "data-key": "put instead", hidden: true });
  /** What the core finds in the box; asked for once a text. @type {{ text: string, found: Promise<import("build:types").Found> } | null} */
  let asked = null;
  const found = () => {
    if (asked?.text !== area.value) asked = { text: area.value, found: desk.articlesIn(area.value) };
    return asked.found;
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  const tell = () => {
    const written = area.value;
    clearTimeout(pause);
    put.textContent = "Add report";
    put.disabled = !/[\p{L}\p{N}]/u.test(written);
    page.hidden = !desk.paste.html || put.disabled;
    instead.hidden = true;
    hint.textContent = put.disabled ? (written.trim() ? "There is no word in this yet." : "")
      : `${counted(written.split(/\s+/).filter(Boolean).length, "word")}. ${page.hidden ? "" : "It was copied with headings or paragraphs. "}Ctrl + Enter adds it.`;
    if (!put.disabled) pause = setTimeout(() => found().then((held) => { if (area.value === written) say(held); }, () => {}), ASK_PAUSE);
  };
  /** @param {import("build:types").Found} held */
  const say = (held) => {
    const count = held.articles.length;
    put.textContent = count > 1 ? `Add ${count} reports` : "Add report";
    instead.hidden = !held.instead.length;
    instead.textContent = offered(held.instead.length);
    if (count > 1) hint.textContent = `${count} articles found in this paste.`;
    else if (held.instead.length) hint.textContent += " It has dividing lines.";
    else if (held.articles[0]?.html) hint.textContent = "This is the source of a web page; its article is read out of it.";
  };
  /** @param {boolean} [other] the other way to read it */
  const take = async (other) => {
    if (put.disabled) return;
    const written = area.value;
    try {
      const held = await found();
      Object.assign(desk.paste, { text: "", html: "" });
      desk.addFound(other ? { ...held, articles: held.instead, instead: held.articles } : held);
    } catch (error) {
      if (area.value === written) hint.textContent = messageOf(error);
    }
  };
  put.addEventListener("click", () => take());
  instead.addEventListener("click", () => take(true));
  page.addEventListener("click", () => {
    const { html } = desk.paste;
    Object.assign(desk.paste, { text: "", html: "" });
    desk.add([{ html }]);
  });
  tell();
  const picker = h("input", {
    type: "file", multiple: true, accept: ".txt,.md,.html,.htm,.xhtml,.mhtml,.mht,.eml,.xml,.rss,.atom,.nitf,.json,.jsonl,text/*,application/json,multipart/related,message/rfc822", class: "visually-hidden", id: "files", tabindex: "-1", "aria-label": "Open files",
    onchange: () => {
      desk.addFiles([...(picker.files ?? [])]);
      picker.value = "";
    },
  });
  return h("section", { class: "paste-box" }, h("label", { for: "paste", class: "box-label" }, "A report"), area, hint,
    h("div", { class: "actions" }, put, instead, page, picker, h("button", { type: "button", class: "button", "data-key": "open files", onclick: () => picker.click() }, "Open files…"),
      h("span", { class: "quiet" }, "or drop them anywhere here")));
}

/** @param {Desk} desk */
function samples(desk) {
  return desk.samples.length ? h("section", { class: "samples" }, h("h3", null, "Or look at a sample story"), h("ul", null, desk.samples.map((sample) => h("li", null,
    h("button", { type: "button", class: "sample", "data-key": `sample ${sample.name}`, onclick: () => desk.sample(sample) },
      h("span", { class: "sample-title" }, sample.title ?? sample.name), h("span", { class: "quiet" }, counted(sample.articles.length, "report"))))))) : null;
}

/** Two hundred open cards are more than anybody edits at once. */
const MOST_CARDS = 60;

/** @param {Desk} desk */
function cards(desk) {
  const { drafts } = desk;
  const used = drafts.usable;
  const usable = used.length;
  return fragment(
    h("div", { class: "cards-head" }, h("h2", null, counted(drafts.list.length, "report")),
      h("button", { type: "button", class: "button button-strong", "data-key": "look", disabled: usable === 0, onclick: desk.look }, usable > 1 ? "See the comparison" : "See the report"),
      h("button", { type: "button", class: "link", "data-key": "clear", onclick: desk.clear }, "Remove all")),
    usable === 1 ? h("p", { class: "quiet" }, "One report is read and annotated; a second one of the same event makes a comparison.") : null,
    h("ol", { class: "drafts" }, drafts.list.slice(0, MOST_CARDS).map((draft, number) => card(desk, draft, number, used.indexOf(draft)))),
    drafts.list.length > MOST_CARDS ? h("p", { class: "quiet" }, `and ${drafts.list.length - MOST_CARDS} more, compared but not shown here.`) : null);
}

/** @param {Desk} desk @param {import("../drafts.js").Draft} draft @param {number} number among all @param {number} place among those compared, which the letters tell apart; -1 for none */
function card(desk, draft, number, place) {
  const found = desk.story?.articles.find((article) => article.id === draft.id);
  const text = draft.text ?? (draft.html ? found?.text : "") ?? "";
  const sign = place < 0 ? "–" : letter(place);
  const name = place < 0 ? `the report without text, number ${number + 1}` : `report ${sign}`;
  return h("li", { class: "draft", "data-draft": draft.id },
    h("header", null, h("span", { class: "siglum siglum-large", "aria-hidden": "true" }, sign),
      h("p", { class: "draft-name" }, clipped(draft.name ?? (found ? labelOf(found) : text).replace(/\s+/g, " "), 60)),
      h("button", { type: "button", class: "link", "aria-label": `Remove ${name}`, "data-key": `remove ${draft.id}`, onclick: () => desk.remove(draft.id) }, "Remove")),
    h("div", { class: "fields" },
      field(desk, draft, "title", "Title", found?.title, "read from the text"), field(desk, draft, "source", "Outlet", found?.source, "read from the text"),
      field(desk, draft, "published", "Date", found?.published?.date, found?.published ? BASIS[found.published.basis] : "")),
    found ? notes(found) : null,
    place >= 0 ? null : h("p", { class: "left-out" }, "It has no text, so it is left out of the comparison."),
    draft.html && !draft.text ? h("p", { class: "excerpt" }, clipped(text.replace(/\s+/g, " "), 280) || "A web page, not read yet.")
      : h("details", null, h("summary", null, clipped(text.replace(/\s+/g, " ").trim(), 140) || "Text"), h("label", { class: "visually-hidden", for: `text-${draft.id}` }, `Text of ${name}`),
        h("textarea", { id: `text-${draft.id}`, rows: 12, value: text, "data-key": `text ${draft.id}`, oninput: (/** @type {Event} */ event) => desk.edit(draft.id, "text", /** @type {HTMLTextAreaElement} */ (event.target).value) })));
}

/**
 * A field of what was given; what was read or guessed stands in it in grey until somebody types.
 * @param {Desk} desk @param {import("../drafts.js").Draft} draft @param {"title" | "source" | "published"} key @param {string} label @param {string | null | undefined} found @param {string} how
 */
function field(desk, draft, key, label, found, how) {
  const given = givenOf(draft, key);
  const guess = !given && found ? found : "";
  const id = `${key}-${draft.id}`;
  return h("div", { class: `field field-${key}` }, h("label", { for: id }, label),
    h("input", {
      id, type: "text", value: given, placeholder: guess || (key === "published" ? "YYYY-MM-DD" : "unknown"), "data-key": id, autocomplete: "off", spellcheck: "false",
      "aria-describedby": guess ? `${id}-how` : key === "published" ? `${id}-wrong` : null,
      onchange: key === "published" ? (/** @type {Event} */ event) => editDate(desk, draft.id, /** @type {HTMLInputElement} */ (event.target)) : null,
      oninput: key === "published" ? null : (/** @type {Event} */ event) => desk.edit(draft.id, key, /** @type {HTMLInputElement} */ (event.target).value),
    }),
    guess ? h("span", { class: "guess", id: `${id}-how` }, "≈ ", how) : null,
    key === "published" ? h("span", { class: "wrong", id: `${id}-wrong`, role: "alert" }) : null);
}

/** Half a date is none: it is taken when it is whole, and said when it is none. @param {Desk} desk @param {string} id @param {HTMLInputElement} input */
function editDate(desk, id, input) {
  const value = input.value.trim();
  const day = dayOf(value);
  const whole = value === "" || day !== null;
  const wrong = input.parentElement?.querySelector(".wrong");
  if (wrong) wrong.textContent = whole ? "" : "This is no day. Write it as 2024-01-25.";
  input.setAttribute("aria-invalid", String(!whole));
  if (whole) desk.edit(id, "published", input.value = day ?? "");
}
