// A story that was saved opens again, from disk, in a page of its own.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist, inEachBrowser, inPage, pause, until } from "./browsers.js";
import { compare, openPage, shown, views } from "./page.js";
import { corpus } from "./stories.js";

const [, articles] = Object.entries(corpus())[0];

inEachBrowser("a saved story", (promise) => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

  const save = (browser, format) => inPage(browser, "return (await document.querySelector('variorum-compare').save(given[0])).text()", format);

  promise("opens again with everything in it, and can be saved once more", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    const story = await compare(browser, [...articles, { name: "strange", text: "</script><!-- $& $1 {{data}} {{script}} \u2028 “he said”." }]);
    for (const round of [1, 2]) {
      const file = join(folder, `saved-${round}.html`);
      const html = await save(browser, "html");
      writeFileSync(file, html);
      await openPage(browser, file);
      const opened = await until(browser, "document.querySelector('variorum-compare').story");
      assert.deepEqual(opened, story, `round ${round}`);
      for (const view of views) {
        await browser.driver.executeScript("document.querySelector('variorum-compare').view = arguments[0]", view);
        await pause(30);
        assert.match(await shown(browser), /\w{3}/, view);
      }
      assert.deepEqual(browser.console, []);
    }
  });

  promise("is written as JSON, CSV, Markdown and a report", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    const story = await compare(browser, articles);
    assert.deepEqual(JSON.parse(await save(browser, "json")), story);
    for (const format of ["csv", "csv-differences", "csv-quotes", "csv-numbers", "csv-times", "csv-names", "csv-links", "markdown", "report"]) {
      assert.ok((await save(browser, format)).length > 10, format);
    }
    // A spreadsheet reads the file as UTF-8 only with its mark; who asks for the text gets it without.
    const [said, bytes] = await inPage(browser, `const element = document.querySelector("variorum-compare");
      element.go("save");
      await Promise.resolve();
      const table = element.shadowRoot.querySelector("[data-key=Table]");
      table.value = "csv-quotes";
      table.dispatchEvent(new Event("change"));
      let blob;
      URL.createObjectURL = (made) => { blob = made; return "about:blank#"; };
      HTMLAnchorElement.prototype.click = () => {};
      await Promise.resolve();
      const button = element.shadowRoot.querySelector("[data-key='save csv']");
      button.click();
      const status = button.parentElement.querySelector("[role=status]");
      while (!/Saved|not/.test(status.textContent)) await new Promise((done) => setTimeout(done, 20));
      return [status.textContent, [...new Uint8Array(await blob.slice(0, 3).arrayBuffer())]];`);
    assert.match(said, /^Saved as [a-z0-9-]+-quotes\.csv, \d+ KB\.$/);
    assert.deepEqual(bytes, [0xEF, 0xBB, 0xBF]);
    const first = await inPage(browser, "const blob = await document.querySelector('variorum-compare').save('csv'); return new Uint8Array(await blob.slice(0, 1).arrayBuffer())[0];");
    assert.notEqual(first, 0xEF);
    assert.equal(await inPage(browser, "return document.querySelector('variorum-compare').save('pdf').catch((error) => error.code)"), "bad_format");
  });
});
