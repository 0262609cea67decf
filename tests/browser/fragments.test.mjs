// Fragments: issues that `newsfold build` has made for pages of others, which hold them from the start.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { articlesOf, textOf } from "../harness/bundles.mjs";
import { status } from "../harness/faults.mjs";
import { POLICY, servePage } from "../harness/host.mjs";
import { SHIFTS, movedAtMost } from "../harness/shifts.mjs";
import { holdBack } from "../harness/site-page.mjs";
import { issueOf, issuesOf, sampleFragments } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const site = sampleFragments();
const entries = issuesOf(site);
const issue = issueOf(site, entries[0]);

/** A fragment as the build has left it: that of the newest issue, unless an id says of which. */
function fragment(id) {
  const name = id ? `issues/${id}.html` : "newest.html";
  return readFileSync(join(site, "fragments", name), "utf8");
}

const NEWEST = fragment();
const [, HELD] = /held="([^"]+)"/.exec(NEWEST);

/** Serves a post with the newest issue in it, at `/post/`, and the site that the issue comes from. */
function servePost(server, { body = NEWEST, ...more } = {}) {
  server.mount("/letters/", site);
  const line = "<p>A line of the post, long enough to be one that shows how it sets its text.</p>";
  const head = "<style>body { margin: 2rem; font: 18px/1.5 serif }</style>";
  servePage(server, "/post/", { head, body: `<h1>A post</h1>${line}${body}${line}`, ...more });
}

/** The path of a file of the site that a pattern fits, as pages see it. */
async function pathOf(pattern) {
  const { readdir } = await import("node:fs/promises");
  return `/letters/${(await readdir(site)).find((name) => pattern.test(name))}`;
}

/** In the shadow root: marks every node of the issue. */
function mark(root) {
  window.marked = [...root.querySelectorAll(".newsfold, .newsfold *")];
  return window.marked.length;
}

/** In the page: which of the marked nodes are gone. */
const gone = () => window.marked.filter((node) => !node.isConnected).map((node) => node.outerHTML.slice(0, 80));

/** In the shadow root: the titles of the cards that are open. */
const opened = (root) =>
  [...root.querySelectorAll(".card-title button[aria-expanded=true]")].map((button) => button.textContent.trim());

const operable = (root) => root.querySelector(".operable");

test("without script the whole issue is there, styled, and its links lead to the newsletter's pages", async ({
  page,
  server,
}) => {
  servePost(server, { headers: { "content-security-policy": `${POLICY}; sandbox allow-same-origin` }, head: "" });
  page.expectMessage(/chromium security: .*Blocked script execution/, { from: "chromium" });
  await page.open("/post/");
  const fold = page.fold();
  const headings = await fold.namesByRole("heading");
  for (const title of [issue.title, ...articlesOf(issue).map(({ title }) => title)]) {
    assert.ok(headings.includes(title), `${title} in ${headings}`);
  }
  const seen = await fold.inRoot((root) => root.querySelector(".prerendered").innerText.replace(/\s+/g, ""));
  for (const { parts } of articlesOf(issue)) {
    for (const words of parts.flatMap(({ content = [] }) => content).map((node) => textOf(node))) {
      assert.ok(seen.includes(words.replace(/\s+/g, "")), `“${words}” is not to be seen`);
    }
  }
  assert.deepEqual(await fold.allByRole("button"), []);
  const position = await fold.inRoot((root) => getComputedStyle(root.querySelector("section")).position);
  assert.equal(position, "relative", "the style sheet holds");
  const links = await fold.inRoot((root) => [...root.querySelectorAll("nav a")].map((link) => link.pathname));
  assert.deepEqual(links, [`/letters/issues/${entries[1].id}.html`, "/letters/archive.html"]);
});

test("cards open before the app is there, and it takes over the very nodes, under the strict policy", async ({
  page,
  server,
}) => {
  const first = articlesOf(issue)[0];
  servePost(server, { headers: { "content-security-policy": POLICY }, head: "" });
  const release = holdBack(server, await pathOf(/\.wasm$/));
  // The page's address is its own, and says nothing of articles.
  await page.open(`/post/#${first.id}`);
  const fold = page.fold();
  await fold.until("the cards can be operated", operable);
  assert.deepEqual(await fold.inRoot(opened), []);
  const second = await fold.inRoot((root) => root.querySelectorAll(".card-title button")[1]);
  await second.click();
  assert.ok((await fold.inRoot(mark)) > 100);
  release();
  await fold.becomes("ready");
  await fold.until("it is the app's", (root) => !root.querySelector(".prerendered"));
  assert.deepEqual(await page.run(gone), []);
  assert.deepEqual(await fold.inRoot(opened), [articlesOf(issue)[1].title]);
  assert.equal(await fold.inRoot((root) => root.activeElement?.getAttribute("aria-expanded")), "true");
  await second.click();
  await fold.until("the app answers", (root) => !root.querySelector("[aria-expanded=true][aria-controls^=panel]"));
  const left = await fold.inRoot((root) => [root.querySelectorAll("link").length, root.adoptedStyleSheets.length > 0]);
  assert.deepEqual(left, [0, true]);
  // The app shows the others in place.
  await fold.until("the list is here", (root) => root.querySelector(".offline-reading"));
  await (await fold.inRoot((root) => root.querySelector("nav a"))).click();
  await fold.until(
    "the issue is another",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    entries[1].title,
  );
  assert.equal(await page.run(() => location.pathname), "/post/");
});

test("several on a page are each their own, the same one twice, and beside an element that holds none", async ({
  page,
  server,
}) => {
  const plain = `<news-fold id="plain" src="/letters/bundle.json" loading="eager"></news-fold>`;
  servePost(server, { body: NEWEST + NEWEST + fragment(entries[1].id) + plain });
  await page.open("/post/");
  await page.fold("#plain").becomes("ready");
  const folds = await page.run(() =>
    [...document.querySelectorAll("news-fold")].map((fold, at) => (fold.id ||= `fold-${at}`)),
  );
  assert.deepEqual(folds, ["fold-0", "fold-1", "fold-2", "plain"]);
  await page.fold("#fold-1").until("the cards can be operated", operable);
  await (await page.fold("#fold-1").inRoot((root) => root.querySelector(".card-title button"))).click();
  for (const id of folds) {
    await page.run((id) => document.getElementById(id).scrollIntoView(), id);
    await page.fold(`#${id}`).becomes("ready");
  }
  const open = [];
  for (const id of folds) open.push((await page.fold(`#${id}`).inRoot(opened)).length);
  assert.deepEqual(open, [0, 1, 0, 0]);
  assert.deepEqual(await page.fold("#fold-2").textsOf("issue-title"), [entries[1].title]);
  assert.equal(server.count(await pathOf(/\.wasm$/)), 1);
});

test("where a page is older than the app or than the issue's file, the app draws it anew in its place", async ({
  page,
  server,
}) => {
  const older = NEWEST.replace(HELD, "newsfold-0000000000000000.wasm");
  const corrected = NEWEST.replace(/issues\/([0-9a-f]{12})/, "issues/000000000000");
  assert.ok(older !== NEWEST && corrected !== NEWEST);
  for (const body of [older, corrected]) {
    servePost(server, { body });
    if (body === corrected) page.expectMessage(/chromium network: .*issues\/0+/, { from: "chromium" });
    const release = holdBack(server, await pathOf(/\.wasm$/));
    await page.open("/post/");
    const fold = page.fold();
    await fold.until("the cards can be operated", operable);
    await (await fold.inRoot((root) => root.querySelectorAll(".card-title button")[1])).click();
    await fold.inRoot(mark);
    release();
    await fold.becomes("ready");
    assert.ok((await page.run(gone)).length > 100, "nothing was taken over");
    assert.deepEqual(await fold.inRoot(opened), [articlesOf(issue)[1].title]);
    assert.equal(await fold.inRoot((root) => root.querySelectorAll(".newsfold").length), 1);
    assert.equal(await fold.inRoot((root) => root.querySelector(".prerendered")), null);
  }
});

test("a fragment that a script has put into the page, or a browser without such shadow roots, is unfolded", async ({
  page,
  server,
}) => {
  servePost(server, { body: `<main></main><script src="/letters/newsfold.js"></script>` });
  await page.open("/post/");
  // Chromium says that nothing was made of the template.
  page.mayHear(/declarative Shadow DOM is not being parsed/);
  await page.run((html) => (document.querySelector("main").innerHTML = html), NEWEST);
  const fold = page.fold();
  await fold.until("the cards can be operated", operable);
  assert.ok((await fold.inRoot(mark)) > 100);
  await fold.becomes("ready");
  assert.deepEqual(await page.run(gone), []);
  assert.equal(await page.run(() => document.querySelector("news-fold > p").checkVisibility()), false);
});

test("where what looks after a fragment cannot be had, its text stays and opens by itself", async ({
  page,
  server,
}) => {
  servePost(server);
  server.route(await pathOf(/^newsfold-held-/), status(404));
  page.expectMessage(/^error: newsfold: .*newsfold-held-.* cannot be loaded/);
  page.expectMessage(/did not load: .*newsfold-held-/);
  page.expectMessage(/chromium network: .*newsfold-held-/, { from: "chromium" });
  await page.open("/post/");
  await page
    .fold()
    .until("panels open", (root) =>
      [...root.querySelectorAll(".panel")].every((panel) => getComputedStyle(panel).visibility === "visible"),
    );
  assert.equal(await page.run(() => document.querySelector("news-fold").state), "idle");
});

test.in(
  "chromium",
  "nothing around a fragment moves, neither while it comes nor when the app does",
  async ({ page, server }) => {
    const lines = "<p>A line of the post, long enough to be one that shows how it sets its text.</p>".repeat(5);
    servePost(server, { body: NEWEST + lines, head: SHIFTS });
    const release = [
      holdBack(server, await pathOf(/^newsfold-[0-9a-f]+\.css$/)),
      holdBack(server, await pathOf(/\.wasm$/)),
    ];
    const opening = page.open("/post/");
    await page.driver.wait(() => server.count("/post/") > 0, 10_000, "the page is asked for");
    release[0]();
    await opening;
    const fold = page.fold();
    await fold.until("the cards can be operated", operable);
    release[1]();
    await fold.becomes("ready");
    await fold.until("the list is here", (root) => root.querySelector(".offline-reading"));
    await movedAtMost(page, 0.02);
  },
);
