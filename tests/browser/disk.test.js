// The page works from disk, in a worker, and talks to nobody.
import assert from "node:assert/strict";
import { dist, inEachBrowser, inPage, pause, until } from "./browsers.js";
import { compare, openPage, shown, views, watchWorkers } from "./page.js";
import { site } from "./site.js";
import { corpus, hostile, native } from "./stories.js";

/** The driver knows no negative zero. */
const plain = (json) => JSON.parse(JSON.stringify(JSON.parse(json)));
const stories = Object.entries(corpus());

inEachBrowser("the page from disk", (promise) => {
  promise("opens with an empty console", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await pause(200);
    assert.deepEqual(browser.console, []);
    assert.match(await shown(browser), /\w/);
  });

  promise("compares a story of the corpus in a worker", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await watchWorkers(browser);
    const [, articles] = stories[0];
    const story = await compare(browser, articles);
    assert.equal(story.articles.length, articles.length);
    assert.equal(await browser.driver.executeScript("return window.workers"), 1);
    assert.deepEqual(browser.console, []);
  });

  promise("says what the command line says", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    for (const [name, articles] of stories) {
      assert.deepEqual(await compare(browser, articles), plain(native(articles)), name);
    }
    const strange = hostile.map((text, number) => ({ id: `h${number}`, text }));
    assert.deepEqual(await compare(browser, strange), plain(native(strange)), "hostile strings");
  });

  promise("shows hostile strings as text, in every view", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await compare(browser, ["<img src=x onerror=alert(1)> died, police said.", "</script><script>alert(2)</script> 12 died, “<b>he</b>” said."].map((text) => ({ text })));
    for (const view of views) {
      await browser.driver.executeScript("document.querySelector('variorum-compare').view = arguments[0]", view);
      await pause(50);
      const made = await browser.driver.executeScript("return document.querySelector('variorum-compare').shadowRoot.querySelectorAll('script, img, b b').length");
      assert.equal(made, 0, view);
    }
    assert.deepEqual(browser.console, []);
  });

  promise("shows every view of a story, and what has no story in it", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await compare(browser, stories[0][1]);
    for (const view of views) {
      await browser.driver.executeScript("document.querySelector('variorum-compare').view = arguments[0]", view);
      await until(browser, "document.querySelector('variorum-compare').shadowRoot.querySelector('[role=tabpanel]')?.textContent.length > 20");
    }
    await compare(browser, [{ text: "One report only." }]);
    for (const view of views) {
      await browser.driver.executeScript("document.querySelector('variorum-compare').view = arguments[0]", view);
      await pause(30);
      assert.match(await shown(browser), /\w/, view);
    }
    assert.deepEqual(browser.console, []);
  });

  promise("lets no request out, even one that is asked for", async (browser) => {
    const outside = await site();
    try {
      outside.put("/x", "text/plain", "x", { "access-control-allow-origin": "*" });
      await openPage(browser, dist("variorum.html"));
      await compare(browser, stories[0][1]);
      const refused = await inPage(browser, `
        const refused = [];
        const [origin] = given;
        const wait = (make) => new Promise((done) => { const e = make(); e.onload = () => done("loaded"); e.onerror = () => done("refused"); setTimeout(() => done("refused"), 1500); });
        refused.push(await fetch(origin + "/x").then(() => "loaded", () => "refused"));
        refused.push(await fetch("data:,x").then(() => "loaded", () => "refused"));
        refused.push(await wait(() => Object.assign(new Image(), { src: origin + "/x" })));
        refused.push(await wait(() => document.head.appendChild(Object.assign(document.createElement("link"), { rel: "stylesheet", href: origin + "/x" }))));
        refused.push(await wait(() => document.body.appendChild(Object.assign(document.createElement("iframe"), { src: origin + "/x" }))).then(() => "refused"));
        try { const s = new WebSocket(origin.replace("http", "ws")); refused.push(await new Promise((done) => { s.onopen = () => done("loaded"); s.onerror = () => done("refused"); })); } catch { refused.push("refused"); }
        try { refused.push(navigator.sendBeacon(origin + "/x", "text") ? "sent" : "refused"); } catch { refused.push("refused"); }
        await new Promise((done) => setTimeout(done, 300));
        return refused;`, outside.origin);
      // Whether a beacon was queued is all that the call tells; that none arrived is seen outside.
      assert.ok(refused.slice(0, 6).every((word) => word === "refused"), String(refused));
      assert.deepEqual(outside.hits, []);
    } finally {
      await outside.close();
    }
  });

  promise("asks for nothing by itself", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await compare(browser, stories[0][1]);
    for (const view of views) {
      await browser.driver.executeScript("document.querySelector('variorum-compare').view = arguments[0]", view);
      await pause(30);
    }
    const foreign = (address) => !/^(blob:|data:)/.test(address) && !address.startsWith("file://");
    const seen = await browser.driver.executeScript("return performance.getEntriesByType('resource').map((entry) => entry.name)");
    assert.deepEqual(seen.filter(foreign), []);
    if (browser.listens) assert.ok(browser.requests.length > 0, "the browser tells of requests");
    assert.deepEqual(browser.requests.filter(foreign), []);
    assert.ok(browser.requests.filter((address) => address.startsWith("file://")).every((address) => address.startsWith(`file://${dist("variorum.html")}`)), String(browser.requests));
  });
});
