import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april] = bundle.issues;

/** Has the browser refuse whatever the app puts into the page, for as long as `window.refuses`. */
const REFUSING = `
const { insertBefore } = Node.prototype;
Node.prototype.insertBefore = function (...nodes) {
  if (window.refuses && this.getRootNode() instanceof ShadowRoot) throw new Error("refused");
  return insertBefore.apply(this, nodes);
};`;

/** Leaves the app a megabyte more than it begins with, for as long as \`window.isSmall\`. */
const SMALL = `
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (response, imports) => {
  if (!window.isSmall) return instantiateStreaming(response, imports);
  const bytes = [...new Uint8Array(await (await response).arrayBuffer())];
  let at = 8;
  const number = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = bytes[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return value;
  };
  const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(value >> 7)]);
  for (;;) {
    const begin = at;
    const [kind, length] = [bytes[at++], number()];
    const end = at + length;
    if (kind !== 5) {
      at = end;
      continue;
    }
    at += 2;
    const pages = number();
    const section = [1, 1, ...written(pages), ...written(pages + 16)];
    bytes.splice(begin, end - begin, 5, ...written(section.length), ...section);
    return WebAssembly.instantiate(new Uint8Array(bytes), imports);
  }
};`;

const LARGE = { ...bundle, issues: [{ ...april, introduction: Array(4_000).fill("Eels. ".repeat(200)) }] };

/** Opens a page with one element, with a script of the test's before the loader. */
async function open({ page, server }, { before = "", shown = bundle } = {}) {
  serveBundle(server, shown);
  servePage(server, "/page", {
    head: `<script>${before}</script><script src="/fixtures/failures.js"></script><script src="/newsfold.js"></script>`,
    body: `<news-fold src="/bundle.json" loading="eager"><p>The fallback.</p></news-fold>`,
  });
  await page.open("/page");
  page.expectMessage(/^error: newsfold: the app broke down/);
  page.mayHear(/refused|unreachable|RuntimeError|recursion|call stack|unhandled rejection/);
  return page.fold();
}

/** The page has heard of it once, and has its fallback back. */
async function tells(page, fold) {
  await fold.becomes("failed");
  const found = await page.run(() => ({
    fallback: document.querySelector("news-fold > p").checkVisibility(),
    events: window.failures.map(({ kind, message }) => `${kind}: ${message}`),
    regions: document.querySelector("news-fold").shadowRoot.querySelectorAll("section").length,
  }));
  assert.equal(found.fallback, true, "the fallback is back");
  assert.equal(found.regions, 0, "nothing half drawn is left");
  assert.equal(found.events.length, 1, found.events.join("\n"));
  assert.match(found.events[0], /^no-wasm: the app broke down: /);
  assert.equal((await fold.textsOf("notice")).length, 1);
}

/** With the cause gone, `refresh()` has another app show the newsletter. */
async function recovers(page, fold) {
  assert.equal(await page.run(() => document.querySelector("news-fold").refresh()), "ready");
  await fold.byRole("heading", april.title);
  assert.equal(await page.run(() => document.querySelector("news-fold > p").checkVisibility()), false);
  assert.equal(await page.run(() => window.failures.length), 1);
}

test("an app that breaks down while it draws for the first time leaves the fallback, and says so", async (context) => {
  const { page } = context;
  const fold = await open(context, { before: `window.refuses = true;${REFUSING}` });
  await tells(page, fold);
  await page.run(() => (window.refuses = false));
  await recovers(page, fold);
});

test("an app that breaks down while it is read gives the fallback back, and says so", async (context) => {
  const { page } = context;
  const fold = await open(context, { before: REFUSING });
  await fold.becomes("ready");
  await page.run((issue) => {
    window.refuses = true;
    document.querySelector("news-fold").show(issue);
  }, bundle.issues[1].id);
  await tells(page, fold);
  await page.run(() => (window.refuses = false));
  await recovers(page, fold);
});

test("a refresh during which the app breaks down resolves", async (context) => {
  const { page, server } = context;
  const fold = await open(context, { before: REFUSING });
  await fold.becomes("ready");
  serveBundle(server, { ...bundle, issues: [{ ...april, title: "Corrected" }] });
  const came = await page.run(() => {
    window.refuses = true;
    return document.querySelector("news-fold").refresh();
  });
  assert.equal(came, "failed");
  await tells(page, fold);
});

test("when its memory ends, the app leaves the fallback, and the page hears of it", async (context) => {
  const { page, server } = context;
  const fold = await open(context, { before: `window.isSmall = true;${SMALL}`, shown: LARGE });
  await tells(page, fold);
  await page.run(() => (window.isSmall = false));
  serveBundle(server, bundle);
  await recovers(page, fold);
});

test("a call that breaks the app down is told by the event, and throws nothing", async (context) => {
  const { page } = context;
  const fold = await open(context, { before: `window.isSmall = true;${SMALL}` });
  await fold.becomes("ready");
  const thrown = await page.run(() => {
    try {
      document.querySelector("news-fold").show("x".repeat(30_000_000));
    } catch (error) {
      return String(error);
    }
  });
  assert.equal(thrown ?? null, null);
  await tells(page, fold);
  await page.run(() => (window.isSmall = false));
  await recovers(page, fold);
});
