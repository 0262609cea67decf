// Takes the pictures of the documentation: one for each attribute that can be seen, and the reader.
// Usage: node docs.mjs FOLDER

import { join } from "node:path";

import { json } from "../harness/faults.mjs";
import { capture } from "../harness/picture.mjs";
import { sendPage, serveSite } from "../harness/server.mjs";
import { start } from "../harness/session.mjs";
import { HARBOUR } from "./bundles.mjs";
import { PAGES } from "./pages.mjs";
import { publish } from "./publish.mjs";

const [folder] = process.argv.slice(2);
const { driver, stop } = await start("chromium");
try {
  for (const page of PAGES) await attribute(page);
  await reader();
} finally {
  await stop();
}

/** An attribute, on a page that shows what it does, as wide as a phone. */
async function attribute({ file, height, html, answer, show }) {
  // A server each: nothing that one picture stored is in the next.
  const server = await serveSite();
  server.route("/picture.html", (_request, response) => sendPage(response, html));
  server.route("/bundle.json", answer);
  const prepare = show && [beginWith, show];
  const png = await capture(driver, server.url("/picture.html"), { width: 420, height, prepare });
  await say(join(folder, "pictures", `${file}.png`), png, { colours: 32, atMost: 30_000 });
  await server.close();
}

/** The reader with an article open, for the README. */
async function reader() {
  const server = await serveSite();
  server.route("/bundle.json", json(HARBOUR));
  const png = await capture(driver, server.url("/"), { width: 1280, height: 1120, prepare: [openFirst] });
  await say(join(folder, "screenshot.png"), png, { colours: 64, atMost: 150_000 });
  await server.close();
}

async function say(file, png, options) {
  console.log(`${file}: ${await publish(png, file, options)} bytes`);
}

/** In the page: scrolls so that a part of the newsletter is at the top, with some space above. */
function beginWith(selector) {
  const part = document.querySelector("news-fold").shadowRoot.querySelector(selector);
  // The page may be too short to scroll as far.
  document.body.style.paddingBlockEnd = "100vh";
  scrollTo(0, scrollY + part.getBoundingClientRect().top - 20);
}

/** In the page: opens the first article. */
function openFirst() {
  document.querySelector("news-fold").shadowRoot.querySelector("article button").click();
}
