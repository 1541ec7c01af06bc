import assert from "node:assert/strict";
import { test } from "node:test";
import { LARGEST_FILE, fromFile } from "../drafts.js";
import { filled } from "../save.js";
import { fixture } from "./fixture.js";

/** @param {string} name @param {BlobPart} content @param {string} [type] */
const read = (name, content, type = "") => fromFile(new File([content], name, { type })).then((got) => /** @type {any} */ (got).articles ?? got, (error) => error.message);

test("files are text in the letters they were written in", async () => {
  const cases = /** @type {[string, BlobPart][]} */ ([
    ["UTF-8", "Zoë said “no”."], ["UTF-8 with a mark", "\uFEFFZoë said “no”."],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from("Zoë said “no”.", "utf16le")])],
    ["Windows", new Uint8Array([0x5a, 0x6f, 0xeb, ...Buffer.from(" said no.")])],
  ]);
  for (const [name, bytes] of cases) assert.match((await read("a.txt", bytes))[0].text, /^Zoë said (“no”|no)\.$/, name);
});

test("what is no report is refused by name", async () => {
  const cases = /** @type {[string, BlobPart, RegExp, string?][]} */ ([
    ["a.pdf", "%PDF", /a\.pdf is of a kind/], ["a.docx", "PK", /a\.docx is of a kind/], ["a.rtf", "{\\rtf1", /a\.rtf is of a kind/, "text/rtf"], ["a.txt", "", /a\.txt is empty/], ["b.json", " ", /b\.json is empty/],
    ["c.json", "{", /c\.json could not be read/], ["picture.txt", new Uint8Array([0x89, 0x50, 0, 0, 1]), /picture\.txt is not text/], ["big.txt", "x".repeat(LARGEST_FILE + 1), /big\.txt has 5\.0 MB/],
  ]);
  for (const [name, content, want, type] of cases) assert.match(await read(name, content, type), want, name);
});

test("a page that was saved here gives its reports back", async () => {
  const story = fixture();
  story.articles[0].text += " </script><p>$&";
  const page = filled('<html><title>T</title><script type="application/json" id="variorum-data">{{data}}</script></html>', story);
  const articles = await read("story.html", page);
  assert.deepEqual(articles.map((/** @type {any} */ one) => one.text), story.articles.map((one) => one.text));
  assert.equal((await read("a.html", "<p>Text.</p>"))[0].html, "<p>Text.</p>");
});
