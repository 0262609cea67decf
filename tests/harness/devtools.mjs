import { Command } from "selenium-webdriver/lib/command.js";

/** Sends a command of the [DevTools protocol](https://chromedevtools.github.io/devtools-protocol/); Chromium only. */
export async function devTools(driver, cmd, params = {}) {
  return driver.execute(new Command("sendDevTools").setParameters({ cmd, params }));
}
