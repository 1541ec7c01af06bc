import * as core from "./core.js";
import { define } from "./element.js";
export { compare, extract, similarity } from "./core.js";
define(core);
