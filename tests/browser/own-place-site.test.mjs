// A reader's own place on a newsletter's own pages (src/parts/place).

import assert from "node:assert/strict";

import { fixture } from "../harness/bundles.mjs";
import { openOptions } from "../harness/options.mjs";
import { deed, untilTitled } from "../harness/place.mjs";
import { SITE_STATES } from "../harness/site-states.mjs";
import { test } from "../harness/test.mjs";

test("on a page of its own, what is kept is shown in the issue's place, which is there again afterwards", async (context) => {
  const { page } = context;
  const bundle = fixture();
  const [issue] = bundle.issues;
  const [first] = issue.sections[0].articles;
  const fold = await SITE_STATES.find(({ name }) => name === "come back").open(context);
  await fold.inRoot((root) => root.querySelector(".card-title button").click());
  await deed(fold, "keep", first.id);
  const address = await page.run(() => location.href);
  await openOptions(fold);
  await deed(fold, "kept");
  await untilTitled(fold, [first.title]);
  await page.untilFocused("Kept articles");
  assert.equal(await page.run(() => location.href), address);
  await deed(fold, "back");
  await fold.until(
    "the issue is back",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    issue.title,
  );
  await page.untilFocused(issue.title);
});
