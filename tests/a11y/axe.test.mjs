import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { STATES } from "../harness/states.mjs";
import { sendPage } from "../harness/server.mjs";
import { test } from "../harness/test.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with every one of its rules on, those for AAA and the experimental too. */
async function violations(page) {
  await page.run(AXE);
  return page.driver.executeAsyncScript((done) => {
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    axe.run(document, { rules, resultTypes: ["violations"] }).then(
      ({ violations }) =>
        done(
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(" ")}: ${failureSummary}`),
          ),
        ),
      (error) => done([`axe did not run: ${error}`]),
    );
  });
}

for (const scheme of ["light", "dark"]) {
  for (const [name, open] of Object.entries(STATES)) {
    test(`axe finds nothing in the reader, ${name}, ${scheme}`, async ({ page, server }) => {
      await page.emulate({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
      await open(page, server);
      assert.deepEqual(await violations(page), []);
    });
  }
}

test("axe finds what is wrong with a page that is", async ({ page, server }) => {
  server.route("/page", (_request, response) =>
    sendPage(
      response,
      `<!doctype html><html><head><title>Wrong</title></head><body>
       <h3>Skipped</h3><button></button><p style="color: #bbb; background: #fff">pale</p>`,
    ),
  );
  await page.open("/page");
  const rules = (await violations(page)).map((violation) => violation.split(":")[0]);
  for (const rule of ["button-name", "color-contrast", "html-has-lang", "region"]) {
    assert.ok(rules.includes(rule), `${rule} in ${rules}`);
  }
});
