import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import * as faults from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { CLOCK, letTimePass } from "../harness/patience.mjs";
import { serveSite } from "../harness/server.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const whole = JSON.stringify(bundle);
const [april] = bundle.issues;

const FALLBACK = "<p>The fallback.</p>";

/** Opens a page with one element, with a script of the test's before the loader. */
async function open({ page, server }, { src = "/bundle.json", before = "" } = {}) {
  servePage(server, "/page", {
    head: `<script>${before}</script><script src="/fixtures/failures.js"></script><script src="/newsfold.js"></script>`,
    body: `<h1>Host</h1><news-fold src="${src}" loading="eager">${FALLBACK}</news-fold>`,
  });
  await page.open("/page");
  return page.fold();
}

/** A failure is a state: fallback, one sentence or two, one event, one message. */
async function tells(page, fold, kind, { again, sentence, message }) {
  await fold.becomes("failed");
  const found = await page.run(() => ({
    fallback: document.querySelector("news-fold p").checkVisibility(),
    events: window.failures,
    ours: window.collected.filter(({ text }) => text.startsWith("newsfold:")),
  }));
  assert.equal(found.fallback, true, "the fallback stays");
  const notices = await fold.textsOf("notice");
  assert.equal(notices.length, 1);
  assert.match(notices[0], sentence);
  assert.equal((await fold.allByRole("button", "Try again")).length, again ? 1 : 0);
  assert.deepEqual(
    found.events.map((event) => event.kind),
    [kind],
  );
  assert.match(found.events[0].message, message);
  assert.deepEqual(found.ours, [{ level: "error", text: `newsfold: ${found.events[0].message}` }]);
  page.expectMessage(/^error: newsfold: /);
}

/** Once the cause is gone, `refresh()` brings the newsletter. */
async function recovers(page, fold) {
  assert.equal(await page.run(() => document.querySelector("news-fold").refresh()), "ready");
  await fold.byRole("heading", april.title);
  assert.deepEqual(await fold.textsOf("notice"), []);
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), false);
  assert.equal(await page.run(() => window.failures.length), 1);
}

/** What can be wrong with a bundle: how it is told, and what the server answers. */
const OF_THE_BUNDLE = [
  ["its host answers with an error", "http", faults.status(500), true, /answered 500/],
  ["it is not there", "http", faults.status(404), true, /answered 404/],
  ["the connection breaks", "offline", faults.disconnect(), true, /could not be reached/],
  ["it is cut short on its way", "offline", faults.truncated(whole), true, /could not be reached/],
  ["it was cut short before", "invalid-bundle", faults.text(whole.slice(0, 500)), false, /line \d+/],
  ["it is not JSON", "not-a-bundle", faults.text("Dear reader,"), false, /JSON/],
  ["a web page is in its place", "not-a-bundle", faults.pageInstead(), false, /web page/],
  ["another document is in its place", "not-a-bundle", faults.json([1, 2]), false, /bundle/],
  ["it has faults", "invalid-bundle", faults.json({ version: 1, publication: {} }), false, /is missing/],
  ["its format is newer", "newer-version", faults.json({ ...bundle, version: 2 }), false, /version/],
];

for (const [what, kind, answer, again, message] of OF_THE_BUNDLE) {
  test(`the bundle: when ${what}, reader and owner are told, and refresh() recovers`, async (context) => {
    const { page, server } = context;
    server.route("/bundle.json", answer);
    const fold = await open(context);
    await tells(page, fold, kind, { again, sentence: /^(The|This) newsletter.*\./, message });
    page.expectMessage(/chromium network/, { from: ["http", "offline"].includes(kind) ? "chromium" : "" });
    serveBundle(server, bundle);
    await recovers(page, fold);
  });
}

test("the bundle: when nobody answers at its address, reader and owner are told", async (context) => {
  const gone = await serveSite();
  await gone.close();
  const fold = await open(context, { src: gone.url("/bundle.json") });
  await tells(context.page, fold, "offline", { again: true, sentence: /connection/, message: /could not be reached/ });
  context.page.expectMessage(/chromium network: .*CONNECTION_REFUSED/, { from: "chromium" });
});

test("the bundle: when its host does not share it with other sites, the owner is told how", async (context) => {
  const other = await serveSite();
  try {
    other.route("/bundle.json", (_request, response) =>
      response.writeHead(200, { "content-type": "application/json" }).end(whole),
    );
    const fold = await open(context, { src: other.url("/bundle.json") });
    await tells(context.page, fold, "offline", {
      again: true,
      sentence: /^The newsletter.*\./,
      message: /Access-Control-Allow-Origin/,
    });
    context.page.expectMessage(/chromium network/, { from: "chromium" });
    other.route("/bundle.json", faults.json(bundle));
    await recovers(context.page, fold);
  } finally {
    await other.close();
  }
});

test("the bundle: when it has not come after 15 seconds, reader and owner are told", async (context) => {
  const { page, server } = context;
  server.route("/bundle.json", faults.hang());
  const fold = await open(context, { before: CLOCK });
  await page.driver.wait(() => server.count("/bundle.json") > 0, 10_000, "the bundle was never asked for");
  await fold.becomes("loading");
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
  await letTimePass(page);
  await tells(page, fold, "timeout", { again: true, sentence: /long|slow|time/, message: /within 15 seconds/ });
  serveBundle(server, bundle);
  await recovers(page, fold);
});

test("the bundle: when a refresh fails, what is shown stays", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  const fold = await open(context);
  await fold.becomes("ready");
  server.route("/bundle.json", faults.status(503));
  assert.equal(await page.run(() => document.querySelector("news-fold").refresh()), "failed");
  await fold.byRole("heading", april.title);
  assert.equal((await fold.textsOf("notice")).length, 1);
  assert.deepEqual(
    (await page.run(() => window.failures)).map(({ kind }) => kind),
    ["http"],
  );
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), false);
  serveBundle(server, bundle);
  await recovers(page, fold);
  page.expectMessage(/^error: newsfold: .*503/);
  page.expectMessage(/chromium network: .*503/, { from: "chromium" });
});

/** What can be wrong with the payload: which file, and what the server answers. */
const OF_THE_PAYLOAD = [
  ["the wasm is missing", ".wasm", faults.status(404)],
  ["a web page stands in for the wasm", ".wasm", faults.pageInstead()],
  ["the wasm is cut short", ".wasm", faults.disconnect()],
  ["the glue is missing", ".js", faults.status(404)],
  ["a web page stands in for the glue", ".js", faults.pageInstead()],
  ["the style sheet is missing", ".css", faults.status(404)],
];

for (const [what, extension, answer] of OF_THE_PAYLOAD) {
  test(`the payload: when ${what}, the fallback stays, and refresh() recovers`, async (context) => {
    const { page, server } = context;
    serveBundle(server, bundle);
    const { path } = await server.payload(extension);
    server.route(path, answer);
    const fold = await open(context);
    await tells(page, fold, "no-wasm", {
      again: true,
      sentence: /could not be loaded.*try again\./,
      message: /newsfold-/,
    });
    page.expectMessage(/chromium (network|security|other|rendering)/, { from: "chromium" });
    // The preload that checks the glue says so in the page as every element does that fails to load.
    if (extension === ".js") page.expectMessage(/did not load: .*\.js/);
    server.unroute(path);
    await recovers(page, fold);
  });
}

for (const type of ["text/plain", "application/octet-stream", "text/html"]) {
  test(`the payload: wasm that is served as ${type} shows the newsletter`, async (context) => {
    const { server } = context;
    serveBundle(server, bundle);
    const wasm = await server.payload(".wasm");
    server.route(wasm.path, faults.text(wasm.content, type));
    const fold = await open(context);
    await fold.becomes("ready");
    await fold.byRole("heading", april.title);
    assert.equal(server.count(wasm.path), 1);
  });
}

test("the payload: in a browser without WebAssembly the fallback stays, and nothing is fetched", async (context) => {
  const { page, server } = context;
  const fold = await open(context, { before: "delete window.WebAssembly" });
  await tells(page, fold, "no-wasm", {
    again: true,
    sentence: /could not be loaded/,
    message: /WebAssembly.*Lockdown/,
  });
  assert.equal(server.count((await server.payload(".wasm")).path), 0);
});

test("the payload: a browser that has no memory for it keeps the fallback", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  const fold = await open(context, {
    before: `
      const refuse = () => Promise.reject(new RangeError("Out of memory: Cannot allocate Wasm memory"));
      const { instantiate, instantiateStreaming } = WebAssembly;
      Object.assign(WebAssembly, { instantiate: refuse, instantiateStreaming: refuse });
      window.haveMemory = () => Object.assign(WebAssembly, { instantiate, instantiateStreaming });`,
  });
  await tells(page, fold, "no-wasm", { again: true, sentence: /could not be loaded/, message: /Out of memory/ });
  await page.run(() => window.haveMemory());
  await recovers(page, fold);
});

test("a failure touches nothing else on the page", async (context) => {
  const { page, server } = context;
  server.route((await server.payload(".wasm")).path, faults.status(404));
  const fold = await open(context);
  await fold.becomes("failed");
  const [head, body] = await page.run(() => [
    [...document.head.children].map(({ localName }) => localName),
    [...document.body.children].map(({ localName, attributes }) => [localName, attributes.length]),
  ]);
  assert.deepEqual(head, ["script", "meta", "title", "script", "script", "script"]);
  assert.deepEqual(body, [
    ["h1", 0],
    ["news-fold", 2],
  ]);
  page.expectMessage(/^error: newsfold: /);
  page.expectMessage(/chromium (network|security)/, { from: "chromium" });
});

test("the button that tries again does", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  const { path } = await server.payload(".wasm");
  server.route(path, faults.status(404));
  server.route("/bundle.json", faults.status(503));
  const fold = await open(context);
  await fold.becomes("failed");
  server.unroute(path);
  await (await fold.byRole("button", "Try again")).click();
  await page.until("the bundle was asked for", () => window.failures.length === 2);
  serveBundle(server, bundle);
  await (await fold.byRole("button", "Try again")).click();
  await fold.becomes("ready");
  await fold.byRole("heading", april.title);
  page.expectMessage(/^error: newsfold: .*\.wasm/);
  page.expectMessage(/^error: newsfold: .*bundle\.json/);
  page.expectMessage(/chromium (network|security)/, { from: "chromium" });
});
