// Measures what the tag costs the page it stands on, in Chromium, as a phone would have it: a table.
// Usage: node page.mjs [--pairs 15]
//
// A pair is the sample blog with the tag and without, with nothing cached.

import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

import { devTools } from "../harness/devtools.mjs";
import { sendPage, serveSite } from "../harness/server.mjs";
import { inPairs, median } from "./pairs.mjs";
import { startPhone } from "./phone.mjs";

const { values } = parseArgs({ options: { pairs: { type: "string", default: "15" } } });
const pairs = Number(values.pairs);

/** How long after `load` the page may still be blocked, in milliseconds. */
const WINDOW = 3_000;

const TAG = /<script src="\.\.\/newsfold\.js"[^>]*><\/script>/;
const blog = await readFile(new URL("../../samples/blog/index.html", import.meta.url), "utf8");
const [tag] = TAG.exec(blog) ?? [];
if (!tag) throw new Error("samples/blog/index.html has no tag");

/** The pages that the tag is put on: the blog as it is, which is all text, and with pictures, as most have them. */
const PICTURES = ["one", "two", "three"].map((name) => `/blog/${name}.svg`);
const images = PICTURES.map((path) => `<img src="${path}" width="320" height="200" alt="">`).join("");
const plain = blog.replace(tag, "");
const HOSTS = { "text only": plain, "three pictures": plain.replace("</article>", `${images}</article>`) };

/** Where the tag stands, and how far the element comes in the time. */
const PLACES = [
  { place: "far below", becomes: "idle", put: (html) => atTheEnd(html, tag) },
  { place: "in view", becomes: "ready", put: (html) => html.replace("</h1>", `</h1>${tag}`) },
];

const MEASURES = [
  ["first contentful paint", "paint"],
  ["load event", "load"],
  ["total blocking time", "blocked"],
  // Of those above 50 ms, which are all that a browser tells of.
  ["longest task", "longest"],
];

const server = await serveSite();
for (const path of PICTURES) server.route(path, picture);
const { driver, stop } = await startPhone();
try {
  console.log(`\nThe sample blog with the tag and without: ${pairs} pairs, medians in milliseconds.\n`);
  console.log("| page | element | measure | without | with | more | ratio |");
  console.log("| --- | --- | --- | ---: | ---: | ---: | ---: |");
  for (const [host, html] of Object.entries(HOSTS)) {
    for (const place of PLACES) await compare(host, html, place);
  }
} finally {
  await stop();
  await server.close();
}

/** Measures the pairs for one place of the tag and prints its rows. */
async function compare(host, html, { place, becomes, put }) {
  // Both are as high, so that all else is the same.
  const kinds = { without: place === "in view" ? html : atTheEnd(html, ""), with: put(html) };
  const found = await inPairs(pairs, ["without", "with"], async (kind) => {
    const result = await measure(kinds[kind]);
    if (kind === "with" && result.state !== becomes) throw new Error(`${place}: it is ${result.state}`);
    return result;
  });
  for (const [name, key] of MEASURES) {
    const [before, after] = ["without", "with"].map((kind) => found[kind].map((result) => result[key]));
    // What a pair differs by: more to be trusted than what the medians do.
    const more = median(after.map((time, pair) => time - before[pair]));
    // A share of next to nothing says nothing.
    const ratio = median(before) >= 50 ? (1 + more / median(before)).toFixed(3) : "–";
    const cells = [host, place, name, median(before).toFixed(0), median(after).toFixed(0), more.toFixed(0), ratio];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

/** A page with something below three more screens. */
function atTheEnd(html, what) {
  return html.replace("</article>", `<div style="block-size: 300vh"></div>${what}</article>`);
}

/** Answers with a picture as heavy as a photograph. */
function picture(_request, response) {
  const weight = "-".repeat(100_000).replaceAll("--", "- ");
  response.writeHead(200, { "content-type": "image/svg+xml" });
  response.end(`<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><!--${weight}--></svg>`);
}

/** Opens a page with nothing cached and looks at its times. */
async function measure(html) {
  server.route("/blog/page.html", (_request, response) => sendPage(response, html));
  await driver.get("about:blank");
  await devTools(driver, "Network.clearBrowserCache");
  await driver.get(server.url("/blog/page.html"));
  await wait(WINDOW);
  return driver.executeScript(times);
}

/** In the page: its times since the navigation began, in milliseconds. */
async function times() {
  const [navigation] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const tasks = await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: "longtask", buffered: true });
    // Without a long task nothing is ever observed.
    setTimeout(resolve, 500, []);
  });
  return {
    paint: paint.startTime,
    load: navigation.loadEventEnd,
    longest: tasks.reduce((most, { duration }) => Math.max(most, duration), 0),
    blocked: tasks.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
    state: document.querySelector("news-fold")?.state,
  };
}
