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

/** What checkers say of a site's page that is no fault, and why. */
const EXPLAINED = [
  // It asks a person about words of the newsletter's own: “left”, “small”.
  /^text_sensory_misuse\?:/,
  // Before an issue's heading stand the newsletter's name and two links.
  /^html_skipnav_exists\?:/,
  // What waits for the app takes its room and is not there to be seen or pressed.
  /^hidden-content\?: news-fold \.toolbar:/,
  // 44 px is for buttons; links in lists have 24 (level AA).
  /^sia-r111: <a href="[^"]*archive\.html"> All issues/,
  // A checker without the page's address does not know what 'self' is, and data in a script element runs
  // nothing. The browsers' own word on the policy is in every browser test: their consoles are empty.
  /^warning: (Resource|Inline script) violates Content Security Policy \(meta tag\)/,
];

const unexplained = (findings) => findings.filter((finding) => !EXPLAINED.some((pattern) => pattern.test(finding)));

/** Without script only those work that read the markup. */
const CHECKERS_OF = { "without script": ["html-validate", "Nu"] };

for (const [name, open] of Object.entries(PAGES)) {
  test(`no checker finds anything on a page of a site, ${name}`, async ({ page, server }) => {
    await page.emulate({ "prefers-color-scheme": "light", "prefers-reduced-motion": "reduce" });
    // What a checker brings along for itself is held to the page's policy, too.
    page.mayHear(/policy violated: style-src-elem inline/);
    const found = await findings(page, await open(page, server), CHECKERS_OF[name]);
    assert.deepEqual(unexplained(Object.values(found).flat()), []);
  });
}

test("every page of a site is valid HTML, for two checkers", async () => {
  const site = sampleSite();
  const issues = issuesOf(site).map(({ id }) => `issues/${id}.html`);
  for (const path of ["index.html", "archive.html", "404.html", "offline.html", ...issues]) {
    const html = readFileSync(join(site, path), "utf8");
    assert.deepEqual([path, unexplained(await nuOfDocument(html))], [path, []]);
    assert.deepEqual([path, await markupOfDocument(html)], [path, []]);
  }
});
