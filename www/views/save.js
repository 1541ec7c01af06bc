// Taking the comparison along.

import { h } from "../dom.js";
import { furnished } from "../engine.js";
import { TABLES } from "../save.js";
import { select, viewHead } from "../view-parts.js";

/** @typedef {import("../view-parts.js").Context} Context */

/** @type {{ format: import("../save.js").SaveFormat, title: string, text: string }[]} */
const WAYS = [
  { format: "html", title: "This page with the story inside", text: "One file that opens anywhere, by itself and without a connection, with every view." },
  { format: "report", title: "Report", text: "A plain page to read, print or attach; no scripts." },
  { format: "markdown", title: "Markdown", text: "The findings as text with headings and tables, for notes and repositories." },
  { format: "csv", title: "CSV", text: "A table for a spreadsheet, with the words that each line rests on." },
  { format: "json", title: "JSON", text: "Everything, in the documented form; the page and the programs read it again." },
];

/** What this build can make: the viewer of saved stories writes no reports. @param {import("../save.js").SaveFormat} format */
function isFurnished(format) {
  return format === "json" || (format === "html" ? furnished.page : furnished.engine) !== null;
}

/** @param {Context} context */
export function save(context) {
  return h("div", { class: "save" }, viewHead("Save", "Nothing is sent anywhere: the file is made here, on your device."),
    h("ul", { class: "ways" }, WAYS.filter(({ format }) => isFurnished(format)).map(({ format, title, text }) => {
      const said = h("p", { class: "status", role: "status" });
      const { table } = context.settings;
      return h("li", null, h("div", null, h("h3", null, title), h("p", { class: "quiet" }, text),
        format === "csv" ? select("Table", Object.entries(TABLES).map(([value, text]) => ({ value, text })), table, (value) => context.set({ table: /** @type {import("../save.js").TableFormat} */ (value) })) : null, said),
        h("button", { type: "button", class: "button", "data-key": `save ${format}`, "aria-label": `Save ${title}`, onclick: () => keep(context, format === "csv" ? table : format, said) }, "Save"));
    }),
    h("li", null, h("div", null, h("h3", null, "Paper"), h("p", { class: "quiet" }, "Prints the overview. To print another view, open it and use the browser’s own Print.")),
      h("button", { type: "button", class: "button", "data-key": "print", "aria-label": "Print the overview", onclick: () => printOverview(context) }, "Print"))));
}

/** @param {Context} context */
function printOverview(context) {
  context.go("overview", { selection: null });
  queueMicrotask(() => print()); // after it is drawn
}

/** What a file's name ends in. @param {import("../save.js").SaveFormat} format */
export function ending(format) {
  if (format === "report") return "-report.html";
  if (format === "markdown") return ".md";
  const [kind, table] = format.split("-");
  return `${table ? `-${table}` : ""}.${kind}`;
}

/** @param {Context} context @param {import("../save.js").SaveFormat} format @param {HTMLElement} said beside the button that was pressed */
async function keep(context, format, said) {
  said.textContent = "Making the file…";
  try {
    const made = await context.save(format);
    // spreadsheets take a file without this mark for one of an old encoding
    const blob = format in TABLES ? new Blob(["\uFEFF", made], { type: made.type }) : made;
    const url = URL.createObjectURL(blob);
    const name = `${fileName(context.index.story.title)}${ending(format)}`;
    const link = h("a", { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    said.textContent = `Saved as ${name}, ${Math.ceil(blob.size / 1024).toLocaleString("en-US")} KB.`;
  } catch (error) {
    said.textContent = `Could not be saved: ${error instanceof Error ? error.message : error}`;
  }
}

const LONGEST_NAME = 60;

/** Cut between words. @param {string | null} title */
export function fileName(title) {
  const words = (title ?? "").toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const cut = words.length > LONGEST_NAME ? words.lastIndexOf("-", LONGEST_NAME) : words.length;
  return words.slice(0, cut > 0 ? cut : LONGEST_NAME) || "variorum";
}
