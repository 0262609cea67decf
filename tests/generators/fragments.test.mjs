import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { holdBack } from "../harness/site-page.mjs";
import { test } from "../harness/test.mjs";
import { SITES } from "./fragments.mjs";
import { PREFIX } from "./sites.mjs";

const TITLES = ["Braces and stars", "A template in braces", "Another"];

for (const [generator, { pages, build }] of Object.entries(SITES)) {
  test(`a page by ${generator}, made by our recipe, holds the newsletter, which the app takes over as it is`, async ({
    page,
    server,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), "newsfold-site-"));
    try {
      const site = await build(folder);
      const fragment = (await readFile(join(site, "newsletter/fragments/newest.html"), "utf8")).trim();
      server.mount(PREFIX, site);
      for (const path of pages) {
        const file = join(site, path.endsWith(".html") ? path : `${path}index.html`);
        assert.ok((await readFile(file, "utf8")).includes(fragment), `${path} holds the fragment as it was made`);
        const [program] = /newsfold-[0-9a-f]+\.wasm/.exec(fragment);
        const release = holdBack(server, `${PREFIX}newsletter/${program}`);
        await page.open(PREFIX + path);
        const fold = page.fold();
        await fold.until("the cards can be operated", (root) => root.querySelector(".operable"));
        assert.deepEqual(await fold.namesByRole("heading"), TITLES);
        await fold.inRoot((root) => (window.marked = [...root.querySelectorAll(".newsfold *")]));
        release();
        await page.run(() => document.querySelector("news-fold").scrollIntoView());
        await fold.becomes("ready");
        assert.equal(await page.run(() => window.marked.filter((node) => !node.isConnected).length), 0, path);
        assert.equal(await page.run(() => document.querySelector("p > news-fold, p > script")), null, path);
      }
      const elsewhere = server.requests.map(({ path }) => path).filter((path) => !path.startsWith(PREFIX));
      const ours = ["/collector.js", "/favicon.ico"];
      assert.deepEqual(
        elsewhere.filter((path) => !ours.includes(path)),
        [],
        "all addresses have the prefix",
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
