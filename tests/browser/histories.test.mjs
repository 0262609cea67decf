import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { eventually } from "../harness/eventually.mjs";
import { json } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { ROUTERS } from "../harness/routers.mjs";
import { AT, serveSampleSite } from "../harness/site-page.mjs";
import { showsNewsletters, tagOf } from "../harness/tags.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april, march] = bundle.issues;

const showsIssue = (fold, title) =>
  fold.until(
    `the issue is ${title}`,
    (root, title) => root?.querySelector("[part~=issue-title]")?.textContent === title,
    title,
  );

for (const router of ROUTERS) {
  test(`${router.name}: who left the page from another issue comes back to that page, and that issue`, async ({
    page,
    server,
  }) => {
    serveBundle(server, bundle);
    const tag = tagOf().replace("data-loading", `data-history="hash" data-loading`);
    servePage(server, "/a", {
      head: router.head,
      body: router.body(`<h1>A</h1><a id="on" href="/b">on</a>${tag}<p>end</p>`),
    });
    servePage(server, "/b", { head: router.head, body: router.body(`<h1>B</h1><p>Nothing of ours.</p>`) });
    await page.open("/a");
    await showsNewsletters(page, 1);
    const fold = page.fold();
    await (await fold.byRole("link", march.title)).click();
    await showsIssue(fold, march.title);
    await page.run(() => document.querySelector("#on").click());
    await page.until("B is shown", () => document.querySelector("h1")?.textContent === "B");
    await page.back();
    await page.until("A is shown", () => document.querySelector("h1")?.textContent === "A");
    await showsNewsletters(page, 1);
    if (router.forgetsFragments) return;
    await showsIssue(page.fold(), march.title);
    assert.equal(await page.run(() => location.hash), `#${march.id}`);
  });
}

for (const router of ROUTERS) {
  test(`${router.name}: who goes from there to a page of ours gets the page, and comes back`, async ({
    page,
    server,
  }) => {
    serveSampleSite(server);
    servePage(server, "/a", { head: router.head, body: router.body(`<h1>A</h1><a id="on" href="${AT}">on</a>`) });
    await page.open("/a");
    // Swup says that the page is not made for it, and lets the browser go there.
    if (router.name === "Swup") page.mayHear(/./);
    await page.run(() => document.querySelector("#on").click());
    await page.until(
      "the page is there as it is",
      () => document.querySelector("news-fold")?.state === "ready" && document.head.querySelector("link[rel=manifest]"),
    );
    assert.equal(await page.run(() => location.pathname), AT);
    const fold = page.fold();
    await fold.inRoot((root) => root.querySelector("[part~=card-title] button").click());
    await fold.until("a card opens", (root) => root.querySelector("[part~=card-title] [aria-expanded=true]"));
    await page.back();
    await page.until("A is shown", () => document.querySelector("h1")?.textContent === "A");
  });
}

test("an entry of the page's own keeps what it had, and a new one has it, too", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    head: `<script>history.replaceState({ page: "a", list: [1] }, "");</script>`,
    body: tagOf().replace("data-loading", `data-history="hash" data-loading`),
  });
  await page.open("/");
  await showsNewsletters(page, 1);
  const fold = page.fold();
  await (await fold.byRole("link", march.title)).click();
  await showsIssue(fold, march.title);
  const theirs = { page: "a", list: [1] };
  assert.deepEqual(await page.run(() => history.state), theirs);
  await page.back();
  await showsIssue(fold, april.title);
  assert.deepEqual(await page.run(() => history.state), theirs);
});

/** What another script may have left in an entry, as a script: not all of it goes through a driver. */
const FOREIGN = [
  "null",
  "5",
  `"text"`,
  "[1, 2]",
  "new Map([[1, 2]])",
  "new Date(0)",
  `({ turbo: { restorationIdentifier: "x" } })`,
  "({ newsfold: { open: 5 } })",
  `({ newsfold: { open: [{}], scroll: 5n, key: "x", issue: 7 } })`,
  `({ newsfold: { key: 1, issue: "no-such-issue", open: ["no-such-article"], focus: {}, scroll: -1 } })`,
  "({ newsfold: null })",
  "({ newsfold: [] })",
];

test("whatever is in an entry of the history, a page of ours works, and leaves there what it is not ours", async ({
  page,
  server,
}) => {
  serveSampleSite(server);
  for (const state of FOREIGN) {
    await page.open(AT);
    const fold = await page.fold().becomes("ready");
    const title = await fold.inRoot((root) => root.querySelector("[part~=issue-title]").textContent);
    // In the script itself: a page under Trusted Types evaluates no text.
    await page.run(`history.replaceState(${state}, "");`);
    await page.driver.navigate().refresh();
    await page.fold().becomes("ready");
    // Until then links to issues leave the page.
    await fold.until("the list of issues is here", (root) => root.querySelector(".offline-reading"));
    await fold.inRoot((root) => root.querySelector("[part~=card-title] button").click());
    await fold.until("a card opens", (root) => root.querySelector("[part~=card-title] [aria-expanded=true]"));
    // Another issue, and back.
    await page.run(() => document.querySelector("news-fold").shadowRoot.querySelector(".neighbours a").click());
    await fold.until(
      "another issue is shown",
      (root, title) => root.querySelector("[part~=issue-title]").textContent !== title,
      title,
    );
    await page.back();
    await showsIssue(fold, title);
    const kept = () =>
      page.run(`
      const before = ${state};
      const { newsfold, ...rest } = Object(history.state);
      const { newsfold: _, ...theirs } = Object(before);
      const isOurs = before === null || Object.getPrototypeOf(before) === Object.prototype;
      return [JSON.stringify(rest) === JSON.stringify(theirs), isOurs ? typeof newsfold : "object"];
    `);
    await eventually(page, async () => [state, ...(await kept())], [state, true, "object"]);
  }
});

for (const [name, base] of [
  ["of the same origin", "/elsewhere/x/"],
  ["of another origin", "https://elsewhere.invalid/x/"],
]) {
  test(`under a <base> ${name}, links to issues lead to this page, in a new tab and copied as well`, async ({
    page,
    server,
  }) => {
    server.route("/letters.json", json(bundle));
    servePage(server, "/post/", {
      head: `<base href="${base}">`,
      body: tagOf({ src: server.url("/newsfold.js"), bundle: server.url("/letters.json") }).replace(
        "data-loading",
        `data-history="hash" data-loading`,
      ),
    });
    await page.open("/post/?draft=1#");
    await showsNewsletters(page, 1);
    const links = await page
      .fold()
      .inRoot((root) => [...root.querySelectorAll("[part~=archive] a")].map(({ href }) => href));
    assert.deepEqual(
      links,
      bundle.issues.map(({ id }) => server.url(`/post/?draft=1#${id}`)),
    );
    await page.open("/post/?draft=2");
    await page.driver.get(links[1]);
    await showsNewsletters(page, 1);
    await showsIssue(page.fold(), march.title);
  });
}

test("without a <base>, links to issues are fragments, wherever the page moves to", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/post/", { body: tagOf() });
  await page.open("/post/");
  await showsNewsletters(page, 1);
  const links = await page
    .fold()
    .inRoot((root) => [...root.querySelectorAll("[part~=archive] a")].map((link) => link.getAttribute("href")));
  assert.deepEqual(
    links,
    bundle.issues.map(({ id }) => `#${id}`),
  );
});
