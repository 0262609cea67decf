import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import * as faults from "../harness/faults.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april] = bundle.issues;

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
