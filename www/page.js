// What only a page of our own does: the story that lies in it, the address, the question before leaving.

import { furnished } from "./engine.js";
import { fromHash, toHash } from "./hash.js";

/** @typedef {import("./element.js").VariorumCompare} VariorumCompare */

/** Shows what the page holds: a saved story, articles to compare, sample stories to choose from. */
export function showPageData() {
  const element = /** @type {VariorumCompare | null} */ (document.querySelector("variorum-compare"));
  if (!element) return;
  /** @type {{ story?: import("build:types").Story, articles?: import("build:types").Input[] | null, samples?: import("build:types").Sample[] }} */
  const data = JSON.parse(document.querySelector("#variorum-data")?.textContent || "{}");
  furnished.samples = data.samples ?? [];
  if (data.story) element.story = data.story;
  else if (data.articles) element.articles = data.articles;
  followAddress(element);
  // a file let fall beside the element would replace the page, and what was put together with it
  for (const type of /** @type {const} */ (["dragover", "drop"])) {
    addEventListener(type, (event) => {
      if (event.defaultPrevented || !element.editable) return;
      event.preventDefault();
      if (type === "drop" && event.dataTransfer?.files.length) element.addFiles([...event.dataTransfer.files]);
    });
  }
  addEventListener("beforeunload", (event) => {
    if (element.unsaved) event.preventDefault();
  });
}

/** The address says what is looked at; a view is a step back, a selection is not. @param {VariorumCompare} element */
function followAddress(element) {
  const first = element.view;
  const start = !element.story && !element.articles.length && element.editable ? "add" : first;
  const apply = () => {
    // the address as it was when the page was opened
    const place = fromHash(location.hash) ?? (location.hash === "" ? { view: element.story ? start : first, base: null, selection: null } : null);
    if (!place) return;
    if (place.base) element.base = place.base;
    element.view = place.view;
    element.selection = place.selection;
  };
  const write = (/** @type {boolean} */ step) => {
    const hash = toHash({ view: element.view, base: element.base || null, selection: element.selection });
    if (hash === location.hash) return;
    if (step) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  };
  apply();
  addEventListener("hashchange", apply);
  addEventListener("popstate", apply);
  element.addEventListener("variorum-view", () => write(true));
  element.addEventListener("variorum-select", () => write(false));
  element.addEventListener("variorum-story", (event) => {
    const { title } = /** @type {CustomEvent<{ story: import("build:types").Story }>} */ (event).detail.story;
    document.title = title ? `${title} · Variorum` : "Variorum";
  });
}
