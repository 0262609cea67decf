import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

import { devTools } from "./devtools.mjs";

/** Writes a picture of a page to a file; `options` as `capture` takes them. */
export async function picture(driver, url, file, options) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await capture(driver, url, options));
}

/**
 * The picture of a page once the newsletter is there, or has failed, and `prepare` (a function that is
 * called in the page, and its values) is done; Chromium only.
 */
export async function capture(driver, url, { width, height = 900, dark = false, full = false, prepare }) {
  const size = { width, height, deviceScaleFactor: 1, mobile: false };
  await devTools(driver, "Emulation.setDeviceMetricsOverride", size);
  await devTools(driver, "Emulation.setScrollbarsHidden", { hidden: true });
  const features = [
    { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
    // Nothing is halfway somewhere.
    { name: "prefers-reduced-motion", value: "reduce" },
  ];
  await devTools(driver, "Emulation.setEmulatedMedia", { features });
  await driver.get(url);
  await driver.wait(() => driver.executeScript(settled), 15_000, `${url} never settled`, 50);
  if (prepare) await driver.executeScript(...prepare);
  const { data } = await devTools(driver, "Page.captureScreenshot", { captureBeyondViewport: full });
  return Buffer.from(data, "base64");
}

/** In the page: scrolls to each newsletter, since they load near the viewport, and looks at its state. */
function settled() {
  const waiting = [...document.querySelectorAll("news-fold")].filter(
    (fold) => fold.state !== "ready" && fold.state !== "failed",
  );
  waiting[0]?.scrollIntoView();
  if (waiting.length > 0) return false;
  scrollTo(0, 0);
  return true;
}
