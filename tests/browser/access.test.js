// Readable and usable by everybody: axe finds nothing in light and dark, and a keyboard is enough.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { axePath, dist, inEachBrowser, pause, root, until } from "./browsers.js";
import { compare, openPage, views } from "./page.js";
import { corpus } from "./stories.js";

const { Key } = createRequire(`${root}www/package.json`)("selenium-webdriver");
const axe = readFileSync(axePath, "utf8");
const [, articles] = Object.entries(corpus())[0];

/** Violations in one line each. */
async function violations(browser) {
  const found = await browser.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    if (!window.axe) { ${axe}; window.axe ??= axe; }
    window.axe.run(document, { resultTypes: ["violations"] }).then((result) => done(result.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target.flat().join(" ") + " " + (n.any[0]?.message ?? "")).join(" | "))), (error) => done([String(error)]));`);
  return found;
}

inEachBrowser("for everybody", (promise, kind) => {
  for (const theme of ["light", "dark"]) {
    promise(`axe finds nothing in the ${theme} theme`, async (browser) => {
      await openPage(browser, dist("variorum.html"));
      const set = (name, value) => browser.driver.executeScript("document.querySelector('variorum-compare').setAttribute(arguments[0], arguments[1])", name, value);
      await set("theme", theme);
      const found = (await violations(browser)).map((line) => `start: ${line}`);
      await compare(browser, articles);
      for (const view of views) {
        await set("view", view);
        await pause(100);
        found.push(...(await violations(browser)).map((line) => `${view}: ${line}`));
      }
      assert.deepEqual(found, []);
    });
  }

  if (kind === "chromium") promise("is printed dark on light, whatever the screen", async (browser) => {
    const emulate = (media, value) => browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media, features: value ? [{ name: "prefers-color-scheme", value }] : [] });
    const inks = async (media, value, theme) => {
      await emulate(media, value);
      return browser.driver.executeScript(`const element = document.querySelector("variorum-compare"); element.theme = arguments[0];
        return [...element.shadowRoot.querySelectorAll(".finding-text, .quiet, .second")].map((one) => getComputedStyle(one).color).concat(getComputedStyle(document.documentElement).backgroundColor)`, theme);
    };
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    await until(browser, "document.querySelector('variorum-compare').shadowRoot.querySelector('.finding-text')");
    const light = await inks("print", "light", "light");
    assert.notDeepEqual(await inks("", "dark", "auto"), light, "the dark theme is another on the screen");
    for (const theme of ["auto", "dark"]) assert.deepEqual(await inks("print", "dark", theme), light, theme);
    await emulate("", "");
  });

  if (kind === "chromium") promise("what is printed of a long list says how much of it that is", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await compare(browser, Object.values(corpus()).flat().slice(0, 12));
    await browser.driver.executeScript("document.querySelector('variorum-compare').view = 'claims'");
    await until(browser, "document.querySelector('variorum-compare').shadowRoot.querySelector('.more')");
    await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
    const [button, said] = await browser.driver.executeScript(`const more = document.querySelector("variorum-compare").shadowRoot.querySelector(".more");
      return [more.querySelector("button").checkVisibility(), more.checkVisibility() && more.innerText.trim()];`);
    await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
    assert.equal(button, false);
    assert.match(said, /^\d+ of \d+ shown$/);
  });

  if (kind === "chromium") promise("what is printed of a filtered list says what the filter is, and what the signs mean", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    await browser.driver.executeScript("document.querySelector('variorum-compare').view = 'claims'");
    await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
    const printed = () => browser.driver.executeScript(`const root = document.querySelector("variorum-compare").shadowRoot;
      const seen = (selector) => [...root.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => one.innerText.trim());
      return [seen(".choice button").map((text) => text.replace(/ \\d+$/, "")), seen(".legend").length, seen(".controls select").length];`);
    assert.deepEqual(await printed(), [[], 1, 0]);
    await browser.driver.executeScript("document.querySelector('variorum-compare').shadowRoot.querySelectorAll('.choice button')[1].click()");
    assert.deepEqual(await printed(), [["In several"], 1, 0]);
    await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
  });

  promise("the chosen tab stays in sight when the page narrows", async (browser) => {
    await browser.driver.manage().window().setRect({ width: 1200, height: 800 });
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    await browser.driver.executeScript("document.querySelector('variorum-compare').view = 'sources'; document.body.style.maxWidth = '360px'");
    await until(browser, `(() => {
      const tabs = document.querySelector("variorum-compare").shadowRoot.querySelector("[role=tablist]");
      const [inner, outer] = [tabs.querySelector("[aria-selected=true]"), tabs].map((one) => one.getBoundingClientRect());
      return tabs.scrollWidth > tabs.clientWidth && inner.left >= outer.left && inner.right <= outer.right;
    })()`);
  });

  promise("no view is wider than a phone", async (browser) => {
    await browser.driver.manage().window().setRect({ width: 390, height: 800 });
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    const wide = [];
    for (const view of views) {
      await browser.driver.executeScript("document.querySelector('variorum-compare').view = arguments[0]", view);
      await pause(100);
      const over = await browser.driver.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (over > 0) wide.push(`${view} by ${over} px`);
    }
    await browser.driver.manage().window().setRect({ width: 1280, height: 900 });
    assert.deepEqual(wide, []);
  });

  promise("the keys for searching and for undo work from a checkbox, and are letters in a field", async (browser) => {
    const run = (body) => browser.driver.executeScript(`const element = document.querySelector("variorum-compare"); const find = (what) => element.shadowRoot.querySelector(what); ${body}`);
    const press = (...keys) => browser.driver.actions().sendKeys(...keys).perform();
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    await run("element.addReports([{ text: 'Ten people died in Harwick on Sunday.' }]); element.view = 'claims';");
    await until(browser, `document.querySelector('variorum-compare').story.articles.length === ${articles.length + 1} && document.querySelector('variorum-compare').shadowRoot.querySelector('.chooser')`);
    await run("find('.chooser').focus();");
    await press("/");
    assert.equal(await run("return element.shadowRoot.activeElement.dataset.key"), "search");
    await press("/");
    assert.equal(await run("return element.shadowRoot.activeElement.value"), "/");
    await press(Key.ESCAPE);
    await until(browser, "document.querySelector('variorum-compare').shadowRoot.querySelector('.chooser')");
    await run("find('.chooser').focus();");
    const held = (count) => until(browser, `document.querySelector('variorum-compare').articles.length === ${count} && document.querySelector('variorum-compare').status === "idle"`);
    const undo = () => browser.driver.actions().keyDown(Key.CONTROL).sendKeys("z").keyUp(Key.CONTROL).perform();
    await undo();
    await held(articles.length);
    assert.match(await run("return find('.working').textContent"), /^Undone: adding a report\.$/);
    await browser.driver.actions().keyDown(Key.CONTROL).keyDown(Key.SHIFT).sendKeys("z").keyUp(Key.SHIFT).keyUp(Key.CONTROL).perform();
    await held(articles.length + 1);
    await undo();
    await held(articles.length);
    await browser.driver.actions().keyDown(Key.CONTROL).sendKeys("y").keyUp(Key.CONTROL).perform();
    await held(articles.length + 1);
    await run("find('[data-key=redo]').focus();");
    await press(Key.ENTER);
    assert.equal(await run("return element.articles.length"), articles.length + 1, "there is nothing to do again");
    assert.equal(await run("return [find('[data-key=undo]'), find('[data-key=redo]')].map((one) => one.textContent.replace(/\\s+/g, ' ') + one.getAttribute('aria-disabled')).join()"), "↶ Undo adding a reportnull,↷ Redo: nothingtrue");
  });

  promise("a keyboard is enough from the start page to the evidence", async (browser) => {
    const press = (...keys) => browser.driver.actions().sendKeys(...keys).perform();
    const take = () => browser.driver.actions().keyDown(Key.CONTROL).sendKeys(Key.ENTER).keyUp(Key.CONTROL).perform();
    const focused = (expression) => `(() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return ${expression}; })()`;
    const tabTo = async (what, expression) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await browser.driver.executeScript(`return ${focused(expression)}`)) return;
        await press(Key.TAB);
      }
      assert.fail(`the Tab key does not reach ${what}`);
    };
    await openPage(browser, dist("variorum.html"));
    await tabTo("the box for a report", "e?.localName === 'textarea'");
    await press("Twelve people died in Harwick on Sunday, police said.");
    await take();
    await until(browser, "document.querySelector('variorum-compare').story?.articles.length === 1");
    await browser.driver.executeScript("document.querySelector('variorum-compare').view = 'add'");
    await tabTo("the box again", "e?.localName === 'textarea' && e.value === ''");
    await press("Ten people died in Harwick on Sunday, the hospital said.");
    await take();
    await until(browser, "document.querySelector('variorum-compare').story?.articles.length === 2");
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    await tabTo("the tabs", "e?.getAttribute('role') === 'tab'");
    const first = await browser.driver.executeScript("return document.querySelector('variorum-compare').view");
    await press(Key.ARROW_RIGHT);
    await until(browser, focused("e?.getAttribute('role') === 'tab'"));
    await press(Key.ENTER);
    await until(browser, `document.querySelector('variorum-compare').view !== ${JSON.stringify(first)}`);
    await browser.driver.executeScript("document.querySelector('variorum-compare').view = 'claims'");
    await tabTo("a claim", "e?.closest('[role=tabpanel]') && e.localName === 'button' && e.closest('table')");
    await press(Key.ENTER);
    await until(browser, "document.querySelector('variorum-compare').selection");
    await press(Key.ESCAPE);
    await until(browser, "document.querySelector('variorum-compare').selection === null");
  });
});
