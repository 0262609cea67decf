import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { contract } from "../harness/contract.mjs";
import { servePage } from "../harness/host.mjs";
import { measures } from "../harness/measures.mjs";
import { openAll, withOwnPlace } from "../harness/reader-states.mjs";
import { STATES } from "../harness/states.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [{ id: issue }] = bundle.issues;
const LOADER = `<script src="/newsfold.js"></script>`;

/** The headings of a page around the newsletter, down to the level above it. */
const above = (level) =>
  ["h1", "h2", "h3"]
    .slice(0, level - 1)
    .map((name) => `<${name}>Host</${name}>`)
    .join("");

/** In the page: where a heading is more than one level below the one before it, through shadow roots. */
function gaps() {
  const below = (node) => [...(node.shadowRoot ?? node).children].flatMap((child) => [child, ...below(child)]);
  const levels = below(document.body)
    .filter((element) => /^h[1-6]$/.test(element.localName))
    .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
    .map(({ localName }) => Number(localName[1]));
  return levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
}

for (const level of [1, 2, 3, 4]) {
  test(`the outline has no gap at heading level ${level}`, async ({ page, server }) => {
    serveBundle(server, bundle);
    const element = `<news-fold src="/bundle.json" heading-level="${level}" history="hash" loading="eager"></news-fold>`;
    servePage(server, "/", { head: LOADER, body: above(level) + element });
    await page.open("/");
    const fold = await page.fold().becomes("ready");
    assert.deepEqual(await contract(page, fold, { bundle, issue, level }), []);
    await withOwnPlace(await openAll(page, fold));
    assert.deepEqual(await contract(page, fold, { bundle, issue, level, open: "all", own: true }), []);
    assert.deepEqual(await page.run(gaps), []);
    assert.deepEqual(await measures(page, fold), []);
  });

  test(`an issue on its own page has no gap in its outline either, taken over and put at level ${level}`, async (context) => {
    const { page } = context;
    const state = STATES.find(({ form, name }) => form === "on its own page" && name === "all open");
    const fold = await state.open(context);
    await page.run((level) => document.querySelector("news-fold").setAttribute("heading-level", level), level);
    await fold.until(
      "the level is another",
      (root, level) => root.querySelector(`h${level}[part~=issue-title]`),
      level,
    );
    assert.deepEqual(await contract(page, fold, { bundle, issue, ...state.shows, level }), []);
  });
}

test("two newsletters on a page keep their ids and what refers to them apart", async ({ page, server }) => {
  serveBundle(server, bundle);
  const element = (id) => `<news-fold id="${id}" src="/bundle.json" history="hash" loading="eager"></news-fold>`;
  servePage(server, "/", { head: LOADER, body: `<h1>Host</h1>${element("one")}${element("two")}` });
  await page.open("/");
  for (const id of ["#one", "#two"]) {
    const fold = await page.fold(id).becomes("ready");
    assert.deepEqual(await contract(page, fold, { bundle }), []);
    const onThePage = await fold.inRoot((root) =>
      [...root.querySelectorAll("[id]")].map(({ id }) => id).filter((id) => document.getElementById(id)),
    );
    assert.deepEqual(onThePage, []);
  }
});
