// Takes the pictures of the documentation: one for each attribute that can be seen, and the reader.
// Usage: node docs.mjs FOLDER

import { join } from "node:path";

import { json } from "../harness/faults.mjs";
import { capture } from "../harness/picture.mjs";
import { sendPage, serveSite } from "../harness/server.mjs";
import { start } from "../harness/session.mjs";
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

/** An attribute, on a page that shows what it does. */
async function attribute({ file, height, html, routes = {}, answers = {}, scrollTo }) {
  // A server each: nothing that one picture stored is in the next.
  const server = await serveSite();
  server.route("/picture.html", (_request, response) => sendPage(response, html));
  for (const [path, bundle] of Object.entries(routes)) server.route(path, json(bundle));
  for (const [path, answer] of Object.entries(answers)) server.route(path, answer);
  const prepare = scrollTo && [showPart, scrollTo];
  const png = await capture(driver, server.url("/picture.html"), { width: 640, height, prepare });
  await say(join(folder, "pictures", `${file}.png`), png, { colours: 32, atMost: 30_000 });
  await server.close();
}

/** The reader with an article open, for the README. */
async function reader() {
  const server = await serveSite();
  const png = await capture(driver, server.url("/"), { width: 1280, height: 1000, prepare: [openFirst] });
  await say(join(folder, "screenshot.png"), png, { colours: 64, atMost: 150_000 });
  await server.close();
}

async function say(file, png, options) {
  console.log(`${file}: ${await publish(png, file, options)} bytes`);
}

/** In the page: brings a part of the newsletter to the top. */
function showPart(selector) {
  document.querySelector("news-fold").shadowRoot.querySelector(selector).scrollIntoView();
}

/** In the page: opens the first article. */
function openFirst() {
  document.querySelector("news-fold").shadowRoot.querySelector("article button").click();
}
