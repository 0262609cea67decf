// Layout shifts are measured by Chromium alone.

import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { askedFor, servePage } from "../harness/host.mjs";
import { serveFile } from "../harness/server.mjs";
import { SHIFTS, drawn, movedAtMost } from "../harness/shifts.mjs";
import { drawSlowly } from "../harness/slow-app.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();

const LINES = (count) => "<p>A line of the page, long enough to be one.</p>".repeat(count);

/** The element between two screens' worth of text. */
const page_of = (element) => ({
  head: SHIFTS,
  body: `<script src="/newsfold.js" async></script>${LINES(150)}<h2>Letters</h2>${element}<h2>After</h2>${LINES(60)}`,
});

const ELEMENTS = [
  ["with a fallback", `<news-fold src="/bundle.json"><p>Read the <a href="/archive/">archive</a>.</p></news-fold>`, 0],
  ["without one", `<news-fold src="/bundle.json"></news-fold>`, 0.02],
];

for (const [how, element, most] of ELEMENTS) {
  test.in("chromium", `an element ${how} moves nothing when the reader scrolls to it`, async ({ page, server }) => {
    serveBundle(server, bundle);
    servePage(server, "/", page_of(element));
    await page.open("/");
    await page.run(drawSlowly);
    await drawn(page);
    assert.deepEqual(askedFor(server, "/"), ["/newsfold.js"], "nothing but the loader so far below");
    await page.run(() => {
      // As far as a reader sees it come: a little more than half a window away.
      const { top } = document.querySelector("news-fold").getBoundingClientRect();
      scrollBy({ top: top - innerHeight * 1.6, behavior: "instant" });
    });
    await page.fold().becomes("ready");
    await drawn(page);
    await page.run(() => document.querySelector("news-fold").scrollIntoView({ behavior: "instant" }));
    await drawn(page);
    await movedAtMost(page, most);
  });

  test.in("chromium", `an element ${how} moves nothing when the reader jumps to it`, async ({ page, server }) => {
    serveBundle(server, bundle);
    // The bundle is slower than the jump: the element is looked at while it loads.
    const held = [];
    const { path } = await server.payload(".wasm");
    server.route(path, (request, response) => held.push(() => serveFile(request, response, path)));
    servePage(server, "/", page_of(element));
    await page.open("/");
    await page.run(drawSlowly);
    await drawn(page);
    await page.run(() => document.querySelector("h2").scrollIntoView({ behavior: "instant" }));
    await page.fold().becomes("loading");
    await page.driver.wait(() => held.length > 0, 10_000, "the wasm is asked for");
    await drawn(page);
    server.unroute(path);
    held[0]();
    await page.fold().becomes("ready");
    await drawn(page);
    await movedAtMost(page, most);
  });
}

test.in("chromium", "a shift that is there is measured", async ({ page, server }) => {
  servePage(server, "/", { head: SHIFTS, body: LINES(20) });
  await page.open("/");
  await drawn(page);
  await page.run(() => {
    const gap = document.createElement("div");
    gap.style.height = "300px";
    document.body.prepend(gap);
  });
  await drawn(page);
  await page.until("it is measured", () => window.shift > 0.1);
});
