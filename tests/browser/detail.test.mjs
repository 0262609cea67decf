import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { eventually } from "../harness/eventually.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const articles = articlesOf(bundle.issues[0]);

async function open({ page, server }) {
  serveBundle(server, bundle);
  return page.openReader();
}

async function choose(fold, name) {
  const radio = await fold.byRole("radio", name);
  // The reader clicks on the words: the button itself may be drawn as nothing.
  await fold.page.run((radio) => radio.labels[0].click(), radio);
  await fold.until(
    `${name} is chosen`,
    (root, value) => root.querySelector(":checked").value === value,
    await radio.getAttribute("value"),
  );
}

const counts = (fold) =>
  fold.inRoot((root) => {
    const count = (selector) =>
      [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
        .length;
    return {
      tldrs: count("[part~=tldr]"),
      buttons: count(".card-title button"),
      takeaways: count("[part~=takeaways]"),
    };
  });

const all = articles.length;

test("a reader who wants headlines gets headlines", async (context) => {
  const fold = await open(context);
  assert.deepEqual(await counts(fold), { tldrs: all, buttons: all, takeaways: 0 });
  await choose(fold, "Headlines");
  await eventually(fold.page, () => counts(fold), { tldrs: 0, buttons: all, takeaways: 0 });
});

test("a reader who wants everything gets plain headings and open cards", async (context) => {
  const fold = await open(context);
  await choose(fold, "Everything");
  await eventually(fold.page, () => counts(fold), { tldrs: all, buttons: 0, takeaways: all });
  const headings = await fold.namesByRole("heading");
  for (const { title } of articles) assert.ok(headings.includes(title), title);
});

test("titles stay the same nodes, whatever is chosen, for those who have found them by ear", async (context) => {
  const fold = await open(context);
  await fold.inRoot((root) => void (window.titles = [...root.querySelectorAll("h3")]));
  for (const name of ["Headlines", "Key takeaways", "Headlines and TLDR", "Everything"]) {
    await choose(fold, name);
    assert.equal(await fold.inRoot(() => window.titles.every((title) => title.isConnected)), true, name);
  }
});

test("the choice is kept on the device", async (context) => {
  const fold = await open(context);
  await choose(fold, "Everything");
  await context.page.driver.navigate().refresh();
  await fold.becomes("ready");
  await eventually(fold.page, () => counts(fold), { tldrs: all, buttons: 0, takeaways: all });
});

test("the arrow keys move the choice", async (context) => {
  const fold = await open(context);
  const brief = await fold.byRole("radio", "Headlines and TLDR");
  await context.page.run((radio) => radio.focus(), brief);
  await context.page.press("arrow_right");
  await fold.until("takeaways are chosen", (root) => root.querySelector(":checked").value === "takeaways");
  await context.page.press("arrow_right");
  await fold.until("everything is chosen", (root) => root.querySelector(":checked").value === "full");
  const { role, name } = await context.page.focused();
  assert.deepEqual({ role, name }, { role: "radio", name: "Everything" });
});
