// Articles for the tests: the corpus, and strings that break programs which count wrongly.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./browsers.js";

/** The stories of the corpus, by name, as articles of the contract. */
export function corpus() {
  const stories = {};
  for (const folder of readdirSync(join(root, "corpus"), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const path = join(root, "corpus", folder.name);
    const files = readdirSync(path).filter((name) => /\.(txt|md|html)$/.test(name)).sort();
    stories[folder.name] = files.map((name) => {
      const content = readFileSync(join(path, name), "utf8");
      return name.endsWith(".html") ? { name, html: content } : { name, text: content };
    });
  }
  return stories;
}

const long = "The minister said 12 people died. ".repeat(2_000);

/** Each is an article's text that is not empty. */
export const hostile = [
  "\u{1F600} “Twelve died,” said Zoë Ångström. \u{1F1FA}\u{1F1F3} officials disagreed: “No—14.”",
  "e\u0301 combining, \u200Fright to left\u200E, \u0000 nothing, \uFEFF mark, \u2028 line \u2029 paragraph.",
  "“ unbalanced ‘ quotes « everywhere \" and ' never closed",
  "<script>alert(1)</script> & <b>markup</b> that is text, </script><!-- and its end",
  "\\ \\u0041 \\\" \t \r\n \r lone returns",
  "1,2,3,4,5,6,7,8,9,10 99999999999999999999999999999999999999 -0 1e309 ½ ⅓ ٣٤ 一二三",
  "a".repeat(20_000),
  "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((",
  "“".repeat(500) + "”".repeat(500),
  long,
  "\u{1D573}\u{1D57A}\u{10FFFF} \uFFFD\uFFFE private \uE000",
  "Mr. Mrs. Dr. U.S. U.K. p.m. a.m. Jan. Feb. No. St. e.g. i.e. etc. …...",
];

/** Half surrogate pairs cannot be UTF-8; they become U+FFFD on the way in. */
export const lone = ["\uD83D lone half", "another \uDE00", "\uDE00\uD83D the wrong way round"];

/** What the command line makes of the same articles: the bytes of the JSON. */
export function native(articles) {
  const input = articles.map((article) => JSON.stringify(article)).join("\n");
  const program = process.env.VARIORUM_PROGRAM ?? join(root, "target/debug/variorum");
  return execFileSync(program, ["compare", "--format", "json"], { input, maxBuffer: 1 << 28, timeout: 60_000 });
}
