// People overrule the program: at once, beside what it found, kept in every file, and taken back at any time.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { axePath, dist, inEachBrowser, inPage, pause, root, until } from "./browsers.js";
import { compare, openPage, shown } from "./page.js";
import { corpus, native } from "./stories.js";

const { Key } = createRequire(`${root}www/package.json`)("selenium-webdriver");
const axe = readFileSync(axePath, "utf8");
const articles = corpus()["orrin-recall"];
const element = "document.querySelector('variorum-compare')";
const find = `const element = ${element}; const find = (what) => element.shadowRoot.querySelector(what); const key = (name) => find("[data-key=" + JSON.stringify(name) + "]"); const starting = (name) => find("[data-key^=" + JSON.stringify(name) + "]");`;
const settled = (browser, count) => until(browser, `${element}.status === "idle" && ${element}.story?.corrections.length === ${count}`);
const run = (browser, body, ...given) => inPage(browser, `${find} ${body}`, ...given);
const idOf = (browser, name) => run(browser, "return element.story.entities.find((one) => one.names.some((other) => other.text === given[0]))?.id ?? null", name);
const look = async (browser, view, selection = null) => {
  await run(browser, "element.view = given[0]; element.selection = given[1];", view, selection);
  await pause(60);
};

inEachBrowser("corrections", (promise) => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-corrections-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

  promise("two names are chosen and merged, renamed, and taken back one by one", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    const before = await compare(browser, articles);
    await look(browser, "people");
    const [one, other] = [await idOf(browser, "Helen Marsh"), await idOf(browser, "Paul Adeyemi")];
    assert.notEqual(one, other);
    await run(browser, "key('choose ' + given[0]).click();", one);
    await pause(60);
    assert.ok(await run(browser, "return key('merge chosen').disabled"));
    await run(browser, "key('choose ' + given[0]).click();", other);
    await pause(60);
    await run(browser, "key('merge chosen').click();");
    await settled(browser, 1);
    const merged = await idOf(browser, "Helen Marsh");
    assert.equal(merged, await idOf(browser, "Paul Adeyemi"));
    assert.match(await shown(browser), /✎ corrected/);
    await look(browser, "people", merged);
    assert.match(await run(browser, "return find('.drawer .said-by-people').textContent"), /are one\..*They were found as 2/);
    await run(browser, "starting('open name ').click();");
    await pause(60);
    await run(browser, "const field = starting('text name '); field.value = 'Two people'; field.dispatchEvent(new Event('input')); starting('do name ').click();");
    await settled(browser, 2);
    assert.equal(await run(browser, "return find('.drawer-title').textContent"), "Two people", "the same item stays open");
    await look(browser, "corrections");
    await run(browser, "key('back list k1').click();");
    await until(browser, `${element}.status === "idle" && ${element}.story.corrections[0].status === "undone"`);
    assert.notEqual(await idOf(browser, "Helen Marsh"), await idOf(browser, "Paul Adeyemi"));
    await run(browser, "key('back list k2').click();");
    await until(browser, `${element}.status === "idle" && ${element}.story.corrections[1].status === "undone"`);
    assert.deepEqual(await run(browser, "const { corrections, ...rest } = element.story; return rest"), (({ corrections, ...rest }) => rest)(before), "as if never said");
    await run(browser, "key('undo').click();");
    await until(browser, `${element}.status === "idle" && ${element}.story.corrections[1].status === "applied"`);
    assert.deepEqual(browser.console, []);
  });

  promise("a link is set and cleared, and the origins follow", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    const before = await compare(browser, articles);
    const origins = () => run(browser, "return element.story.lineage.origins");
    await look(browser, "sources");
    await run(browser, "key('open link').click();");
    await pause(60);
    const choose = (name, value) => run(browser, "const field = key(given[0]); field.value = given[1]; field.dispatchEvent(new Event('change'));", name, value);
    const [first, last] = [before.articles[0].id, before.articles.at(-1).id];
    assert.ok(!before.lineage.origins.some((group) => group.includes(first) && group.includes(last)), "the test needs two origins");
    await choose("link from", last);
    await choose("link to", first);
    const dates = before.articles.map((one) => one.published?.date);
    const said = / is dated before /.test(await run(browser, "return find('.correction-form .wrong').textContent"));
    assert.equal(said, Boolean(dates.at(-1) && dates[0] && dates.at(-1) < dates[0]), "the dates are looked at");
    await run(browser, "key('do link').click();");
    await settled(browser, 1);
    assert.ok((await origins()).some((group) => group.includes(first) && group.includes(last)));
    const link = await run(browser, "return element.story.lineage.links.findIndex((one) => one.from === given[0] && one.to === given[1] && one.directed)", first, last);
    assert.ok(link >= 0);
    await look(browser, "sources", `l:${link}`);
    await run(browser, "key('link No link').click();");
    await settled(browser, 2);
    assert.deepEqual(await origins(), before.lineage.origins);
    assert.match(await shown(browser), /have nothing from one another/);
  });

  promise("claims are joined, sentences taken out, differences judged", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    const claims = () => run(browser, "return element.story.claims.length");
    const count = await claims();
    const shared = await run(browser, "return element.story.claims.find((one) => one.evidence.length > 1).id");
    await look(browser, "claims", shared);
    await run(browser, "starting('take out ').click();");
    await settled(browser, 1);
    assert.equal(await claims(), count + 1);
    await look(browser, "claims");
    for (const id of ["c1", "c2"]) {
      await run(browser, "key('choose ' + given[0]).click();", id);
      await pause(60);
    }
    await run(browser, "key('join chosen').click();");
    await settled(browser, 2);
    assert.equal(await claims(), count);
    const [dispute, verdict] = await run(browser, "const one = element.story.discrepancies[0]; return [one.id, one.verdict === 'compatible' ? 'differs' : 'compatible']");
    await look(browser, "people", dispute);
    await run(browser, "key('verdict ' + given[0]).click();", verdict);
    await settled(browser, 3);
    assert.equal(await run(browser, "return element.story.discrepancies.find((one) => one.id === element.selection).verdict"), verdict);
    assert.match(await run(browser, "return find('.drawer .said-by-people').textContent"), /The program had said: .*found/);
    assert.equal(await run(browser, "return find('.drawer-title').textContent"), await run(browser, "return element.story.corrections.at(-1).summary"), "not what the program had said");
    assert.equal(await run(browser, "return element.shadowRoot.activeElement === find('.drawer-title') && find('.drawer').scrollTop === 0"), true, "shown where one looks");
    // What the program does not see to differ.
    await look(browser, "claims", await run(browser, "return element.story.claims.find((one) => new Set(one.evidence.map((other) => other.article)).size > 1).id"));
    const there = await run(browser, "return element.story.discrepancies.length");
    await run(browser, "starting('open differ ').click();");
    await pause(60);
    await run(browser, "const field = starting('differ '); field.value = 'time'; field.dispatchEvent(new Event('change')); starting('do differ ').click();");
    await settled(browser, 4);
    assert.deepEqual(await run(browser, "const all = element.story.discrepancies; return [all.length, all.at(-1).kind, all.at(-1).verdict]"), [there + 1, "time", "differs"]);
    // What is not the same matter is listed nowhere but under Corrections, open to be taken back.
    const listed = () => run(browser, "return [...element.shadowRoot.querySelectorAll('.panel [data-item^=d]')].map((one) => one.dataset.item)");
    const set = await run(browser, "return element.story.discrepancies.at(-1).id");
    await look(browser, "overview", set);
    assert.ok((await listed()).includes(set));
    await run(browser, "key('verdict scope').click();");
    await settled(browser, 5);
    assert.ok(!(await listed()).includes(set), "one press");
    assert.match(await run(browser, "return find('.drawer').textContent"), /Set aside.*are of different things\..*Take back/);
    await look(browser, "corrections");
    assert.match(await shown(browser), /are of different things\./);
    await run(browser, "key('undo').click();");
    await settled(browser, 4);
    await look(browser, "overview");
    assert.ok((await listed()).includes(set));
  });

  promise("who said it is corrected, by a name or as the report calls them, and taken back", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    const before = await compare(browser, articles);
    const set = (name, value) => run(browser, "const field = starting(given[0]); if (field.localName === 'select') field.value = [...field.options].find((one) => one.text === given[1]).value; else field.value = given[1]; field.dispatchEvent(new Event('change')); field.dispatchEvent(new Event('input'));", name, value);
    const open = async () => {
      await look(browser, "quotes");
      await run(browser, "[...element.shadowRoot.querySelectorAll('.utterance')].find((one) => one.textContent.includes('comes before everything else')).querySelector('.speaker').click();");
      await pause(60);
      await run(browser, "starting('open speaker ').click();");
      await pause(60);
    };
    await open();
    assert.equal(await run(browser, "return find('.drawer-title').textContent"), "Helen Marsh");
    await set("speaker ", "Paul Adeyemi");
    await run(browser, "starting('do speaker ').click();");
    await settled(browser, 1);
    assert.equal(await run(browser, "return find('.drawer-title').textContent"), "Paul Adeyemi");
    assert.match(await run(browser, "return find('.drawer .said-by-people').textContent"), /“Paul Adeyemi” said “The safety.*found to be said by “Helen Marsh”/);
    assert.match(await run(browser, "return find('.utterance .person-mark').textContent"), /corrected/);
    await open();
    await set("speaker ", "somebody without a name");
    await pause(60);
    await run(browser, "[...element.shadowRoot.querySelectorAll('.correction-form input')].at(-1).focus();");
    await browser.driver.actions().sendKeys("an engineer at the plant").perform();
    await run(browser, "starting('do speaker ').click();");
    await settled(browser, 2);
    assert.match(await run(browser, "return element.story.corrections[1].reason"), /does not stand in .*: say it as it is written there/);
    assert.equal(await run(browser, "return find('.drawer-title').textContent"), "Paul Adeyemi", "what cannot be applied changes nothing");
    await look(browser, "corrections");
    for (const id of ["k1", "k2"]) {
      await run(browser, "key('back list ' + given[0]).click();", id);
      await until(browser, `${element}.status === "idle" && ${element}.story.corrections.find((one) => one.id === "${id}").status === "undone"`);
    }
    assert.deepEqual(await run(browser, "const { corrections, ...rest } = element.story; return rest"), (({ corrections, ...rest }) => rest)(before), "as if never said");
    assert.deepEqual(browser.console, []);
  });

  promise("a note being typed outlives a comparison, and is written with the keyboard alone", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    await compare(browser, articles);
    await look(browser, "claims", "c1");
    const press = (...keys) => browser.driver.actions().sendKeys(...keys).perform();
    await run(browser, "starting('open note ').focus();");
    await press(Key.ENTER);
    await until(browser, `${element}.shadowRoot.activeElement?.localName === "textarea"`);
    await press("Called the desk, ");
    // Compared again while it is being typed: the words, the focus and the caret stay.
    await run(browser, "element.compare(); return element.ready;");
    await press("waiting.");
    assert.equal(await run(browser, "return element.shadowRoot.activeElement.value"), "Called the desk, waiting.");
    const about = await run(browser, "const { article, sentence } = element.story.claims[0].evidence[0]; return { article, start: element.story.articles.find((one) => one.id === article).sentences[sentence].start };");
    // A report is added meanwhile.
    await run(browser, "element.addReports([{ id: 'zz', text: 'Orrin Motors stopped its line in Lund on Thursday, a union said.' }]);");
    await until(browser, `${element}.status === "idle" && ${element}.story.articles.length === 5`);
    await look(browser, "claims", await run(browser, `return element.story.claims.find((one) => one.evidence.some((other) =>
      other.article === given[0].article && element.story.articles.find((article) => article.id === given[0].article).sentences[other.sentence].start === given[0].start)).id`, about));
    assert.equal(await run(browser, "return find('.drawer textarea').value"), "Called the desk, waiting.");
    await run(browser, "starting('do note ').focus();");
    await press(Key.ENTER);
    await settled(browser, 1);
    assert.equal(await run(browser, "return element.story.corrections[0].text"), "Called the desk, waiting.");
    assert.equal(await run(browser, "return find('.drawer .note-text').textContent"), "Called the desk, waiting.");
  });

  promise("corrections are in every file, and a saved page shows them as people's", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    const before = await compare(browser, articles);
    const target = { kind: "article", passages: [{ article: before.articles[1].id }] };
    const given = [{ kind: "note", targets: [target], text: "Printed <b>later</b>." }, { kind: "rename", targets: [{ kind: "entity", name: "Helen Marsh" }], text: "H. Marsh" }, { kind: "rename", targets: [{ kind: "entity", name: "Nobody Atall" }], text: "X" }];
    const story = await run(browser, "element.corrections = given[0]; return element.ready;", given);
    assert.deepEqual(story.corrections.map((one) => one.status), ["applied", "applied", "not_applied"]);
    const save = (format) => run(browser, "return (await element.save(given[0])).text()", format);
    assert.deepEqual(JSON.parse(await save("json")), story);
    for (const format of ["csv", "markdown", "report"]) assert.match(await save(format), /is called “H\. Marsh”/, format);
    const file = join(folder, "saved.html");
    writeFileSync(file, await save("html"));
    await openPage(browser, file);
    await until(browser, `${element}.story`);
    await look(browser, "corrections");
    const text = await shown(browser);
    for (const words of ["Printed <b>later</b>.", "is called “H. Marsh”", "It was found as “Helen Marsh”", "Could not be applied"]) assert.ok(text.includes(words), words);
    const again = await run(browser, "element.say({ kind: 'note', targets: given[0].targets, text: 'Seen.' }, 'A note'); return element.ready;", given[0]);
    const said = (one) => one.corrections.map(({ status, summary, reason }) => [status, summary, reason]);
    assert.deepEqual(said(again).slice(0, 3), said(story), "compared again it holds");
    assert.deepEqual(browser.console, []);
  });

  promise("the call takes them and gives what the command line gives; what is none has a code", async (browser) => {
    await openPage(browser, dist("variorum.html"));
    const merge = { kind: "merge", targets: [{ kind: "entity", name: "Helen Marsh" }, { kind: "entity", name: "Paul Adeyemi" }] };
    await compare(browser, articles);
    const story = await run(browser, "element.corrections = given[0]; return element.ready;", [merge]);
    assert.deepEqual(story, JSON.parse(native([{ articles: story.articles.map((one, number) => ({ ...articles[number], id: one.id })), corrections: [merge] }])));
    const code = await run(browser, "element.corrections = [{ kind: 'praise' }]; return element.ready.catch((error) => error.code);");
    assert.equal(code, "bad_correction");
  });

  for (const theme of ["light", "dark"]) {
    promise(`axe finds nothing where corrections are made, in the ${theme} theme, and nothing is wider than a phone`, async (browser) => {
      await browser.driver.manage().window().setRect({ width: 390, height: 800 });
      await openPage(browser, dist("variorum.html"));
      await compare(browser, articles);
      await run(browser, "element.theme = given[0]; element.corrections = given[1]; await element.ready;", theme, [
        { kind: "rename", targets: [{ kind: "entity", name: "Helen Marsh" }], text: "H. Marsh" }, { kind: "rename", targets: [{ kind: "entity", name: "Nobody Atall" }], text: "X" },
        { kind: "note", targets: [{ kind: "entity", name: "Helen Marsh" }], text: "A note." }]);
      const found = [];
      const check = async (where) => {
        const lines = await browser.driver.executeAsyncScript(`
          const done = arguments[arguments.length - 1];
          if (!window.axe) { ${axe}; window.axe ??= axe; }
          window.axe.run(document, { resultTypes: ["violations"] }).then((result) => done(result.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target.flat().join(" ")).join(" | "))), (error) => done([String(error)]));`);
        const over = await browser.driver.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        found.push(...lines.map((line) => `${where}: ${line}`), ...(over > 0 ? [`${where}: wider by ${over} px`] : []));
      };
      const person = await idOf(browser, "Helen Marsh");
      for (const form of ["name", "merge", "note"]) {
        await look(browser, "people", person);
        await run(browser, "starting('open ' + given[0] + ' ').click();", form);
        await pause(60);
        await check(form);
        await run(browser, "element.openForm(null);");
      }
      await look(browser, "people");
      await run(browser, "key('choose ' + given[0]).click();", person);
      await pause(60);
      await check("chosen");
      await look(browser, "sources");
      for (const form of ["link", "note report"]) {
        await run(browser, "element.openForm(given[0]);", form);
        await pause(60);
        await check(form);
      }
      await look(browser, "corrections");
      await check("corrections");
      await browser.driver.manage().window().setRect({ width: 1280, height: 900 });
      assert.deepEqual(found, []);
    });
  }
});
