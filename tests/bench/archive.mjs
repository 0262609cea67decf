// What the page of all issues costs a reader of a newsletter with many of them, beside one with few. The two take turns,
// on a phone. Of a press, what is measured is the time until its result is painted.

import { parseArgs } from "node:util";

import { devTools } from "../harness/devtools.mjs";
import { serveSite } from "../harness/server.mjs";
import { buildSite, newsletter } from "../harness/site.mjs";
import { comparison, inPairs, median } from "./pairs.mjs";
import { startPhone } from "./phone.mjs";

const { values } = parseArgs({ options: { pairs: { type: "string", default: "15" } } });
const ISSUES = { large: 10_000, small: 100 };
const TAGS = ["bread", "locks", "maps", "moths", "paper", "rivers", "tide", "trains"];
/** How many times as long the first paint may take. */
const TARGET = 1.2;
/** How long a press may wait for its answer, in milliseconds. */
const ANSWER = 100;

const server = await serveSite();
for (const [kind, issues] of Object.entries(ISSUES)) server.mount(`/${kind}/`, buildSite(newsletters(issues)));
const { driver, stop } = await startPhone();
try {
  const paints = await inPairs(Number(values.pairs), ["large", "small"], async (kind) => {
    await open(kind, "archive.html");
    return driver.executeAsyncScript(firstPaint);
  });
  const presses = {};
  for (const [name, prepare, press] of PRESSES()) {
    presses[name] = await inPairs(Number(values.pairs), ["large", "small"], async (kind) => {
      await open(kind, "archive.html");
      await driver.executeAsyncScript(prepare);
      return driver.executeAsyncScript(press);
    });
  }
  console.log(`\nThe page of all issues, medians of ${values.pairs} pairs in milliseconds.\n`);
  console.log("| | many issues | few issues | ratio | target | |\n| --- | ---: | ---: | ---: | --- | --- |");
  console.log(comparison("first paint", [paints.large, paints.small], TARGET));
  for (const [name, { large, small }] of Object.entries(presses)) {
    const time = median(large);
    const verdict = time <= ANSWER ? "met" : "missed";
    const ratio = (time / median(small)).toFixed(1);
    console.log(
      `| ${name} | ${time.toFixed(0)} | ${median(small).toFixed(0)} | ${ratio} | ≤ ${ANSWER} ms | ${verdict} |`,
    );
  }
} finally {
  await stop();
  await server.close();
}

/** So many newsletters, a day apart, each with two of the tags. */
function newsletters(issues) {
  const tagged = (at) => `tags: [${TAGS[at % TAGS.length]}, ${TAGS[(at * 3 + 1) % TAGS.length]}]`;
  const letter = (_, at) => {
    const day = new Date(Date.UTC(1998, 0, 1 + at)).toISOString().slice(0, 10);
    return [`${day}.md`, newsletter(day, `Letter ${at + 1}`).replace("---\n", `---\n${tagged(at)}\n`)];
  };
  return Object.fromEntries(Array.from({ length: issues }, letter));
}

/** Opens a page of a site, with nothing cached and in nobody's memory. */
async function open(kind, page) {
  await driver.get("about:blank");
  await devTools(driver, "Network.clearBrowserCache");
  await devTools(driver, "Storage.clearDataForOrigin", { origin: server.origin, storageTypes: "all" });
  await driver.get(server.url(`/${kind}/${page}`));
}

function firstPaint(done) {
  const look = () => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (paint) done(paint.startTime);
    else requestAnimationFrame(look);
  };
  look();
}

/** What is pressed: its name, what has to be there before, and the press, which answers when its result is painted. */
function PRESSES() {
  return [
    [
      "a tag is chosen",
      (done) => {
        const details = document.querySelector("details.filter");
        details.open = true;
        const look = () => (details.querySelector("[name=tag]") ? done() : setTimeout(look, 20));
        look();
      },
      (done) => {
        const list = document.querySelector(".issues");
        const begin = performance.now();
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
        }).observe(list, { subtree: true, attributeFilter: ["hidden"] });
        document.querySelector("[name=tag]").click();
      },
    ],
  ];
}
