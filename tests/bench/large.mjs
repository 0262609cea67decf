// What documents at the limits cost a page in Chromium: how they end, how long the longest task is that a reader
// would wait for, and how much memory they take: a table.
//
// The task in which the first of the issue is seen is the one that reads the JSON, too: it is told apart. Memory is
// the most that the page's process ever had, less what it has with a newsletter of one article, where the system
// tells (Linux).

import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

import { servePage } from "../harness/host.mjs";
import { serveSite } from "../harness/server.mjs";
import { start } from "../harness/session.mjs";
import { bundleOfShape, SHAPES } from "./bundle-shapes.mjs";

const LANGUAGE = `,"language":"en"`;
const shape = (name, size) => bundleOfShape(SHAPES[name], LANGUAGE, size);

/** Documents by their names. */
const DOCUMENTS = {
  "one article": () => shape("articles", 200),
  "an issue of 1,000 articles": () => shape("articles", 157_000),
  "an issue of 10,000 articles": () => shape("articles", 1_600_000),
  "50 MB of issues": () => issues(500, `"introduction":["${"Words that go on. ".repeat(5_800)}"],`),
  "100,000 issues": () => issues(100_000, ""),
  "an issue of as many runs of text as there may be": () => shape("parts of articles", 5_050_000),
  "a million values": () => shape("paragraphs", 49_500_000),
  "a text of 20 MB": () => issues(1, `"introduction":["${"a".repeat(20 << 20)}"],`),
};

/** A bundle of so many issues. */
function issues(count, inside) {
  const issue = (_, n) => `{"id":"i${n}","title":"Issue ${n}",${inside}"sections":[]}`;
  return `{"version":1,"publication":{"title":"A"${LANGUAGE}},"issues":[${Array.from({ length: count }, issue).join(",")}]}`;
}

/** In the page, before its own scripts: notes long tasks and what is told. */
const WATCH = `<script>(${() => {
  window.noted = { tasks: [], told: [], seen: null };
  new PerformanceObserver((list) => {
    window.noted.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  }).observe({ type: "longtask", buffered: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    new MutationObserver(() => {
      if (root.querySelector("h2")) window.noted.seen ??= performance.now();
    }).observe(root, { childList: true, subtree: true });
    return root;
  };
  for (const name of ["newsfold-ready", "newsfold-error"]) {
    addEventListener(name, ({ detail }) => window.noted.told.push(detail?.kind ?? name));
  }
}})()</script>`;

const server = await serveSite();
servePage(server, "/", {
  head: `${WATCH}<script src="/newsfold.js"></script>`,
  body: `<news-fold src="/bundle.json" loading="eager" offline="off" memory="off"></news-fold>`,
});
console.log(
  "| document | MB | state | told | longest task, ms | beside reading, ms | memory, MB | times the document |\n" +
    "| --- | --: | --- | --- | --: | --: | --: | --: |",
);
let least = 0;
for (const [name, make] of Object.entries(DOCUMENTS)) {
  const document = make();
  const { state, told, tasks, seen, memory } = await open(document);
  least ||= memory;
  const longest = (of) => Math.max(0, ...of.map(({ duration }) => duration)).toFixed(0);
  const later = tasks.filter(({ startTime }) => seen === null || startTime > seen);
  const bytes = document.length / 1e6;
  const more = memory - least;
  const cells = [
    name,
    bytes.toFixed(1),
    state,
    told.join(" "),
    longest(tasks),
    longest(later),
    more.toFixed(0),
    bytes > 5 ? (more / bytes).toFixed(1) : "–",
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
await server.close();

/** Opens a page with a bundle in a browser of its own; answers with what came of it. */
async function open(bundle) {
  server.route("/bundle.json", (_request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(bundle),
  );
  const { driver, stop } = await start("chromium");
  try {
    await driver.manage().setTimeouts({ script: 300_000, pageLoad: 300_000 });
    await driver.get(server.url("/"));
    let state = "loading";
    while (state === "loading" || state === "idle") {
      await wait(100);
      state = await driver.executeScript(() => document.querySelector("news-fold").state ?? "idle");
    }
    // With the layout of the last piece, and the note of its task.
    await driver.executeAsyncScript((done) => requestAnimationFrame(() => setTimeout(done, 500)));
    return { state, memory: mostMemory(), ...(await driver.executeScript(() => window.noted)) };
  } finally {
    await stop();
  }
}

/** The most memory that any page's process of a browser of ours has had, in MB. */
function mostMemory() {
  const processes = new Map();
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      const number = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      const words = readFileSync(`/proc/${id}/cmdline`, "utf8");
      processes.set(Number(id), { parent: number("PPid"), most: number("VmHWM") / 1e3, words });
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (id) => id === process.pid || (processes.has(id) && isOurs(processes.get(id).parent));
  const pages = [...processes].filter(([id, { words }]) => words.includes("--type=renderer") && isOurs(id));
  return Math.max(...pages.map(([, { most }]) => most));
}
