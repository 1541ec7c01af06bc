// Runs the wasm core: in a worker where the page allows one, else on the page's own thread. Every call ends, in a result or
// in an Error with a `code`; after an error the next call starts the core anew.

import { makeCore, wasmGz, wasmSize } from "build:core";

/** How long a worker may take until it is up; then the page's own thread does the work. */
const START_LIMIT = 15_000;
/** How long one call may take; a story of 2,000 articles stays far below it. */
const CALL_LIMIT = 60_000;

/** Codes: those of the core, and `no_core` (it cannot be started), `crashed`, `timed_out`, `aborted`. */
export class CoreError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = "VariorumError";
    this.code = code;
  }
}

/**
 * What the worker and the page's thread both run. It is sent to the worker as text, so it uses nothing from outside.
 * @param {() => any} make
 */
function server(make) {
  /** @type {any} */
  let core = null;
  /** @type {Record<string, (...given: any[]) => any>} */
  const calls = {
    start: (module) => void (core = make()).initSync({ module }),
    compare: (json) => core.compare(json),
    extract: (article) => core.extract(article),
    articlesIn: (content, name) => core.articlesIn(content, name),
    similarity: (a, b) => core.similarity(a, b),
    render: (json, format) => core.render(json, format),
  };
  /** @param {{ id: number, call: string, given: any[] }} request */
  return ({ id, call, given }) => {
    try {
      return { id, result: calls[call](...given) };
    } catch (error) {
      // What the core refuses has a code. Anything else has left its memory in an unknown state.
      const { code = "crashed", message = String(error) } = /** @type {any} */ (error) ?? {};
      return { id, code: String(code), message: String(message) };
    }
  };
}

/** @typedef {{ where: "worker" | "page", call: (call: string, given: any[], limit: number, signal?: AbortSignal) => Promise<any>, end: () => void }} Runner */

/** @type {Promise<Runner> | null} */
let running = null;
/** @type {Runner | null} */
let current = null;
/** @type {Promise<WebAssembly.Module> | null} */
let compiling = null;
/** Why no worker can be had on this page, once that is known. */
let noWorker = "";

/** Where the core runs (`worker`, `page`, or `null` before its start), and why not in a worker. */
export const state = { /** @type {"worker" | "page" | null} */ where: null, why: "" };

/**
 * Compares articles as one story.
 * @param {import("build:types").Input[]} articles
 * @param {{ signal?: AbortSignal, corrections?: import("./corrections.js").Given[] | null }} [options] with a signal that is aborted, a result that still comes is dropped; corrections come back in the story
 * @returns {Promise<import("build:types").Story>}
 */
export async function compare(articles, options = {}) {
  const { corrections, signal } = options;
  return JSON.parse(decode(await ask("compare", [encode(corrections ? { articles, corrections } : articles)], signal)));
}

/**
 * Reads and extracts one article.
 * @param {import("build:types").Input} article
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<import("build:types").Article>}
 */
export async function extract(article, options = {}) {
  return JSON.parse(decode(await ask("extract", [JSON.parse(wellFormed(article))], options.signal)));
}

/**
 * The articles in a file or a paste: text, a page, a saved page, a feed, an agency's file, JSON.
 * @param {string | Uint8Array} content
 * @param {string} [name] the file's
 * @returns {Promise<import("build:types").Found>}
 */
export async function articlesIn(content, name) {
  // No letter of a text is a zero; a file with zeros is none.
  const bytes = typeof content === "string" ? new TextEncoder().encode(content.replaceAll("\0", " ")) : content;
  if (!(bytes instanceof Uint8Array)) throw new CoreError("bad_input", "Give a text, or the bytes of a file.");
  return JSON.parse(decode(await ask("articlesIn", [bytes, name])));
}

/**
 * How alike two passages are, 0 to 1.
 * @param {string} a
 * @param {string} b
 * @returns {Promise<number>}
 */
export async function similarity(a, b) {
  return ask("similarity", [String(a), String(b)]);
}

/**
 * Writes a story as text, json, markdown, html, or a table: csv (the claims), csv-quotes, …
 * @param {import("build:types").Story} story
 * @param {string} format
 * @returns {Promise<string>}
 */
export async function render(story, format) {
  return ask("render", [encode(story), String(format)]);
}

/** @param {string} call @param {any[]} given @param {AbortSignal} [signal] */
async function ask(call, given, signal) {
  for (;;) {
    if (signal?.aborted) throw aborted();
    const runner = await start();
    if (signal?.aborted) throw aborted();
    try {
      return await runner.call(call, given, CALL_LIMIT, signal);
    } catch (error) {
      // It was only waiting behind a call that hung or broke: it gets a core of its own.
      if (error === ENDED) continue;
      const { code } = /** @type {CoreError} */ (error);
      if (code === "crashed" || code === "timed_out") stop(runner);
      throw error;
    }
  }
}

/** What a call is rejected with whose core was stopped because of another call. */
const ENDED = new CoreError("ended", "The core was stopped.");

/** Starts the core once a page; a failed start can be tried again. */
function start() {
  return (running ??= open().catch((error) => {
    running = null;
    throw error;
  }));
}

/** @param {Runner} broken */
function stop(broken) {
  if (current !== broken) return;
  current = running = null;
  broken.end();
}

/** @returns {Promise<Runner>} */
async function open() {
  const module = await compiled();
  let runner;
  if (!noWorker) {
    try {
      runner = await inWorker(module);
    } catch (error) {
      noWorker = messageOf(error);
    }
  }
  runner ??= await inPage(module);
  Object.assign(state, { where: runner.where, why: noWorker });
  return (current = runner);
}

/** One compilation for all; only an engine without streams or without wasm fails here, or a damaged file. */
function compiled() {
  return (compiling ??= (async () => {
    try {
      const bytes = await unpacked();
      if (bytes.length !== wasmSize) throw new Error("its length is wrong");
      return await WebAssembly.compile(bytes);
    } catch (error) {
      compiling = null;
      throw new CoreError("no_core", `The comparison cannot start in this browser or on this page (${messageOf(error)}).`);
    }
  })());
}

/** Not by fetch("data:…"): a page's policy may forbid every connection. */
async function unpacked() {
  const text = atob(wasmGz);
  const packed = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) packed[at] = text.charCodeAt(at);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {WebAssembly.Module} module @returns {Promise<Runner>} */
async function inWorker(module) {
  const source = `"use strict";const serve=(${server})(${makeCore});onmessage=(event)=>postMessage(serve(event.data));`;
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  /** @type {Worker | undefined} */
  let worker;
  try {
    worker = new Worker(trusted(address));
    const { call, receive, fail } = client((request) => worker?.postMessage(request));
    worker.onmessage = (event) => receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new CoreError("crashed", `The comparison broke off (${event.message ?? "the worker was refused"}).`));
    };
    const end = () => {
      worker?.terminate();
      fail(ENDED);
    };
    await call("start", [module], START_LIMIT);
    return { where: "worker", call, end };
  } catch (error) {
    worker?.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {WebAssembly.Module} module @returns {Promise<Runner>} */
async function inPage(module) {
  const serve = server(makeCore);
  // In a task of its own, so that the page can show that it is working before it does.
  const { call, receive, fail } = client((request) => setTimeout(() => receive(serve(request))));
  await call("start", [module], START_LIMIT).catch((error) => {
    throw new CoreError("no_core", `The comparison cannot start on this page (${messageOf(error)}).`);
  });
  return { where: "page", call, end: () => fail(ENDED) };
}

/**
 * Requests with a number each, answered in any order or not at all.
 * @param {(request: { id: number, call: string, given: any[] }) => void} send
 */
function client(send) {
  let last = 0;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  return {
    /** @param {{ id: number, result?: any, code?: string, message?: string }} answer */
    receive({ id, result, code, message }) {
      // An answer that nobody waits for any more is dropped.
      const caller = waiting.get(id);
      if (code === undefined) caller?.resolve(result);
      else caller?.reject(new CoreError(code, message ?? code));
    },
    /** @param {Error} error */
    fail(error) {
      for (const caller of [...waiting.values()]) caller.reject(error);
    },
    /** @param {string} call @param {any[]} given @param {number} limit @param {AbortSignal} [signal] */
    call(call, given, limit, signal) {
      const id = ++last;
      let cleanUp = () => {};
      return new Promise((resolve, reject) => {
        const seconds = Math.round(limit / 1000);
        const late = () => reject(new CoreError("timed_out", `The comparison gave no answer within ${seconds} seconds.`));
        const timer = setTimeout(late, limit);
        const drop = () => reject(aborted());
        signal?.addEventListener("abort", drop, { once: true });
        waiting.set(id, { resolve, reject });
        cleanUp = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", drop);
          waiting.delete(id);
        };
        send({ id, call, given });
      }).finally(() => cleanUp());
    },
  };
}

/** @type {{ createScriptURL: (address: string) => any } | null} */
let policy = null;

/** Under `require-trusted-types-for 'script'` a worker's address needs a policy; the host names it in `trusted-types`. */
function trusted(/** @type {string} */ address) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  if (!types) return address;
  policy ??= types.createPolicy("variorum", {
    createScriptURL(/** @type {string} */ given) {
      if (!given.startsWith("blob:")) throw new TypeError("a Blob's address only");
      return given;
    },
  });
  return policy?.createScriptURL(address);
}

const aborted = () => new CoreError("aborted", "The comparison was called off.");

/** JSON in bytes. @param {unknown} value */
const encode = (value) => new TextEncoder().encode(wellFormed(value));
/** @param {Uint8Array} bytes */
const decode = (bytes) => new TextDecoder().decode(bytes);

/**
 * JSON without halves of surrogate pairs, which no UTF-8 can hold: each becomes U+FFFD, as long as it was.
 * @param {unknown} value
 */
function wellFormed(value) {
  const json = JSON.stringify(value) ?? "null";
  // JSON.stringify writes a lone half as an escape, and only such a half; a written-out backslash doubles itself.
  return json.replace(/\\(?:ud[89a-f][0-9a-f]{2}|[^])/g, (escape) =>
    escape.length > 2 ? "\\ufffd" : escape);
}

/** @param {unknown} error */
const messageOf = (error) => String(/** @type {any} */ (error)?.message ?? error);
