// Measures Newsfold beside what else a newsletter could be shown with: static HTML, a plain script, Preact,
// React, Svelte and Lit, each as small as it gets, showing the same cards (tests/peers/). All take turns, round
// by round, in Chromium.
// Usage: node peers.mjs [--rounds 15] [--write docs/benchmarks.md] [--json FILE]

import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { devTools } from "../harness/devtools.mjs";
import { start } from "../harness/session.mjs";
import { median } from "./pairs.mjs";
import { servePeers } from "./peers-server.mjs";
import { written } from "./peers-table.mjs";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, write: { type: "string" }, json: { type: "string" } },
});
const rounds = Number(values.rounds);

/** The networks of Chromium's DevTools by their names: bytes a second, and milliseconds to an answer. */
const NETWORKS = {
  "Slow 4G": { downloadThroughput: 180_000, uploadThroughput: 84_375, latency: 562.5 },
  "Fast 4G": { downloadThroughput: 1_012_500, uploadThroughput: 168_750, latency: 165 },
  none: { downloadThroughput: -1, uploadThroughput: -1, latency: 0 },
};
const EMBEDS = ["newsfold", "plain", "preact", "react", "svelte", "lit"];
const FEW = 20;
const MANY = 1_000;

/** In every page, before its own scripts: notes when the first card can be seen, what blocks, and the paints. */
const WATCH = `(${() => {
  window.seen = { card: null, blocked: 0, shift: 0, largest: 0 };
  const look = () => {
    const inside = document.querySelector("news-fold")?.shadowRoot;
    const card = (inside ?? document).querySelector("article");
    if (card?.getBoundingClientRect().height > 0) window.seen.card = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const observe = (type, add) =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type, buffered: true });
  observe("longtask", ({ duration }) => (window.seen.blocked += duration - 50));
  observe("layout-shift", ({ value }) => (window.seen.shift += value));
  observe("largest-contentful-paint", ({ startTime }) => (window.seen.largest = startTime));
}})()`;

const server = await servePeers([FEW, MANY]);
const { driver, stop } = await start("chromium", { width: 412, height: 900 });
const found = new Map();
try {
  await devTools(driver, "Network.enable");
  await devTools(driver, "Page.enable");
  await devTools(driver, "Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
  for (let round = 0; round <= rounds; round += 1) {
    await inTurn(round, ["static", "site"], ofPage);
    await inTurn(round, ["static", "fragment"], ofFragment);
    await inTurn(round, EMBEDS, ofEmbed);
    await inTurn(round, EMBEDS, ofMany);
    console.error(`round ${round} of ${rounds}`);
  }
} finally {
  await stop();
  await server.close();
}
const measures = [...found].map(([measure, kinds]) => ({
  measure,
  kinds: Object.fromEntries([...kinds].map(([kind, numbers]) => [kind, summary(numbers)])),
}));
const result = { rounds, articles: [FEW, MANY], bytes: server.bytes, measures };
console.log(written(result));
if (values.write) await writeFile(values.write, written(result));
if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);

/** One kind after the other, in another order each round; the first round warms up and does not count. */
async function inTurn(round, kinds, measure) {
  const turned = kinds.map((_, at) => kinds[(at + round) % kinds.length]);
  for (const kind of turned) {
    const numbers = await measure(kind);
    if (round === 0) continue;
    for (const [name, number] of Object.entries(numbers)) {
      const of = found.get(name) ?? found.set(name, new Map()).get(name);
      of.set(kind, [...(of.get(kind) ?? []), number]);
    }
  }
}

/** A page that holds its issue, on a bad network and a slow processor. */
async function ofPage(kind) {
  await visit(`/${kind}/`, { network: "Slow 4G", slowdown: 4, cold: true });
  // What comes after the page is through as well.
  await driver.sleep(6_000);
  const [first, { largest, blocked, shift }] = await driver.executeScript(() => [
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
    window.seen,
  ]);
  return { "page: first paint": first, "page: largest paint": largest, "page: blocked": blocked, "page: shift": shift };
}

/** The issue in a page of a blog's, as a fragment. */
async function ofFragment(kind) {
  return { "fragment: first card": await visit(`/${kind}/`, { network: "Fast 4G", slowdown: 1, cold: true }) };
}

/** Twenty articles in a page of a blog's. */
async function ofEmbed(kind) {
  const cold = await visit(`/${kind}/${FEW}`, { network: "Fast 4G", slowdown: 1, cold: true });
  const warm = await visit(`/${kind}/${FEW}`, { network: "Fast 4G", slowdown: 1, cold: false });
  await visit(`/${kind}/${FEW}`, { network: "none", slowdown: 4, cold: false });
  return {
    "embed: first card, cold": cold,
    "embed: first card, warm": warm,
    "embed: opening a card": await opening(1),
  };
}

/** A thousand articles in one issue. */
async function ofMany(kind) {
  const card = await visit(`/${kind}/${MANY}`, { network: "none", slowdown: 1, cold: true });
  await driver.sleep(500);
  await devTools(driver, "HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await devTools(driver, "Runtime.getHeapUsage");
  await devTools(driver, "Emulation.setCPUThrottlingRate", { rate: 4 });
  const opened = await opening(500);
  return {
    "many: first card": card,
    "many: opening a card": opened,
    "many: memory": (usedSize + backingStorageSize) / 1e6,
  };
}

/** Visits a page; answers with when its first card could be seen. */
async function visit(path, { network, slowdown, cold }) {
  await driver.get("about:blank");
  if (cold) {
    await devTools(driver, "Network.clearBrowserCache");
    await devTools(driver, "Storage.clearDataForOrigin", { origin: server.origin, storageTypes: "all" });
  }
  await devTools(driver, "Network.emulateNetworkConditions", { offline: false, ...NETWORKS[network] });
  await devTools(driver, "Emulation.setCPUThrottlingRate", { rate: slowdown });
  await driver.get(server.origin + path);
  await driver.wait(() => driver.executeScript(() => window.seen?.card !== null), 60_000);
  return driver.executeScript(() => window.seen.card);
}

/** How long it takes from a press to the next paint that shows what it opened. */
async function opening(number) {
  // Whatever else is to be done first.
  await driver.sleep(1_000);
  return driver.executeAsyncScript((number, done) => {
    const root = document.querySelector("news-fold")?.shadowRoot ?? document;
    const button = root.querySelectorAll("article button[aria-expanded]")[number];
    const panel = root.querySelector(`#${CSS.escape(button.getAttribute("aria-controls"))}`);
    const begin = performance.now();
    button.click();
    const look = () =>
      panel.hasAttribute("hidden") ? requestAnimationFrame(look) : setTimeout(() => done(performance.now() - begin));
    requestAnimationFrame(look);
  }, number);
}

function summary(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { median: median(numbers), quartiles: [at(0.25), at(0.75)] };
}
