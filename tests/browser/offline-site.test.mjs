import assert from "node:assert/strict";

import { devTools } from "../harness/devtools.mjs";
import { hang } from "../harness/faults.mjs";
import { entries } from "../harness/kept.mjs";
import { AT, WASM, fileOf } from "../harness/site-page.mjs";
import { buildSite, issuesOf, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { expectSilence, reload, showsIssue, visitSite } from "../harness/visit.mjs";

const site = buildSite(letters(["Alpha", "Beta", "Gamma"]));

/** Visits the first page of a site and waits until everything that is kept of a visit is. */
async function visit(context) {
  return { fold: await visitSite(context, site), site, issues: issuesOf(site) };
}

test("a site that was visited is there without its host, and says what it is", async (context) => {
  const { page, server } = context;
  const { fold } = await visit(context);
  await server.stop();
  expectSilence(page);
  await reload(page);
  await showsIssue(fold, "Gamma");
  await fold.becomes("ready");
  await fold.until("it says what it is", (root) => root.querySelector(".offline-copy"));
  const line = await fold.inRoot((root) => root.querySelector(".offline-copy").textContent);
  assert.match(line, /^Saved copy from \d+ \w+ \d{4}, \d\d:\d\d\. Nothing newer could be loaded\.$/);
  assert.equal(await fold.inRoot((root) => root.querySelector("[aria-live]").textContent), "");
});

test("every issue that was saved is there without the host, under its own address, and others say so", async (context) => {
  const { page, server } = context;
  const { fold, issues } = await visit(context);
  const unsaved = `${AT}issues/${issues[1].id}.html`;
  await (await fold.byRole("button", "Save all issues for offline")).click();
  await fold.until("all is saved", (root) =>
    /^3 issues saved, \d+ kB$/.test(root.querySelector(".offline-reading p").textContent),
  );
  await server.stop();
  expectSilence(page);
  await page.driver.get(server.url(unsaved));
  await showsIssue(fold, "Beta");
  await (await fold.byRole("button", "First of Beta")).click();
  await fold.until("its takeaway is there", (root) => root.textContent.includes("First is remembered"));
});

test("an issue that was not saved says so, and leads to what was", async (context) => {
  const { page, server } = context;
  const { fold, issues } = await visit(context);
  await server.stop();
  expectSilence(page);
  await page.driver.get(server.url(`${AT}issues/${issues[2].id}.html`));
  await fold.becomes("failed");
  const links = await fold.namesByRole("link");
  assert.ok(links.includes("Gamma"), links.join());
  await (await fold.byRole("link", "Gamma")).click();
  await showsIssue(fold, "Gamma");
});

test("the first card of a site that was visited waits for no answer", async (context) => {
  const { page, server } = context;
  const { fold, site, issues } = await visit(context);
  for (const path of ["", "bundle.json", "sw.js", `issues/${issues[0].id}.html`]) server.route(AT + path, hang());
  server.route(fileOf(site, WASM), hang());
  await page.open(AT);
  await fold.becomes("ready");
  await (await fold.byRole("button", "First of Gamma")).click();
  await fold.until("it opens", (root) => root.querySelector("[aria-expanded=true]"));
});

test("what was saved can be removed, pages and all", async (context) => {
  const { page } = context;
  const { fold } = await visit(context);
  await (await fold.byRole("button", "Remove what is saved")).click();
  await fold.until("nothing is saved", (root) =>
    root.querySelector(".offline-reading p").textContent.startsWith("0 issues saved"),
  );
  const content = Object.keys(await entries(page)).filter(
    (entry) => !entry.includes(":files ") || entry.endsWith(".json"),
  );
  assert.deepEqual(content, []);
});

test("an issue that is removed is not read from what the worker keeps for its page either", async (context) => {
  const { page } = context;
  const { fold, issues } = await visit(context);
  await (await fold.byRole("button", "Choose issues")).click();
  await (await fold.byRole("checkbox", /^Gamma/)).click();
  await fold.until("it is not saved", (root) =>
    root.querySelector(".offline-reading p").textContent.startsWith("0 issues saved"),
  );
  const file = issues[0].href;
  await page.until(
    "it is nowhere",
    async (file) => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return !all.flat().some(({ url }) => url.endsWith(file));
    },
    file,
  );
});

test.in("chromium", "a site can be installed", async (context) => {
  const { page } = context;
  await visit(context);
  const { installabilityErrors } = await devTools(page.driver, "Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors, []);
  const { errors } = await devTools(page.driver, "Page.getAppManifest");
  assert.deepEqual(errors, []);
});
