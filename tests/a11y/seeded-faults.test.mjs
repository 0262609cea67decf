import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { CHECKERS, findingsBy } from "../harness/checkers/all.mjs";
import { measures } from "../harness/measures.mjs";
import { SEEDED, openWithFault } from "../harness/seeded.mjs";
import { asTable, documentedTable, rewriteTable } from "../harness/table.mjs";
import { test } from "../harness/test.mjs";
import { walk } from "../harness/walk.mjs";

const bundle = fixture();
const CHECKS = [...Object.keys(CHECKERS), "contract", "behaviour", "measures"];

/** What every check has to say of the reader, by the check's name. */
async function checked({ page, server }, fault) {
  serveBundle(server, bundle);
  const fold = await openWithFault(page, server, fault);
  const found = { measures: await measures(page, fold) };
  const walked = await walk(page, fold, bundle, async () => Object.assign(found, await findingsBy(page, fold)));
  return { ...found, ...walked };
}

test.in("chromium", "no check finds anything in a reader without a fault", async (context) => {
  for (const [check, found] of Object.entries(await checked(context))) assert.deepEqual(found, [], check);
});

const rows = [];

for (const fault of SEEDED) {
  test.in("chromium", `a check catches this: “${fault.wrong}”`, async (context) => {
    const found = await checked(context, fault);
    const by = CHECKS.filter((check) => found[check].length > 0);
    assert.ok(by.length > 0, "no check finds it");
    rows.push({ ...fault, by });
  });
}

test.in("chromium", "the documentation says which check catches what", async () => {
  assert.equal(rows.length, SEEDED.length, "every fault is caught, and all were tried");
  const table = asTable(CHECKS, rows);
  if (process.env.UPDATE_GOLDEN) rewriteTable(table);
  assert.equal(documentedTable(), table, "have it rewritten: UPDATE_GOLDEN=1 cargo xtask test a11y -- seeded-faults");
});
