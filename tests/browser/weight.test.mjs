import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { askedFor, servePage } from "../harness/host.mjs";
import { holdBack } from "../harness/site-page.mjs";
import { test } from "../harness/test.mjs";

/** What a page pays before its reader comes near the newsletter: the loader, in brotli, at most. */
const BUDGET = 4_500;

const FAR = `<div style="height: 5000px"></div>`;

for (const [form, body] of [
  ["the element", `<script src="/newsfold.js"></script>${FAR}<news-fold src="/bundle.json"></news-fold>`],
  ["the one tag", `${FAR}<script src="/newsfold.js" data-newsfold="/bundle.json" async></script>`],
]) {
  test(`${form} costs one small request until the reader comes near`, async ({ page, server }) => {
    serveBundle(server, fixture());
    servePage(server, "/far", { body });
    await page.open("/far");
    // Two frames on, the observer has looked where the element is.
    await page.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
    assert.equal(await page.run(() => document.querySelector("news-fold").state), "idle");
    assert.deepEqual(askedFor(server, "/far"), ["/newsfold.js"]);
    const loader = await readFile(new URL("../../dist/newsfold.js", import.meta.url));
    const size = brotliCompressSync(loader).length;
    assert.ok(size <= BUDGET, `the loader is ${size} bytes`);

    await page.run(() => document.querySelector("news-fold").scrollIntoView());
    await page.fold().becomes("ready");
    const payload = await Promise.all([".js", ".wasm", ".css"].map((extension) => server.payload(extension)));
    const expected = ["/bundle.json", "/newsfold.js", ...payload.map(({ path }) => path)];
    assert.deepEqual(askedFor(server, "/far").sort(), expected.sort(), "nothing but the payload and the bundle");
  });
}

test("the bundle is asked for while the app is on its way, and once", async ({ page, server }) => {
  serveBundle(server, fixture());
  const { path } = await server.payload(".wasm");
  const release = holdBack(server, path);
  servePage(server, "/", {
    body: `<script src="/newsfold.js"></script><news-fold src="/bundle.json" loading="eager"></news-fold>`,
  });
  await page.open("/");
  await page.driver.wait(() => server.count("/bundle.json") > 0, 10_000, "the bundle waits for the app");
  assert.equal(await page.run(() => document.querySelector("news-fold").state), "loading");
  release();
  await page.fold().becomes("ready");
  assert.equal(server.count("/bundle.json"), 1);
});

test("`loading` that becomes eager loads at once", async ({ page, server }) => {
  serveBundle(server, fixture());
  servePage(server, "/far", {
    body: `<script src="/newsfold.js"></script>${FAR}<news-fold src="/bundle.json"></news-fold>`,
  });
  await page.open("/far");
  await page.run(() => document.querySelector("news-fold").setAttribute("loading", "eager"));
  await page.fold().becomes("ready");
  assert.equal(await page.run(() => scrollY), 0);
});

test("nothing is kept on the reader's device, and nothing is global but the element", async ({ page, server }) => {
  serveBundle(server, fixture());
  // The page looks by itself: a driver has globals of its own.
  servePage(server, "/", {
    head: `<script>
      addEventListener("newsfold-ready", () => {
        // Chromium's driver leaves one of its own.
        const known = [...before, "ret_nodes"];
        const globals = Object.getOwnPropertyNames(window).filter((name) => !known.includes(name));
        window.collectedGlobals = globals;
      });
      var before = [];
      before = Object.getOwnPropertyNames(window);
    </script>`,
    body: `<news-fold src="/bundle.json" loading="eager"></news-fold><script src="/newsfold.js"></script>`,
  });
  await page.open("/");
  await page.fold().becomes("ready");
  const found = await page.run(async () => ({
    globals: window.collectedGlobals,
    cookies: document.cookie,
    kept: [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(globalThis.caches ? await caches.keys() : []),
    ].filter((key) => !key.startsWith("newsfold:")),
  }));
  assert.deepEqual(found, { globals: [], cookies: "", kept: [] });
});
