// What the bytes of a file are: text in which letters, or no text; a page of ours with a story in it.

import { isStory } from "./paste.js";

/**
 * UTF-8, UTF-16 where a mark says so, else the letters of old Windows files.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {string | null} null for what is no text: it has zeros, as pictures and archives do
 */
export function decoded(bytes) {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const DATA = 'id="variorum-data">';

/** The story in a page that was saved here, or null. @param {string} html */
export function storyOfPage(html) {
  const start = html.indexOf(DATA);
  // the data has no such sign: it is escaped there
  const end = html.indexOf("<", start);
  if (start < 0 || end < 0) return null;
  try {
    const { story } = JSON.parse(html.slice(start + DATA.length, end));
    return isStory(story) ? story : null;
  } catch {
    return null;
  }
}
