// A saved page made by the viewer alone, out of its own source: the bundle is wrapped into a function that can print itself.

import { dataBlock } from "./save.js";

const STYLE = "html,body{margin:0}html{background:#fbfaf6}@media screen and (prefers-color-scheme:dark){html{background:#17161a}}";

/** An element's markup. The names come as values: a script that holds a script's tags would end the page it is put into. @param {string} name @param {string} attributes @param {string} content */
const tag = (name, attributes, content) => `<${name}${attributes}>${content}</${name}>`;

/**
 * @param {string} source of the viewer, a function
 * @param {import("build:types").Story} story
 */
export async function viewerPage(source, story) {
  const script = `(${source})();`;
  const policy = `default-src 'none'; script-src ${await hashOf(script)}; style-src ${await hashOf(STYLE)}; img-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'`;
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1">`
    + `<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">${tag("title", "", escaped(story.title ? `${story.title} · Variorum` : "Variorum"))}${tag("style", "", STYLE)}`;
  const body = tag("main", "", tag("variorum-compare", "", "")) + tag("script", ' type="application/json" id="variorum-data"', dataBlock({ story })) + tag("script", ' type="module"', script);
  return `<!doctype html>\n${tag("html", ' lang="en"', tag("head", "", head) + tag("body", "", body))}\n`;
}

/** Pages from plain http have no digest; there the policy still forbids every connection. @param {string} text */
async function hashOf(text) {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return "'unsafe-inline'";
  const digest = new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
