// Real browsers for the tests: Chromium, Firefox and WebKitGTK, as their users have them as far as automation allows.
import { spawn } from "node:child_process";
import { accessSync, existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const require = createRequire(new URL("../../www/package.json", import.meta.url));
const { Builder, Capabilities, logging } = require("selenium-webdriver");
const chrome = require("selenium-webdriver/chrome.js");
const firefox = require("selenium-webdriver/firefox.js");
/** The package's own script, to be run in pages. */
export const axePath = require.resolve("axe-core/axe.min.js");

export const root = fileURLToPath(new URL("../../", import.meta.url));
const tools = join(root, "target/tools/bin");
const asked = process.env.VARIORUM_BROWSERS ?? "chromium,firefox,webkit";
/** Which browsers the tests run in. */
export const kinds = asked.split(",").map((kind) => kind.trim()).filter(Boolean);

/** @param {string[]} names */
function find(...names) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), tools];
  for (const name of names) {
    for (const folder of folders) {
      const file = join(folder, name);
      if (existsSync(file)) return file;
    }
  }
  throw new Error(`none of ${names.join(", ")} is installed; cargo xtask test installs what the tests need or says how`);
}

/** A browser of this kind. `console` and `requests` fill while it runs (WebKitGTK tells neither). */
export async function open(kind) {
  const opened = await { chromium: openChromium, firefox: openFirefox, webkit: openWebKit }[kind]();
  const { driver } = opened;
  await driver.manage().setTimeouts({ script: SCRIPT_LIMIT, pageLoad: 30_000, implicit: 0 });
  const browser = { kind, driver, console: [], requests: [], close: () => opened.close?.(), listens: false };
  const quit = () => Promise.race([driver.quit().catch(() => {}), new Promise((done) => setTimeout(done, 15_000))]);
  browser.close = async () => {
    await quit();
    opened.end?.();
  };
  if (kind !== "webkit") await listen(browser);
  return browser;
}

/** What the console says and what is requested, by the standard protocol for it. */
async function listen(browser) {
  const bidi = await browser.driver.getBidi();
  await bidi.subscribe("log.entryAdded");
  await bidi.subscribe("network.beforeRequestSent");
  bidi.socket.on("message", (data) => {
    const { method, params } = JSON.parse(data.toString());
    if (method === "log.entryAdded") browser.console.push(`${params.level}: ${params.text}`);
    if (method === "network.beforeRequestSent") browser.requests.push(params.request.url);
  });
  browser.listens = true;
}

async function openChromium() {
  const options = new chrome.Options()
    .setChromeBinaryPath(find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))
    .addArguments("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--force-prefers-reduced-motion");
  // In a container there is no sandbox for root.
  if (process.getuid?.() === 0) options.addArguments("--no-sandbox");
  options.enableBidi();
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  options.setLoggingPrefs(logs);
  const service = new chrome.ServiceBuilder(find("chromedriver"));
  return { driver: await new Builder().forBrowser("chrome").setChromeOptions(options).setChromeService(service).build() };
}

async function openFirefox() {
  const options = new firefox.Options().setBinary(find("firefox-esr", "firefox")).addArguments("-headless");
  // Automation turns this off; a reader's Firefox has it on, and pages from disk feel it.
  options.setPreference("security.fileuri.strict_origin_policy", true);
  options.setPreference("ui.prefersReducedMotion", 1);
  options.enableBidi();
  const service = new firefox.ServiceBuilder(find("geckodriver"));
  return { driver: await new Builder().forBrowser("firefox").setFirefoxOptions(options).setFirefoxService(service).build() };
}

async function openWebKit() {
  const display = process.env.DISPLAY ? null : await startDisplay();
  const port = await freePort();
  const environment = { ...process.env, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1" };
  // JavaScriptCore 2.50 compiles WebAssembly in a second thread while it runs, and once in some hundred loads that goes
  // wrong: calls leave memory that no safe Rust can leave, or one article loses its cues. Here it waits for its compiler, so
  // that what differs is our fault. README, "What it cannot do yet".
  environment.JSC_useConcurrentJIT = "0";
  if (display) environment.DISPLAY = display.name;
  const service = spawn(find("WebKitWebDriver"), [`--port=${port}`], { env: environment, stdio: "ignore" });
  const end = () => {
    service.kill();
    display?.end();
  };
  try {
    await listening(port);
    const capabilities = new Capabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
    });
    const driver = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    await driver.getSession();
    return { driver, end };
  } catch (error) {
    end();
    throw error;
  }
}

function miniBrowser() {
  for (const folder of ["/usr/lib", "/usr/libexec", ...libraries()]) {
    for (const version of ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"]) {
      const file = join(folder, version, "MiniBrowser");
      if (existsSync(file)) return file;
    }
  }
  throw new Error("WebKitGTK's MiniBrowser is not installed (Debian: webkit2gtk-driver)");
}

const libraries = () => readdirSync("/usr/lib").filter((name) => name.endsWith("-linux-gnu")).map((name) => join("/usr/lib", name));

/** GTK has no headless mode: a display of our own, whose number the server chooses itself. */
function startDisplay() {
  const server = spawn(find("Xvfb"), ["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Xvfb gives no display")), 20_000);
    server.once("error", reject);
    server.stdout.once("data", (data) => {
      clearTimeout(timer);
      resolve({ name: `:${String(data).trim()}`, end: () => server.kill() });
    });
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function listening(port) {
  for (let tries = 0; tries < 200; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
    if (answered?.ok) return;
    await pause(100);
  }
  throw new Error("WebKitWebDriver does not listen");
}

/** Milliseconds that a driver waits for one script. */
export const SCRIPT_LIMIT = 30_000;
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** The promises of one subject, in each browser. `body` defines tests with `promise(name, body)`. */
export function inEachBrowser(subject, define) {
  for (const kind of kinds) {
    describe(`${subject} (${kind})`, { timeout: 300_000 }, () => {
      let browser;
      before(async () => {
        browser = await open(kind);
      });
      after(() => browser?.close());
      define((name, body) => test(name, { timeout: 120_000 }, () => body(browser)), kind);
    });
  }
}

/** Runs the body of an async function in the page; what it throws is thrown here. */
export async function inPage(browser, body, ...given) {
  const script = `const done = arguments[arguments.length - 1];
    (async (...given) => { ${body} })(...[].slice.call(arguments, 0, -1))
      .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error && error.stack || error) }));`;
  const { value, error } = await browser.driver.executeAsyncScript(script, ...given);
  if (error) throw new Error(`in the page: ${error}`);
  return value;
}

/** Waits until an expression in the page is true. */
export async function until(browser, expression, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await browser.driver.executeScript(`return (${expression}) || null`);
    if (value) return value;
    if (Date.now() > end) throw new Error(`still not after ${seconds} s: ${expression}\n${await seen(browser)}`);
    await pause(30);
  }
}

async function seen(browser) {
  const text = "const e = document.querySelector('variorum-compare'); return String(e?.shadowRoot?.textContent ?? document.body?.innerText).slice(0, 400)";
  const shown = await browser.driver.executeScript(text).catch(String);
  return `the page shows: ${shown}\nconsole: ${browser.console.join("\n")}`;
}

/** A file of `dist/`, which must be built. */
export function dist(name) {
  const file = join(root, "dist", name);
  accessSync(file);
  return file;
}
