import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { eventually } from "../harness/eventually.mjs";
import { servePage } from "../harness/host.mjs";
import { inEveryMedium } from "../harness/media.mjs";
import { everyState } from "../harness/states.mjs";
import { stop } from "../harness/stop.mjs";
import { keysTaken, listenToKeys, shiftTab, tabThrough } from "../harness/tabbing.mjs";
import { test } from "../harness/test.mjs";

everyState((state, name) => {
  test(`Tab reaches everything in order, is seen, and comes out again: ${name}`, async (context) => {
    await state.open(context);
    assert.deepEqual(await tabThrough(context.page), []);
  });
});

test.in("chromium", "the focus is seen in every medium", async (context) => {
  const { page, server } = context;
  serveBundle(server, fixture());
  await page.openReader();
  assert.deepEqual(await inEveryMedium(page, () => tabThrough(page)), []);
});

/** A page with a header and a footer that stay, and nothing said of where to scroll. */
const STICKY = `<style>
    body { margin: 0 }
    main { padding-inline: 1rem }
    header, footer { position: sticky; inset-block: 0; height: 72px; background: #dde; z-index: 1 }
  </style><script src="/newsfold.js"></script>`;

test("no header or footer that stays lies over what has the focus", async ({ page, server }) => {
  serveBundle(server, fixture());
  const element = `<news-fold src="/bundle.json" loading="eager"></news-fold>`;
  servePage(server, "/", { head: STICKY, body: `<header>Host</header><main>${element}</main><footer>Host</footer>` });
  await page.open("/");
  await page.fold().becomes("ready");
  assert.deepEqual(await tabThrough(page), []);
});

/** Presses Tab until the focus is on what says a text. */
async function tabTo(page, text) {
  const passed = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.press("Tab");
    const here = await stop(page);
    if (here?.text === text) return;
    passed.push(here?.text);
  }
  throw new Error(`Tab did not come to “${text}” past ${passed.join(", ")}`);
}

/** Opens a state that every engine's keyboard is tried in. */
async function open(context, form, name) {
  let found;
  everyState(
    (state) => (found = state),
    (state) => state.form === form && state.name === name,
  );
  const fold = await found.open(context);
  await listenToKeys(context.page);
  return fold;
}

for (const form of ["drawn by script", "on its own page"]) {
  test(`titles open and close by Enter and Space, and all at once: ${form}`, async (context) => {
    const { page } = context;
    const fold = await open(context, form, "collapsed");
    const expanded = () => fold.inRoot((root) => root.querySelectorAll("article [aria-expanded=true]").length);
    const [{ title }] = articlesOf(fixture().issues[0]);
    await tabTo(page, "Show all articles");
    await page.press("Space");
    await fold.until("all are open", (root) => !root.querySelector("[aria-expanded=false][aria-controls^=panel]"));
    await page.press("Enter");
    await fold.until("all are closed", (root) => !root.querySelector("article [aria-expanded=true]"));
    await tabTo(page, title);
    await page.press("Enter");
    await eventually(page, expanded, 1);
    await page.press("Space");
    await eventually(page, expanded, 0);
    assert.deepEqual(await keysTaken(page, 4), []);
  });

  test(`choices are opened, made, left and reset by keyboard alone: ${form}`, async (context) => {
    const { page } = context;
    const fold = await open(context, form, "collapsed");
    const size = () => fold.inRoot((root) => getComputedStyle(root.querySelector(".reader")).fontSize);
    const first = await size();
    await tabTo(page, "Options");
    await page.press("Enter");
    await fold.until("they are open", (root) => root.querySelector(".options input"));
    await tabTo(page, "100%");
    await page.press("ARROW_RIGHT", "ARROW_RIGHT");
    await fold.until("the text is larger", (root) => root.querySelector("input[value='130']").checked);
    assert.notEqual(await size(), first);
    await tabTo(page, "Reset options");
    await page.press("Enter");
    await fold.until("they are reset", (root) => root.querySelector("input[value='100']").checked);
    assert.equal(await size(), first);
    assert.equal((await stop(page)).text, "Reset options", "the focus stays");
    while ((await stop(page)).text !== "Options") await shiftTab(page);
    await page.press("Space");
    await fold.until("they are closed", (root) => !root.querySelector(".options input"));
    assert.equal((await stop(page)).text, "Options");
    assert.deepEqual(await keysTaken(page, 6), []);
  });

  test(`what is new is asked for by keyboard: ${form}`, async (context) => {
    const { page } = context;
    const fold = await open(context, form, "something new");
    await tabTo(page, "Show what is new");
    await page.press("Enter");
    await fold.until("its heading has the focus", (root) => root.activeElement?.textContent === "Newer");
    assert.deepEqual(await keysTaken(page, 2), []);
  });
}

test("issues are saved and removed by keyboard, and the focus stays", async (context) => {
  const { page } = context;
  const fold = await open(context, "on its own page", "collapsed");
  await tabTo(page, "Save all issues for offline");
  await page.press("Enter");
  await fold.until("all are saved", (root) =>
    root.querySelector(".offline-reading p").textContent.startsWith("3 issues saved"),
  );
  assert.equal((await stop(page)).text, "Save all issues for offline");
  await tabTo(page, "Remove what is saved");
  await page.press("Space");
  await fold.until("none is", (root) =>
    /^(0|No) issues? saved/.test(root.querySelector(".offline-reading p").textContent),
  );
  assert.deepEqual(await keysTaken(page, 4), []);
});

test("older issues are listed by keyboard, and the first of them has the focus", async (context) => {
  const { page } = context;
  const fold = await open(context, "drawn by script", "in pieces, of which some are listed");
  await tabTo(page, "Show older issues");
  await page.press("Enter");
  await fold.until(
    "the first of them has the focus",
    (root) => root.activeElement?.textContent.trim() === "The February letter",
  );
});

test("a failure is tried again by keyboard", async (context) => {
  const { page, server } = context;
  const failed = await open(context, "drawn by script", "failed");
  serveBundle(server, fixture());
  await tabTo(page, "Try again");
  await page.press("Enter");
  await failed.becomes("ready");
});
