// The element in another site's page: from another origin, twice, under policies from none to the strictest.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dist, inEachBrowser, inPage, until } from "./browsers.js";
import { site } from "./site.js";
import { corpus } from "./stories.js";

const probe = `
  window.workers = 0; window.errors = []; window.told = [];
  const Own = window.Worker;
  window.Worker = class extends Own { constructor(...given) { super(...given); window.workers++; } };
  addEventListener("error", (event) => errors.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
  for (const type of ["variorum-story", "variorum-error"]) addEventListener(type, (event) => told.push([type, event.detail.code ?? event.detail.story.articles.length]));`;

const report = (source, text) => `<article data-source="${source}" data-published="2024-01-28" data-name="${source}"><h2>Crash at Harwick, says ${source}</h2><p>${text}</p></article>`;
const host = (script) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><script src="/probe.js"></script>${script}
<variorum-compare id="one">${report("Courier", "Twelve people died on Sunday, police said.")}${report("Lantern", "At least ten people were killed on Sunday.")}</variorum-compare>
<variorum-compare id="two" view="claims">${report("Wire", "The minister denied it.")}${report("Post", "“We deny it,” the minister said.")}${report("Echo", "The minister was silent.")}</variorum-compare></html>`;

const finished = "window.told?.length >= 2 && told";

inEachBrowser("the element elsewhere", (promise) => {
  const both = async (body) => {
    const [page, cdn] = await Promise.all([site(), site()]);
    try {
      for (const name of ["variorum.js", "variorum.mjs", "variorum-view.js"]) {
        cdn.put(`/${name}`, "text/javascript", readFileSync(dist(name)), { "access-control-allow-origin": "*" });
      }
      page.put("/probe.js", "text/javascript", probe);
      await body(page, cdn);
    } finally {
      await Promise.all([page.close(), cdn.close()]);
    }
  };

  const strict = (origin) => `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'none'; script-src 'self' ${origin}`;
  const types = "require-trusted-types-for 'script'";
  const policies = [
    ["no policy", () => "", "story", 1],
    ["a strict policy", (o) => `${strict(o)} 'wasm-unsafe-eval'; worker-src blob:`, "story", 1],
    ["a policy without workers", (o) => `${strict(o)} 'wasm-unsafe-eval'`, "story", 0],
    ["a policy without wasm", (o) => `${strict(o)}; worker-src blob:`, "error", 0],
    ["Trusted Types with our policy", (o) => `${strict(o)} 'wasm-unsafe-eval'; worker-src blob:; ${types}; trusted-types variorum`, "story", 1],
    ["Trusted Types with none", (o) => `${strict(o)} 'wasm-unsafe-eval'; worker-src blob:; ${types}; trusted-types 'none'`, "story", 0],
  ];
  for (const [name, policy, ends, workers] of policies) {
    promise(`two of them under ${name} end in ${ends === "story" ? `a story, ${workers ? "in a worker" : "on the page's thread"}` : "a shown error"}`, (browser) => both(async (page, cdn) => {
      const header = policy(cdn.origin);
      page.put("/", "text/html", host(`<script src="${cdn.origin}/variorum.js"></script>`), header ? { "content-security-policy": header } : {});
      await browser.driver.get(`${page.origin}/`);
      const told = await until(browser, finished);
      if (ends === "story") {
        assert.deepEqual(told.map(([type, count]) => `${type} ${count}`).sort(), ["variorum-story 2", "variorum-story 3"]);
        assert.ok(workers ? (await browser.driver.executeScript("return window.workers")) === 1 : true, "one worker for both");
        assert.equal(await browser.driver.executeScript("return document.querySelector('#one').story.articles[0].source"), "Courier");
        assert.deepEqual(await browser.driver.executeScript("return document.querySelector('#one').story.articles[0].published"), { date: "2024-01-28", basis: "given" });
        // The style is there although the policy allows none: constructed sheets are no inline style.
        const sheets = await browser.driver.executeScript("return document.querySelector('#two').shadowRoot.adoptedStyleSheets[0].cssRules.length");
        assert.ok(sheets > 10, `${sheets} rules`);
      } else {
        assert.deepEqual(told, [["variorum-error", "no_core"], ["variorum-error", "no_core"]]);
        assert.match(await browser.driver.executeScript("return document.querySelector('#one').shadowRoot.textContent"), /cannot start/);
      }
      assert.deepEqual(await browser.driver.executeScript("return window.errors"), []);
      assert.deepEqual([...new Set(cdn.hits)], ["/variorum.js"]);
      assert.deepEqual([...new Set(page.hits)], ["/", "/probe.js"]);
    }));
  }

  promise("the classic script gives window.variorum, and a second copy of it harms nothing", (browser) => both(async (page, cdn) => {
    const script = `<script src="${cdn.origin}/variorum.js"></script>`;
    page.put("/", "text/html", `<!doctype html><title>A host</title><script src="/probe.js"></script>${script}${script}`);
    await browser.driver.get(`${page.origin}/`);
    const got = await inPage(browser, `
      const story = await window.variorum.compare([{ name: "A", text: "Twelve died." }, { name: "B", html: "<p>Ten died.</p>" }]);
      const refused = await window.variorum.compare([]).catch((error) => [Object.prototype.toString.call(error), error.code]);
      return { count: story.articles.length, refused, errors: window.errors };`);
    assert.deepEqual(got, { count: 2, refused: ["[object Error]", "no_articles"], errors: [] });
  }));

  promise("the module has the same calls", (browser) => both(async (page, cdn) => {
    page.put("/", "text/html", "<!doctype html><title>A host</title><variorum-compare></variorum-compare>");
    await browser.driver.get(`${page.origin}/`);
    const got = await inPage(browser, `
      const { compare, extract, similarity } = await import(given[0]);
      const story = await compare([{ text: "Twelve died." }]);
      return [story.schema, (await extract({ text: "Twelve died." })).schema, await similarity("a", "a"), Boolean(customElements.get("variorum-compare"))];`, `${cdn.origin}/variorum.mjs`);
    assert.deepEqual([got[0], got[1], got[3]], ["variorum/1", "variorum/1", true]);
  }));

  promise("a saved story is shown by the small viewer, without wasm and under a policy that forbids it", (browser) => both(async (page, cdn) => {
    assert.ok(!readFileSync(dist("variorum-view.js"), "utf8").includes("WebAssembly"));
    const { compare } = await import(dist("variorum.mjs"));
    const story = await compare(Object.values(corpus())[0]);
    page.put("/story.json", "application/json", JSON.stringify(story));
    page.put("/", "text/html", `<!doctype html><title>A host</title><script src="/probe.js"></script><script src="${cdn.origin}/variorum-view.js"></script><variorum-compare src="/story.json"></variorum-compare>`,
      { "content-security-policy": `${strict(cdn.origin)}; connect-src 'self'` });
    await browser.driver.get(`${page.origin}/`);
    const told = await until(browser, "window.told?.length >= 1 && told");
    assert.deepEqual(told, [["variorum-story", story.articles.length]]);
    assert.deepEqual(await browser.driver.executeScript("return document.querySelector('variorum-compare').story"), story);
    assert.equal(await browser.driver.executeScript("return window.workers"), 0);
    await browser.driver.executeScript("document.querySelector('variorum-compare').view = 'save'");
    const ways = await until(browser, "(() => { const keys = [...document.querySelector('variorum-compare').shadowRoot.querySelectorAll('.ways button')].map((one) => one.dataset.key); return keys.length && keys; })()");
    assert.deepEqual(ways, ["save html", "save json", "print"], "what needs the core is not offered");
  }));

  promise("rules of the page that mean every element do not reach its text", (browser) => both(async (page, cdn) => {
    const rules = "* { color: red; font: italic 9px monospace; text-align: right; text-transform: uppercase; letter-spacing: 3px; text-indent: 2em; white-space: pre }";
    page.put("/host.css", "text/css", rules);
    page.put("/", "text/html", `<!doctype html><title>A host</title><link rel="stylesheet" href="/host.css"><script src="${cdn.origin}/variorum.js"></script>
      <variorum-compare theme="dark">${report("Courier", "Twelve people died on Sunday, police said.")}</variorum-compare>`);
    await browser.driver.get(`${page.origin}/`);
    const found = await inPage(browser, `const element = document.querySelector("variorum-compare");
      await element.ready;
      const text = getComputedStyle(element.shadowRoot.querySelector(".panel h2, .panel p"));
      return [text.color === "rgb(255, 0, 0)", text.fontStyle, text.textAlign, text.textTransform, text.letterSpacing, text.textIndent, text.whiteSpace];`);
    // titles have a spacing of their own
    found[4] = Number.parseFloat(found[4]) > 1 ? found[4] : "normal";
    assert.deepEqual(found, [false, "normal", "start", "none", "normal", "0px", "normal"]);
  }));

  promise("it follows its children, its place in the page and what is asked of it", (browser) => both(async (page, cdn) => {
    const saved = await (await import(dist("variorum.mjs"))).compare(Object.values(corpus())[0]);
    page.put("/", "text/html", `<!doctype html><title>A host</title><script src="/probe.js"></script><variorum-compare id="early"></variorum-compare>
      <script>document.querySelector("#early").articles = [{ text: "Set before the class was there." }]</script><script src="${cdn.origin}/variorum.js"></script>
      <variorum-compare id="one" view="nonsense" theme="nonsense" base="none">${report("Courier", "Twelve people died on Sunday, police said.")}</variorum-compare><div style="height:9000px"></div>`);
    await browser.driver.get(`${page.origin}/`);
    const seen = await inPage(browser, `
      const [saved, child] = given;
      const pause = (time) => new Promise((done) => setTimeout(done, time));
      const made = (attributes = {}) => { const one = document.createElement("variorum-compare"); for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value); return one; };
      const counts = {};
      counts.early = (await document.querySelector("#early").ready).articles.length;
      const one = document.querySelector("#one");
      await one.ready;
      counts.defaults = [one.view, one.theme, one.base === one.story.articles[0].id];
      one.append(document.createRange().createContextualFragment(child));
      await pause(50);
      counts.added = (await one.ready).articles.length;
      counts.dates = [];
      for (const date of ["2024-02-05T10:00:00Z", "5 February 2024", "soon"]) {
        one.querySelector("article").dataset.published = date;
        await pause(50);
        counts.dates.push((await one.ready).articles[0].published?.date ?? null);
      }
      one.querySelector("article p").textContent = "Forty people died.";
      await pause(50);
      counts.changed = (await one.ready).articles[0].text.includes("Forty");
      one.remove();
      document.body.append(one);
      await pause(50);
      counts.moved = one.story?.articles.length;
      one.replaceChildren();
      await pause(50);
      counts.emptied = one.story;
      const far = made();
      far.append(document.createRange().createContextualFragment(child));
      document.body.append(far);
      await pause(200);
      counts.asked = [far.story, (await far.ready).articles.length];
      const put = made();
      put.append(document.createRange().createContextualFragment(child));
      document.body.append(put);
      await pause(50);
      put.remove();
      document.body.prepend(put);
      for (let tries = 0; tries < 100 && !put.story; tries++) await pause(50);
      counts.putBack = put.story?.articles.length;
      const cleared = made({ editable: "" });
      document.body.append(cleared);
      cleared.articles = [{ text: "Twelve died." }];
      cleared.articles = [];
      await pause(400);
      counts.cleared = cleared.story;
      cleared.articles = null;
      counts.nothing = cleared.articles.length;
      counts.refused = [];
      for (const [name, value] of [["articles", "nonsense"], ["articles", [null]], ["articles", 5], ["corrections", [1]]]) {
        cleared[name] = value;
        counts.refused.push(await cleared.ready.catch((error) => error.code));
      }
      const missing = made({ src: "/none.json" });
      document.body.append(missing);
      counts.missing = await missing.ready.catch((error) => error.code);
      missing.removeAttribute("src");
      const other = made();
      document.body.append(other);
      other.story = { ...saved, schema: "variorum/9" };
      counts.other = await other.ready.catch((error) => error.code);
      other.story = { ...saved, claims: [null] };
      counts.broken = await other.ready.catch((error) => error.code);
      other.story = saved;
      counts.saved = (await other.ready).articles.length === saved.articles.length;
      return { counts, errors: window.errors };`, saved, report("Lantern", "At least ten people were killed on Sunday."));
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(seen.counts, { early: 1, defaults: ["overview", "auto", true], added: 2, dates: ["2024-02-05", "2024-02-05", null], changed: true, moved: 2, emptied: null, asked: [null, 1], putBack: 1, cleared: null, nothing: 0, refused: ["bad_input", "bad_input", "bad_input", "bad_correction"], missing: "not_loaded", other: "bad_input", broken: "bad_input", saved: true });
    assert.deepEqual([...new Set(page.hits)], ["/", "/probe.js", "/none.json"]);
  }));
});
