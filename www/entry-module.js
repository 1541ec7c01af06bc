// The same as an ES module.

import { viewerPage } from "build:viewer";
import { articlesIn, compare, render } from "./core.js";
import { define } from "./element.js";
import { furnished } from "./engine.js";
import { filled } from "./save.js";

export { articlesIn, compare, extract, similarity } from "./core.js";
export { VariorumCompare } from "./element.js";

furnished.engine = { articlesIn, compare, render };
furnished.page = (story) => filled(viewerPage, story);
define();
