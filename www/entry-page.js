// The page: the element with its core, the samples and the articles that lie in the page.

import { articlesIn, compare, render } from "./core.js";
import { define } from "./element.js";
import { furnished } from "./engine.js";
import { showPageData } from "./page.js";
import { ownPage } from "./save.js";

furnished.engine = { articlesIn, compare, render };
furnished.page = ownPage;
define();
showPageData();
