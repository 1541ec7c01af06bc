// The desk where reports are put together: what people paste, drop, open and mistype.
import assert from "node:assert/strict";
import { dist, inEachBrowser, inPage, until } from "./browsers.js";
import { openPage } from "./page.js";

const element = "document.querySelector('variorum-compare')";
const find = `const element = ${element}; const find = (what) => element.shadowRoot.querySelector(what); const all = (what) => [...element.shadowRoot.querySelectorAll(what)].map((one) => one.textContent);`;

/** Pastes as a browser does, with what the clipboard holds beside the words. */
const paste = (browser, text, html = "") => inPage(browser, `${find}
  const data = new DataTransfer();
  data.setData("text/plain", given[0]);
  if (given[1]) data.setData("text/html", given[1]);
  const area = find("#paste");
  area.focus();
  area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true }));
  area.value = given[0];
  area.dispatchEvent(new Event("input"));
  return [find("#paste-hint").textContent, !find("[data-key='put page']").hidden];`, text, html);
const press = (browser, key) => inPage(browser, `${find} find(given[0]).click();`, `[data-key='${key}']`);
const told = (browser, count) => until(browser, `${element}.status === "idle" && ${element}.story?.articles.length === ${count}`);

inEachBrowser("the desk", (promise, kind) => {
  // WebKit gives scripts no clipboard of their own.
  if (kind === "chromium") promise("what was copied from a page is offered as a page", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    assert.deepEqual((await paste(browser, "Just words."))[1], false);
    await paste(browser, "");
    const [, offered] = await paste(browser, "Ferry aground\nTwelve were hurt.", "<h1>Ferry aground</h1><p>Twelve were hurt.</p>");
    assert.ok(offered);
    await press(browser, "put page");
    await told(browser, 1);
    assert.equal(await browser.driver.executeScript(`return ${element}.story.articles[0].title`), "Ferry aground");
  });

  promise("one report without words keeps no other from being compared", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await inPage(browser, `${find} element.addReports([{ name: "a", text: "Twelve were hurt." }, { name: "b", html: "<script>x</script>" }, { name: "c", text: "Ten were hurt." }]);`);
    await told(browser, 2);
    assert.deepEqual(await inPage(browser, `${find} return [all(".draft .siglum-large"), all(".left-out").length]`), [["A", "–", "B"], 1]);
  });

  promise("a day that is none is said and not taken", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await inPage(browser, `${find} element.addReports([{ text: "Twelve were hurt." }]);`);
    await told(browser, 1);
    const date = (value) => inPage(browser, `${find}
      const field = find(".field-published input");
      field.value = given[0];
      field.dispatchEvent(new Event("change"));
      return [field.value, find(".wrong").textContent !== "", element.articles[0].published ?? null];`, value);
    assert.deepEqual(await date("2024-02-31"), ["2024-02-31", true, null]);
    assert.deepEqual(await date("25 January 2024"), ["2024-01-25", false, "2024-01-25"]);
  });

  promise("a sample is a step that the browser's back button takes back", async (browser) => {
    await openPage(browser, `${dist("variorum.html")}`);
    await inPage(browser, `${find} find(".sample").click();`);
    await until(browser, `${element}.story && location.hash.startsWith("#overview")`);
    await inPage(browser, `${find} element.go("claims"); history.back();`);
    await until(browser, `${element}.view === "overview"`);
    await browser.driver.executeScript("history.back()");
    await until(browser, `${element}.view === "add"`);
  });
});
