import assert from "node:assert/strict";

import { contrast, drawnColours } from "../harness/colours.mjs";
import { fixture, serveBundle } from "../harness/bundles.mjs";
import { READER_STATES } from "../harness/reader-states.mjs";
import { test } from "../harness/test.mjs";

/** What every text reaches: where the colours are ours, and where the page lends its own. */
const OURS = 7;
const THEIRS = 4.5;

const TEXTS = ["issue-title", "section-title", "card-title", "tldr", "part-title", "source", "button"];

/** Every text is told apart from what lies behind it. */
async function isLegible(page, fold, least) {
  await page.run(() => document.querySelector("news-fold").openAll());
  await fold.until("every panel is open", (root) => !root.querySelector("[part~=panel][hidden]"));
  for (const part of TEXTS) {
    const pairs = await fold.inRoot(drawnColours, `[part~=${part}]`);
    assert.ok(pairs.length > 0, `there is a ${part}`);
    for (const { text, colour, behind } of pairs) {
      const ratio = contrast(colour, behind);
      assert.ok(ratio >= least, `${part} “${text}”: ${colour} on ${behind} is ${ratio.toFixed(2)}`);
    }
  }
}

test("the newsletter follows the blog's switch between light and dark", async ({ page, server }) => {
  serveBundle(server, fixture());
  await page.open("/blog/");
  await page.run(() => document.querySelector("news-fold").scrollIntoView());
  const fold = await page.fold().becomes("ready");
  const lightness = async () => {
    const [{ colour, behind }] = await fold.inRoot(drawnColours, "[part~=card-title]");
    return { text: contrast(colour, [0, 0, 0]), page: contrast(behind, [0, 0, 0]) };
  };
  const before = await lightness();
  assert.ok(before.page > before.text, "light first, in a system that is light");
  await isLegible(page, fold, THEIRS);
  await page.run(() => document.querySelector("[data-theme-switch]").click());
  await page.until("the blog is dark", () => document.documentElement.dataset.theme === "dark");
  await page.until("the newsletter is dark", () =>
    getComputedStyle(document.querySelector("news-fold").shadowRoot.querySelector("section")).colorScheme.includes(
      "dark",
    ),
  );
  const after = await lightness();
  assert.ok(after.page < after.text, "dark after the switch");
  await isLegible(page, fold, THEIRS);
});

for (const scheme of ["light", "dark"]) {
  test.in("chromium", `the reader is legible where the system is ${scheme}`, async ({ page, server }) => {
    serveBundle(server, fixture());
    await page.emulate({ "prefers-color-scheme": scheme });
    const fold = await page.openReader();
    const [{ behind }] = await fold.inRoot(drawnColours, "[part~=card-title]");
    assert.equal(contrast(behind, [0, 0, 0]) > 10, scheme === "light");
    await isLegible(page, fold, OURS);
  });
}

for (const [name, line] of [
  ["offline copy", ".offline-copy"],
  ["something new", ".news"],
]) {
  test(`what stands at the window's edge has the ground of its page: ${name}`, async (context) => {
    const { page } = context;
    const fold = await READER_STATES.find((state) => state.name === name).open(context);
    await page.run(() => (document.body.style.background = "#d9c08a"));
    await fold.until("the newsletter has looked around", (root) =>
      getComputedStyle(root.querySelector(".newsfold")).getPropertyValue("--background").includes("217"),
    );
    const [{ colour, behind }] = await fold.inRoot(drawnColours, line);
    assert.ok(contrast(behind, [217, 192, 138]) < 1.2, `${behind}`);
    assert.ok(contrast(colour, behind) >= THEIRS, `${colour} on ${behind}`);
  });
}
