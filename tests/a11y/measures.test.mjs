import assert from "node:assert/strict";

import { measures } from "../harness/measures.mjs";
import { STATES } from "../harness/states.mjs";
import { test } from "../harness/test.mjs";

for (const scheme of ["light", "dark"]) {
  for (const [name, open] of Object.entries(STATES)) {
    test(`everything is large and clear enough, ${name}, ${scheme}`, async ({ page, server }) => {
      await page.emulate({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
      assert.deepEqual(await measures(page, await open(page, server)), []);
    });
  }
}
