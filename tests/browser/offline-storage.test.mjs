// What may go wrong with storage, and what happens then: reading goes on, and nothing that was saved is
// lost by it.

import assert from "node:assert/strict";

import { devTools } from "../harness/devtools.mjs";
import { disconnect, status, text } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { assertKept, entries, untilKept, untilNewsletterIsKept } from "../harness/kept.mjs";
import { serveFile } from "../harness/server.mjs";
import { AT, holdBack, serveChanged, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, issuesOf, letters, newsletter } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { expectSilence, reload, saysWhatItIs, showsIssue, visitSite } from "../harness/visit.mjs";

const LETTER = "/letter/";
const site = buildSite(letters(["Alpha", "Beta", "Gamma"]));
const larger = buildSite(letters(Array.from({ length: 20 }, (_, at) => `Issue-${at}`)));

/** Opens a blog's page, with a script of the test's before everything else. */
async function openBlog({ page, server }, { before = "", headers = {}, from = site, title = "Gamma" } = {}) {
  server.mount(LETTER, from);
  servePage(server, "/", {
    head: `<script>${before}</script>`,
    body: `<script src="/newsfold.js"></script><news-fold src="${LETTER}bundle.json" loading="eager"></news-fold>`,
    headers,
  });
  await page.open("/");
  const fold = page.fold();
  await fold.becomes("ready");
  await fold.until(
    `the issue is ${title}`,
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    title,
  );
  return fold;
}

async function openCard(fold) {
  await (await fold.byRole("button", /^Second of/)).click();
  await fold.until("a card is open", (root) => root.querySelector("[aria-expanded=true]"));
}

/** Waits until the reader is told that nothing is kept, and offered nothing that would need it. */
async function saysThatNothingIsKept(fold) {
  const sentence = "This browser keeps nothing for this page. Without a network, the newsletter cannot be read here.";
  await fold.until(
    "that is said",
    (root, sentence) => root.querySelector(".offline-reading")?.textContent === sentence,
    sentence,
  );
  assert.equal(await fold.inRoot((root) => root.querySelectorAll(".offline-reading button").length), 0);
}

/** Ways not to have storage, as scripts for a page's head. */
const ABSENT = {
  "at an address without https": `
    for (const [owner, name] of [[window, "caches"], [crypto, "subtle"], [navigator, "serviceWorker"]])
      Object.defineProperty(owner, name, { value: undefined });`,
  "where the browser denies to name it": `
    const denied = { get() { throw new DOMException("denied", "SecurityError"); } };
    for (const [owner, name] of [[window, "caches"], [window, "localStorage"], [navigator, "serviceWorker"]])
      Object.defineProperty(owner, name, denied);`,
  "in a private window": `
    for (const name of ["open", "has", "keys", "match", "delete"])
      CacheStorage.prototype[name] = () => Promise.reject(new DOMException("denied", "SecurityError"));
    navigator.serviceWorker.register = () => Promise.reject(new DOMException("denied", "SecurityError"));`,
};

for (const [where, before] of Object.entries(ABSENT)) {
  test(`without storage, ${where}, a blog's newsletter is read from the network`, async (context) => {
    const fold = await openBlog(context, { before });
    await openCard(fold);
    await (await fold.byRole("link", "Beta")).click();
    await fold.until("another issue comes", (root) => root.querySelector("[part~=issue-title]").textContent === "Beta");
    await saysThatNothingIsKept(fold);
  });

  test(`without storage, ${where}, a site is read from the network`, async ({ page, server }) => {
    serveSampleSite(server, site);
    server.route("/before.js", text(before, "text/javascript"));
    serveChanged(
      server,
      site,
      "index.html",
      (html) => html.replace("<head>", '<head><script src="/before.js"></script>'),
      "",
    );
    await page.open(AT);
    const fold = page.fold();
    await fold.becomes("ready");
    await openCard(fold);
    await saysThatNothingIsKept(fold);
    await (await fold.byRole("link", /^Older issue/)).click();
    await showsIssue(fold, "Beta");
  });
}

test("in a sandboxed frame, a blog's newsletter is read from the network", async (context) => {
  const fold = await openBlog(context, { headers: { "content-security-policy": "sandbox allow-scripts" } });
  assert.equal(await context.page.run(() => origin), "null");
  await openCard(fold);
  await saysThatNothingIsKept(fold);
});

/** What a disk may do to an entry. */
const DAMAGES = { damaged: () => "damaged", "cut off": (text) => text.slice(0, text.length / 2) };

for (const [what, damage] of Object.entries(DAMAGES)) {
  test(`what is ${what} on the device is loaded again and never shown on a blog`, async (context) => {
    const { page, server } = context;
    await openBlog(context);
    await untilNewsletterIsKept(page);
    const good = await entries(page);
    await damageAll(page, damage);
    server.forget();
    const fold = await openBlog(context);
    await openCard(fold);
    assert.ok(!(await fold.inRoot((root) => root.textContent.includes("damaged"))));
    assert.deepEqual([server.count(`${LETTER}bundle.json`), server.count(LETTER + issuesOf(site)[0].href)], [1, 1]);
    await page.until("it is kept anew", `return (${String(sameAs)})(arguments[0])`, good);
  });

  test(`what is ${what} on the device is loaded again and never shown on a site`, async (context) => {
    const { page } = context;
    const fold = await visitSite(context, site);
    const good = await entries(page);
    await damageAll(page, damage);
    await reload(page);
    await showsIssue(fold, "Gamma");
    await fold.becomes("ready");
    assert.ok(!(await fold.inRoot((root) => root.textContent.includes("damaged"))));
    await page.until(
      "the page and the issues are kept anew",
      `return (${String(sameAs)})(arguments[0])`,
      onlyPages(good),
    );
  });
}

test("what is damaged on the device is not shown without the host either: the reader is told", async (context) => {
  const { page, server } = context;
  await openBlog(context);
  await untilNewsletterIsKept(page);
  await damageAll(page, DAMAGES.damaged);
  server.route(`${LETTER}bundle.json`, disconnect());
  page.mayHear(/chromium network|could not be reached/);
  await page.open("/");
  const fold = page.fold();
  await fold.becomes("failed");
  assert.match((await fold.textsOf("notice")).join(), /could not be reached/);
});

/** Damages everything that is kept, whose headers stay. */
function damageAll(page, damage) {
  return page.run(`
    const damage = ${damage};
    return caches.keys().then((names) => Promise.all(names.map(async (name) => {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        await cache.put(request, new Response(damage(await response.text()), { headers: response.headers }));
      }
    })));`);
}

/** In the page: whether everything in a list of entries is kept as it was. */
async function sameAs(good) {
  for (const [entry, digest] of Object.entries(good)) {
    const [name, url] = entry.split(" ");
    const response = await (await caches.open(name)).match(url);
    if (!response) return false;
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
    if (btoa(String.fromCharCode(...bytes)) !== digest) return false;
  }
  return true;
}

const onlyPages = (good) => Object.fromEntries(Object.entries(good).filter(([entry]) => !entry.includes(":files ")));

test("a clock that was wrong, and is set back, loses nothing and hides nothing", async (context) => {
  const { page, server } = context;
  const at = (year) => `
    const began = Date.UTC(${year}, 5, 1) - performance.now();
    Date.now = () => began + performance.now();`;
  await openBlog(context, { before: at(2099) });
  await untilNewsletterIsKept(page);
  // Without its host, after the clock was put right and more than that.
  server.route(`${LETTER}bundle.json`, status(500));
  page.mayHear(/chromium network/);
  const fold = await openBlog(context, { before: at(2001) });
  await fold.until("it says from when it is", (root) =>
    /^Saved copy from 1 June 2099/.test(root.querySelector(".offline-copy")?.textContent),
  );
  server.unroute(`${LETTER}bundle.json`);
  // Corrections by the clock that is right take the place of those by the one that was not.
  for (const words of ["First put right", "First put right again"]) {
    const corrected = buildSite({
      ...letters(["Alpha", "Beta"]),
      "gamma.md": newsletter("2026-01-16", "Gamma").replace("First at length", words),
    });
    await openBlog(context, { before: at(2001), from: corrected });
    const [{ href }] = issuesOf(corrected);
    await untilKept(page, words, `${LETTER}bundle.json`, (urls, href) => urls.some((url) => url.endsWith(href)), href);
  }
  await fold.until("it is counted", (root) =>
    root.querySelector(".offline-reading p").textContent.startsWith("1 issue saved"),
  );
  server.route(`${LETTER}bundle.json`, status(500));
  await openBlog(context, { before: at(2001) });
  assert.match(await fold.inRoot((root) => root.textContent), /First put right again/);
});

test("two tabs that save at once save everything once, whole", async (context) => {
  const { page } = context;
  const { driver } = page;
  const fold = await openBlog(context, { from: larger, title: "Issue-19" });
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow("tab");
  const second = await driver.getWindowHandle();
  try {
    await openBlog(context, { from: larger, title: "Issue-19" });
    for (const tab of [first, second]) {
      await driver.switchTo().window(tab);
      await fold.inRoot((root) =>
        [...root.querySelectorAll(".offline-reading button")]
          .find((button) => button.textContent.startsWith("Save all"))
          .click(),
      );
    }
    for (const tab of [first, second]) {
      await driver.switchTo().window(tab);
      await fold.until("all is saved", (root) =>
        root.querySelector(".offline-reading p").textContent.startsWith("20 issues saved"),
      );
    }
    assert.equal(Object.keys(await entries(page)).length, 21);
    assert.equal(await page.run(isWhole), true);
  } finally {
    await driver.switchTo().window(second);
    await driver.close();
    await driver.switchTo().window(first);
  }
});

/** In the page: whether every entry of a newsletter is the text that it was saved as. */
async function isWhole() {
  for (const name of (await caches.keys()).filter((name) => name.endsWith("/bundle.json"))) {
    const cache = await caches.open(name);
    for (const response of await cache.matchAll()) {
      const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
      const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
      if (response.headers.get("newsfold-digest") !== `sha256-${base64}`) return false;
      JSON.parse(await response.text());
    }
  }
  return true;
}

test("a site that moved begins anew at its new address, and what was saved is there at the old one", async (context) => {
  const { page, server } = context;
  const fold = await visitSite(context, site);
  const before = await entries(page);
  expectSilence(page);
  server.mount("/moved/", site);
  const gone = [AT, `${AT}bundle.json`, `${AT}sw.js`, ...issuesOf(site).map(({ href }) => AT + href)];
  for (const path of gone) server.route(path, status(404));
  await page.open("/moved/");
  await showsIssue(fold, "Gamma");
  await fold.becomes("ready");
  await untilKept(page, "the new page", "/moved/:pages");
  assertKept(before, await entries(page));
  await page.open(AT);
  await showsIssue(fold, "Gamma");
  await fold.becomes("ready");
  await saysWhatItIs(fold);
  assertKept(before, await entries(page));
});

test("on a site, a newsletter that lost issues does not take the place of the copy until it is asked for", async (context) => {
  const { page, server } = context;
  const fold = await visitSite(context, site);
  const before = await entries(page);
  serveSampleSite(server, buildSite({ "gamma.md": newsletter("2026-01-16", "Gamma") }));
  await reload(page);
  await fold.until(
    "it is said",
    (root) => root.querySelector(".news p")?.textContent === "The newsletter now has fewer issues than this copy.",
  );
  const entry = `newsfold:${server.url(AT)}bundle.json ${server.url(AT)}bundle.json`;
  assert.equal((await entries(page))[entry], before[entry]);
  // Its older issues are there to go to.
  await fold.byRole("link", /^Older issue/);
  await (await fold.byRole("button", "Show what is new")).click();
  await fold.until(
    "there is nothing older",
    (root) => !root.querySelector(".neighbours").textContent.includes("Older issue"),
  );
  await page.until("it is kept", `return (${sameAs})(arguments[0]).then((same) => !same)`, { [entry]: before[entry] });
});

test("on a site, a bundle that became invalid leaves what is there, and says so", async (context) => {
  const { page, server } = context;
  const fold = await visitSite(context, site);
  const before = await entries(page);
  server.route(`${AT}bundle.json`, text(JSON.stringify({ version: 1, publication: {}, issues: [{ id: "a b" }] })));
  await reload(page);
  await showsIssue(fold, "Gamma");
  await saysWhatItIs(fold);
  assertKept(before, await entries(page));
});

test("storage that is cleared while somebody reads takes nothing off the screen, and fills again", async (context) => {
  const { page } = context;
  const fold = await visitSite(context, site);
  await page.run(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await openCard(fold);
  await (await fold.byRole("link", /^Older issue/)).click();
  await showsIssue(fold, "Beta");
  await (await fold.byRole("button", "Save all issues for offline")).click();
  await fold.until("all is saved", (root) =>
    root.querySelector(".offline-reading p").textContent.startsWith("3 issues saved"),
  );
  await page.open(AT);
  await showsIssue(fold, "Gamma");
  await fold.becomes("ready");
  await untilKept(page, "the page", ":pages");
});

test.in(
  "chromium",
  "a device without room keeps what is whole, says so with the sizes, and reading goes on",
  async (context) => {
    const { page, server } = context;
    const words = Array.from({ length: 12 }, (_, at) => `Article ${at}`);
    const day = (number) => new Date(Date.UTC(2020, 0, number * 7)).toISOString().slice(0, 10);
    const many = Array.from({ length: 500 }, (_, at) => [
      `${at + 1}.md`,
      newsletter(day(at + 1), `Issue ${at + 1}`, words),
    ]);
    const fold = await openBlog(context, { from: buildSite(Object.fromEntries(many)), title: "Issue 500" });
    await fold.until("it counts", (root) => root.querySelector(".offline-reading"));
    const before = await entries(page);
    const { usage } = await page.run(() => navigator.storage.estimate().then(({ usage }) => ({ usage })));
    await devTools(page.driver, "Storage.overrideQuotaForOrigin", {
      origin: server.origin,
      quotaSize: usage + 200_000,
    });
    await (await fold.byRole("button", "Save all issues for offline")).click();
    await fold.until("it says so", (root) =>
      root
        .querySelector(".offline-reading")
        .textContent.includes("This device has no room for more. What is saved stays."),
    );
    await devTools(page.driver, "Storage.overrideQuotaForOrigin", { origin: server.origin });
    await fold.until("it counts", (root) =>
      /^[2-9]\d* issues saved|^1\d+ issues saved/.test(root.querySelector(".offline-reading p").textContent),
    );
    const [, count, size, all] = /^(\d+) issues saved, ([\d.]+ [km]B)\. All issues take ([\d.]+ [km]B)\.$/i.exec(
      await fold.inRoot((root) => root.querySelector(".offline-reading p").textContent),
    );
    assert.ok(Number(count) < 500 && size !== all, `${count} issues, ${size} of ${all}`);
    const after = await entries(page);
    assertKept(before, after);
    // The bundle, pieces of the list, and as many issues as it says, each of them whole.
    assert.equal(Object.keys(after).filter((entry) => entry.includes("/issues/")).length, Number(count));
    assert.equal(await page.run(isWhole), true);
    await (await fold.byRole("button", "Article 1 of Issue 500")).click();
    await fold.until("it opens", (root) => root.querySelector("[aria-expanded=true]"));
  },
);

test("`offline` off on a site leaves no key, no cache and no worker, and visits add none", async (context) => {
  const { page, server } = context;
  const fold = await visitSite(context, site);
  await page.run(() => localStorage.setItem("newsfold:size", "125"));
  const off = (html) => html.replace("<news-fold ", '<news-fold offline="off" ');
  serveChanged(server, site, "index.html", off, "");
  const [, beta] = issuesOf(site);
  serveChanged(server, site, `issues/${beta.id}.html`, off);
  // The page as it was kept, for the last time; the worker learns that nothing is to be kept.
  await reload(page);
  await fold.becomes("ready");
  await page.until("no page is kept", () =>
    caches.keys().then((names) => !names.some((name) => name.endsWith(":pages"))),
  );
  for (const path of [AT, `${AT}issues/${beta.id}.html`, AT]) {
    await page.open(path);
    await fold.becomes("ready");
    await openCard(fold);
  }
  await page.until("nothing is left", isEmpty);
});

test("`offline` off that is set while a site is read holds at once", async (context) => {
  const { page } = context;
  await visitSite(context, site);
  await reload(page);
  await page.fold().becomes("ready");
  await page.run(() => document.querySelector("news-fold").setAttribute("offline", "off"));
  await page.until("nothing is left", isEmpty);
  await openCard(page.fold());
  assert.equal(await page.run(isEmpty), true);
});

test("`offline` off holds for a page that the worker is still loading", async (context) => {
  const { page, server } = context;
  await visitSite(context, site);
  let answered;
  const isAnswered = new Promise((resolve) => (answered = resolve));
  const release = holdBack(server, AT, async (request, response, ...rest) => {
    response.on("close", answered);
    return serveFile(request, response, ...rest);
  });
  // The page that is kept is shown meanwhile.
  await reload(page);
  await page.fold().becomes("ready");
  await page.run(() => document.querySelector("news-fold").setAttribute("offline", "off"));
  await page.until("nothing is left", isEmpty);
  release();
  await isAnswered;
  // The worker has what it was loading now, and looks at each piece of it.
  for (let frame = 0; frame < 30; frame += 1) {
    assert.equal(await page.run(isEmpty), true, `frame ${frame}`);
    await page.drawn();
  }
});

test("`offline` that is on again keeps again", async (context) => {
  const { page } = context;
  const fold = await openBlog(context);
  await untilKept(page, "the newsletter", "/bundle.json");
  await page.run(() => document.querySelector("news-fold").setAttribute("offline", "off"));
  await page.until("nothing is left", isEmpty);
  await page.run(() => document.querySelector("news-fold").removeAttribute("offline"));
  await (await fold.byRole("link", "Beta")).click();
  const [, beta] = issuesOf(site);
  await untilKept(page, "Beta", "bundle.json", (urls, href) => urls.some((url) => url.endsWith(href)), beta.href);
});

/** In the page: whether nothing of ours is on the device. */
async function isEmpty() {
  const registrations = await navigator.serviceWorker.getRegistrations();
  return registrations.length + (await caches.keys()).length + Object.keys(localStorage).length === 0;
}
