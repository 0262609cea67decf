import assert from "node:assert/strict";

import { HtmlValidate } from "html-validate";

import { STATES } from "../harness/states.mjs";
import { test } from "../harness/test.mjs";

const checker = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The markup comes from a tree, not from a person: nobody has to read its spelling.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "off",
    "void-style": "off",
    // The fragment begins where the page's own outline is.
    "heading-level": ["error", { allowMultipleH1: false, minInitialRank: "any" }],
  },
});

/** What is wrong with the markup of an element's shadow root, on its own. */
async function faults(fold) {
  const markup = await fold.inRoot((root) => root.innerHTML);
  const { results } = await checker.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
}

for (const [name, open] of Object.entries(STATES)) {
  test(`the markup of the reader is valid, ${name}`, async ({ page, server }) => {
    assert.deepEqual(await faults(await open(page, server)), []);
  });
}

test("markup that is not valid is found", async ({ page, server }) => {
  const fold = await STATES.collapsed(page, server);
  await fold.inRoot((root) => {
    const list = root.querySelector("nav ul");
    list.append(document.createElement("p"));
    list.id = root.querySelector("[id]").id;
  });
  const found = (await faults(fold)).map((fault) => fault.split(" ")[0]);
  assert.ok(found.includes("no-dup-id") && found.includes("element-permitted-content"), found.join());
});
