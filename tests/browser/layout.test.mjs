import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { test } from "../harness/test.mjs";

/** Opens a page in a frame of a width that no window of these engines can have. */
async function openNarrow({ page, server }, path, width, bundle = fixture(), kept = undefined) {
  serveBundle(server, bundle);
  await page.open("/fixtures/blank.html");
  await page.run(
    (path, width) => {
      const frame = document.createElement("iframe");
      frame.width = width;
      frame.height = 800;
      frame.src = path;
      document.body.append(frame);
    },
    path,
    width,
  );
  await page.until("the newsletter in the frame is ready", () => {
    const fold = document.querySelector("iframe").contentDocument?.querySelector("news-fold");
    fold?.scrollIntoView({ block: "center" });
    return fold?.state === "ready";
  });
  if (kept) {
    await page.run((kept) => {
      const root = document.querySelector("iframe").contentDocument.querySelector("news-fold").shadowRoot;
      root.querySelector("[aria-controls=reading-options]").click();
      window.kept = () => {
        for (const [name, value] of Object.entries(kept)) {
          root.querySelector(`.options input[name="${name}"][value="${value}"]`).click();
        }
      };
    }, kept);
    await page.until(
      "the options are open",
      () =>
        document
          .querySelector("iframe")
          .contentDocument.querySelector("news-fold")
          .shadowRoot.querySelector(".options input") !== null,
    );
    await page.run(() => window.kept());
  }
  await page.run(() => document.querySelector("iframe").contentDocument.querySelector("news-fold").openAll());
  await page.until(
    "every panel is open",
    () =>
      !document
        .querySelector("iframe")
        .contentDocument.querySelector("news-fold")
        .shadowRoot.querySelector("[part~=panel][hidden]"),
  );
}

/** In the page: what stands out of the frame's page, and is not inside a box that scrolls. */
function overflowing() {
  const { contentDocument: inner } = document.querySelector("iframe");
  const { clientWidth, scrollWidth } = inner.documentElement;
  const root = inner.querySelector("news-fold").shadowRoot;
  const out = [...root.querySelectorAll("*")]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    })
    .filter((element) => !element.closest("pre") && !element.closest(".visually-hidden"))
    .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
  return { width: scrollWidth - clientWidth, out };
}

for (const [name, path] of [
  ["the reader", "/"],
  ["a blog", "/blog/"],
]) {
  for (const width of [320, 256]) {
    test(`nothing of ${name} stands out at ${width} px`, async (context) => {
      await openNarrow(context, path, width);
      assert.deepEqual(await context.page.run(overflowing), { width: 0, out: [] });
    });
  }
}

test("nothing stands out at 320 px where everything is written from right to left", async (context) => {
  await openNarrow(context, "/", 320, rightToLeft());
  assert.deepEqual(await context.page.run(overflowing), { width: 0, out: [] });
});

test("a newsletter from right to left stays so where a text begins with a foreign word", async (context) => {
  const { page, server } = context;
  const bundle = rightToLeft();
  bundle.issues[0].title = "OpenAI تعلن عن نموذج جديد";
  serveBundle(server, bundle);
  const fold = await page.openReader();
  const heading = await fold.byRole("heading", bundle.issues[0].title);
  assert.equal(await heading.getCssValue("direction"), "rtl");
});

/** The tests' bundle as a newsletter in Arabic. */
function rightToLeft() {
  const bundle = fixture();
  bundle.publication.language = "ar";
  for (const issue of bundle.issues) delete issue.language;
  bundle.issues[0].sections[0].articles[0].tldr = "أنبوب ومستشعر ضغط يقيسان مستوى البحر بدقة ٤ مم.";
  return bundle;
}

for (const [how, newsletter, spaced] of [
  ["", fixture, false],
  [", written from right to left", rightToLeft, false],
  [", with the spacing that readers may set themselves", fixture, true],
]) {
  test(`the reader's options at 320 px and twice the text size stand in nobody's way${how}`, async (context) => {
    await openNarrow(context, "/", 320, newsletter(), { size: "200", spacing: "wide", length: "full" });
    if (spaced) await context.page.run(spaceOut);
    assert.deepEqual(await context.page.run(overflowing), { width: 0, out: [] });
    assert.deepEqual(await context.page.run(clipped), []);
  });
}

/** In the page: the overrides of WCAG 1.4.12, as a reader's own style sheet sets them. */
function spaceOut() {
  const inner = document.querySelector("iframe").contentWindow;
  const sheet = new inner.CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } " +
      "p { margin-block-end: 2em !important }",
  );
  inner.document.querySelector("news-fold").shadowRoot.adoptedStyleSheets.push(sheet);
}

/** In the page: controls whose words do not fit in. */
function clipped() {
  const { contentDocument: inner } = document.querySelector("iframe");
  const controls = inner.querySelector("news-fold").shadowRoot.querySelectorAll(".toolbar button, .choices span");
  const sticksOut = (control) =>
    control.scrollWidth > control.clientWidth + 1 || control.scrollHeight > control.clientHeight + 1;
  return [...controls].filter(sticksOut).map((control) => control.textContent);
}

test("a long word is broken, not cut off", async (context) => {
  const bundle = fixture();
  bundle.issues[0].title = "Donaudampfschifffahrtsgesellschaft".repeat(4);
  bundle.issues[0].sections[0].articles[0].title = bundle.issues[0].title;
  await openNarrow(context, "/", 320, bundle);
  assert.deepEqual(await context.page.run(overflowing), { width: 0, out: [] });
});
