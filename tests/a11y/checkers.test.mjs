import assert from "node:assert/strict";

import { CHECKERS, findings, ofMarkup } from "../harness/checkers/all.mjs";
import { unusedExplanations } from "../harness/checkers/explained.mjs";
import { inEveryMedium } from "../harness/media.mjs";
import { OTHER_PAGES, openOther } from "../harness/site-states.mjs";
import { everyState } from "../harness/states.mjs";
import { engine, test } from "../harness/test.mjs";

/** What the checkers say in every medium there is; those of markup, which has none, once. */
async function everywhere(page, fold, names) {
  const inMedium = names.filter((name) => !ofMarkup(name));
  const once = fold ? await findings(page, fold, names.filter(ofMarkup)) : [];
  return [...once, ...(await inEveryMedium(page, () => findings(page, fold, inMedium)))];
}

everyState((state, name) => {
  test(`no checker finds anything: ${name}`, async (context) => {
    const { page } = context;
    // What a checker brings along for itself is held to the page's policy, too.
    page.mayHear(/policy violated: style-src-elem inline/);
    const fold = await state.open(context);
    assert.deepEqual(await everywhere(page, fold, namesIn(engine)), []);
  });
});

for (const path of OTHER_PAGES) {
  test(`no checker finds anything: ${path} of a site`, async (context) => {
    const { page } = context;
    page.mayHear(/policy violated: style-src-elem inline/);
    await openOther(context, path);
    assert.deepEqual(await everywhere(page, undefined, namesIn(engine)), []);
  });
}

test.in("chromium", "every explanation of a finding is needed", async () => {
  assert.deepEqual(unusedExplanations(), []);
});

/** The checkers that look at an engine's own page; those that look at a copy need one engine. */
function namesIn(engine) {
  return engine === "chromium" ? Object.keys(CHECKERS) : ["axe", "IBM Equal Access"];
}
