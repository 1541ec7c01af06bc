// The core in wasm under Node, and sizes of what ships: one line of JSON, for `cargo xtask measure`.
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
const json = new TextEncoder().encode(JSON.stringify(articles));
const times = Array.from({ length: 15 }, () => {
  const from = performance.now();
  core.compare(json);
  return performance.now() - from;
});
const sorted = times.toSorted((a, b) => a - b);
console.log(JSON.stringify({ sizes, start_ms: start, first_ms: times[0], compare_four_ms: sorted[7], node: process.version }));
