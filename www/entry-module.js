// The same as an ES module.

import { viewerPage } from "build:viewer";
import { compare, render } from "./core.js";
import { define } from "./element.js";
import { furnished } from "./engine.js";
import { filled } from "./save.js";

export { compare, extract, similarity } from "./core.js";
export { VariorumCompare } from "./element.js";

furnished.engine = { compare, render };
furnished.page = (story) => filled(viewerPage, story);
define();
