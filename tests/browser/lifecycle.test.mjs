import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { devTools } from "../harness/devtools.mjs";
import { json, text } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april, march] = bundle.issues;
const LOADER = `<script src="/newsfold.js"></script>`;
/** Counts what listens on nodes that apps are drawn in, and those nodes. */
const COUNT = `
const nodes = new Set();
let listening = 0;
const { addEventListener, removeEventListener } = EventTarget.prototype;
const isRoot = (node) => node instanceof HTMLDivElement && node.className === "newsfold";
EventTarget.prototype.addEventListener = function (...heard) {
  if (isRoot(this)) {
    nodes.add(this);
    listening += 1;
  }
  return addEventListener.apply(this, heard);
};
EventTarget.prototype.removeEventListener = function (...heard) {
  if (isRoot(this)) listening -= 1;
  return removeEventListener.apply(this, heard);
};
window.counted = () => ({ nodes: nodes.size, listening });
`;
const ELEMENT = `<news-fold src="/bundle.json" loading="eager"><p>The fallback.</p></news-fold>`;

test("an element that is moved keeps its state, and its nodes", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { head: LOADER, body: `<main>${ELEMENT}</main><footer lang="de"></footer>` });
  await page.open("/");
  const fold = await page.fold().becomes("ready");
  await page.run((issue) => document.querySelector("news-fold").show(issue), march.id);
  await fold.until(
    "the issue is another",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    march.title,
  );
  await (await fold.byRole("button", "Show all articles")).click();
  await fold.until("all are open", (root) => !root.querySelector("[part~=panel][hidden]"));
  const kept = await page.run(() => {
    const element = document.querySelector("news-fold");
    const title = element.shadowRoot.querySelector("[part~=issue-title]");
    document.querySelector("footer").append(element);
    return title === element.shadowRoot.querySelector("[part~=issue-title]") && element.state;
  });
  assert.equal(kept, "ready");
  await fold.until("it speaks the language of its new place", (root) => root.querySelector("section").lang === "de");
  const open = await fold.inRoot((root) => [
    root.querySelector("[part~=issue-title]").textContent,
    root.querySelectorAll("[part~=panel][hidden]").length,
  ]);
  assert.deepEqual(open, [march.title, 0]);
  assert.equal(server.count("/bundle.json"), 1);
});

test("an element that is taken away shows its fallback again, and loads when it comes back", async ({
  page,
  server,
}) => {
  serveBundle(server, bundle);
  servePage(server, "/", { head: LOADER, body: ELEMENT });
  await page.open("/");
  const fold = await page.fold().becomes("ready");
  const away = await page.run(async () => {
    const element = document.querySelector("news-fold");
    window.away = element;
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    return [element.state, element.shadowRoot.querySelectorAll("section").length];
  });
  assert.deepEqual(away, ["idle", 0]);
  await page.run(() => document.body.append(window.away));
  await fold.becomes("ready");
  await fold.byRole("heading", april.title);
});

test("an element that is taken away while its payload loads does nothing more", async ({ page, server }) => {
  serveBundle(server, bundle);
  const held = [];
  const { path, content } = await server.payload(".wasm");
  server.route(path, (_request, response) => held.push(response));
  servePage(server, "/", {
    head: `<script src="/fixtures/failures.js"></script>${LOADER}`,
    body: `${ELEMENT}${ELEMENT}`,
  });
  await page.open("/");
  await page.driver.wait(() => held.length > 0, 10_000, "the wasm is asked for");
  await page.run(() => document.querySelector("news-fold").remove());
  for (const response of held) response.writeHead(200, { "content-type": "application/wasm" }).end(content);
  await page.fold().becomes("ready");
  assert.deepEqual(await page.run(() => window.failures), []);
});

test("of several sources that follow each other while loading, the last one's answer wins", async ({
  page,
  server,
}) => {
  const letter = (title) => ({ ...bundle, publication: { ...bundle.publication, title } });
  const answers = new Map();
  for (const name of ["first", "second", "third"]) {
    server.route(`/${name}.json`, (request, response) =>
      answers.set(name, () => json(letter(name))(request, response)),
    );
  }
  servePage(server, "/", { head: LOADER, body: ELEMENT.replace("bundle", "first") });
  await page.open("/");
  const asked = (name) => page.driver.wait(() => answers.has(name), 10_000, `${name} is asked for`);
  await asked("first");
  for (const name of ["second", "third"]) {
    await page.run((src) => document.querySelector("news-fold").setAttribute("src", src), `/${name}.json`);
    await asked(name);
  }
  const title = () => page.fold().inRoot((root) => root.querySelector("section").getAttribute("aria-label"));
  answers.get("third")();
  await page.fold().becomes("ready");
  assert.equal(await title(), "third");
  answers.get("first")();
  answers.get("second")();
  // One more answer of the same server comes after those two.
  server.route("/last", json({}));
  await page.run(async () => {
    await fetch("/last");
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
  assert.equal(await title(), "third");
  assert.equal(await page.run(() => document.querySelector("news-fold").state), "ready");
});

/** In the page: puts an element there, waits until it is ready, opens all, and takes it away, again and again. */
async function comeAndGo(times) {
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement("news-fold");
    element.setAttribute("src", "/bundle.json");
    element.setAttribute("loading", "eager");
    element.setAttribute("history", "hash");
    const ready = new Promise((done) => element.addEventListener("newsfold-ready", done, { once: true }));
    document.body.append(element);
    await ready;
    element.openAll();
    document.querySelector("main").append(element);
    element.remove();
  }
  return document.querySelectorAll("news-fold").length;
}

/** What the page holds after everything that can go is gone. */
async function held(driver) {
  await devTools(driver, "HeapProfiler.enable");
  for (let time = 0; time < 3; time += 1) await devTools(driver, "HeapProfiler.collectGarbage");
  await devTools(driver, "Performance.enable");
  const { metrics } = await devTools(driver, "Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: value("JSHeapUsedSize"), nodes: value("Nodes"), listeners: value("JSEventListeners") };
}

test("two hundred elements come and go, and the page is as before", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { head: LOADER, body: `<main></main>` });
  await page.open("/");
  await page.driver.manage().setTimeouts({ script: 55_000 });
  await page.run(comeAndGo, 5);
  const before = page.engine === "chromium" ? await held(page.driver) : undefined;
  assert.equal(await page.run(comeAndGo, 200), 0);
  if (!before) return;
  // Announcements of the last ones expire after five seconds, and their timers hold them until then.
  await page.run(() => new Promise((done) => setTimeout(done, 5_100, true)));
  const after = await held(page.driver);
  const grown = after.heap - before.heap;
  assert.ok(grown < 1024 * 1024, `the heap has grown by ${grown} bytes`);
  assert.ok(after.nodes - before.nodes <= 20, `${before.nodes} nodes before, ${after.nodes} after`);
  assert.ok(after.listeners - before.listeners <= 20, `${before.listeners} listeners before, ${after.listeners} after`);
});

test("an element that comes and goes leaves no node behind, and nothing that listens", async ({ page, server }) => {
  serveBundle(server, bundle);
  server.route("/count.js", text(COUNT, "text/javascript"));
  servePage(server, "/", { head: `<script src="/count.js"></script>${LOADER}`, body: ELEMENT });
  await page.open("/");
  const fold = await page.fold().becomes("ready");
  const after = [];
  for (let time = 0; time < 3; time += 1) {
    await page.run(async () => {
      window.away = document.querySelector("news-fold");
      window.away.remove();
      await Promise.resolve();
      await Promise.resolve();
    });
    after.push(await page.run(() => window.counted()));
    await page.run(() => document.body.append(window.away));
    await fold.becomes("ready");
  }
  assert.deepEqual(after[1], after[0]);
  assert.deepEqual(after[2], after[0]);
  assert.equal(after[0].listening, 0);
});

test("what the app tells its element is nobody else's to say", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { head: LOADER, body: ELEMENT });
  await page.open("/");
  await page.fold().becomes("ready");
  const said = await page.run(() =>
    ["enterPhase", "emit"].filter((name) => name in document.querySelector("news-fold")),
  );
  assert.deepEqual(said, []);
});
