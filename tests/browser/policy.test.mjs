import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { status } from "../harness/faults.mjs";
import { ELEMENT, POLICY, servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [, march] = bundle.issues;

const HEAD = `<script src="/fixtures/failures.js"></script><script src="/newsfold.js"></script>`;

// The collector takes every violation for an error: the empty console says that there was none.

test("everything works under the strict policy, with Trusted Types enforced", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/strict", {
    head: HEAD,
    body: `${ELEMENT}<script src="/newsfold.js" data-newsfold="/bundle.json" data-loading="eager" data-theme="dark"></script>`,
    headers: { "content-security-policy": POLICY },
  });
  await page.open("/strict");
  const fold = await page.fold().becomes("ready");
  await page.fold("script + news-fold").becomes("ready");
  await page.run((issue) => {
    const element = document.querySelector("news-fold");
    element.openAll();
    element.show(issue);
    element.setAttribute("theme", "dark");
    element.setAttribute("detail", "full");
    element.setAttribute("lang", "ar");
    document.body.style.setProperty("--newsfold-accent", "#0645ad");
    return element.refresh();
  }, march.id);
  await fold.until(
    "the issue is another",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    march.title,
  );
  const display = await fold.inRoot((root) => getComputedStyle(root.querySelector("section")).position);
  assert.equal(display, "relative", "the style sheet holds");
});

test("a policy that lists its Trusted Types has to list ours", async ({ page, server }) => {
  serveBundle(server, bundle);
  const listing = `${POLICY}; trusted-types newsfold`;
  servePage(server, "/listing", { head: HEAD, body: ELEMENT, headers: { "content-security-policy": listing } });
  await page.open("/listing");
  await page.fold().becomes("ready");
});

test("a failure is shown under the strict policy, too", async ({ page, server }) => {
  serveBundle(server, bundle);
  server.route((await server.payload(".wasm")).path, status(500));
  servePage(server, "/strict", { head: HEAD, body: ELEMENT, headers: { "content-security-policy": POLICY } });
  await page.open("/strict");
  const fold = await page.fold().becomes("failed");
  await fold.byRole("button", "Try again");
  page.expectMessage(/^error: newsfold: .*\.wasm/);
  page.expectMessage(/chromium (network|security)/, { from: "chromium" });
});

test("a policy without 'wasm-unsafe-eval' keeps the fallback, and the owner is told what to add", async ({
  page,
  server,
}) => {
  serveBundle(server, bundle);
  servePage(server, "/stricter", {
    head: HEAD,
    body: ELEMENT,
    headers: { "content-security-policy": POLICY.replace(" 'wasm-unsafe-eval'", "") },
  });
  await page.open("/stricter");
  const fold = await page.fold().becomes("failed");
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
  await fold.byRole("button", "Try again");
  const events = await page.run(() => window.failures);
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ["no-wasm"],
  );
  assert.match(events[0].message, /'wasm-unsafe-eval'/);
  const ours = await page.run(() => window.collected.filter(({ text }) => text.startsWith("newsfold:")));
  assert.deepEqual(
    ours.map(({ level }) => level),
    ["error"],
  );
  page.expectMessage(/^error: newsfold: .*'wasm-unsafe-eval' in script-src/);
  // WebKit refuses without a report.
  for (const from of ["chromium", "firefox"]) page.expectMessage(/policy violated: script-src wasm-eval/, { from });
});

test("a policy that forbids the bundle's host is named to the owner", async ({ page, server }) => {
  servePage(server, "/elsewhere", {
    head: HEAD,
    body: ELEMENT.replace("/bundle.json", "https://elsewhere.invalid/bundle.json"),
    headers: { "content-security-policy": POLICY },
  });
  await page.open("/elsewhere");
  const fold = await page.fold().becomes("failed");
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
  assert.deepEqual(
    (await page.run(() => window.failures)).map(({ kind }) => kind),
    ["offline"],
  );
  assert.match((await fold.textsOf("notice"))[0], /newsletter/);
  page.expectMessage(/^error: newsfold: .*connect-src/);
  page.expectMessage(/policy violated: connect-src https:\/\/elsewhere\.invalid/);
});
