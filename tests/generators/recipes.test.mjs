import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { articlesOf, fixture } from "../harness/bundles.mjs";
import { test } from "../harness/test.mjs";
import { PREFIX, SITES } from "./sites.mjs";

/** Builds a site in a folder of its own, which goes away afterwards. */
async function withSite(generator, body) {
  const folder = await mkdtemp(join(tmpdir(), "newsfold-site-"));
  try {
    await body(await SITES[generator].build(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const [generator, { pages }] of Object.entries(SITES)) {
  test(`a site of ${generator}, made by our recipe, shows the newsletter`, ({ page, server }) =>
    withSite(generator, async (site) => {
      server.mount(PREFIX, site);
      const [issue] = fixture().issues;
      for (const path of pages) {
        await page.open(PREFIX + path);
        const fold = page.fold();
        await page.run(() => document.querySelector("news-fold").scrollIntoView());
        await fold.becomes("ready");
        assert.deepEqual(await fold.textsOf("issue-title"), [issue.title], path);
        assert.equal((await fold.parts("card")).length, articlesOf(issue).length, path);
        // A paragraph around the element would be a mistake of the recipe's.
        assert.equal(await page.run(() => document.querySelector("p > news-fold, p > script")), null, path);
      }
      const elsewhere = server.requests.map(({ path }) => path).filter((path) => !path.startsWith(PREFIX));
      const ours = ["/collector.js", "/favicon.ico"];
      assert.deepEqual(
        elsewhere.filter((path) => !ours.includes(path)),
        [],
        "all addresses have the prefix",
      );
    }));
}
