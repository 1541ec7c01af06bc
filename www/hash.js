// What is looked at, in the page's address: a link to `#read/a2/c5` opens the same article at the same claim.

/** @typedef {"add" | "overview" | "read" | "claims" | "quotes" | "numbers" | "timeline" | "people" | "sources" | "corrections" | "save"} View */

/** @type {View[]} */
export const VIEWS = ["add", "overview", "read", "claims", "quotes", "numbers", "timeline", "people", "sources", "corrections", "save"];

/**
 * @param {unknown} word
 * @returns {word is View}
 */
export function isView(word) {
  return VIEWS.includes(/** @type {View} */ (word));
}

/**
 * @param {{ view: View, base: string | null, selection: string | null }} place
 * @returns {string} with its `#`
 */
export function toHash({ view, base, selection }) {
  const parts = [view, base ?? "", selection ?? ""].map((part) => encodeURIComponent(part).replaceAll("%3A", ":"));
  return "#" + parts.join("/").replace(/\/+$/, "");
}

/**
 * A hash that names no view is somebody else's: null.
 * @param {string} hash
 * @returns {{ view: View, base: string | null, selection: string | null } | null}
 */
export function fromHash(hash) {
  /** @type {string[]} */
  let parts;
  try {
    parts = hash.replace(/^#/, "").split("/").map(decodeURIComponent);
  } catch {
    return null;
  }
  const [view, base, selection] = parts;
  return isView(view) ? { view, base: base || null, selection: selection || null } : null;
}
