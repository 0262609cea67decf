import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const LANGUAGES = ["en", "de", "fr", "es", "ar", "he", "ja", "pl", "zh-Hans"];
const INTRODUCTION =
  "Good morning. The first frost came on Thursday, and with it a letter from a reader who asks why so much is loud.";

/** Serves a page with a newsletter in every language of the interface, and shows it in a frame of a width. */
async function openFrame({ page, server }, width, style) {
  const bundle = fixture();
  bundle.issues[0].introduction = [INTRODUCTION];
  serveBundle(server, bundle);
  const element = (lang) =>
    `<news-fold lang="${lang}" src="/bundle.json" loading="eager" dir="${lang === "ar" || lang === "he" ? "rtl" : "ltr"}"></news-fold>`;
  const head = `<script src="/newsfold.js"></script><style>body { margin: 0 16px; font: ${style} }</style>`;
  servePage(server, "/all", { head, body: LANGUAGES.map(element).join("") });
  await page.open("/fixtures/blank.html");
  await page.run((width) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { width, height: 740, src: "/all" });
    frame.style.border = "0";
    document.body.append(frame);
  }, width);
  await page.until("every newsletter is there", () => {
    const { contentDocument } = document.querySelector("iframe");
    if (contentDocument?.readyState !== "complete") return false;
    const folds = [...contentDocument.querySelectorAll("news-fold")];
    return folds.length > 0 && folds.every(({ state }) => state === "ready");
  });
}

/** In the page: the line of controls of each newsletter, and where the first title of a card ends. */
function measure() {
  const folds = [...document.querySelector("iframe").contentDocument.querySelectorAll("news-fold")];
  return folds.map(({ lang, shadowRoot }) => {
    const box = (node) => node.getBoundingClientRect();
    const toolbar = shadowRoot.querySelector(".toolbar");
    const controls = [...toolbar.querySelectorAll("button, label")].filter((control) => control.checkVisibility());
    const tops = new Set(controls.map((control) => Math.round(box(control).top)));
    const small = controls.filter((control) => Math.min(box(control).width, box(control).height) < 43.5);
    const title = shadowRoot.querySelector(".card-title");
    return {
      lang,
      rows: tops.size,
      height: box(toolbar).height,
      shown: controls.length,
      small: small.map((control) => control.textContent),
      titleEnds: box(title).bottom - box(shadowRoot.querySelector(".reader")).top,
    };
  });
}

for (const [width, shown] of [
  [320, 2],
  [360, 2],
  [1280, 6],
]) {
  for (const style of ["16px/1.5 sans-serif", "18px/1.6 serif"]) {
    test(`controls are one line at ${width} px in ${style}, in every language`, async (context) => {
      await openFrame(context, width, style);
      for (const { lang, ...line } of await context.page.run(measure)) {
        assert.deepEqual([line.rows, line.shown, line.small], [1, shown, []], lang);
        assert.ok(line.height <= 60, `${lang}: ${line.height} px`);
      }
    });
  }
}

test("the first title of a card is on a phone's first screen, after a title and three lines, and a reader's own one", async (context) => {
  const { page } = context;
  for (const isReturn of [false, true]) {
    await page.open("/fixtures/blank.html");
    await page.run((isReturn) => isReturn && localStorage.setItem("newsfold:place", "1"), isReturn);
    await openFrame(context, 360, "18px/1.6 serif");
    for (const { lang, titleEnds } of await page.run(measure)) {
      // What a page of our own has above takes 140 px.
      assert.ok(titleEnds <= 740 - 140, `${lang}: ${titleEnds} px`);
    }
  }
});

test("how much to show comes first of the options where the line has no room for it", async (context) => {
  const { page } = context;
  await openFrame(context, 320, "16px/1.5 sans-serif");
  const labels = () =>
    page.run(() => {
      const { shadowRoot } = document.querySelector("iframe").contentDocument.querySelector("news-fold");
      const visible = [...shadowRoot.querySelectorAll(".toolbar :is(button, legend)")].filter((node) =>
        node.checkVisibility(),
      );
      return visible.map(({ textContent }) => textContent);
    });
  assert.deepEqual(await labels(), ["Show all articles", "Options"]);
  await page.run(() => {
    const { shadowRoot } = document.querySelector("iframe").contentDocument.querySelector("news-fold");
    shadowRoot.querySelector("[aria-controls=reading-options]").click();
  });
  await page.until(
    "they are open",
    () =>
      document
        .querySelector("iframe")
        .contentDocument.querySelector("news-fold")
        .shadowRoot.querySelector(".options input") !== null,
  );
  await page.driver.wait(async () => (await labels()).length > 4, 10_000, "the options are never seen");
  assert.deepEqual((await labels()).slice(0, 4), ["Show all articles", "Options", "How much to show", "Listen"]);
});
