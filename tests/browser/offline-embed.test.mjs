import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { devTools } from "../harness/devtools.mjs";
import { disconnect, hang, pageInstead, status, text, trickle, truncated } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { buildSite, issuesOf, newsletter } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const ELEMENT = `<script src="/newsfold.js"></script><news-fold src="/bundle.json" loading="eager"></news-fold>`;
const bundle = fixture();

/** Opens a blog's page with the newsletter and waits until it is kept on the device. */
async function read({ page, server }, body = ELEMENT) {
  serveBundle(server, bundle);
  servePage(server, "/", { body });
  await page.open("/");
  const fold = page.fold();
  await fold.becomes("ready");
  await page.until("it is kept", () => caches.keys().then((names) => names.some((name) => name.endsWith("/bundle.json"))));
  return fold;
}

const title = (fold) => fold.inRoot((root) => root.querySelector("[part~=issue-title]")?.textContent);

/** Puts a new element in the place of the one that is there. */
const anew = (page) => page.run(() => document.querySelector("news-fold").replaceWith(document.querySelector("news-fold").cloneNode()));

const FAULTS = {
  "a host that is gone": disconnect(),
  "a host that answers 500": status(500),
  "an answer that breaks off": truncated(JSON.stringify(bundle)),
  "a page instead": pageInstead(),
  "a text that is no bundle": text("{}"),
  "a bundle with faults": text(JSON.stringify({ ...bundle, issues: [{ id: "a b" }] })),
};

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`the last good newsletter stays: ${name}`, async (context) => {
    const { page, server } = context;
    const fold = await read(context);
    const good = await title(fold);
    page.mayHear(/chromium network/);
    server.route("/bundle.json", fault);
    await anew(page);
    await fold.becomes("ready");
    assert.equal(await title(fold), good);
    await fold.until("it says what it is", (root) => root.querySelector(".saved-copy"));
    assert.match(await fold.inRoot((root) => root.querySelector(".saved-copy").textContent), /^Saved copy from .*\. (You are offline|Nothing newer could be loaded)\.$/);
    // And it is still there the next time.
    await anew(page);
    await fold.becomes("ready");
    assert.equal(await title(fold), good);
  });
}

for (const [name, fault] of Object.entries({
  "a host that does not answer": hang(),
  "an answer that comes drop by drop": trickle(JSON.stringify(bundle)),
})) {
  test(`the copy waits for nobody: ${name}`, async (context) => {
    const { page, server } = context;
    const fold = await read(context);
    const good = await title(fold);
    server.route("/bundle.json", fault);
    await anew(page);
    await fold.becomes("ready");
    assert.equal(await title(fold), good);
    await (await fold.inRoot((root) => root.querySelectorAll(".card-title button")[1])).click();
    await fold.until("a card opens", (root) => root.querySelector("[aria-expanded=true]"));
  });
}

for (const [name, fault] of Object.entries({
  "500": status(500),
  "half of it": truncated("{ \"id\": \"x\", \"title\": \"X\", \"sections\": [] }"),
  "a page": pageInstead(),
  "another text": text("{ \"id\": \"x\", \"title\": \"X\", \"sections\": [] }"),
})) {
  test(`a save that meets ${name} keeps what it has, says so, and goes on from there`, async ({ page, server }) => {
    const site = buildSite(Object.fromEntries(["02", "09", "16", "23"].map((day) => [`${day}.md`, newsletter(`2026-01-${day}`, `Issue ${day}`)])));
    server.mount("/site/", site);
    servePage(server, "/", { body: ELEMENT.replace("/bundle.json", "/site/bundle.json") });
    page.mayHear(/chromium (network|security)/);
    await page.open("/");
    const fold = page.fold();
    await fold.becomes("ready");
    const [, , third] = issuesOf(site);
    server.route(`/site/${third.href}`, fault);
    await (await fold.byRole("button", "Save all issues for offline")).click();
    await fold.until("it says so", (root) => root.querySelector(".saved").textContent.includes("Not every issue could be saved"));
    await fold.until("two are saved", (root) => root.querySelector(".saved").textContent.startsWith("2 issues saved"));
    server.unroute(`/site/${third.href}`);
    const before = server.requests.length;
    await (await fold.byRole("button", "Save all issues for offline")).click();
    await fold.until("all are saved", (root) => root.querySelector(".saved").textContent.startsWith("4 issues saved"));
    assert.equal(server.requests.length - before, 2);
  });
}

test("a newsletter that lost issues does not take the place of a good copy until it is asked for", async (context) => {
  const { page, server } = context;
  const fold = await read(context);
  const good = await title(fold);
  serveBundle(server, { ...bundle, issues: bundle.issues.slice(1) });
  await anew(page);
  await fold.becomes("ready");
  await fold.until("it is said", (root) => root.querySelector(".news"));
  assert.equal(await title(fold), good);
  assert.equal(await fold.inRoot((root) => root.querySelector(".news p").textContent), "The newsletter now has fewer issues than this copy.");
});

test("what is new comes behind the copy: nothing moves, and it is said once", async (context) => {
  const { page, server } = context;
  const fold = await read(context);
  const newest = { ...bundle.issues[0], id: "brand-new", title: "Brand new" };
  let answer;
  const answered = new Promise((resolve) => (answer = resolve));
  server.route("/bundle.json", async (_request, response) => {
    await answered;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ...bundle, issues: [newest, ...bundle.issues] }));
  });
  await anew(page);
  await fold.becomes("ready");
  await (await fold.inRoot((root) => root.querySelectorAll(".card-title button")[1])).click();
  const before = await fold.inRoot((root) => {
    scrollTo(0, 200);
    window.said = [];
    const live = root.querySelector("[aria-live]");
    new MutationObserver(() => live.textContent && window.said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
    window.nodes = [...root.querySelectorAll(".issue *")].map((node) => [node, node.getBoundingClientRect().top]);
    return { scroll: scrollY, open: root.querySelectorAll("[aria-expanded=true]").length };
  });
  const focused = (await page.focused()).name;
  answer();
  await fold.until("it waits", (root) => root.querySelector(".news"));
  const after = await fold.inRoot((root) => ({ scroll: scrollY, open: root.querySelectorAll("[aria-expanded=true]").length }));
  assert.deepEqual(after, before);
  assert.equal((await page.focused()).name, focused);
  assert.equal(await page.run(() => window.nodes.every(([node, top]) => node.isConnected && node.getBoundingClientRect().top === top)), true);
  assert.equal((await page.run(() => window.said)).length, 1);
  await (await fold.byRole("button", "Show what is new")).click();
  await fold.until("it is shown", (root) => root.querySelector("[part~=issue-title]").textContent === "Brand new");
});

test("the network that is back is enough to be up to date", async (context) => {
  const { page, server } = context;
  const fold = await read(context);
  page.mayHear(/chromium network/);
  server.route("/bundle.json", disconnect());
  await anew(page);
  await fold.becomes("ready");
  await fold.until("it says what it is", (root) => root.querySelector(".saved-copy"));
  serveBundle(server, bundle);
  await page.run(() => window.dispatchEvent(new Event("online")));
  await fold.until("it is up to date", (root) => !root.querySelector(".saved-copy"));
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

test("where storage is denied the newsletter is read all the same", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    head: `<script>Object.defineProperty(window, "caches", { get() { throw new DOMException("denied", "SecurityError"); } });</script>`,
    body: ELEMENT,
  });
  await page.open("/");
  await page.fold().becomes("ready");
});

test.in("chromium", "a device without room keeps what is whole, says so, and reading goes on", async ({ page, server }) => {
  const letters = {};
  const words = Array.from({ length: 12 }, (_, at) => `Article ${at}`);
  for (let number = 1; number <= 500; number += 1) {
    const day = new Date(Date.UTC(2020, 0, number * 7)).toISOString().slice(0, 10);
    letters[`${number}.md`] = newsletter(day, `Issue ${number}`, words);
  }
  server.mount("/site/", buildSite(letters));
  servePage(server, "/", { body: ELEMENT.replace("/bundle.json", "/site/bundle.json") });
  await page.open("/");
  const fold = page.fold();
  await fold.becomes("ready");
  await fold.until("it counts", (root) => root.querySelector(".saved"));
  const { usage } = await page.run(() => navigator.storage.estimate().then(({ usage }) => ({ usage })));
  await devTools(page.driver, "Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: usage + 200_000 });
  await (await fold.byRole("button", "Save all issues for offline")).click();
  await fold.until("it says so", (root) => root.querySelector(".saved").textContent.includes("no room for more"));
  await devTools(page.driver, "Storage.overrideQuotaForOrigin", { origin: server.origin });
  const whole = await page.run(async () => {
    const cache = await caches.open((await caches.keys()).find((name) => name.endsWith("/site/bundle.json")));
    const texts = await Promise.all((await cache.matchAll()).map((response) => response.text()));
    return texts.every((text) => JSON.parse(text));
  });
  assert.equal(whole, true);
  await (await fold.byRole("button", "Article 1 of Issue 500")).click();
  await fold.until("it opens", (root) => root.querySelector("[aria-expanded=true]"));
});
