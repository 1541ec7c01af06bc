// A damaged core, a worker that hangs or breaks: each ends in a shown error with a code, and the next try can succeed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { SCRIPT_LIMIT, dist, inEachBrowser, inPage, until } from "./browsers.js";
import { site } from "./site.js";

const articles = [{ text: "Twelve people died, police said." }, { text: "Ten people died." }];

/** The script with bytes of the packed core changed. */
function damaged(script) {
  const core = script.match(/[A-Za-z0-9+/=]{10000,}/)?.[0] ?? "";
  assert.ok(core.length > 10_000, "the packed core is found");
  const middle = Math.floor(core.length / 2);
  return script.replace(core, core.slice(0, middle) + core.slice(middle, middle + 400).split("").reverse().join("") + core.slice(middle + 400));
}

/**
 * Until `window.mended` is set, the element's limits are waited for a hundredth of their time; the driver's own limit for a
 * script, which WebKit counts with the page's clock, is left alone.
 */
const impatient = `const later = window.setTimeout;
  window.setTimeout = (body, time, ...given) => later(body, window.mended || time <= 4000 || time === ${SCRIPT_LIMIT} ? time : time / 100, ...given);`;

/** Workers that misbehave until `window.mended` is set. */
const bad = {
  // Patience begins where the page gives it up.
  "never starts": "postMessage() {} terminate() { window.mended = true; }",
  "starts and never answers": "postMessage({ id, call }) { if (call === 'start') setTimeout(() => this.onmessage({ data: { id } })); }",
  "breaks in the middle": `postMessage({ id, call }) {
    if (call === 'start') setTimeout(() => this.onmessage({ data: { id } }));
    else setTimeout(() => this.onerror({ message: 'out of memory', preventDefault() {} })); }`,
};
const stub = (body) => `${impatient}
  const Own = window.Worker;
  window.Worker = class { constructor(...given) { if (window.mended) return new Own(...given); } terminate() {} ${body} };`;

inEachBrowser("when something breaks", (promise) => {
  const hosted = async (browser, head, script, body) => {
    const host = await site();
    try {
      host.put("/variorum.js", "text/javascript", script);
      host.put("/", "text/html", `<!doctype html><title>A host</title><script>${head}</script><script src="/variorum.js"></script><variorum-compare editable></variorum-compare>`);
      await browser.driver.get(`${host.origin}/`);
      await until(browser, "customElements.get('variorum-compare')");
      await body();
    } finally {
      await host.close();
    }
  };
  const script = readFileSync(dist("variorum.js"), "utf8");
  const tried = (browser) => inPage(browser, `
    const element = document.querySelector("variorum-compare");
    const told = new Promise((done) => element.addEventListener("variorum-error", (event) => done(event.detail), { once: true }));
    element.articles = given[0];
    const outcome = await element.ready.then((story) => story.articles.length, (error) => error.code);
    return [outcome, typeof outcome === "number" ? null : await told];`, articles);
  const shows = "document.querySelector('variorum-compare').shadowRoot.textContent";

  promise("a damaged core is told of and shown", (browser) => hosted(browser, "", damaged(script), async () => {
    const [outcome, detail] = await tried(browser);
    assert.equal(outcome, "no_core");
    assert.equal(detail.code, "no_core");
    await until(browser, `${shows}.includes(${JSON.stringify(detail.message)})`);
    const again = await inPage(browser, "return window.variorum.compare(given[0]).catch((error) => error.code)", articles);
    assert.equal(again, "no_core");
  }));

  promise("a worker that never starts is replaced by the page's own thread", (browser) => hosted(browser, stub(bad["never starts"]), script, async () => {
    assert.deepEqual(await tried(browser), [2, null]);
  }));

  for (const [kind, code] of [["starts and never answers", "timed_out"], ["breaks in the middle", "crashed"]]) {
    promise(`a worker that ${kind} is told of and shown, and a second try works`, (browser) => hosted(browser, stub(bad[kind]), script, async () => {
      const [outcome, detail] = await tried(browser);
      assert.equal(outcome, code);
      await until(browser, `${shows}.includes(${JSON.stringify(detail.message)})`);
      await browser.driver.executeScript("window.mended = true");
      assert.deepEqual(await tried(browser), [2, null]);
    }));
  }

  promise("what the core refuses is shown in its own words", (browser) => hosted(browser, "", script, async () => {
    const [outcome, detail] = await inPage(browser, `
      const element = document.querySelector("variorum-compare");
      const told = new Promise((done) => element.addEventListener("variorum-error", (event) => done(event.detail), { once: true }));
      element.articles = [{ text: "x".repeat(5_000_001) }];
      return [await element.ready.catch((error) => error.code), await told];`);
    assert.equal(outcome, "too_large");
    await until(browser, `${shows}.includes(${JSON.stringify(detail.message)})`);
  }));

  promise("the result of an older run never replaces a newer one", (browser) => hosted(browser, "", script, async () => {
    const count = await inPage(browser, `
      const element = document.querySelector("variorum-compare");
      const seen = [];
      element.addEventListener("variorum-story", (event) => seen.push(event.detail.story.articles.length));
      const long = { text: "The minister said 12 people died. ".repeat(2000) };
      element.articles = [long, long, long];
      element.articles = given[0];
      await element.ready;
      await new Promise((done) => setTimeout(done, 1500));
      return [seen, element.story.articles.length];`, articles);
    assert.deepEqual(count, [[2], 2]);
  }));
});
