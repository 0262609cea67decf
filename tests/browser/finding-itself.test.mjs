import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { ELEMENT, servePage } from "../harness/host.mjs";
import { sendPage, serveFile } from "../harness/server.mjs";
import { showsNewsletters, tagOf } from "../harness/tags.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();

/** Serves the widget in a folder, the loader under a name. */
async function serveWidget(server, folder, name) {
  for (const extension of [".js", ".wasm", ".css"]) {
    const { path } = await server.payload(extension);
    server.route(folder + path.slice(1), (request, response) => serveFile(request, response, path));
  }
  server.route(folder + name, (request, response) => serveFile(request, response, "/newsfold.js"));
}

/** Names that builds give to files: Django, Rails, Hugo, a bundler, a minifier, somebody. */
const NAMES = [
  "newsfold.55e7cbb9ba48.js",
  "newsfold-f3e2a1908b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e.js",
  "newsfold.min.f00ba4.js",
  "newsfold.min.js",
  "newsfold.mjs",
  "letters-5e1f.js",
];

for (const name of NAMES) {
  test(`as ${name}, it knows where it lies and what it is to show`, async ({ page, server }) => {
    serveBundle(server, bundle);
    await serveWidget(server, "/assets/", name);
    servePage(server, "/post/", { body: `${tagOf({ src: `/assets/${name}?v=3#x` })}<p>end</p>` });
    await page.open("/post/");
    await showsNewsletters(page, 1);
    // What had the old attribute and ran is ours under any name.
    servePage(server, "/old/", {
      body: `<script src="/assets/${name}" data-src="/bundle.json" data-loading="eager"></script>`,
    });
    await page.open("/old/");
    await page.fold().becomes("ready");
    assert.equal(
      server.requests.some(({ path }) => /^\/newsfold-.*\.wasm$/.test(path)),
      false,
    );
  });
}

/** Ways to load a script that has no element while it runs. */
const WAYS = [
  ["a module script", `<script type="module" src="/assets/letters.js?v=1"></script>`],
  ["import()", `<script>import("/assets/letters.js?v=1");</script>`],
  ["a module that imports it", `<script type="module">import "/assets/letters.js";</script>`],
  ["a module of a bundler, which holds it", `<script type="module" src="/assets/index-4ac1.js"></script>`],
  ["a script of a bundler, which holds it", `<script src="/assets/index-4ac1.js"></script>`],
];

for (const [way, body] of WAYS) {
  test(`loaded by ${way}, it knows where it lies`, async ({ page, server }) => {
    serveBundle(server, bundle);
    await serveWidget(server, "/assets/", "letters.js");
    await serveWidget(server, "/assets/", "index-4ac1.js");
    servePage(server, "/post/", { body: ELEMENT + body });
    await page.open("/post/");
    await page.fold().becomes("ready");
  });
}

test("a program that holds it says where its files lie", async ({ page, server }) => {
  serveBundle(server, bundle);
  const loader = (await (await fetch(server.url("/newsfold.js"))).text()).replace(/\/\/# source.*/, "");
  server.route("/assets/app.js", (_request, response) =>
    response
      .writeHead(200, { "content-type": "text/javascript" })
      .end(`${loader}\ncustomElements.get("news-fold").base = "../";`),
  );
  servePage(server, "/post/", { body: `${ELEMENT}<script type="module" src="/assets/app.js"></script>` });
  await page.open("/post/");
  await page.fold().becomes("ready");
});

test("where nothing says where it came from, it says so, once, and what is there stays", async ({ page, server }) => {
  serveBundle(server, bundle);
  server.route("/tool.js", (_request, response) =>
    response
      .writeHead(200, { "content-type": "text/javascript" })
      .end(`fetch("/newsfold.js").then((answer) => answer.text()).then((text) => (0, eval)(text));`),
  );
  servePage(server, "/", { body: `${ELEMENT}<script src="/tool.js"></script>` });
  await page.open("/");
  await page.fold().becomes("failed");
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
  page.expectMessage(/^error: newsfold: newsfold\.js cannot tell where it lies/);
});

test("where there is nothing to show, it says so once, and shows what comes later", async ({ page, server }) => {
  serveBundle(server, bundle);
  const script = `<script src="/newsfold.js" data-src="/newsfold.js"></script>`;
  servePage(server, "/", { body: `${script}<script src="/newsfold.js?again"></script>` });
  await page.open("/");
  await page.until("it is said", () => window.collected.some(({ text }) => /^newsfold: nothing to show/.test(text)));
  assert.equal(await page.run(() => window.collected.length), 1);
  await page.run((tag) => document.body.insertAdjacentHTML("beforeend", tag), tagOf());
  await showsNewsletters(page, 1);
  page.expectMessage(/^info: newsfold: nothing to show on this page/);
});

test("in a document of XHTML, both forms are shown", async ({ page, server }) => {
  serveBundle(server, bundle);
  const html = `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Host</title></head><body>
    ${tagOf({ more: "" })}<p>between</p><news-fold src="/bundle.json" loading="eager"><p>The fallback.</p></news-fold></body></html>`;
  server.route("/", (_request, response) => sendPage(response, html, { "content-type": "application/xhtml+xml" }));
  await page.open("/");
  await page.until(
    "both are shown",
    () => [...document.querySelectorAll("news-fold")].map(({ state }) => state).join() === "ready,ready",
  );
});
