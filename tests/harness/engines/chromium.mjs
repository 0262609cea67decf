import chrome from "selenium-webdriver/chrome.js";

import { program } from "./program.mjs";

/** Chromium, with nothing in the background that a test could meet. */
export async function chromium({ width, height }) {
  const capabilities = new chrome.Options();
  capabilities.setChromeBinaryPath(program("chromium"));
  capabilities.addArguments(
    "--headless=new",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    `--window-size=${width},${height}`,
    // Where the tests have a speech service of their own (tests/speech).
    ...(process.env.NEWSFOLD_TEST_SPEECH ? ["--enable-speech-dispatcher"] : []),
  );
  capabilities.set("goog:loggingPrefs", { browser: "ALL" });
  const service = new chrome.ServiceBuilder(program("chromedriver")).build();
  return { service, capabilities, close() {} };
}
