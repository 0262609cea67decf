import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { findings } from "../harness/checkers/all.mjs";
import { markupOfDocument } from "../harness/checkers/markup.mjs";
import { nuOfDocument } from "../harness/checkers/nu.mjs";
import { status } from "../harness/faults.mjs";
import { AT, WASM, fileOf, serveSampleSite, serveWithoutScript } from "../harness/site-page.mjs";
import { issuesOf, sampleSite } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

/** The states of an issue's page that only a site has, by name. */
const PAGES = {
  "without script": async (page, server) => {
    const site = serveSampleSite(server);
    serveWithoutScript(server, site, "index.html");
    page.mayHear(/chromium security: .*Blocked script execution/);
    await page.open(`${AT}index.html`);
    return page.fold();
  },
  "before the app": async (page, server) => {
    const site = serveSampleSite(server);
    server.route(fileOf(site, WASM), status(404));
    page.mayHear(/newsfold: .*wasm|chromium (network|security)/);
    await page.open(AT);
    const fold = page.fold();
    await fold.until("the cards can be operated", (root) => root.querySelector(".operable"));
    return fold;
  },
  "taken over": async (page, server) => {
    serveSampleSite(server);
    await page.open(AT);
    const fold = await page.fold().becomes("ready");
    await fold.until("the list is here", (root) => root.querySelector(".saved"));
    return fold;
  },
};

for (const [name, open] of Object.entries(PAGES)) {
  test(`no checker finds anything on a page of a site, ${name}`, async ({ page, server }) => {
    await page.emulate({ "prefers-color-scheme": "light", "prefers-reduced-motion": "reduce" });
    const found = await findings(page, await open(page, server));
    assert.deepEqual(Object.entries(found).filter(([, findings]) => findings.length > 0), []);
  });
}

test("every page of a site is valid HTML, for two checkers", async () => {
  const site = sampleSite();
  const issues = issuesOf(site).map(({ id }) => `issues/${id}.html`);
  for (const path of ["index.html", "archive.html", "404.html", "offline.html", ...issues]) {
    const html = readFileSync(join(site, path), "utf8");
    assert.deepEqual([path, await nuOfDocument(html)], [path, []]);
    assert.deepEqual([path, await markupOfDocument(html)], [path, []]);
  }
});
