import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { text } from "../harness/faults.mjs";
import { ELEMENT, servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april] = bundle.issues;

/** The files of the payload, and for each a change that would still work. */
const TAMPERED = [
  // An empty custom section, which every engine skips.
  ["wasm", ".wasm", "application/wasm", (content) => Buffer.concat([content, Buffer.from([0, 2, 1, 0x78])])],
  ["glue", ".js", "text/javascript", (content) => `${content}\nglobalThis.tampered = true;`],
  ["style sheet", ".css", "text/css", (content) => `${content}\n:host { --tampered: yes }`],
];

for (const [what, extension, type, tamper] of TAMPERED) {
  test(`a ${what} that was tampered with does not run, and the untouched one does`, async ({ page, server }) => {
    serveBundle(server, bundle);
    const { path, content } = await server.payload(extension);
    server.route(path, text(tamper(content), type));
    servePage(server, "/", {
      head: `<script src="/fixtures/failures.js"></script><script src="/newsfold.js"></script>`,
      body: ELEMENT,
    });
    await page.open("/");
    const fold = await page.fold().becomes("failed");

    assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
    const found = await page.run(() => ({
      ran: globalThis.tampered,
      styled: getComputedStyle(document.querySelector("news-fold")).getPropertyValue("--tampered"),
      failures: window.failures,
    }));
    assert.deepEqual([found.ran, found.styled], [null, ""]);
    assert.deepEqual(
      found.failures.map(({ kind }) => kind),
      ["no-wasm"],
    );
    assert.ok(found.failures[0].message.includes(path) && /unchanged/.test(found.failures[0].message));
    // What is of use only to the app is not loaded again and again while there is none.
    assert.ok(server.count("/bundle.json") <= 1, "the bundle is asked for once at most");

    server.unroute(path);
    assert.equal(await page.run(() => document.querySelector("news-fold").refresh()), "ready");
    await fold.byRole("heading", april.title);
    page.expectMessage(/^error: newsfold: .*must be there unchanged/);
    page.expectMessage(/chromium security: .*integrity/, { from: "chromium" });
    // The preload that checks the glue says so in the page as every element does that fails to load.
    if (extension === ".js") page.expectMessage(/did not load: .*\.js/);
  });
}
