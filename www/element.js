// A stand-in until the element is there.
import { css } from "build:style";

export function define(/** @type {any} */ core) {
  if (!globalThis.customElements || customElements.get("variorum-compare")) return;
  customElements.define("variorum-compare", class extends HTMLElement {
    connectedCallback() {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
      const data = JSON.parse(document.getElementById("variorum-data")?.textContent || "{}");
      const articles = data.articles ?? data.samples?.[0]?.articles ?? [];
      core?.compare(articles).then(
        (/** @type {any} */ story) => { this.textContent = `${story.articles.length} articles`; this.dataset.state = "ready"; },
        (/** @type {any} */ error) => { this.textContent = error.message; this.dataset.state = error.code; });
    }
  });
}
