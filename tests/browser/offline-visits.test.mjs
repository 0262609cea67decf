// Visit once, and the host may go: what was visited or saved is there, whichever way the reader comes.

import assert from "node:assert/strict";

import { anew } from "../harness/anew.mjs";
import { HOST_FAULTS, strike, text } from "../harness/faults.mjs";
import { untilKept } from "../harness/kept.mjs";
import { AT } from "../harness/site-page.mjs";
import { buildSite, issuesOf, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { expectSilence, reload, saysWhatItIs, showsIssue, visitSite } from "../harness/visit.mjs";

const site = buildSite(letters(["Alpha", "Beta", "Gamma"]));
const [gamma, beta] = issuesOf(site);
const pageOf = ({ id }) => `${AT}issues/${id}.html`;

/** Visits the first page, and then others, each until it is kept. */
async function visitAll(context, paths) {
  const { page } = context;
  const fold = await visitSite(context, site);
  for (const path of paths) {
    await page.open(path);
    await untilKept(page, path, ":pages", (urls, path) => urls.some((url) => url.endsWith(path)), path);
  }
  return fold;
}

test("pages that were visited are there without their host: first page, issues and the archive", async (context) => {
  const { page, server } = context;
  const fold = await visitAll(context, [pageOf(beta), `${AT}archive.html`]);
  await server.stop();
  expectSilence(page);
  await page.driver.get(server.url(`${AT}archive.html`));
  assert.deepEqual(
    await page.run(() => [...document.querySelectorAll("main li a")].map(({ textContent }) => textContent)),
    ["Gamma", "Beta", "Alpha"],
  );
  for (const [path, issue] of [
    [AT, gamma],
    [pageOf(beta), beta],
  ]) {
    await page.driver.get(server.url(path));
    await showsIssue(fold, issue.title);
    await fold.becomes("ready");
    await saysWhatItIs(fold);
    await reload(page);
    await showsIssue(fold, issue.title);
  }
});

test("a link to an article finds it without the host, open and with the focus", async (context) => {
  const { page, server } = context;
  const fold = await visitAll(context, [pageOf(beta)]);
  const article = await fold.inRoot((root) => root.querySelectorAll("article .panel")[1].id.replace("panel-", ""));
  await server.stop();
  expectSilence(page);
  await page.driver.get(server.url(`${pageOf(beta)}#${article}`));
  await showsIssue(fold, "Beta");
  await fold.becomes("ready");
  await fold.until("it is open", (root, id) => root.getElementById(`panel-${id}`)?.hidden === false, article);
  assert.equal((await page.focused()).name, "Second of Beta");
});

for (const fault of HOST_FAULTS.filter(({ stops, name }) => stops || name === "answers 500")) {
  test(`issues that were gone to without a visit of their page are there under their own address: the host ${fault.name}`, async (context) => {
    const { page, server } = context;
    const fold = await visitSite(context, site);
    await (await fold.byRole("link", /^Older issue/)).click();
    await showsIssue(fold, "Beta");
    await untilKept(page, "Beta", "bundle.json", (urls, href) => urls.some((url) => url.endsWith(href)), beta.href);
    expectSilence(page);
    await strike(server, fault, [pageOf(beta), `${AT}${beta.href}`, `${AT}bundle.json`]);
    for (const step of [() => page.driver.get(server.url(pageOf(beta))), () => reload(page)]) {
      await step();
      await showsIssue(fold, "Beta");
      await fold.becomes("ready");
    }
  });
}

/** Opens the sample blog and goes down to its newsletter. */
async function openBlog(page) {
  await page.open("/blog/");
  return arrive(page);
}

async function arrive(page) {
  const fold = page.fold();
  await page.until("the element is there", () => document.querySelector("news-fold"));
  await page.run(() => document.querySelector("news-fold").scrollIntoView());
  await fold.becomes("ready");
  return fold;
}

const title = (fold) => fold.inRoot((root) => root.querySelector("[part~=issue-title]").textContent);

test("the blog that is still open reads on when the hosts are gone, and says what it has", async ({ page, server }) => {
  const fold = await openBlog(page);
  const good = await title(fold);
  await untilKept(page, "the newsletter", "/bundle.json");
  await server.stop();
  expectSilence(page);
  const older = await fold.inRoot((root) => root.querySelectorAll(".archive a, [part~=archive] a")[1]);
  await older.click();
  await fold.until(
    "another issue is there",
    (root, good) => root.querySelector("[part~=issue-title]").textContent !== good,
    good,
  );
  // What the page itself makes anew has nothing but the device.
  await anew(page);
  await arrive(page);
  assert.equal(await title(fold), good);
  await fold.until("it says what it is", (root) =>
    /^Saved copy from/.test(root.querySelector(".offline-copy")?.textContent),
  );
});

/** A blog's own worker: it keeps what the blog's pages load, and leaves the newsletter to itself. */
const BLOGS_WORKER = `
  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(clients.claim()));
  addEventListener("fetch", (event) => {
    if (event.request.url.endsWith(".json")) return;
    const asked = async () => {
      const cache = await caches.open("blog");
      try {
        const response = await fetch(event.request);
        await cache.put(event.request, response.clone());
        return response;
      } catch {
        return (await cache.match(event.request)) ?? Response.error();
      }
    };
    event.respondWith(asked());
  });`;

test("a blog that its own worker keeps shows the newsletter without any host", async ({ page, server }) => {
  server.route("/blog/worker.js", text(BLOGS_WORKER, "text/javascript"));
  await openBlog(page);
  await page.run(() =>
    navigator.serviceWorker
      .register("worker.js")
      .then(() => navigator.serviceWorker.ready)
      .then(() => {}),
  );
  await page.until("the worker stands by", () => Boolean(navigator.serviceWorker.controller));
  const fold = await openBlog(page);
  const good = await title(fold);
  await untilKept(page, "the newsletter", "/bundle.json");
  await server.stop();
  expectSilence(page);
  await page.driver.get(server.url("/blog/"));
  await arrive(page);
  assert.equal(await title(fold), good);
  await fold.inRoot((root) => root.querySelectorAll(".card-title button")[1].click());
  await fold.until("a card opens", (root) => root.querySelector("[aria-expanded=true]"));
  await fold.until("it says what it is", (root) =>
    /^Saved copy from/.test(root.querySelector(".offline-copy")?.textContent),
  );
});
