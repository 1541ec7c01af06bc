// Pictures of every view: light and dark, on a phone and on a desk. `node tests/browser/shots.js FOLDER`
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, open, pause, until } from "./browsers.js";
import { compare, openPage, views } from "./page.js";
import { corpus } from "./stories.js";

const folder = process.argv[2] ?? "target/shots";
mkdirSync(folder, { recursive: true });
const browser = await open("chromium");
try {
  const { driver } = browser;
  const shoot = async (name) => {
    await pause(250);
    writeFileSync(join(folder, `${name}.png`), await driver.takeScreenshot(), "base64");
  };
  for (const [width, height] of [[1440, 1000], [390, 844]]) {
    // Chromium's window has a smallest width; the device's metrics have none.
    await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 500 });
    for (const theme of ["light", "dark"]) {
      await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: theme }] });
      await openPage(browser, dist("variorum.html"));
      const set = (name, value) => driver.executeScript("document.querySelector('variorum-compare').setAttribute(arguments[0], arguments[1])", name, value);
      if (!(await driver.executeScript("return document.querySelector('variorum-compare').articles.length"))) {
        await shoot(`${width}-${theme}-start`);
        await compare(browser, Object.values(corpus())[0]);
      }
      await until(browser, "document.querySelector('variorum-compare').story", 60);
      for (const view of ["add", ...views, "save"]) {
        await set("view", view);
        await shoot(`${width}-${theme}-${view}`);
      }
    }
  }
  console.log(`pictures in ${folder}`);
} finally {
  await browser.close();
}
