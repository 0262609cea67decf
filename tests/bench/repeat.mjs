// How long the first card of a newsletter takes that was read before, where every answer of the host
// takes 400 ms, beside where none does: a table. The two take turns, with everything as the first visit
// left it: on a site's own page, which its worker keeps, and in a page of a blog's that the browser keeps.

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { untilKept } from "../harness/kept.mjs";
import { Page } from "../harness/page.mjs";
import { serveSite } from "../harness/server.mjs";
import { AT, serveSampleSite } from "../harness/site-page.mjs";
import { untilReady } from "../harness/visit.mjs";
import { firstCard } from "./first-card.mjs";
import { comparison, inPairs } from "./pairs.mjs";
import { startPhone } from "./phone.mjs";

const { values } = parseArgs({ options: { pairs: { type: "string", default: "15" } } });
const ROUND_TRIP = 400;
const TARGET = 1.1;

const server = await serveSite();
const site = serveSampleSite(server);
// As the host has it, without what tests put into pages.
server.route(AT, plain(readFileSync(`${site}/index.html`), "text/html"));
await serveBlog();
const { driver, stop } = await startPhone({ network: false });
const page = new Page(driver, server, "chromium");
try {
  const rows = [
    comparison("a site's page", await measure(AT, untilReady, firstCard), TARGET),
    comparison("in a blog", await measure("/notes.html", untilBundleIsKept, firstCardOfBlog), TARGET),
  ];
  console.log(
    `\nTime to the first card of a newsletter that was read before, medians of ${values.pairs} pairs in milliseconds.\n`,
  );
  console.log(
    `| where | answers take ${ROUND_TRIP} ms | none | ratio | target | |\n| --- | ---: | ---: | ---: | --- | --- |`,
  );
  console.log(rows.join("\n"));
} finally {
  await stop();
  await server.close();
}

/** Visits a page, and then again and again, with a host that is slow and one that is not. */
async function measure(path, untilVisited, time) {
  server.delay(0);
  await driver.get(server.url(path));
  await page.fold().becomes("ready");
  await untilVisited(page);
  const found = await inPairs(Number(values.pairs), ["slow", "prompt"], async (kind) => {
    await driver.get("about:blank");
    server.delay(kind === "slow" ? ROUND_TRIP : 0);
    await driver.get(server.url(path));
    await page.fold().becomes("ready");
    return driver.executeScript(time);
  });
  return [found.slow, found.prompt];
}

function untilBundleIsKept(page) {
  return untilKept(page, "the newsletter", "/deep/path/bundle.json", (urls) => urls.length > 1);
}

/** In the blog: when the element showed its first card, in milliseconds since the navigation began. */
function firstCardOfBlog() {
  return window.firstCard;
}

/** A blog's page and the widget, which browsers may keep; the newsletter is the site's. */
async function serveBlog() {
  const note = `addEventListener("newsfold-ready", () => requestAnimationFrame(() => (window.firstCard ??= performance.now())))`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Notes</title><script>${note}</script></head>
    <body><h1>Notes</h1><script src="/newsfold.js" data-newsfold="${AT}bundle.json" data-loading="eager" async></script></body></html>`;
  server.route("/notes.html", plain(html, "text/html", "max-age=3600"));
  const loader = readFileSync(new URL("../../dist/newsfold.js", import.meta.url));
  server.route("/newsfold.js", plain(loader, "text/javascript", "max-age=3600"));
  for (const [extension, type] of [
    [".wasm", "application/wasm"],
    [".css", "text/css"],
    [".js", "text/javascript"],
  ]) {
    const { path, content } = await server.payload(extension);
    server.route(path, plain(content, type, "max-age=3600"));
  }
}

function plain(content, type, control = "no-cache") {
  return (_request, response) =>
    response.writeHead(200, { "content-type": type, "cache-control": control }).end(content);
}
