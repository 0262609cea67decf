// Whether a browser's time grows with the size of a bundle and no faster, whatever it looks like: a table of
// the seconds of the processor until all of it is drawn, everything open.
// Usage: node linear.mjs [NAME]...

import { setTimeout as wait } from "node:timers/promises";

import { devTools } from "../harness/devtools.mjs";
import { servePage } from "../harness/host.mjs";
import { serveSite } from "../harness/server.mjs";
import { start } from "../harness/session.mjs";
import { BUNDLE_SHAPES, bundleOfShape } from "./bundle-shapes.mjs";

const SIZES = [1, 2, 4, 8].map((megabytes) => megabytes << 20);
/** Four times the size may take so many times as long: caches end, and other programs are at work. */
const MOST = 8;
/** How long a page may block the browser before it is given up, in milliseconds. */
const PATIENCE = 120_000;
/** What is too short to say anything, in seconds. */
const SHORT = 0.5;

const wanted = process.argv.slice(2);
const shapes = BUNDLE_SHAPES.filter(([name]) => wanted.length === 0 || wanted.includes(name));
const server = await serveSite();
servePage(server, "/", {
  head: `<script src="/newsfold.js"></script>`,
  body: `<news-fold src="/bundle.json" loading="eager" offline="off" memory="off" detail="full"></news-fold>`,
});
let grew = 0;
console.log("| bundle | 1, 2, 4 and 8 MB, seconds | how it ends | worst |\n| --- | --- | --- | --: |");
for (const [name, shape, language] of shapes) {
  const found = await measureAll(SIZES.map((size) => bundleOfShape(shape, language, size)));
  const worst = Math.max(...[0, 1].map((at) => growth(found[at].seconds, found[at + 2].seconds)));
  grew += worst > MOST ? 1 : 0;
  const [seconds, states] = ["seconds", "state"].map((key) => found.map((one) => one[key]));
  const cells = [name, seconds.map((time) => time.toFixed(2)).join(" "), states.join(" "), worst.toFixed(1)];
  console.log(`| ${cells.join(" | ")}${worst > MOST ? " **" : ""} |`);
}
await server.close();
process.exitCode = grew === 0 ? 0 : 1;

/** How many times as long four times the size took. */
function growth(one, other) {
  if (other === Infinity) return Infinity;
  return other < SHORT ? 0 : other / Math.max(one, SHORT / 8);
}

/** Opens bundles one after the other in a browser of their own; those behind one that blocks it are not opened. */
async function measureAll(bundles) {
  const { driver, stop } = await start("chromium");
  const found = [];
  try {
    await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    await devTools(driver, "Performance.enable");
    for (const bundle of bundles) found.push(await measure(driver, bundle));
  } catch (error) {
    if (error.name !== "TimeoutError" && error.name !== "ScriptTimeoutError") throw error;
  } finally {
    await stop();
  }
  return bundles.map((_, at) => found[at] ?? { seconds: Infinity, state: "blocked" });
}

/** Opens a page with a bundle; answers with what it took and how it ended. */
async function measure(driver, bundle) {
  server.route("/bundle.json", (_request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(bundle),
  );
  // In a process of its own.
  await driver.get("about:blank");
  await driver.get(server.url("/"));
  let state = "loading";
  while (state === "loading" || state === "idle") {
    await wait(100);
    state = await driver.executeScript(() => document.querySelector("news-fold").state ?? "idle");
  }
  // With the layout of the last piece.
  await driver.executeAsyncScript((done) => requestAnimationFrame(() => setTimeout(done)));
  return { seconds: await processor(driver), state };
}

/** The seconds of the processor that the page's thread has taken; what else the machine does is not in it. */
async function processor(driver) {
  const { metrics } = await devTools(driver, "Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime").value;
}
