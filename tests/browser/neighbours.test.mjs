import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const LOADER = `<script src="/newsfold.js"></script>`;
const ELEMENT = `<news-fold src="/bundle.json" loading="eager" heading-level="3"></news-fold>`;
const PARAGRAPH =
  "<p>A paragraph of the page that is long enough to show how wide its lines are and where they begin.</p>";

/** In the page: how something is set, inside the element or outside. */
function look(inside, outside) {
  const set = (node) => {
    const { fontFamily, fontSize, fontWeight, lineHeight, color } = getComputedStyle(node);
    return { fontFamily, fontSize, fontWeight, lineHeight, color, left: node.getBoundingClientRect().left };
  };
  const ours = document.querySelector("news-fold").shadowRoot.querySelector(inside);
  return [set(ours), set(document.querySelector(outside))];
}

async function openPage(page, server, style, body) {
  serveBundle(server, fixture());
  servePage(server, "/", { head: `${LOADER}<style>${style}</style>`, body });
  await page.open("/");
  await page.fold().becomes("ready");
}

test("text is set as the paragraphs beside it, and not as what is around them", async ({ page, server }) => {
  const style = `body { font: 16px/1.6 sans-serif; color: #222; max-width: 45rem; margin: auto }
    .content > p { font: 300 20px/1.5 Georgia, serif }`;
  await openPage(page, server, style, `<div class="content">${PARAGRAPH}${ELEMENT}</div>`);
  const [ours, theirs] = await page.run(look, ".tldr p", ".content > p");
  assert.deepEqual(ours, theirs);
});

test("without a paragraph beside it, text is set as one would be", async ({ page, server }) => {
  await openPage(page, server, "p { font: 19px/1.7 monospace }", `<main>${ELEMENT}</main><aside>${PARAGRAPH}</aside>`);
  const [ours, theirs] = await page.run(look, ".tldr p", "aside p");
  assert.deepEqual([ours.fontFamily, ours.fontWeight], [theirs.fontFamily, theirs.fontWeight]);
  const close = (property) => Math.abs(Number.parseFloat(ours[property]) - Number.parseFloat(theirs[property])) < 0.01;
  assert.ok(close("fontSize") && close("lineHeight"), `${ours.fontSize}/${ours.lineHeight}`);
});

test("no title is larger than the heading above, and titles are set as the page's headings", async ({
  page,
  server,
}) => {
  const style = `body { font: 16px/1.5 sans-serif } h2 { font-size: 21px } h3 { font-family: Georgia, serif; font-weight: 500; color: #063 }`;
  await openPage(page, server, style, `<h1>A page</h1><h2>A heading</h2><h3>A smaller one</h3><p></p>${ELEMENT}`);
  const size = ({ fontSize }) => Number.parseFloat(fontSize);
  const [title, above] = await page.run(look, ".issue-title", "h3");
  assert.ok(size(title) <= size(above), `${title.fontSize} below ${above.fontSize}`);
  for (const property of ["fontFamily", "fontWeight", "color"]) assert.equal(title[property], above[property]);
  const [card] = await page.run(look, ".card-title", "h3");
  assert.ok(size(card) <= size(title), `a card of ${card.fontSize} in an issue of ${title.fontSize}`);
});

test("titles are set as the nearest heading, whatever its level", async ({ page, server }) => {
  const style = `body { font: 16px/1.6 sans-serif } h2 { font: 600 21.6px/1.3 Georgia, serif; color: #135 }`;
  await openPage(page, server, style, `<h1>A page</h1><h2>The newsletter</h2>${ELEMENT}`);
  for (const inside of [".issue-title", ".card-title"]) {
    const [ours, theirs] = await page.run(look, inside, "h2");
    for (const property of ["fontFamily", "fontWeight", "color"])
      assert.equal(ours[property], theirs[property], inside);
    assert.ok(Number.parseFloat(ours.fontSize) <= Number.parseFloat(theirs.fontSize), ours.fontSize);
  }
});

test("a page's title is no model for other titles where style sheets say what these are like", async ({
  page,
  server,
}) => {
  const style = `h1 { font: 200 60px/1 monospace; color: #a0a } h2, h3 { font: 600 24px/1.3 Georgia, serif; color: #135 }`;
  await openPage(page, server, style, `<h1>A page</h1>${ELEMENT}<h3>Another</h3>`);
  const [ours, theirs] = await page.run(look, ".issue-title", "h3");
  for (const property of ["fontFamily", "fontWeight", "color"]) assert.equal(ours[property], theirs[property]);
});

test("titles are as the page's where classes alone say what headings are like", async ({ page, server }) => {
  const style = `h1, h2, h3 { all: unset; display: block } .big { font: 800 30px/1.2 Georgia, serif }`;
  await openPage(page, server, style, `<h1 class="big">A page</h1>${ELEMENT}`);
  const [ours, theirs] = await page.run(look, ".issue-title", "h1");
  for (const property of ["fontFamily", "fontWeight"]) assert.equal(ours[property], theirs[property]);
});

test("a card has a ground that moves no text, and an edge while it is open", async ({ page, server }) => {
  await openPage(
    page,
    server,
    "body { font: 16px/1.5 sans-serif; max-width: 40rem; margin: auto }",
    PARAGRAPH + ELEMENT,
  );
  const card = () =>
    page.run(() => {
      const { shadowRoot } = document.querySelector("news-fold");
      const { outlineStyle, backgroundColor } = getComputedStyle(shadowRoot.querySelector(".card"));
      return { outlineStyle, backgroundColor };
    });
  assert.notEqual((await card()).backgroundColor, "rgba(0, 0, 0, 0)");
  assert.equal((await card()).outlineStyle, "none");
  await page.run(() => document.querySelector("news-fold").shadowRoot.querySelector("article button").click());
  await page.until("it has an edge", () => {
    const card = document.querySelector("news-fold").shadowRoot.querySelector(".card");
    return getComputedStyle(card).outlineStyle === "solid";
  });
  const [ours, theirs] = await page.run(look, ".part p", "p");
  assert.equal(ours.left, theirs.left);
});

test("it begins where the page's text does", async ({ page, server }) => {
  await openPage(
    page,
    server,
    "body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: auto }",
    PARAGRAPH + ELEMENT,
  );
  const [ours, theirs] = await page.run(look, ".tldr p", "p");
  assert.equal(ours.left, theirs.left);
});

test("a page that fades to dark by an attribute of its own is followed in every frame", async ({ page, server }) => {
  const style = `body { transition: background-color 1s linear; background: #fff; color: #000 }
    [data-mood="night"] body { background: #111; color: #eee }`;
  await openPage(page, server, style, ELEMENT);
  const least = await page.run(async () => {
    const numbers = (color) =>
      color
        .match(/[\d.]+/g)
        .slice(0, 3)
        .map((channel) => Number(channel) / 255);
    const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
    const luminance = (color) => {
      const [red, green, blue] = numbers(color).map(linear);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const text = document.querySelector("news-fold").shadowRoot.querySelector(".tldr p");
    document.documentElement.dataset.mood = "night";
    const found = [];
    let ended = false;
    document.body.addEventListener("transitionend", () => {
      ended = true;
    });
    while (!ended) {
      await new Promise((frame) => requestAnimationFrame(frame));
      const [one, other] = [getComputedStyle(text).color, getComputedStyle(document.body).backgroundColor].map(
        luminance,
      );
      found.push((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
    }
    // The frame of the change itself comes before anybody can have looked; from then on, a colour is one
    // frame late at most.
    return Math.min(...found.slice(2));
  });
  assert.ok(least >= 2.5, `text of ${least}:1`);
});

test("a link that misses its contrast by a hair keeps its hue, and quiet text is quieter than text", async ({
  page,
  server,
}) => {
  await openPage(page, server, "body { background: #181818; color: #959595 } a { color: #4a6fa5 }", ELEMENT);
  const colors = await page.run(() => {
    const shadow = document.querySelector("news-fold").shadowRoot;
    const of = (selector) => getComputedStyle(shadow.querySelector(selector)).color.match(/\d+/g).map(Number);
    return { link: of(".section-title"), quiet: of(".issue-facts"), text: of(".tldr p") };
  });
  const [red, green, blue] = colors.link;
  assert.ok(blue > green && green > red, `a link in ${colors.link}`);
  assert.ok(colors.quiet[0] < colors.text[0], `quiet text ${colors.quiet} beside ${colors.text}`);
});
