import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { contract } from "../harness/contract.mjs";
import { everyState } from "../harness/states.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april, march] = bundle.issues;

everyState((state, name) => {
  test(`the page gives screen readers what it promises: ${name}`, async (context) => {
    const fold = await state.open(context);
    const shown = state.shows ? { issue: april.id, ...state.shows } : {};
    assert.deepEqual(await contract(context.page, fold, { bundle, ...shown }), []);
  });
});

test("the page gives screen readers what it promises, of an issue it began with", async ({ page, server }) => {
  serveBundle(server, bundle);
  const fold = await page.openReader(`#${march.id}`);
  assert.deepEqual(await contract(page, fold, { bundle, issue: march.id }), []);
});

test("a promise that is not kept is found", async ({ page, server }) => {
  serveBundle(server, bundle);
  const fold = await page.openReader();
  const [first, second] = articlesOf(april);
  const other = { ...bundle, issues: [structuredClone(april), march] };
  const [changed] = articlesOf(other.issues[0]);
  changed.title = "Another title";
  const breaches = await contract(page, fold, { bundle: other, issue: april.id, open: [second.id] });
  assert.deepEqual(breaches.slice(0, 2), ["missing: article “Another title”", "missing: heading 3 “Another title”"]);
  assert.ok(breaches.includes(`missing: button “${second.title}” expanded`));
  assert.ok(breaches.includes(`not promised: button “${first.title}” collapsed`));
  assert.ok(breaches.includes("not promised: list of 3"));
});
