import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { unexplained } from "../harness/checkers/explained.mjs";
import { markupOfDocument } from "../harness/checkers/markup.mjs";
import { nuOfDocument } from "../harness/checkers/nu.mjs";
import { issuesOf, sampleSite } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

/**
 * A checker without the page's address does not know what 'self' is, and data in a script element runs
 * nothing. The browsers' own word on the policy is in every browser test: their consoles are empty.
 */
const POLICY = /^warning: (Resource|Inline script) violates Content Security Policy \(meta tag\)/;

test.in("chromium", "every page of a site is valid HTML, for two checkers", async () => {
  const site = sampleSite();
  const issues = issuesOf(site).map(({ id }) => `issues/${id}.html`);
  for (const path of ["index.html", "archive.html", "404.html", "offline.html", ...issues]) {
    const html = readFileSync(join(site, path), "utf8");
    const nu = (await nuOfDocument(html)).filter((finding) => !POLICY.test(finding));
    assert.deepEqual([path, unexplained("Nu", nu)], [path, []]);
    assert.deepEqual([path, await markupOfDocument(html)], [path, []]);
  }
});
