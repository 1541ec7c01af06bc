// The element for saved stories: no core. In a saved page it shows the story that lies in the page.

import { define } from "./element.js";
import { furnished } from "./engine.js";
import { showPageData } from "./page.js";
import { ownPage } from "./save.js";
import { viewerPage } from "./viewer-page.js";

/** The function that the build wraps this bundle into. @type {() => void} */
// @ts-ignore it is there once it is bundled
const self = variorumViewer;

define();
if (document.querySelector("#variorum-data")) {
  furnished.page = ownPage;
  showPageData();
} else {
  const source = String(self);
  furnished.page = (story) => viewerPage(source, story);
}
