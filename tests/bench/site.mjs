// How fast the first card of a large site is there, beside that of a small one: `site.mjs LARGE SMALL`.
//
// The two take turns, in alternating order, on Lighthouse's usual phone, with nothing cached. The first
// card is there when the first paint that can hold it is: the cards are in the page itself.

import { parseArgs } from "node:util";

import { devTools } from "../harness/devtools.mjs";
import { serveSite } from "../harness/server.mjs";
import { start } from "../harness/session.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: "string", default: "15" } },
});
const pairs = Number(values.pairs);
const TARGET = 1.2;
const PHONE = { slowdown: 4, latency: 40, bitsPerSecond: 10_240_000 };

const server = await serveSite();
const PATHS = { large: "/large/", small: "/small/" };
Object.keys(PATHS).forEach((kind, at) => server.mount(PATHS[kind], positionals[at]));
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
  const found = { large: [], small: [] };
  // The first pair warms the browser up and does not count.
  for (let pair = 0; pair <= pairs; pair += 1) {
    for (const kind of pair % 2 === 0 ? ["large", "small"] : ["small", "large"]) {
      const time = await firstCard(PATHS[kind]);
      if (pair > 0) found[kind].push(time);
    }
  }
  const [large, small] = [median(found.large), median(found.small)];
  const more = median(found.large.map((time, pair) => time / found.small[pair]));
  console.log(`\nTime to the first card, medians of ${pairs} pairs in milliseconds.\n`);
  console.log("| large site | small site | ratio | target | |\n| ---: | ---: | ---: | --- | --- |");
  console.log(`| ${large.toFixed(0)} | ${small.toFixed(0)} | ${more.toFixed(3)} | ≤ ${TARGET} | ${more <= TARGET ? "met" : "missed"} |`);
} finally {
  await stop();
  await server.close();
}

/** Opens a page with nothing cached, and answers when its first card could be seen, in milliseconds. */
async function firstCard(path) {
  await driver.get("about:blank");
  await devTools(driver, "Network.clearBrowserCache");
  await devTools(driver, "Storage.clearDataForOrigin", { origin: server.origin, storageTypes: "all" });
  await driver.get(server.url(path));
  return driver.executeScript(async () => {
    const root = document.querySelector("news-fold").shadowRoot;
    const [title] = root.querySelectorAll(".card-title");
    if (!title) throw new Error("the page has no card");
    const styled = performance.getEntriesByType("resource").filter(({ name }) => /newsfold-[0-9a-f]{16}\.css/.test(name));
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return Math.max(paint.startTime, ...styled.map(({ responseEnd }) => responseEnd));
  });
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
