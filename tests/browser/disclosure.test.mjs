import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { eventually } from "../harness/eventually.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [article] = articlesOf(bundle.issues[0]);

/** Opens the reader; answers with the first card's button and a way to ask for its state. */
async function open({ page, server }) {
  serveBundle(server, bundle);
  const fold = await page.openReader();
  const button = await fold.byRole("button", article.title);
  const state = () =>
    page.run((button) => {
      const panel = button.getRootNode().getElementById(button.getAttribute("aria-controls"));
      return {
        expanded: button.getAttribute("aria-expanded"),
        hidden: panel.getAttribute("hidden"),
        visible: panel.firstElementChild.checkVisibility({ contentVisibilityAuto: true }),
      };
    }, button);
  const becomes = (expanded) =>
    page.until(
      `aria-expanded is ${expanded}`,
      (button, expanded) => button.getAttribute("aria-expanded") === expanded,
      button,
      expanded,
    );
  return { fold, button, state, becomes };
}

const CLOSED = { expanded: "false", hidden: "until-found", visible: false };
const OPEN = { expanded: "true", hidden: null, visible: true };

test("a card is closed until its title is clicked, and closes again", async (context) => {
  const { button, state } = await open(context);
  assert.deepEqual(await state(), CLOSED);
  await button.click();
  await eventually(context.page, state, OPEN);
  await button.click();
  await eventually(context.page, state, CLOSED);
});

for (const key of ["Enter", "Space"]) {
  test(`${key} opens and closes the card that has the focus`, async (context) => {
    const { button, state, becomes } = await open(context);
    await context.page.run((button) => button.focus(), button);
    await context.page.press(key);
    await eventually(context.page, state, OPEN);
    await context.page.press(key);
    await becomes("false");
    assert.deepEqual(await context.page.focused().then(({ name }) => name), article.title);
  });
}

test("Tab reaches every title's button in reading order", async (context) => {
  const { fold, button } = await open(context);
  await context.page.run((button) => button.focus(), button);
  const order = [];
  const wanted = articlesOf(bundle.issues[0]).map(({ title }) => title);
  for (let presses = 0; presses < 20 && order.length < wanted.length; presses += 1) {
    const { role, name } = await context.page.focused();
    if (role === "button") order.push(name);
    await context.page.press("Tab");
  }
  assert.deepEqual(order, wanted);
  // Besides, there are the one for all of them and the one for the reader's options.
  assert.equal((await fold.allByRole("button")).length, wanted.length + 2);
});

test("what find-in-page finds opens its card", async (context) => {
  const { button, state } = await open(context);
  await context.page.run((button) => {
    const panel = button.getRootNode().getElementById(button.getAttribute("aria-controls"));
    // As the browser does when a match lies in `hidden=until-found`.
    panel.dispatchEvent(new Event("beforematch", { bubbles: true }));
    panel.removeAttribute("hidden");
  }, button);
  await eventually(context.page, state, OPEN);
});

test("opening a card replaces no heading and moves no focus", async (context) => {
  const { page } = context;
  const { fold, button, becomes } = await open(context);
  await fold.inRoot((root) => {
    window.before = [...root.querySelectorAll("h1, h2, h3, button, [part~=panel]")];
  });
  await button.click();
  await becomes("true");
  const replaced = await page.run(() =>
    window.before.filter((node) => !node.isConnected).map((node) => node.outerHTML),
  );
  assert.deepEqual(replaced, []);
  assert.equal((await page.focused()).name, article.title);
});

test("one button shows and hides all articles, and says so", async (context) => {
  const { fold } = await open(context);
  const states = () =>
    fold.inRoot((root) =>
      [...root.querySelectorAll("h2 button, h3 button")].map((b) => b.getAttribute("aria-expanded")),
    );
  const says = (words) =>
    fold.until(`it is said: ${words}`, (root, words) => root.querySelector("[aria-live]").textContent === words, words);
  const all = articlesOf(bundle.issues[0]).length;
  await (await fold.byRole("button", "Show all articles")).click();
  await says("All articles shown");
  await eventually(context.page, states, Array(all).fill("true"));
  await (await fold.byRole("button", "Hide all articles")).click();
  await says("All articles hidden");
  await eventually(context.page, states, Array(all).fill("false"));
});

test("nothing is announced when the page opens", async (context) => {
  const { fold } = await open(context);
  const [region] = await fold.inRoot((root) =>
    [...root.querySelectorAll("[aria-live]")].map((region) => region.textContent),
  );
  assert.equal(region, "");
});
