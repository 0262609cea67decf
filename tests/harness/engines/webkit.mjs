import { existsSync, readdirSync } from "node:fs";

import { Capabilities } from "selenium-webdriver";
import { Executor } from "selenium-webdriver/http/index.js";
import { Command, Name } from "selenium-webdriver/lib/command.js";
import remote from "selenium-webdriver/remote/index.js";

import { program } from "./program.mjs";
import { startScreen } from "./screen.mjs";

/** WebKitGTK in its MiniBrowser, which shows itself: on a screen of its own. */
export async function webkit(size) {
  const screen = await startScreen(size);
  const service = new remote.DriverService.Builder(program("WebKitWebDriver"))
    .setLoopback(true)
    .setEnvironment({ ...process.env, DISPLAY: screen.display })
    .build();
  // A page that is left while it is asked something, and kept for a way back, never answers the driver.
  const args = ["--automation", "--enable-page-cache=FALSE"];
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: miniBrowser(), args },
  });
  return { service, capabilities, close: screen.stop };
}

/**
 * Sends WebKit's driver what it is to do. It does not scroll to an element whose scroll margin alone is in
 * the window, and then finds that the element is not; so that is done for it.
 */
class ScrollingExecutor extends Executor {
  async execute(command) {
    if (command.getName() === Name.CLICK_ELEMENT) {
      const { sessionId, id: element } = command.getParameters();
      const scroll = new Command(Name.EXECUTE_SCRIPT).setParameters({
        sessionId,
        script: "arguments[0].scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'nearest' })",
        args: [element],
      });
      await super.execute(scroll);
    }
    return super.execute(command);
  }
}

webkit.Executor = ScrollingExecutor;

/** Debian keeps it beside the library, in a folder named after architecture and version. */
function miniBrowser() {
  const libraries = "/usr/lib";
  for (const architecture of readdirSync(libraries)) {
    for (const version of ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"]) {
      const path = `${libraries}/${architecture}/${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  throw new Error("MiniBrowser is not installed: run `cargo xtask setup --browsers`");
}
