import assert from "node:assert/strict";

import { devTools } from "../harness/devtools.mjs";
import { hang, status } from "../harness/faults.mjs";
import { AT, WASM, fileOf, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, issuesOf, newsletter } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const LETTERS = {
  "a.md": newsletter("2026-01-02", "Alpha"),
  "b.md": newsletter("2026-01-09", "Beta"),
  "c.md": newsletter("2026-01-16", "Gamma"),
};

/** Visits the first page of a site and waits until everything that is kept of a visit is. */
async function visit({ page, server }, letters = LETTERS) {
  const site = serveSampleSite(server, buildSite(letters));
  await page.open(AT);
  const fold = page.fold();
  await fold.becomes("ready");
  await kept(page);
  return { site, fold, issues: issuesOf(site) };
}

/** Waits until the page and its issue are kept, and the worker stands by. */
async function kept(page) {
  await page.driver.manage().setTimeouts({ script: 20_000 });
  await page.driver.executeAsyncScript((done) => {
    const isKept = async () => {
      await navigator.serviceWorker.ready;
      const [pages, data] = ["pages", "bundle.json"].map((end) => caches.keys().then((names) => names.find((name) => name.endsWith(end))));
      const has = async (name) => (await name) && (await (await caches.open(await name)).keys()).length;
      return (await has(pages)) > 0 && (await has(data)) > 1;
    };
    const look = async () => ((await isKept()) ? done() : setTimeout(look, 50));
    look();
  });
}

/** Browsers say in the console that a host cannot be reached; only Chromium always does. */
function expectSilence(page) {
  page.mayHear(/chromium (network|other)|Failed to load|could not be reached|ServiceWorker|FetchEvent|Load failed|due to access control checks|not allowed to/);
}

const shows = (fold, title) =>
  fold.until(`the issue is ${title}`, (root, title) => root.querySelector("h1")?.textContent === title, title);

test("a site that was visited is there without its host, and says what it is", async (context) => {
  const { page, server } = context;
  const { fold } = await visit(context);
  await server.stop();
  expectSilence(page);
  await page.run(() => void setTimeout(() => location.reload()));
  const isThere = () =>
    performance.getEntriesByType("navigation")[0]?.type === "reload" && document.querySelector("news-fold")?.shadowRoot;
  await page.until("it is loaded again", `return Boolean((${isThere})())`);
  await shows(fold, "Gamma");
  await fold.becomes("ready");
  await fold.until("it says what it is", (root) => root.querySelector(".saved-copy"));
  const line = await fold.inRoot((root) => root.querySelector(".saved-copy").textContent);
  assert.match(line, /^Saved copy from \d+ \w+ \d{4}, \d\d:\d\d\. You are offline\.$/);
  assert.equal(await fold.inRoot((root) => root.querySelector("[aria-live]").textContent), "");
});

test("every issue that was saved is there without the host, under its own address, and others say so", async (context) => {
  const { page, server } = context;
  const { fold, issues } = await visit(context);
  const unsaved = `${AT}issues/${issues[1].id}.html`;
  await (await fold.byRole("button", "Save all issues for offline")).click();
  await fold.until("all is saved", (root) => /^3 issues saved, \d+ kB$/.test(root.querySelector(".saved p").textContent));
  await server.stop();
  expectSilence(page);
  await page.driver.get(server.url(unsaved));
  await shows(fold, "Beta");
  await (await fold.byRole("button", "First of Beta")).click();
  await fold.until("its takeaway is there", (root) => root.textContent.includes("First is remembered"));
});

test("an issue that was not saved says so, and leads to what was", async (context) => {
  const { page, server } = context;
  const { fold, issues } = await visit(context);
  await server.stop();
  expectSilence(page);
  await page.driver.get(server.url(`${AT}issues/${issues[2].id}.html`));
  await fold.becomes("failed");
  const links = await fold.namesByRole("link");
  assert.ok(links.includes("Gamma"), links.join());
  await (await fold.byRole("link", "Gamma")).click();
  await shows(fold, "Gamma");
});

test("the first card of a site that was visited waits for no answer", async (context) => {
  const { page, server } = context;
  const { fold, site, issues } = await visit(context);
  for (const path of ["", "bundle.json", "sw.js", `issues/${issues[0].id}.html`]) server.route(AT + path, hang());
  server.route(fileOf(site, WASM), hang());
  await page.open(AT);
  await fold.becomes("ready");
  await (await fold.byRole("button", "First of Gamma")).click();
  await fold.until("it opens", (root) => root.querySelector("[aria-expanded=true]"));
});

test("a new deploy is taken at the next visit, and half of one changes nothing", async (context) => {
  const { page, server } = context;
  const { fold } = await visit(context);
  const later = buildSite({ ...LETTERS, "d.md": newsletter("2026-01-23", "Delta") });
  server.mount(AT, later);
  await page.open(AT);
  await fold.becomes("ready");
  assert.equal(await fold.inRoot((root) => root.querySelector("h1").textContent), "Gamma");
  const pageIsKept = (title) => async (done) => {
    const look = async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.endsWith("pages")));
      const response = await cache.match(location.href);
      if ((await response?.text())?.includes(`>${title}<`)) done();
      else setTimeout(look, 50);
    };
    look();
  };
  await page.driver.executeAsyncScript(`(${pageIsKept("Delta")})(arguments[0])`.replace("${title}", "Delta"));
  await page.open(AT);
  await shows(fold, "Delta");
  await fold.becomes("ready");
  // A host that has the next page, and not what it needs.
  const broken = buildSite({ ...LETTERS, "e.md": newsletter("2026-01-30", "Epsilon") });
  server.mount(AT, broken);
  server.route(`${AT}newsfold-0000000000000000.wasm`, status(404));
  const { readFileSync } = await import("node:fs");
  const html = readFileSync(`${broken}/index.html`, "utf8").replace(/newsfold-page-[0-9a-f]{16}\.js/g, "newsfold-page-0000000000000000.js");
  server.route(AT, (_request, response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
  page.mayHear(/chromium network/);
  await page.open(AT);
  await shows(fold, "Delta");
  await page.driver.wait(() => server.count(`${AT}newsfold-page-0000000000000000.js`) > 0, 5_000, "the worker has not looked");
  await page.open(AT);
  await shows(fold, "Delta");
  await fold.becomes("ready");
});

test("what is damaged on the device is loaded again and never shown", async (context) => {
  const { page } = context;
  const { fold, issues } = await visit(context);
  await page.driver.executeAsyncScript(async (wasm, done) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        if (/\.(json|wasm)$/.test(request.url)) await cache.put(request, new Response("damaged", { headers: response.headers }));
      }
    }
    done();
  }, issues[0].href);
  await page.open(AT);
  await shows(fold, "Gamma");
  await fold.becomes("ready");
  assert.ok(!(await fold.inRoot((root) => root.textContent.includes("damaged"))));
});

test("what was saved can be removed", async (context) => {
  const { fold } = await visit(context);
  await (await fold.byRole("button", "Remove what is saved")).click();
  await fold.until("nothing is saved", (root) => root.querySelector(".saved p").textContent.startsWith("0 issues saved"));
});

test.in("chromium", "a site can be installed", async (context) => {
  const { page } = context;
  await visit(context);
  const { installabilityErrors } = await devTools(page.driver, "Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors, []);
  const { errors } = await devTools(page.driver, "Page.getAppManifest");
  assert.deepEqual(errors, []);
});
