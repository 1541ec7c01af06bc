// The core in wasm under Node, and sizes of what ships: one line of JSON, for `cargo xtask measure`.
// `node benches/wasm.mjs FILE`: FILE holds what `cargo bench --bench growth -- story 9` prints.
import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants, gunzipSync, gzipSync } from "node:zlib";

const { makeCore, wasmGz } = await import(new URL("../target/front/core.js", import.meta.url));
const wasm = gunzipSync(Buffer.from(wasmGz, "base64"));
const size = (name, bytes) => ({
  name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});
const dist = new URL("../dist/", import.meta.url);
const names = ["variorum.html", "variorum.js", "variorum.mjs", "variorum-view.js"];
const sizes = [size("core (wasm)", wasm), ...names.map((name) => size(name, readFileSync(new URL(name, dist))))];

const begun = performance.now();
const core = makeCore();
core.initSync({ module: wasm });
const start = performance.now() - begun;
const folder = new URL("../corpus/coalition-talks/", import.meta.url);
const articles = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort().slice(0, 4)
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
const parse = (json) => JSON.parse(new TextDecoder().decode(json));
const bytes = (value) => new TextEncoder().encode(JSON.stringify(value));
/** Milliseconds of each of fifteen runs on what `prepare` makes. */
const timesOf = (prepare, run) => Array.from({ length: 15 }, () => {
  const made = prepare();
  const from = performance.now();
  run(made);
  return performance.now() - from;
});
let made = 0;
/** The articles under names that the core has not seen: what it extracted once it would not extract again. */
const anew = (list) => list.map((article) => ({ ...article, name: `run ${++made}` }));
const middle = (times) => times.toSorted((a, b) => a - b)[7];
const comparing = (list) => timesOf(() => bytes(anew(list)), (json) => core.compare(json));
const times = comparing(articles);
const { texts } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const long = texts.map((text) => ({ text }));
const ninth = timesOf(() => {
  const nine = anew(long);
  core.compare(bytes(nine.slice(0, 8)));
  return bytes(nine);
}, (json) => core.compare(json));
const one = { text: texts.join("\n\n") };
console.log(JSON.stringify({
  sizes, start_ms: start, first_ms: times[0], compare_four_ms: middle(times), node: process.version,
  four_long_ms: middle(comparing(long.slice(0, 4))), eight_long_ms: middle(comparing(long.slice(0, 8))), ninth_long_ms: middle(ninth),
  extract_mb_s: Buffer.byteLength(one.text) / 1e3 / middle(timesOf(() => one, (article) => parse(core.extract(article)))),
}));
