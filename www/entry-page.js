import * as core from "./core.js";
import { define } from "./element.js";
define(core);
