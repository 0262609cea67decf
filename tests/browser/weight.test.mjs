import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { askedFor, servePage } from "../harness/host.mjs";
import { TYPES } from "../harness/server.mjs";
import { holdBack } from "../harness/site-page.mjs";
import { sampleFragments } from "../harness/site.mjs";
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

/** Serves a site as hosts do that read its `_headers`; answers with what was sent since, path and status. */
function serveCached(server, at, site) {
  const sent = [];
  for (const path of readdirSync(site, { recursive: true })) {
    const type = TYPES[extname(path)];
    if (!type) continue;
    const body = readFileSync(join(site, path));
    const etag = `"${createHash("sha256").update(body).digest("hex")}"`;
    const isNamed = /-[0-9a-f]{16}\.|^issues\/[0-9a-f]{16}\.json$/.test(path);
    server.route(at + path, (request, response) => {
      const isSame = request.headers["if-none-match"] === etag;
      const caching = isNamed ? "public, max-age=31536000, immutable" : "no-cache";
      // Pictures come when the reader comes near them.
      if (!path.startsWith("images/")) sent.push(`${path} ${isSame ? 304 : 200}`);
      response.writeHead(isSame ? 304 : 200, { "content-type": type, "cache-control": caching, etag });
      response.end(isSame ? undefined : body);
    });
  }
  return sent;
}

// WebKit, as the tests drive it, keeps no JSON that a script has fetched.
test.in(
  ["chromium", "firefox"],
  "a repeated visit with an unchanged newsletter has nothing sent again",
  async ({ page, server }) => {
    const site = sampleFragments();
    const sent = serveCached(server, "/letters/", site);
    const plain = `<script src="/letters/newsfold.js" async></script><news-fold src="/letters/bundle.json" loading="eager"></news-fold>`;
    for (const body of [plain, readFileSync(join(site, "fragments/newest.html"), "utf8")]) {
      servePage(server, "/post/", { body });
      const visit = async () => {
        sent.splice(0);
        await page.open("/post/");
        const fold = await page.fold().becomes("ready");
        await fold.until("what is on the device was counted", (root) => root.querySelector(".offline-reading"));
        await page.driver.wait(() => sent.some((one) => one.startsWith("bundle.json ")), 10_000, "it is asked for");
        return sent.toSorted();
      };
      await visit();
      assert.deepEqual(await visit(), ["bundle.json 304", "newsfold.js 304"]);
    }
  },
);
