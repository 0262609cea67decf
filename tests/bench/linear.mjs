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
/** What is too short to say anything, in seconds. */
const SHORT = 0.5;

const wanted = process.argv.slice(2);
const shapes = BUNDLE_SHAPES.filter(([name]) => wanted.length === 0 || wanted.includes(name));
const server = await serveSite();
servePage(server, "/", {
  head: `<script src="/newsfold.js"></script>`,
  body: `<news-fold src="/bundle.json" loading="eager" offline="off" memory="off" detail="full"></news-fold>`,
});
const { driver, stop } = await start("chromium");
await driver.manage().setTimeouts({ script: 300_000, pageLoad: 300_000 });
let grew = 0;
try {
  await devTools(driver, "Performance.enable");
  console.log("| bundle | 1, 2, 4 and 8 MB, seconds | how it ends | worst |\n| --- | --- | --- | --: |");
  for (const [name, shape, language] of shapes) {
    const found = [];
    for (const size of SIZES) found.push(await measure(bundleOfShape(shape, language, size)));
    const worst = Math.max(...[0, 1].map((at) => growth(found[at].seconds, found[at + 2].seconds)));
    grew += worst > MOST ? 1 : 0;
    const [seconds, states] = ["seconds", "state"].map((key) => found.map((one) => one[key]));
    const cells = [name, seconds.map((time) => time.toFixed(2)).join(" "), states.join(" "), worst.toFixed(1)];
    console.log(`| ${cells.join(" | ")}${worst > MOST ? " **" : ""} |`);
  }
} finally {
  await stop();
  await server.close();
}
process.exitCode = grew === 0 ? 0 : 1;

/** How many times as long four times the size took. */
function growth(one, other) {
  return other < SHORT ? 0 : other / Math.max(one, SHORT / 8);
}

/** Opens a page with a bundle; answers with what it took and how it ended. */
async function measure(bundle) {
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
  return { seconds: await processor(), state };
}

/** The seconds of the processor that the page's thread has taken; what else the machine does is not in it. */
async function processor() {
  const { metrics } = await devTools(driver, "Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime").value;
}
