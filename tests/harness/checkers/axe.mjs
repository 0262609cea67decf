import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core finds wrong with the page, and what it cannot decide, with every one of its rules on,
 * those for AAA and the experimental too: a finding each, `rule: element: what`.
 */
export async function axe(page) {
  await page.run(AXE);
  return page.driver.executeAsyncScript((done) => {
    const { axe } = window;
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const findings = (results, kind) =>
      results.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
          return `${id}${kind}: ${target.flat().join(" ")}: ${why}`;
        }),
      );
    axe.run(document, { rules, resultTypes: ["violations", "incomplete"] }).then(
      ({ violations, incomplete }) => done([...findings(violations, ""), ...findings(incomplete, "?")]),
      (error) => done([`axe did not run: ${error}`]),
    );
  });
}
