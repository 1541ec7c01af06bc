// The element for saved stories: no core. In a saved page it shows the story that lies beside it.

import { define } from "./element.js";
import { furnished } from "./engine.js";
import { showPageData } from "./page.js";
import { ownPage } from "./save.js";

define();
if (document.querySelector("#variorum-data")) {
  furnished.page = ownPage;
  showPageData();
}
