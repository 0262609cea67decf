// A new version comes with the next visit, never under the reader; one that is not whole does not come.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { status, text } from "../harness/faults.mjs";
import { entries } from "../harness/kept.mjs";
import { AT, SCRIPT, WASM, fileOf, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, issuesOf, letters, temporaryFolder } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { expectSilence, reload, showsIssue, untilReady, visitSite } from "../harness/visit.mjs";
import { anotherWidget } from "../harness/widgets.mjs";

const TITLES = ["Alpha", "Beta", "Gamma"];
const good = buildSite(letters(TITLES));
const later = buildSite(letters([...TITLES, "Delta"]), undefined, anotherWidget(2));

test("three deploys in a row with a tab open on each keep all three working, and none is loaded by force", async ({
  page,
  server,
}) => {
  const { driver } = page;
  const host = join(temporaryFolder(), "site");
  const tabs = [];
  const first = await driver.getWindowHandle();
  try {
    // One folder, as on a host: it has the files of the last two builds.
    buildSite(letters(TITLES), host);
    await visitSite({ page, server }, host);
    await reload(page);
    tabs.push(await standing(page, "Gamma"));
    const titles = [...TITLES];
    for (const title of ["Delta", "Epsilon"]) {
      titles.push(title);
      buildSite(letters(titles), host, anotherWidget(titles.length));
      await driver.switchTo().newWindow("tab");
      await page.open(AT);
      await untilPageHolds(page, title);
      await reload(page);
      tabs.push(await standing(page, title));
    }
    assert.equal(new Set(tabs.map(({ script }) => script)).size, 3, "each tab runs another version");
    for (const { tab, title, script, program } of tabs) {
      await driver.switchTo().window(tab);
      assert.equal(await page.run(() => window.mark), title, "nobody loaded the page again");
      const found = await page.run(
        (urls) => Promise.all(urls.map((url) => fetch(url).then(({ ok }) => ok))),
        [script, program],
      );
      assert.deepEqual(found, [true, true], "the files of its version are there");
      const fold = page.fold();
      await (await fold.byRole("button", new RegExp(`^Second of ${title}`))).click();
      await fold.until("it opens", (root) => root.querySelector("[aria-expanded=true]"));
      await (await fold.byRole("link", /^Older issue/)).click();
      await fold.until("it goes on", (root, title) => root.querySelector("h1").textContent !== title, title);
    }
    for (const { tab } of tabs) {
      await driver.switchTo().window(tab);
      await reload(page);
      await page.fold().becomes("ready");
      await (await page.fold().byRole("button", /^First of/)).click();
    }
  } finally {
    for (const handle of await driver.getAllWindowHandles()) {
      if (handle === first) continue;
      await driver.switchTo().window(handle);
      await driver.close();
    }
    await driver.switchTo().window(first);
  }
});

/** Marks a tab that stands with an issue, and says what it runs. */
async function standing(page, title) {
  const fold = page.fold();
  await showsIssue(fold, title);
  await fold.becomes("ready");
  const [script, program] = await page.run((title) => {
    window.mark = title;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    return [/newsfold-page-/, /\.wasm$/].map((pattern) => loaded.find((name) => pattern.test(name)));
  }, title);
  return { tab: await page.driver.getWindowHandle(), title, script, program };
}

/** Waits until the page that is kept holds an issue. */
const untilPageHolds = (page, title) =>
  page.until(
    `the page with ${title} is kept`,
    async (title) => {
      const kept = await caches.match(location.href.split("#")[0]);
      return (await kept?.text())?.includes(`>${title}<`);
    },
    title,
  );

const html = readFileSync(join(later, "index.html"), "utf8");
const BROKEN = {
  "without its program": (server) => server.route(fileOf(later, WASM), status(404)),
  "without its script": (server) => server.route(fileOf(later, SCRIPT), status(404)),
  "with another style sheet than its page names": (server) =>
    server.route(fileOf(later, /^page-.*\.css$/), text("body { display: none }", "text/css")),
  "with a program that is not what its name says": (server) =>
    server.route(fileOf(later, WASM), text("another", "application/wasm")),
  "whose page is uploaded by half": (server) => server.route(AT, text(html.slice(0, html.length / 2), "text/html")),
  "whose page is another program's": (server) =>
    server.route(AT, text("<!doctype html><title>Soon</title><p>Here soon.</p></html>", "text/html")),
};

for (const [what, breaks] of Object.entries(BROKEN)) {
  test(`a deploy ${what} changes nothing for those who have a good one, and is taken once it is whole`, async ({
    page,
    server,
  }) => {
    page.mayHear(/^chromium (network|other|security)/);
    const fold = await visitSite({ page, server }, good);
    const before = await entries(page);
    const kept = Object.keys(before).find((entry) => entry.endsWith(`:pages ${server.url(AT)}`));
    serveSampleSite(server, later);
    breaks(server);
    const asked = server.count(AT);
    await reload(page);
    await page.driver.wait(() => server.count(AT) > asked, 5_000, "the worker has not looked");
    await showsIssue(fold, "Gamma");
    await fold.becomes("ready");
    // The worker has looked at all of it by the time of the next visit.
    await reload(page);
    await showsIssue(fold, "Gamma");
    await fold.becomes("ready");
    assert.equal((await entries(page))[kept], before[kept]);
    for (const path of [AT, fileOf(later, WASM), fileOf(later, SCRIPT), fileOf(later, /^page-.*\.css$/)])
      server.unroute(path);
    await reload(page);
    await untilPageHolds(page, "Delta");
    await reload(page);
    await showsIssue(fold, "Delta");
    await fold.becomes("ready");
    await untilReady(page);
  });
}

test("a page of yesterday finds the pieces that only its script names, without its host", async ({ page, server }) => {
  expectSilence(page);
  const fold = page.fold();
  const beta = server.url(`${AT}issues/${issuesOf(good)[1].id}.html`);
  await inATab(page, async () => {
    await visitSite({ page, server }, good);
    await page.driver.get(beta);
    await showsIssue(fold, "Beta");
    await fold.becomes("ready");
    serveSampleSite(server, later);
    // In the same tab: a browser may end the worker with the last one, and load a page without it.
    await page.open(AT);
    await untilPageHolds(page, "Delta");
    await page.until("the next worker waits", () =>
      navigator.serviceWorker.getRegistration().then(({ waiting }) => Boolean(waiting)),
    );
  });
  // No tab is left: the worker of the next version tidies up. A page of the site could be one of the last worker's.
  await page.open("/fixtures/blank.html");
  await page.until(
    "only the next worker is there",
    (at) =>
      navigator.serviceWorker
        .getRegistration(at)
        .then(({ installing, waiting, active }) => !installing && !waiting && active?.state === "activated"),
    AT,
  );
  await server.stop();
  await page.driver.get(beta);
  await showsIssue(fold, "Beta");
  await fold.becomes("ready");
  await (await fold.byRole("button", "First of Beta")).click();
  await fold.until("it opens", (root) => root.querySelector("[aria-expanded=true]"));
});

/** Does something in a tab of its own, which is closed then. */
async function inATab({ driver }, action) {
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow("tab");
  try {
    await action();
  } finally {
    await driver.close();
    await driver.switchTo().window(first);
  }
}
