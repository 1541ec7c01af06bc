// What the tests do with the element, through nothing but its contract.
import { inPage, until } from "./browsers.js";

/** Opens the page from disk. */
export async function openPage(browser, file) {
  browser.console.length = 0;
  browser.requests.length = 0;
  await browser.driver.get(`file://${file}`);
  await until(browser, "document.querySelector('variorum-compare')?.shadowRoot?.querySelector('*')");
}

/** Gives the page's element articles and waits for its story. */
export function compare(browser, articles) {
  return inPage(browser, `const element = document.querySelector("variorum-compare");
    element.articles = given[0];
    return element.ready;`, articles);
}

/** Counts the workers that are started from now on. */
export function watchWorkers(browser) {
  return browser.driver.executeScript(`
    window.workers = 0;
    const Own = window.Worker;
    window.Worker = class extends Own { constructor(...given) { super(...given); window.workers++; } };`);
}

/** What the element shows. */
export const shown = (browser) =>
  browser.driver.executeScript("return document.querySelector('variorum-compare').shadowRoot.textContent.replace(/\\s+/g, ' ')");

export const views = ["overview", "read", "claims", "quotes", "numbers", "timeline", "people", "sources"];
