// The desk where reports are put together: what people paste, drop, open and mistype.
import assert from "node:assert/strict";
import { dist, inEachBrowser, inPage, until } from "./browsers.js";
import { openPage } from "./page.js";
import { corpus } from "./stories.js";

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

/** Lets files fall on the desk. @param {[string, string][]} files names and contents */
const drop = (browser, files) => inPage(browser, `${find}
  const data = new DataTransfer();
  for (const [name, content] of given[0]) data.items.add(new File([content], name));
  find("[part=shell]").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));`, files);
const titles = (browser) => browser.driver.executeScript(`return ${element}.story.articles.map((one) => one.title)`);

const PROSE = "The river rose over its banks on Monday, and the people of the town left, the mayor said.";
const MHTML = ["From: <Saved by Blink>", "Snapshot-Content-Location: https://courier.example/river", "MIME-Version: 1.0",
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b--"', "", "------b--", "Content-Type: text/html",
  "Content-Transfer-Encoding: quoted-printable", "", `<html><head><title>The River =\r\nRose</title></head><body><h1>The River Rose</h1><p>=E2=80=9C${PROSE}`,
  "------b--", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=", "------b----", ""].join("\r\n");
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Gulf Wire</title><item><title>Flood in Delft</title>
  <content:encoded><![CDATA[<p>${PROSE}</p>]]></content:encoded></item><item><title>The mill burned</title><description>Short.</description></item></channel></rss>`;

inEachBrowser("the desk", (promise, kind) => {
  // WebKit lets no script fill what is dropped.
  if (kind === "chromium") promise("a saved page and a feed are dropped and read", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await drop(browser, [["river.mhtml", MHTML], ["feed.xml", FEED], ["a.pdf", "%PDF-1.4"]]);
    await told(browser, 3);
    assert.deepEqual(await titles(browser), ["The River Rose", "Flood in Delft", "The mill burned"]);
    const [url, text] = await browser.driver.executeScript(`const one = ${element}.story.articles[0]; return [one.url, one.text]`);
    assert.equal(url, "https://courier.example/river");
    assert.ok(text.includes(`“${PROSE}`), text);
    const [remarks, refused] = await inPage(browser, `${find} return [all(".remarks li"), all(".refused li")]`);
    assert.match(remarks.join(), /The mill burned: the feed gives only a summary of 1 word/);
    assert.match(refused.join(), /a\.pdf: .*PDF/);
  });

  promise("after a report is added the next one can be pasted at once", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    for (const [count, text] of [[1, "Twelve were hurt."], [2, "Ten were hurt."]]) {
      await inPage(browser, `${find} const area = find("#paste"); area.value = given[0]; area.dispatchEvent(new Event("input")); const put = find("[data-key=put]"); put.focus(); put.click();`, text);
      await told(browser, count);
      assert.deepEqual(await inPage(browser, `${find} const { id, value } = element.shadowRoot.activeElement; return [id, value];`), ["paste", ""]);
    }
  });

  promise("several articles of one paste are told apart, and can be kept as one", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await inPage(browser, `${find} const area = find("#paste"); area.value = given[0]; area.dispatchEvent(new Event("input"));`, `Twelve were hurt.\n---\nTen were hurt.\n---\nNobody was hurt.`);
    await until(browser, `${element}.shadowRoot.querySelector("[data-key=put]").textContent === "Add 3 reports"`);
    assert.equal(await inPage(browser, `${find} return find("#paste-hint").textContent`), "3 articles found in this paste.");
    await press(browser, "put");
    await told(browser, 3);
    const notice = () => inPage(browser, `${find} return all(".remarks li")`);
    assert.deepEqual(await notice(), ["3 articles found in this paste. · Keep as one"]);
    await inPage(browser, `${find} find("[data-key^='instead ']").click();`);
    await told(browser, 1);
    assert.match((await notice())[0], /Cut it into 3$/);
    await inPage(browser, "document.querySelector('variorum-compare').undo();");
    await told(browser, 3);
    assert.deepEqual(await notice(), ["3 articles found in this paste. · Keep as one"]);
  });

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

  promise("what was left out can be counted as text, and undone", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await inPage(browser, `${find} element.addReports([{ text: "The river rose over its banks on Monday, the mayor said.\\n\\nRead more: A boat sank in the harbour" }]); element.go("read");`);
    await told(browser, 1);
    const kinds = () => browser.driver.executeScript(`return ${element}.story.articles[0].blocks.map((one) => one.kind)`);
    assert.deepEqual(await kinds(), ["body", "boilerplate"]);
    assert.deepEqual(await inPage(browser, `${find} return all(".left-out-line")`), ["Left out: 1 passage. Show and correct"]);
    await press(browser, "left out a1");
    await until(browser, `${element}.shadowRoot.querySelectorAll(".block-corrector").length === 2`);
    await inPage(browser, `${find} find(".block-boilerplate .block-corrector").click();`);
    await until(browser, `${element}.status === "idle" && ${element}.story.articles[0].blocks.every((one) => one.kind === "body")`);
    const saved = await inPage(browser, `${find} const { articles } = JSON.parse(await (await element.save("json")).text()); return articles[0].blocks.map((one) => one.kind);`);
    assert.deepEqual(saved, ["body", "body"]);
    await press(browser, "undo");
    await until(browser, `${element}.status === "idle" && ${element}.story.articles[0].blocks[1].kind === "boilerplate"`);
  });

  promise("of several stories one can be kept, or all be looked at as one", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    const stories = corpus();
    const heap = [...stories["harwick-derailment"].slice(0, 2), ...stories["storm-perrin"].slice(0, 3)];
    await inPage(browser, `${find} element.addReports(given[0]); element.go("overview");`, heap);
    await told(browser, 5);
    const said = () => inPage(browser, `${find} return all(".several h3")`);
    assert.deepEqual(await said(), ["These seem to be two stories"]);
    await press(browser, "as one");
    await until(browser, `!${element}.shadowRoot.querySelector(".several")`);
    await inPage(browser, `${find} element.set({ asOne: "" });`);
    await until(browser, `${element}.shadowRoot.querySelector(".several")`);
    await press(browser, "keep 0");
    await told(browser, 2);
    assert.deepEqual(await said(), []);
    await press(browser, "undo");
    await told(browser, 5);
    assert.deepEqual(await said(), ["These seem to be two stories"]);
  });

  promise("a text of another language and a stub are named", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await inPage(browser, `${find} element.addReports([{ text: "Der Fluss ist am Montag über die Ufer getreten und die Leute haben die Stadt verlassen." }, { text: "The river rose.\\n\\nSubscribe to continue reading" }]); element.go("overview");`);
    await told(browser, 2);
    assert.deepEqual(await inPage(browser, `${find} return [...element.shadowRoot.querySelectorAll("[data-note]")].map((one) => one.dataset.note)`), ["language", "paywall"]);
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
