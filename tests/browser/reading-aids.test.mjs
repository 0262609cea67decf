import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { ELEMENT, servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

/** What WCAG 2.2, 1.4.12, lets a reader set on every text of a page. */
const SPACING = `line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important`;

/** Opens a page with a style of its reader's, every article open. */
async function openStyled({ page, server }, css, bundle = fixture(), html = `lang="en"`) {
  serveBundle(server, bundle);
  const head = `<meta name="viewport" content="width=device-width"><style>${css}</style>`;
  servePage(server, "/host", { head: `${head}<script src="/newsfold.js" async></script>`, body: ELEMENT, html });
  await page.open("/host");
  const fold = await page.fold().becomes("ready");
  await page.run(() => document.querySelector("news-fold").openAll());
  await fold.until("every panel is open", (root) => !root.querySelector("[part~=panel][hidden]"));
  return fold;
}

/** For `Fold.inRoot`: texts that a box cuts off, and boxes that stand out of the page. */
function cutOff(root) {
  const width = document.documentElement.clientWidth;
  return [...root.querySelectorAll("*")]
    .filter((element) => !element.closest(".visually-hidden, pre"))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = [overflowX, overflowY].some((overflow) => ["hidden", "clip"].includes(overflow));
      const isTooBig = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      return right > width + 0.5 || left < -0.5 || (clips && isTooBig);
    })
    .map((element) => `${element.localName} ${element.textContent.trim().slice(0, 40)}`);
}

test("the spacing that a reader sets on a page reaches the newsletter, and cuts nothing off", async (context) => {
  const fold = await openStyled(context, `* { ${SPACING} } p { margin-block-end: 2em !important }`);
  const spacing = await fold.inRoot((root) =>
    [...root.querySelectorAll("[part~=tldr] p, [part~=card-title] button, li, [part~=button]")].map((element) => {
      const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(element);
      return { size: parseFloat(fontSize), letter: parseFloat(letterSpacing), word: parseFloat(wordSpacing) };
    }),
  );
  assert.ok(spacing.length > 10, "there are texts");
  // What is inherited is a length of the page's own text size: what the reader set there.
  const set = await context.page.run(() => {
    const { letterSpacing, wordSpacing } = getComputedStyle(document.querySelector("news-fold"));
    return { letter: parseFloat(letterSpacing), word: parseFloat(wordSpacing) };
  });
  for (const { letter, word } of spacing) assert.deepEqual({ letter, word }, set);
  const lines = await fold.inRoot((root) =>
    [...root.querySelectorAll("[part~=tldr] p, li")].map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return parseFloat(lineHeight) / parseFloat(fontSize);
    }),
  );
  for (const line of lines) assert.ok(line >= 1.5 - 0.01, `lines are ${line} apart`);
  assert.deepEqual(await fold.inRoot(cutOff), []);
});

for (const [what, css] of [
  ["text of twice the size", "html { font-size: 200% }"],
  ["text of twice the size with a reader's spacing", `html { font-size: 200% } * { ${SPACING} }`],
]) {
  test(`nothing is cut off in ${what}`, async (context) => {
    const fold = await openStyled(context, css);
    const size = await fold.inRoot((root) => parseFloat(getComputedStyle(root.querySelector("[part~=tldr]")).fontSize));
    assert.equal(size, 32);
    assert.deepEqual(await fold.inRoot(cutOff), []);
  });

  test.in("chromium", `nothing is cut off in ${what} at 640 px`, async (context) => {
    // A window of 1280 px at 200 %, with the text doubled once more.
    await context.page.resize(640);
    const fold = await openStyled(context, css);
    assert.deepEqual(await fold.inRoot(cutOff), []);
  });
}

for (const language of ["ar", "he"]) {
  test.in(
    "chromium",
    `a newsletter in ${language} is laid out from the right, and cuts nothing off`,
    async (context) => {
      await context.page.resize(320);
      const bundle = fixture();
      bundle.publication.language = language;
      const fold = await openStyled(context, "", bundle, `lang="${language}" dir="rtl"`);
      assert.deepEqual(await fold.inRoot(cutOff), []);
      const title = await fold.inRoot((root) => {
        const { left, right } = root.querySelector("[part~=issue-title]").getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(root.querySelector("[part~=issue-title]"));
        const text = range.getBoundingClientRect();
        return { before: right - text.right, after: text.left - left };
      });
      assert.ok(title.before < title.after, "the title begins at the right");
    },
  );
}

test("what a reader comes to by Tab is not under the page's sticky header", async (context) => {
  const { page } = context;
  const fold = await openStyled(
    context,
    `html { scroll-padding-top: 120px } body::before { content: "Header"; position: fixed; top: 0; left: 0; right: 0; height: 120px; background: #eee; z-index: 1 }`,
  );
  const buttons = await fold.inRoot((root) => [...root.querySelectorAll(".card-title button")]);
  await page.run((button) => button.focus(), buttons.at(-1));
  await page.run(() => scrollTo(0, document.documentElement.scrollHeight));
  for (let stop = 0; stop < 8; stop += 1) {
    await page.driver.actions().keyDown("\uE008").sendKeys("\uE004").keyUp("\uE008").perform();
    const { top, bottom } = await fold.inRoot(({ activeElement }) => {
      const { outlineWidth, outlineOffset } = getComputedStyle(activeElement);
      const outline = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const { top, bottom } = activeElement.getBoundingClientRect();
      return { top: top - outline, bottom: bottom + outline };
    });
    // Firefox leaves alone what is in view in part, which is as much as WCAG 2.4.11 asks for.
    const seen = page.engine === "firefox" ? bottom : top;
    assert.ok(seen >= 120, `the outline of stop ${stop} is from ${top} to ${bottom}`);
  }
});

test.in("chromium", "phrases of twice the length are not cut off at 320 px", async (context) => {
  await context.page.resize(320);
  const fold = await openStyled(context, "");
  // As the language for tests (src/i18n/pseudo.rs) does it, which only builds for tests know.
  const phrases = ".toolbar legend, .toolbar span, button.show-all, .issue-facts, .label, .copy-link a, nav p";
  await fold.inRoot((root, phrases) => {
    for (const element of root.querySelectorAll(phrases)) {
      const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
      if (text) text.data = `${text.data} ${text.data}`;
    }
  }, phrases);
  const doubled = await fold.inRoot((root) => root.querySelector(".show-all").textContent);
  assert.equal(doubled, "Hide all articles Hide all articles");
  assert.deepEqual(await fold.inRoot(cutOff), []);
});
