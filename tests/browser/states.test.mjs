import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import * as faults from "../harness/faults.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const whole = JSON.stringify(bundle);
const [april] = bundle.issues;

/** What can be wrong with a bundle: its name in `newsfold-error`, and what the server answers. */
const FAILURES = [
  ["the host answers with an error", "http", faults.status(500), { again: true }],
  ["the bundle is not there", "http", faults.status(404), { again: true }],
  ["the connection breaks", "offline", faults.disconnect(), { again: true }],
  ["the bundle is cut short", "offline", faults.truncated(whole), { again: true }],
  ["the host answers with its home page", "not-a-bundle", faults.pageInstead(), { again: false }],
  ["the bundle is another document", "not-a-bundle", faults.json([1, 2]), { again: false }],
  ["the bundle has faults", "invalid-bundle", faults.json({ version: 1, publication: {} }), { again: false }],
  ["the bundle is of a newer format", "newer-version", faults.json({ ...bundle, version: 2 }), { again: false }],
];

for (const [what, kind, answer, { again }] of FAILURES) {
  test(`when ${what}, the reader is told, and the owner why`, async ({ page, server }) => {
    server.route("/bundle.json", answer);
    await page.open("/fixtures/one-element.html");
    const fold = await page.fold().becomes("failed");

    const [notice] = await fold.textsOf("notice");
    assert.match(notice, /^(The|This) newsletter.*\./);
    assert.equal((await fold.allByRole("button", "Try again")).length, again ? 1 : 0);
    assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
    const events = await page.run(() => window.failures);
    assert.deepEqual(events.map((event) => event.kind), [kind]);
    page.expectMessage(/^error: newsfold: .*bundle\.json/);
    page.expectMessage(/chromium network/, { from: ["http", "offline"].includes(kind) ? "chromium" : "" });
  });
}

test("a newsletter that failed comes with the next try", async ({ page, server }) => {
  server.route("/bundle.json", faults.status(503));
  await page.open("/fixtures/one-element.html");
  const fold = await page.fold().becomes("failed");
  serveBundle(server, bundle);
  await (await fold.byRole("button", "Try again")).click();
  await fold.becomes("ready");
  await fold.byRole("heading", april.title);
  assert.deepEqual(await fold.textsOf("notice"), []);
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), false);
  page.expectMessage(/^error: newsfold: .*503/);
  page.expectMessage(/chromium network: .*503/, { from: "chromium" });
});

test("a newsletter that is on its way says so, and keeps the fallback", async ({ page, server }) => {
  server.route("/bundle.json", faults.hang());
  await page.open("/fixtures/one-element.html");
  const fold = await page.fold().becomes("loading");
  await fold.until("it says so", (root) => root.querySelector("[part~=notice]")?.textContent.startsWith("Loading"));
  assert.equal(await fold.inRoot((root) => root.querySelector("section").getAttribute("aria-busy")), "true");
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
});

test("a newsletter without issues says so", async ({ page, server }) => {
  serveBundle(server, { ...bundle, issues: [] });
  const fold = await page.openReader();
  assert.deepEqual(await fold.textsOf("notice"), ["No issue has been published yet."]);
});

for (const [what, type] of [["text", "text/plain"], ["bytes", "application/octet-stream"]]) {
  test(`a host that serves wasm as ${what} shows the newsletter`, async ({ page, server }) => {
    serveBundle(server, bundle);
    const wasm = await server.payload("wasm");
    server.route(wasm.path, faults.text(wasm.content, type));
    const fold = await page.openReader();
    await fold.byRole("heading", april.title);
    assert.equal(server.count(wasm.path), 1);
  });
}

test("without the wasm the fallback stays, and a button tries again", async ({ page, server }) => {
  serveBundle(server, bundle);
  const wasm = await server.payload("wasm");
  server.route(wasm.path, faults.status(404));
  await page.open("/fixtures/one-element.html");
  const fold = await page.fold().becomes("failed");
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
  assert.deepEqual((await page.run(() => window.failures)).map(({ kind }) => kind), ["no-wasm"]);
  server.unroute(wasm.path);
  await (await fold.byRole("button", "Try again")).click();
  await fold.becomes("ready");
  page.expectMessage(/^error: newsfold: .*\.wasm cannot be loaded/);
  page.expectMessage(/chromium network: .*404/, { from: "chromium" });
  // What is missing has not the right digest either.
  page.expectMessage(/chromium security: .*integrity/, { from: "chromium" });
});
