// The classic script: `window.variorum` and the element.

import { viewerPage } from "build:viewer";
import { articlesIn, compare, extract, render, similarity } from "./core.js";
import { VariorumCompare, define } from "./element.js";
import { furnished } from "./engine.js";
import { filled } from "./save.js";

furnished.engine = { articlesIn, compare, render };
furnished.page = (story) => filled(viewerPage, story);
define();
// The first copy on a page wins here too.
Object.assign(globalThis, { variorum: /** @type {any} */ (globalThis).variorum ?? { articlesIn, compare, extract, similarity, VariorumCompare } });
