import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const ACE = readFileSync(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");

/**
 * What IBM Equal Access finds wrong with the page, and what it wants a person to look at: a finding
 * each, `rule: element: what`; of the second kind the rule ends in `?`.
 */
export async function ibm(page) {
  await page.run(`${ACE}; window.ace = ace;`);
  return page.driver.executeAsyncScript((done) => {
    new window.ace.Checker().check(document, ["IBM_Accessibility"]).then(
      ({ results }) =>
        done(
          results
            .filter(({ value: [, verdict] }) => verdict !== "PASS")
            .map(({ ruleId, value: [, verdict], path, message, snippet }) => {
              const mark = verdict === "FAIL" ? "" : "?";
              return `${ruleId}${mark}: ${path.dom.split("/").slice(-2).join("/")} ${snippet.slice(0, 60)}: ${message}`;
            }),
        ),
      (error) => done([`IBM Equal Access did not run: ${error}`]),
    );
  });
}
