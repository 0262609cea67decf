// Measures what the tag costs the page it stands on, in Chromium, as a phone would have it: a table.
// Usage: node page.mjs [--pairs 15]
//
// A pair is the sample blog with the tag and without, one right after the other, with nothing cached
// and in alternating order, so that what else the machine does meets both.

import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";

import { devTools } from "../harness/devtools.mjs";
import { sendPage, serveSite } from "../harness/server.mjs";
import { start } from "../harness/session.mjs";

const { values } = parseArgs({ options: { pairs: { type: "string", default: "15" } } });
const pairs = Number(values.pairs);

/** Lighthouse's usual phone: a processor of a quarter of the speed, and a good mobile network. */
const PHONE = { slowdown: 4, latency: 40, bitsPerSecond: 10_240_000 };
/** How long after `load` the page may still be blocked, in milliseconds. */
const WINDOW = 4_000;

const TAG = /<script src="\.\.\/newsfold\.js"[^>]*><\/script>/;
const blog = await readFile(new URL("../../samples/blog/index.html", import.meta.url), "utf8");
const [tag] = TAG.exec(blog) ?? [];
if (!tag) throw new Error("samples/blog/index.html has no tag");
const without = blog.replace(tag, "");

/** Where the tag stands, and how far the element has to come in the time. */
const PLACES = [
  { place: "in view", html: without.replace("</h1>", `</h1>${tag}`), becomes: "ready" },
  {
    place: "far below",
    html: without.replace("</article>", `<div style="block-size: 300vh"></div>${tag}</article>`),
    becomes: "idle",
  },
];

const MEASURES = [
  ["first contentful paint", "paint"],
  ["load event", "load"],
  ["total blocking time", "blocked"],
];

const server = await serveSite();
const { driver, stop } = await start("chromium", { width: 412, height: 900 });
try {
  await devTools(driver, "Network.enable");
  await devTools(driver, "Emulation.setCPUThrottlingRate", { rate: PHONE.slowdown });
  const bytesPerSecond = PHONE.bitsPerSecond / 8;
  await devTools(driver, "Network.emulateNetworkConditions", {
    offline: false,
    latency: PHONE.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  console.log(`\nThe sample blog with the tag and without: ${pairs} pairs, medians in milliseconds.\n`);
  console.log("| element | measure | without | with | more | ratio |\n| --- | --- | ---: | ---: | ---: | ---: |");
  for (const place of PLACES) await compare(place);
} finally {
  await stop();
  await server.close();
}

/** Measures the pairs for one place of the tag and prints its rows. */
async function compare({ place, html, becomes }) {
  const kinds = { without, with: html };
  const found = { without: [], with: [] };
  // The first of each warms the browser up and does not count.
  for (let pair = 0; pair <= pairs; pair += 1) {
    const order = pair % 2 === 0 ? ["without", "with"] : ["with", "without"];
    for (const kind of order) {
      const result = await measure(kinds[kind]);
      if (kind === "with" && result.state !== becomes) throw new Error(`${place}: it is ${result.state}`);
      if (pair > 0) found[kind].push(result);
    }
  }
  for (const [name, key] of MEASURES) {
    const [before, after] = ["without", "with"].map((kind) => median(found[kind].map((result) => result[key])));
    const ratio = before > 0 ? (after / before).toFixed(3) : "–";
    console.log(
      `| ${place} | ${name} | ${before.toFixed(0)} | ${after.toFixed(0)} | ${(after - before).toFixed(1)} | ${ratio} |`,
    );
  }
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
    blocked: tasks.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
    state: document.querySelector("news-fold")?.state,
  };
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
