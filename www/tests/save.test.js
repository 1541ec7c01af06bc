import assert from "node:assert/strict";
import { test } from "node:test";
import { withData } from "../save.js";
import { ending, fileName } from "../views/save.js";

test("a file is called by its title, cut between words", () => {
  const cases = [
    ["Five dead at a newspaper", "five-dead-at-a-newspaper"], ["  “Talks” – again!", "talks-again"], [null, "variorum"], ["…", "variorum"],
    ["Gunman angry over story kills five people in targeted attack at newsroom", "gunman-angry-over-story-kills-five-people-in-targeted-attack"],
    ["x".repeat(80), "x".repeat(60)], [`${"x".repeat(59)} and`, "x".repeat(59)], [`${"x".repeat(60)} and`, "x".repeat(60)],
  ];
  for (const [title, want] of cases) assert.equal(fileName(title), want, String(title));
});

test("a file's name tells what is in it", () => {
  const cases = [["html", ".html"], ["report", "-report.html"], ["markdown", ".md"], ["json", ".json"], ["csv", ".csv"], ["csv-quotes", "-quotes.csv"]];
  for (const [format, want] of cases) assert.equal(ending(format), want);
});

test("the story goes into its tag, whatever a title says", () => {
  const page = (/** @type {string} */ title) => `<html><head><title>${title}</title></head><body><script type="application/json" id="variorum-data"></script></body></html>`;
  const title = 'id="variorum-data"&gt; and &lt;script id="variorum-data"&gt;';
  assert.equal(withData(page(title), "{1}"), page(title).replace('id="variorum-data"></script>', 'id="variorum-data">{1}</script>'));
  assert.ok(withData(page(title), "{1}").includes("<script type=\"application/json\" id=\"variorum-data\">{1}</script>"));
});
