import * as core from "./core.js";
import { define } from "./element.js";
const { compare, extract, similarity } = core;
define(core);
/** @type {any} */ (globalThis).variorum ??= { compare, extract, similarity };
