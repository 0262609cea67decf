import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { contrast, drawnColours } from "../harness/colours.mjs";
import { servePage } from "../harness/host.mjs";
import { choose, openOptions } from "../harness/options.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
/** Without a place of the reader's own, which comes in its time and has buttons among the options. */
const HOST = `<main style="font-size: 20px; line-height: 1.5">
  <news-fold src="/bundle.json" loading="eager" memory="off"></news-fold></main>`;

/** A newsletter on a page whose text is 20 px high, its lines 30. */
async function open({ page, server }, { head = "", body = HOST } = {}) {
  serveBundle(server, bundle);
  servePage(server, "/", { head: `${head}<script src="/newsfold.js"></script>`, body });
  await page.open("/");
  return page.fold().becomes("ready");
}

/** In the shadow root: what the reader's choices change. */
function look(root) {
  const style = getComputedStyle(root.querySelector("[part~=tldr]"));
  const reader = getComputedStyle(root.querySelector(".reader"));
  const number = (text) => Math.round(Number.parseFloat(text) * 100) / 100 || 0;
  return {
    size: number(style.fontSize),
    line: number(style.lineHeight),
    letters: number(style.letterSpacing),
    words: number(style.wordSpacing),
    length: number(reader.maxInlineSize),
    scheme: style.colorScheme,
  };
}

const FIRST = { size: 20, line: 30, letters: 0, words: 0, length: 800, scheme: "light" };

const CHOICES = [
  ["size", "150", { size: 30, line: 45, length: 1200 }],
  ["size", "90", { size: 18, line: 27, length: 720 }],
  ["length", "narrow", { length: 600 }],
  ["length", "wide", { length: 1120 }],
  ["spacing", "relaxed", { line: 34.5, letters: 1, words: 1.6 }],
  ["spacing", "wide", { line: 39, letters: 2.4, words: 3.2 }],
  ["theme", "dark", { scheme: "dark" }],
];

for (const [name, value, changed] of CHOICES) {
  test(`${name} ${value} holds at once and after a reload`, async (context) => {
    const fold = await open(context);
    assert.deepEqual(await fold.inRoot(look), FIRST);
    await openOptions(fold);
    await choose(fold, name, value);
    assert.deepEqual(await fold.inRoot(look), { ...FIRST, ...changed });
    await context.page.driver.navigate().refresh();
    await fold.becomes("ready");
    assert.deepEqual(await fold.inRoot(look), { ...FIRST, ...changed });
  });
}

test("a page's own letter spacing and line height are left alone where nothing is chosen", async (context) => {
  const body = HOST.replace("1.5", "1.75; letter-spacing: 1px; word-spacing: 4px");
  const fold = await open(context, { body });
  assert.deepEqual(await fold.inRoot(look), { ...FIRST, line: 35, letters: 1, words: 4 });
});

test("nothing moves where the reader wants no motion", async (context) => {
  const fold = await open(context);
  const lasts = () =>
    fold.inRoot((root) => getComputedStyle(root.querySelector(".card-title button"), "::after").transitionDuration);
  const before = await lasts();
  assert.notEqual(before, "0s");
  await openOptions(fold);
  await choose(fold, "motion", "none");
  assert.match(await lasts(), /^0s(, 0s)*$/);
});

test("storage that is denied changes nothing but that nothing is kept", async (context) => {
  const head = `<script>
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
  </script>`;
  const fold = await open(context, { head });
  await openOptions(fold);
  await choose(fold, "size", "200");
  assert.equal((await fold.inRoot(look)).size, 40);
});

test("where nothing may be kept, no choice is, and what was kept is gone", async (context) => {
  const head = `<script>localStorage.setItem("newsfold:size", "200"); localStorage.setItem("other", "1")</script>`;
  const fold = await open(context, { head, body: HOST.replace("<news-fold", `<news-fold offline="off"`) });
  assert.equal((await fold.inRoot(look)).size, 20);
  await openOptions(fold);
  await choose(fold, "size", "150");
  assert.equal((await fold.inRoot(look)).size, 30);
  assert.deepEqual(await context.page.run(() => Object.keys(localStorage)), ["other"]);
});

test("what was chosen before there were more choices still holds", async (context) => {
  const fold = await open(context, { head: `<script>localStorage.setItem("newsfold:detail", "headlines")</script>` });
  assert.deepEqual(await fold.visibleTexts("[part~=tldr]"), []);
});

test("what nobody knows is no choice", async (context) => {
  const head = `<script>for (const name of ["size", "length", "spacing", "theme", "detail"])
    localStorage.setItem("newsfold:" + name, "huge")</script>`;
  const fold = await open(context, { head });
  assert.deepEqual(await fold.inRoot(look), FIRST);
});

test("two newsletters on a page follow each other", async (context) => {
  const element = (id) => `<news-fold id="${id}" src="/bundle.json" loading="eager"></news-fold>`;
  await open(context, { body: `<main style="font-size: 20px">${element("one")}${element("two")}</main>` });
  const one = context.page.fold("#one");
  const two = await context.page.fold("#two").becomes("ready");
  await openOptions(one);
  await choose(one, "size", "130");
  await choose(one, "detail", "headlines");
  await two.until("the other is as large", (root) => {
    return getComputedStyle(root.querySelector(".reader")).fontSize === "26px";
  });
  assert.deepEqual(await two.visibleTexts("[part~=tldr]"), []);
  assert.equal(await two.inRoot((root) => root.querySelector(".options").hidden), true, "only choices are shared");
});

test("what is chosen in another tab holds here", async (context) => {
  const fold = await open(context);
  await context.page.run(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    frame.contentWindow.localStorage.setItem("newsfold:size", "150");
  });
  await fold.until("it is larger", (root) => getComputedStyle(root.querySelector(".reader")).fontSize === "30px");
  await context.page.run(() => document.querySelector("iframe").contentWindow.localStorage.clear());
  await fold.until("and as before", (root) => getComputedStyle(root.querySelector(".reader")).fontSize === "20px");
});

test("options are reset, which is said once, and how much is shown stays", async (context) => {
  const fold = await open(context);
  await openOptions(fold);
  await choose(fold, "detail", "takeaways");
  await choose(fold, "spacing", "wide");
  await choose(fold, "theme", "dark");
  const reset = await fold.byRole("button", "Reset options");
  await fold.inRoot((_root, reset) => reset.focus(), reset);
  await context.page.press("Enter");
  await fold.until("it is said", (root) => root.querySelector("[aria-live]").textContent === "Options reset");
  const chosen = await fold.inRoot((root) => [...root.querySelectorAll(":checked")].map((radio) => radio.value));
  assert.deepEqual(chosen, ["takeaways", "100", "normal", "normal", "inherit", "system", "on", "everything"]);
  assert.deepEqual(await context.page.run(() => Object.keys(localStorage)), ["newsfold:detail"]);
});

test("choosing is not announced: the control speaks for itself", async (context) => {
  const fold = await open(context);
  await openOptions(fold);
  await choose(fold, "size", "115");
  assert.equal(await fold.inRoot((root) => root.querySelector("[aria-live]").textContent), "");
});

test("the button says whether options are open, and they come after it", async (context) => {
  const { page } = context;
  const fold = await open(context);
  const button = await fold.byRole("button", "Reading options");
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  assert.equal((await fold.allByRole("radio")).length, 4);
  await page.run((button) => button.focus(), button);
  await page.press("Enter");
  await fold.until("they are open", (root) => root.querySelector(".options input"));
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  assert.equal((await page.focused()).name, "Reading options", "the focus stays");
  const order = [];
  for (let presses = 0; presses < 11; presses += 1) {
    await page.press("Tab");
    order.push((await page.focused()).name);
  }
  const expected = [
    "Headlines and TLDR",
    "Listen",
    "100%",
    "Normal",
    "Normal",
    "As the page",
    "As the system",
    "Show",
    "Everything",
    "Reset options",
  ];
  assert.deepEqual(order.slice(0, 10), expected, "one stop a question");
  assert.equal(order[10], articlesOf(bundle.issues[0])[0].title);
  const legends = await fold.visibleTexts(".options legend");
  assert.deepEqual(legends, ["Text size", "Line length", "Spacing", "Colours", "Motion", "Pictures", "When printing"]);
});

test("every control is at least 44 px high, and words on it can be read at 7:1", async (context) => {
  const fold = await open(context);
  await openOptions(fold);
  for (const theme of ["light", "dark"]) {
    await choose(fold, "theme", theme);
    const low = await fold.inRoot((root) =>
      [...root.querySelectorAll(".toolbar button, .choices label")]
        .filter((control) => control.getBoundingClientRect().height < 44)
        .map((control) => control.textContent),
    );
    assert.deepEqual(low, []);
    const pairs = await fold.inRoot(drawnColours, ".toolbar");
    assert.ok(pairs.length > 25, `${pairs.length} texts`);
    for (const { text, colour, behind } of pairs) {
      // The ground of the group is mixed with the page's, which is nearly white or black.
      const ratio = contrast(colour, behind);
      assert.ok(ratio >= 7, `${text} in ${theme}: ${ratio.toFixed(2)}`);
    }
  }
});
