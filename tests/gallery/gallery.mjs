// Takes pictures of the newsletter in real themes, in every state, and puts them on one page beside those of the
// last time. Says where it is set otherwise than the post around it, and fails then.
// Usage: node gallery.mjs FOLDER

import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { status } from "../harness/faults.mjs";
import { picture } from "../harness/picture.mjs";
import { sendPage, serveSite } from "../harness/server.mjs";
import { start } from "../harness/session.mjs";
import { strange } from "./at-home.mjs";
import { contrasts } from "./contrasts.mjs";
import { sheetOf } from "./sheet.mjs";
import { pageOf, THEMES } from "./themes.mjs";

const [folder] = process.argv.slice(2);
const PACKAGES = fileURLToPath(new URL("./node_modules", import.meta.url));

/** What is pictured of a newsletter: what is done to it first. */
const STATES = {
  closed: undefined,
  open: (root) => root.querySelector("article button").click(),
  options: (root) => root.querySelector("[aria-controls=reading-options]").click(),
  failed: undefined,
};

const [now, before] = ["now", "before"].map((name) => join(folder, name));
await rm(before, { recursive: true, force: true });
if (existsSync(now)) await rename(now, before);
await mkdir(now, { recursive: true });

const server = await serveSite();
server.mount("/themes/", PACKAGES);
server.route("/none.json", status(503));
const { driver, stop } = await start("chromium");
const rows = [];
const wrong = [];
try {
  for (const [theme, about] of Object.entries(THEMES)) await pictures(theme, about);
} finally {
  await stop();
  await server.close();
}
await writeFile(join(folder, "index.html"), sheetOf(rows, wrong));
console.log(join(folder, "index.html"));
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** The pictures of one theme, and what is strange in it. */
async function pictures(theme, about) {
  for (const dark of [false, true]) {
    for (const [state, prepare] of Object.entries(STATES)) {
      const src = state === "failed" ? "/none.json" : "/bundle.json";
      const element = `<news-fold src="${src}" heading-level="3" loading="eager"><p>The archive.</p></news-fold>`;
      server.route("/post.html", (_request, response) => sendPage(response, pageOf(about, element, dark)));
      for (const width of [360, 1280]) {
        const scheme = dark ? "dark" : "light";
        const name = `${theme.replace(/\W+/g, "-")}-${state}-${width}-${scheme}.png`;
        const call = prepare && [`(${prepare})(document.querySelector("news-fold").shadowRoot)`];
        await picture(driver, server.url("/post.html"), join(now, name), { width, dark, full: true, prepare: call });
        rows.push({ theme, state, width, scheme, name, hadOne: existsSync(join(before, name)) });
        if (state !== "closed") continue;
        const found = await driver.executeScript(strange);
        found.push(...(await contrasts(driver, about.says?.(!dark))));
        for (const line of found) wrong.push(`${theme}, ${width} px, ${scheme}: ${line}`);
      }
    }
  }
}
