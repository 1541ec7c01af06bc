// What one sees while looking around: where things stand, what stays in sight, and what Back brings back.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { dist, inEachBrowser, inPage, pause, root, until } from "./browsers.js";
import { compare, openPage } from "./page.js";
import { corpus } from "./stories.js";

const { Origin } = createRequire(`${root}www/package.json`)("selenium-webdriver");
const element = "document.querySelector('variorum-compare')";
const find = `const element = ${element}; const find = (what) => element.shadowRoot.querySelector(what); const box = (what) => find(what).getBoundingClientRect().toJSON();`;
const run = (browser, body, ...given) => inPage(browser, `${find} ${body}`, ...given);
const articles = corpus()["harwick-derailment"];

inEachBrowser("looking around", (promise) => {
  const opened = async (browser, view, [width, height] = [1280, 900]) => {
    await browser.driver.manage().window().setRect({ width, height });
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    await run(browser, "element.go(given[0]);", view);
    await pause(60);
  };

  promise("the chosen one of several stays readable under the mouse", async (browser) => {
    await opened(browser, "read");
    const colours = () => run(browser, "const { color, backgroundColor } = getComputedStyle(find('.choice [aria-pressed=true]')); return [color, backgroundColor];");
    const before = await colours();
    const { x, y } = await run(browser, "const { x, y, width, height } = box('.choice [aria-pressed=true]'); return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };");
    await browser.driver.actions().move({ x, y, origin: Origin.VIEWPORT }).perform();
    assert.deepEqual(await colours(), before);
  });

  promise("who goes from the evidence to the text sees the sentence, and Back leads to the evidence again", async (browser) => {
    await opened(browser, "overview", [390, 844]);
    const [dispute, place] = await run(browser, "const one = element.story.discrepancies.find((other) => other.claim); element.selection = one.id; return [one.id, element.base];");
    await until(browser, `location.hash === "#overview/${place}/${dispute}"`);
    await run(browser, "[...element.shadowRoot.querySelectorAll('.passage-head .link')].find((one) => one.textContent === 'Read').click();");
    await until(browser, `${element}.view === "read" && ${element}.shadowRoot.querySelector(".sentence.lit")`);
    const [wanted, sheet, tabs] = await run(browser, "return [box('.sentence.lit'), box('.drawer'), box('.tabs')]");
    assert.ok(wanted.top >= tabs.bottom && wanted.bottom <= sheet.top, JSON.stringify([wanted, sheet, tabs]));
    await run(browser, "find('[data-key=fold]').click();");
    await until(browser, `${element}.shadowRoot.querySelector(".drawer .passages")?.checkVisibility()`);
    await browser.driver.executeScript("history.back()");
    await until(browser, `${element}.view === "overview" && ${element}.selection === "${dispute}"`);
    await until(browser, `${element}.shadowRoot.querySelector(".drawer .passages")?.checkVisibility()`);
  });

  promise("the evidence ends where the window does, and never lies over the tabs", async (browser) => {
    await opened(browser, "overview", [1440, 900]);
    await run(browser, "element.selection = element.story.claims.find((one) => one.evidence.length > 2).id;");
    await until(browser, `!${element}.shadowRoot.querySelector(".drawer").hidden`);
    const stands = async (where) => {
      await pause(60);
      const [evidence, tabs, height] = await run(browser, "return [box('.drawer'), box('.tabs'), innerHeight]");
      assert.ok(evidence.top >= tabs.bottom && evidence.bottom <= height && evidence.height > 250, `${where}: ${JSON.stringify([evidence, tabs, height])}`);
    };
    await stands("at the top");
    await run(browser, "scrollTo(0, 150);");
    await stands("a little further");
    await run(browser, "scrollTo(0, 2000);");
    await stands("far down");
    // a view that is shorter than the window
    await run(browser, "element.go('corrections');");
    await pause(60);
    await run(browser, "scrollTo(0, 2000);");
    await stands("on a short view");
  });

  for (const [where, width] of [["on a desk", 1280], ["on a phone", 500], ["where the table is wider than its place", 640]]) {
    promise(`the head of the claims stays in sight ${where}, below the tabs`, async (browser) => {
      await opened(browser, "claims", [width, 700]);
      const fits = await run(browser, "return find('.table-wrap').classList.contains('fits')");
      assert.equal(fits, width !== 640);
      // far down, first the page, then the window of a table that has one
      await run(browser, "scrollTo(0, fits ? 1200 : 2000); find('.table-wrap').scrollTop = 600;".replace("fits", fits));
      const [head, tabs, row] = await run(browser, "return [box('.claim-head'), box('.tabs'), box('tbody tr')]");
      assert.ok(row.bottom < head.top, "the first row is out of sight");
      assert.ok(head.top >= tabs.bottom - 2 && head.bottom < 350, JSON.stringify([head, tabs]));
      // and stays there when the table is drawn anew
      await run(browser, "find('.chooser').click();");
      await pause(60);
      const [again, other] = await run(browser, "return [box('.claim-head'), box('tbody tr')]");
      assert.ok(again.top >= tabs.bottom - 2 && again.bottom < 350 && other.top < again.top, JSON.stringify([again, other]));
      assert.equal(await run(browser, "return document.documentElement.scrollWidth - document.documentElement.clientWidth"), 0);
    });
  }

  promise("a day has one line with all that stands for it, and each opens the claim it stands in", async (browser) => {
    await opened(browser, "numbers");
    const [days, told, keys, pressed] = await run(browser, `const table = find("[aria-label='All times'] table");
      const all = [...table.querySelectorAll(".opener")];
      all.at(-1).click();
      await Promise.resolve();
      return [[...table.querySelectorAll("tbody th")].map((one) => one.textContent), element.story.articles.flatMap((one) => one.times).filter((one) => one.from).length,
        all.map((one) => one.getAttribute("data-key")), element.selection === all.at(-1).getAttribute("data-item")];`);
    assert.equal(new Set(days).size, days.length, days.join());
    assert.equal(new Set(keys).size, keys.length, keys.join());
    assert.ok(days.length > 2 && keys.length > days.length && keys.length <= told && pressed, JSON.stringify([days, keys, told, pressed]));
  });

  promise("on a phone the tables of numbers and sources give the words all the width", async (browser) => {
    for (const view of ["numbers", "sources"]) {
      await opened(browser, view, [390, 844]);
      const narrow = await run(browser, "return [...element.shadowRoot.querySelectorAll('.stacking td:last-child')].filter((one) => one.offsetWidth < element.offsetWidth * .85).length");
      assert.equal(narrow, 0, view);
    }
  });

  promise("no tab moves when one is chosen", async (browser) => {
    await opened(browser, "overview");
    const places = () => run(browser, "return [...element.shadowRoot.querySelectorAll('[role=tab]')].map((one) => one.getBoundingClientRect().left)");
    const before = await places();
    await run(browser, "element.go('sources');");
    await pause(60);
    assert.deepEqual(await places(), before);
  });

  promise("what is pressed in the evidence is large enough for a thumb, and on a low screen the evidence takes the window", async (browser) => {
    await opened(browser, "claims", [640, 420]);
    await run(browser, "element.selection = element.story.claims.find((one) => one.evidence.length > 2).id;");
    await until(browser, `!${element}.shadowRoot.querySelector(".drawer").hidden`);
    const small = await run(browser, "return [...find('.drawer').querySelectorAll('button')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 24 || height < 24).length");
    assert.equal(small, 0);
    await run(browser, "scrollTo(0, 400);");
    assert.ok(await run(browser, "return box('.drawer').height > innerHeight * .9"));
  });
});
