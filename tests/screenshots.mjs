// Takes pictures of the built pages: narrow and wide, light and dark.
// Usage: node screenshots.mjs FOLDER

import { join } from "node:path";

import { picture } from "./harness/picture.mjs";
import { serveSite } from "./harness/server.mjs";
import { start } from "./harness/session.mjs";

const [folder] = process.argv.slice(2);
const pages = { reader: "/", blog: "/blog/" };

const server = await serveSite();
const { driver, stop } = await start("chromium");
try {
  for (const [name, path] of Object.entries(pages)) {
    for (const width of [360, 1280]) {
      for (const dark of [false, true]) {
        const file = join(folder, `${name}-${width}-${dark ? "dark" : "light"}.png`);
        await picture(driver, server.url(path), file, { width, dark, full: true });
        console.log(file);
      }
    }
  }
} finally {
  await stop();
  await server.close();
}
