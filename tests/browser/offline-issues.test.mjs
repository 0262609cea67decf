import assert from "node:assert/strict";

import { status } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { AT, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, issuesOf, newsletter } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const LETTERS = {
  "a.md": newsletter("2026-01-02", "Alpha"),
  "b.md": newsletter("2026-01-09", "Beta"),
  "c.md": newsletter("2026-01-16", "Gamma"),
};

/** A blog that shows a site's newsletter, with the list of what is saved open. */
async function openList({ page, server }, { site = buildSite(LETTERS), attributes = "" } = {}) {
  server.mount("/site/", site);
  servePage(server, "/", {
    body: `<script src="/newsfold.js"></script><news-fold src="/site/bundle.json" loading="eager" ${attributes}></news-fold>`,
  });
  await page.open("/");
  const fold = page.fold();
  await fold.becomes("ready");
  await fold.until("what is saved is counted", (root) =>
    root.querySelector(".offline-reading p")?.textContent.startsWith("1 issue saved"),
  );
  await (await fold.byRole("button", "Choose issues")).click();
  return { fold, issues: issuesOf(site) };
}

const box = (fold, title) => fold.byRole("checkbox", new RegExp(`^${title}\\b`));
const says = (fold, words) =>
  fold.until(
    `it says ${words}`,
    (root, words) => root.querySelector(".offline-reading p").textContent.startsWith(words),
    words,
  );

/** The addresses of what is on the device. */
const kept = (page) =>
  page.run(async () => {
    const caches_ = (await caches.keys()).filter((name) => name.endsWith("/bundle.json"));
    const all = await Promise.all(caches_.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

test("each issue has a box that says whether it is on the device, its day and its size", async (context) => {
  const { fold } = await openList(context);
  const names = await fold.namesByRole("checkbox");
  assert.equal(names.length, 3);
  assert.match(names[0], /^Gamma 16 January 2026 1 kB$/);
  assert.equal(await (await box(fold, "Gamma")).isSelected(), true);
  assert.equal(await (await box(fold, "Alpha")).isSelected(), false);
  assert.match(
    await fold.inRoot((root) => root.querySelector(".offline-reading p").textContent),
    /^1 issue saved, 1 kB\. All issues take [2-4] kB\.$/,
  );
});

test("an issue whose box is checked is read without its host, and nothing else is said", async (context) => {
  const { page, server } = context;
  const { fold } = await openList(context);
  const alpha = await box(fold, "Alpha");
  await fold.inRoot((_root, alpha) => alpha.focus(), alpha);
  await page.press("Space");
  await says(fold, "2 issues saved");
  assert.equal(await alpha.isSelected(), true);
  assert.equal((await page.focused()).name, await alpha.getAccessibleName());
  assert.equal(await fold.inRoot((root) => root.querySelector("[aria-live]").textContent), "");
  await server.stop();
  page.mayHear(/chromium network|could not be reached/);
  await (await fold.byRole("link", "Alpha")).click();
  await fold.until("it is shown", (root) => root.querySelector("[part~=issue-title]").textContent === "Alpha");
});

test("an issue whose box is cleared is off the device, and the others stay", async (context) => {
  const { page } = context;
  const { fold, issues } = await openList(context);
  await (await box(fold, "Beta")).click();
  await says(fold, "2 issues saved");
  await (await box(fold, "Gamma")).click();
  await says(fold, "1 issue saved");
  assert.equal(await (await box(fold, "Gamma")).isSelected(), false);
  const files = await kept(page);
  assert.ok(files.includes(`/site/${issues[1].href}`), files.join());
  assert.ok(!files.includes(`/site/${issues[0].href}`), files.join());
});

test("an issue that cannot be loaded is not saved, which is said, and can be asked for again", async (context) => {
  const { page, server } = context;
  const { fold, issues } = await openList(context);
  page.mayHear(/chromium network/);
  server.route(`/site/${issues[2].href}`, status(500));
  await (await box(fold, "Alpha")).click();
  await fold.until("it says so", (root) =>
    root.querySelector("[aria-live]").textContent.startsWith("Not every issue could be saved"),
  );
  assert.equal(await (await box(fold, "Alpha")).isSelected(), false);
  server.unroute(`/site/${issues[2].href}`);
  await (await box(fold, "Alpha")).click();
  await says(fold, "2 issues saved");
});

test("an issue that was corrected and cannot be loaded is read as it was saved", async (context) => {
  const { page, server } = context;
  const { fold } = await openList(context);
  await (await box(fold, "Alpha")).click();
  await says(fold, "2 issues saved");
  const corrected = buildSite({ ...LETTERS, "a.md": LETTERS["a.md"].replace("First at length", "First put right") });
  const [, , alpha] = issuesOf(corrected);
  server.mount("/site/", corrected);
  server.route(`/site/${alpha.href}`, status(500));
  page.mayHear(/chromium network/);
  await page.run(() => document.querySelector("news-fold").refresh());
  await fold.becomes("ready");
  await (await fold.byRole("link", "Alpha")).click();
  await fold.until("it is shown", (root) => root.querySelector("[part~=issue-title]").textContent === "Alpha");
  assert.ok(await fold.inRoot((root) => root.textContent.includes("First at length")));
  assert.match(
    await fold.inRoot((root) => root.querySelector(".offline-copy").textContent),
    /^Saved copy from .*Nothing newer could be loaded\.$/,
  );
});

test("older issues are listed on request on a site's page, where no other list is", async (context) => {
  const { page, server } = context;
  const letters = Object.fromEntries(
    Array.from({ length: 14 }, (_, at) => [`${at}.md`, newsletter(`2026-01-${10 + at}`, `Number ${at}`)]),
  );
  serveSampleSite(server, buildSite(letters));
  await page.open(AT);
  const fold = page.fold();
  await fold.becomes("ready");
  await (await fold.byRole("button", "Choose issues")).click();
  assert.equal((await fold.namesByRole("checkbox")).length, 12);
  await (await fold.byRole("button", "Show older issues")).click();
  await fold.until("all are listed", (root) => root.querySelectorAll("input[type=checkbox]").length === 14);
  assert.match((await page.focused()).name, /^Number 1\b/);
});
