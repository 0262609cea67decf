import { readFileSync } from "node:fs";

import { devTools } from "../harness/devtools.mjs";

// The package is one of the tests'.
const AXE = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/**
 * What of the newsletter on the page has too little contrast: as it stands, in the theme's other scheme one
 * frame after the page was switched to that, and in print.
 */
export async function contrasts(driver, other) {
  await driver.executeScript(AXE);
  const found = await tooLow(driver, "as it stands");
  if (other) {
    await driver.executeAsyncScript(switchTo, other);
    found.push(...(await tooLow(driver, "one frame after the switch")));
  }
  await devTools(driver, "Emulation.setEmulatedMedia", { media: "print", features: [] });
  found.push(...(await tooLow(driver, "in print")));
  await devTools(driver, "Emulation.setEmulatedMedia", { media: "", features: [] });
  return found;
}

/** In the page: sets an attribute of it, and waits until the next frame is drawn. */
function switchTo([name, value], done) {
  document.documentElement.setAttribute(name, value);
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
}

async function tooLow(driver, when) {
  const found = await driver.executeAsyncScript((done) => {
    const fold = document.querySelector("news-fold");
    window.axe
      .run(fold, { runOnly: ["color-contrast"] })
      .then(({ violations }) =>
        done(
          violations.flatMap(({ nodes }) =>
            nodes.map(({ target, any }) => `${target.flat().at(-1)}: ${any[0]?.message}`),
          ),
        ),
      );
  });
  return found.map((line) => `${when}, ${line}`);
}
