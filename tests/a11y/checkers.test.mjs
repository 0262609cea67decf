import assert from "node:assert/strict";

import { CHECKERS, findings } from "../harness/checkers/all.mjs";
import { unusedExplanations } from "../harness/checkers/explained.mjs";
import { STATES } from "../harness/states.mjs";
import { test } from "../harness/test.mjs";

const NOTHING = { Alfa: [], axe: [], "IBM Equal Access": [], "html-validate": [], Nu: [] };

for (const [name, open] of Object.entries(STATES)) {
  test(`no checker finds anything in the reader, ${name}`, async ({ page, server }) => {
    await page.emulate({ "prefers-color-scheme": "light", "prefers-reduced-motion": "reduce" });
    assert.deepEqual(await findings(page, await open(page, server)), NOTHING);
  });

  // Markup is the same in every medium, and Alfa works out the colours of one of its own.
  for (const [medium, features] of [
    ["dark", { "prefers-color-scheme": "dark" }],
    ["in forced colours", { "forced-colors": "active" }],
  ]) {
    test(`no checker finds anything in the reader, ${name}, ${medium}`, async ({ page, server }) => {
      await page.emulate({ ...features, "prefers-reduced-motion": "reduce" });
      const found = await findings(page, await open(page, server), ["axe", "IBM Equal Access"]);
      assert.deepEqual(found, { axe: [], "IBM Equal Access": [] });
    });
  }
}

test("every explanation of a finding is needed", async () => {
  assert.deepEqual(Object.keys(NOTHING), Object.keys(CHECKERS));
  assert.deepEqual(unusedExplanations(), []);
});
