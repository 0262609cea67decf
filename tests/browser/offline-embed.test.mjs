import assert from "node:assert/strict";

import { anew } from "../harness/anew.mjs";
import { fixture, serveBundle } from "../harness/bundles.mjs";
import { disconnect, status, text } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { untilKept } from "../harness/kept.mjs";
import { buildSite, issuesOf, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { NETWORK } from "../harness/visit.mjs";

const ELEMENT = `<script src="/newsfold.js"></script><news-fold src="/bundle.json" loading="eager"></news-fold>`;
const bundle = fixture();

/** Opens a blog's page with the newsletter and waits until it is kept on the device. */
async function read({ page, server }, body = ELEMENT) {
  serveBundle(server, bundle);
  servePage(server, "/", { body });
  await page.open("/");
  const fold = page.fold();
  await fold.becomes("ready");
  await untilKept(page, "the newsletter", "/bundle.json");
  return fold;
}

const title = (fold) => fold.inRoot((root) => root.querySelector("[part~=issue-title]")?.textContent);

for (const [what, content] of Object.entries({
  "another text": "{}",
  "a bundle with faults": JSON.stringify({ ...bundle, issues: [{ id: "a b" }] }),
})) {
  test(`the last good newsletter stays where its host has ${what}, and says what it is`, async (context) => {
    const { page, server } = context;
    const fold = await read(context);
    const good = await title(fold);
    server.route("/bundle.json", text(content));
    for (const _ of ["the next time", "and the time after"]) {
      await anew(page);
      await fold.becomes("ready");
      assert.equal(await title(fold), good);
      await fold.until("it says what it is", (root) =>
        /Nothing newer could be loaded\.$/.test(root.querySelector(".offline-copy")?.textContent),
      );
    }
  });
}

for (const [what, hasNetwork, words] of [
  ["the browser has no network", false, "You are offline."],
  ["its host alone cannot be reached", true, "Nothing newer could be loaded."],
]) {
  test(`the copy says what is known of the network where ${what}, in a line of the flow`, async (context) => {
    const { page, server } = context;
    const fold = await read(context);
    page.mayHear(NETWORK);
    server.route("/bundle.json", disconnect());
    await page.run(
      (has) => void Object.defineProperty(navigator, "onLine", { configurable: true, get: () => has }),
      hasNetwork,
    );
    await anew(page);
    await fold.becomes("ready");
    await fold.until("it says what it is", (root) => root.querySelector(".offline-copy"));
    const [text, position] = await fold.inRoot((root) => {
      const line = root.querySelector(".offline-copy");
      return [line.textContent, getComputedStyle(line).position];
    });
    assert.ok(text.endsWith(` ${words}`), text);
    assert.equal(position, "static");
  });
}

test("a save that was cut short goes on from where it was", async ({ page, server }) => {
  const site = buildSite(letters(["Alpha", "Beta", "Gamma", "Delta"]));
  server.mount("/site/", site);
  servePage(server, "/", { body: ELEMENT.replace("/bundle.json", "/site/bundle.json") });
  page.mayHear(/chromium network/);
  await page.open("/");
  const fold = page.fold();
  await fold.becomes("ready");
  const [, , third] = issuesOf(site);
  server.route(`/site/${third.href}`, status(500));
  await (await fold.byRole("button", "Save all issues for offline")).click();
  await fold.until("two are saved", (root) =>
    root.querySelector(".offline-reading").textContent.startsWith("2 issues saved"),
  );
  server.unroute(`/site/${third.href}`);
  const before = server.requests.length;
  await (await fold.byRole("button", "Save all issues for offline")).click();
  await fold.until("all are saved", (root) =>
    root.querySelector(".offline-reading").textContent.startsWith("4 issues saved"),
  );
  assert.equal(server.requests.length - before, 2);
});

test("a newsletter that lost issues does not take the place of a good copy until it is asked for", async (context) => {
  const { page, server } = context;
  const fold = await read(context);
  const good = await title(fold);
  serveBundle(server, { ...bundle, issues: bundle.issues.slice(1) });
  await anew(page);
  await fold.becomes("ready");
  await fold.until("it is said", (root) => root.querySelector(".news"));
  assert.equal(await title(fold), good);
  assert.equal(
    await fold.inRoot((root) => root.querySelector(".news p").textContent),
    "The newsletter now has fewer issues than this copy.",
  );
});

test("the network that is back is enough to be up to date", async (context) => {
  const { page, server } = context;
  const fold = await read(context);
  page.mayHear(/chromium network/);
  server.route("/bundle.json", disconnect());
  await anew(page);
  await fold.becomes("ready");
  await fold.until("it says what it is", (root) => root.querySelector(".offline-copy"));
  serveBundle(server, bundle);
  await page.run(() => window.dispatchEvent(new Event("online")));
  await fold.until("it is up to date", (root) => !root.querySelector(".offline-copy"));
});

test("`offline` off keeps nothing and removes what was kept", async (context) => {
  const { page } = context;
  const fold = await read(context);
  await page.run(() => document.querySelector("news-fold").setAttribute("offline", "off"));
  await page.until("nothing is kept", () => caches.keys().then((names) => names.length === 0));
  await page.run(() => document.querySelector("news-fold").refresh());
  await fold.becomes("ready");
  const kept = await page.run(async () => [...(await caches.keys()), ...Object.keys(localStorage)]);
  assert.deepEqual(kept, []);
});
