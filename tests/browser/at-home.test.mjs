// The newsletter is set as the post around it is, however that is done.

import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const LOADER = `<script src="/newsfold.js"></script>`;
const ELEMENT = `<news-fold src="/bundle.json" heading-level="3" loading="eager" memory="off"></news-fold>`;
const PARAGRAPH = `<p class="text">${"This paragraph of the page shows how wide its lines are. ".repeat(4)}</p>`;
const PLAIN = PARAGRAPH.replace(` class="text"`, "");
const POST = `<h1>A post</h1>${PLAIN}<h2>Letters</h2>${ELEMENT}${PLAIN}`;

/** Posts, by what they do: a style sheet, and what is on the page. */
const POSTS = {
  "the element in a wrapper": [
    ".post > p { font: 20px/33px Georgia, serif }",
    `<article class="post"><h2>Letters</h2>${PLAIN}<div>${ELEMENT}</div></article>`,
  ],
  "every block in a wrapper": [
    ".block p { font: 19px/30px monospace } h2 { font: 500 23px Georgia }",
    `<div class="block"><h2>Letters</h2></div><div class="block">${PLAIN}</div><div>${ELEMENT}</div>`,
  ],
  "a date between the heading and the element": [
    "p { font: 18px/27px Georgia, serif } p.date { font: 12px Arial; color: gray }",
    `<h2>Letters</h2><p class="date">Published on 27 November 2026, by Jo</p>${ELEMENT}${PLAIN}`,
  ],
  "paragraphs that all have a class": [
    ".text { font: 300 18px/30px Georgia }",
    `<h2>Letters</h2>${PARAGRAPH}${ELEMENT}`,
  ],
  "letters of no size around": ["main { font-size: 0 } p { font-size: 17px } h2 { font-size: 24px }", POST],
  "lines of paragraphs alone": ["main { line-height: 1 } p { line-height: normal }", POST],
  "a heading for the ear alone": [
    "h2 { font: 600 22px Georgia } h3 { font: inherit; position: absolute; width: 1px; height: 1px; overflow: hidden }",
    `<h2>Letters</h2><h3>More</h3>${ELEMENT}${PLAIN}`,
  ],
  "headings a little smaller than text": ["h2 { font-size: 0.9em }", POST],
  "paragraphs in the middle": ["body { margin: 0 } p, h2 { max-width: 30em; margin-inline: auto }", POST],
  "paragraphs with a padding": ["p, h2 { padding-inline: 1.5em }", POST],
  "a flexible column": [
    "main { display: flex; flex-direction: column; align-items: center } p { max-width: 25em }",
    POST,
  ],
  "a margin for all children": ["main > * { margin: 1em 2em; padding-inline: 1em; max-width: 30em }", POST],
  "what is as wide as its words": [
    "main { display: flex; flex-direction: column; align-items: center }",
    `<h2>Letters</h2><div>${ELEMENT}</div>`,
  ],
  "lines from top to bottom": [
    "main { writing-mode: vertical-rl; height: 500px; max-width: 500px; overflow: auto }",
    POST,
  ],
};

/** In the page: where the newsletter is set otherwise than the post. */
function strange() {
  const { shadowRoot: root, localName } = document.querySelector("news-fold");
  const text = root.querySelector(".tldr p");
  const isAcross = getComputedStyle(text).writingMode === "horizontal-tb";
  const above = [...document.querySelectorAll("h2")].at(-1);
  const theirs = [...document.querySelectorAll("p:not(.date)")].at(-1);
  const found = [];
  const same = (what, one, other, properties) => {
    for (const property of properties) {
      const [ours, its] = [one, other].map((element) => getComputedStyle(element)[property]);
      const isClose = Math.abs(Number.parseFloat(ours) - Number.parseFloat(its)) < 0.01;
      if (ours !== its && !isClose) found.push(`${what}: ${property} is ${ours} beside ${its}`);
    }
  };
  const titles = [".issue-title", ".card-title"].map((title) => root.querySelector(title));
  for (const title of titles) same(title.className, title, above, ["fontFamily", "fontWeight"]);
  const size = (element) => Number.parseFloat(getComputedStyle(element).fontSize);
  if (titles.some((title) => size(title) > size(above)))
    found.push(`titles of ${titles.map(size)} below ${size(above)}`);
  if (theirs) {
    same("text", text, theirs, ["fontFamily", "fontSize", "fontWeight", "lineHeight", "writingMode"]);
    const edge = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, top } = range.getBoundingClientRect();
      return isAcross ? left : top;
    };
    if (Math.abs(edge(text) - edge(theirs)) > 1)
      found.push(`text begins at ${edge(text)}, the page's at ${edge(theirs)}`);
  }
  // What has no width is all the higher.
  const room = isAcross ? text.clientWidth : text.clientHeight;
  if (room < 250) found.push(`${localName} has only ${room} px`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  return found;
}

test("text, titles and edges are those of the post around, however it sets them", async ({ page, server }) => {
  serveBundle(server, fixture());
  for (const [what, [style, body]] of Object.entries(POSTS)) {
    const sheet = `<style>body { font: 16px/1.5 sans-serif } ${style}</style>`;
    servePage(server, "/post/", { head: sheet + LOADER, body: `<main>${body}</main>` });
    await page.open("/post/");
    await page.fold().becomes("ready");
    // What has another width when it is drawn is looked at once more.
    let found;
    const isAtHome = async () => (found = await page.run(strange)).length === 0;
    await page.driver.wait(isAtHome, 10_000, undefined, 20).catch(() => {});
    assert.deepEqual(found, [], what);
  }
});

/** Grounds of which only the browser knows what they look like: the page's own colours hold on gradients. */
const GROUNDS = [
  ["light gradient", "background: linear-gradient(#fdfbf7, #f3ece0); color: rgb(51, 43, 34)", "rgb(51, 43, 34)", false],
  [
    "dark gradient",
    "background: radial-gradient(#101522, #1d1030); color: rgb(216, 216, 232)",
    "rgb(216, 216, 232)",
    false,
  ],
  ["dark picture", `background: #345 url("/icon.svg"); color: white`, "light", true],
];

test("gradients are grounds as colours are, and on a picture the page's text tells what to paint", async ({
  page,
  server,
}) => {
  serveBundle(server, fixture());
  for (const [what, style, expected, hasGround] of GROUNDS) {
    servePage(server, "/post/", { head: LOADER, body: `<main style='${style}'>${POST}</main>` });
    await page.open("/post/");
    const fold = await page.fold().becomes("ready");
    const [text, paints] = await fold.inRoot((root) => {
      const newsletter = root.querySelector(".newsfold");
      return [getComputedStyle(newsletter).color, newsletter.hasAttribute("data-surface")];
    });
    const isLight = text.match(/\d+/g).every((channel) => channel > 200);
    assert.deepEqual([expected === "light" ? isLight && "light" : text, paints], [expected, hasGround], what);
  }
});
