import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { test } from "../harness/test.mjs";

/** Opens a page in a frame of a width that no window of these engines can have. */
async function openNarrow({ page, server }, path, width, bundle = fixture()) {
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

for (const [name, path] of [["the reader", "/"], ["a blog", "/blog/"]]) {
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

test("a long word is broken, not cut off", async (context) => {
  const bundle = fixture();
  bundle.issues[0].title = "Donaudampfschifffahrtsgesellschaft".repeat(4);
  bundle.issues[0].sections[0].articles[0].title = bundle.issues[0].title;
  await openNarrow(context, "/", 320, bundle);
  assert.deepEqual(await context.page.run(overflowing), { width: 0, out: [] });
});
