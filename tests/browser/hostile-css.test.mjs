import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { text } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const module = (path) => readFile(new URL(`../node_modules/${path}`, import.meta.url), "utf8");

/** Style sheets that mean no harm, and some that do. */
const SHEETS = {
  "everything unset": "* { all: unset !important }",
  "buttons not displayed": "button, h3, section, div { display: none } body > div { display: block }",
  "a root of 5 px": ":root { font-size: 5px }",
  "everything floating, shouting and unselectable":
    "* { float: left !important; text-transform: uppercase !important; text-indent: 3em !important; user-select: none; " +
    "-webkit-user-select: none; cursor: wait !important; white-space: pre !important; text-shadow: 1px 1px red !important; " +
    "list-style: square !important; font-style: italic !important; font-weight: 900 !important; quotes: none !important; " +
    "hyphens: auto; tab-size: 1; word-break: break-all !important; writing-mode: horizontal-tb; opacity: 1; " +
    "border-collapse: collapse; caption-side: bottom; text-align: right !important; font-variant: small-caps !important }",
  "layers and part names of the same name":
    "@layer base, views; @layer base { .card, .panel, .notice, .newsfold, .reader { display: none } } " +
    ":root { --text: red; --muted: red; --accent: red; --space: 99px; --measure: 1px; --radius: 50px; --target: 200px; " +
    "--page-font: cursive; --page-size: 3em; --page-margin: 0 40%; --page-lines: 3; --line: 3; " +
    "--surface: red; --border: red; --raised: red; --checked-text: red }",
  Bootstrap: await module("bootstrap/dist/css/bootstrap.min.css"),
  "Tailwind's preflight": await module("tailwindcss/preflight.css"),
  "water.css": await module("water.css/out/water.min.css"),
  "Pico's classless theme": await module("@picocss/pico/css/pico.classless.min.css"),
};

/**
 * What is inherited on purpose is set around the element, so that every page has it alike; then
 * nothing at all may differ inside. Its colours are our own: `theme` says so.
 */
const BOX =
  "all: initial !important; display: block !important; position: absolute !important; top: 0 !important; left: 0 !important; " +
  "width: 600px !important; background: #fff !important; color: #000 !important; font: 17px/26px sans-serif !important; " +
  "letter-spacing: normal !important; word-spacing: normal !important; color-scheme: light !important";

/** So is what the page lends of its type: how its paragraphs and headings beside the element are set. */
const TYPE =
  ".box > :is(p, h1, h2, h3, h4, h5, h6) { all: initial !important; font: 17px/26px sans-serif !important } " +
  ".box > :is(h1, h2, h3, h4, h5, h6) { font: bold 25px/30px sans-serif !important }";

/** Without a place of the reader's own: the two pages are of one origin, and one would be the first visit. */
const BODY = `<style>${TYPE}</style><div class="box" style="${BOX}"><news-fold src="/bundle.json" loading="eager" theme="light" memory="off"></news-fold></div>`;
const LOADER = `<script src="/newsfold.js"></script>`;

/** In the page: every computed style inside the two frames' elements that is not the same. */
function differences() {
  const [blank, hostile] = [...document.querySelectorAll("iframe")].map(({ contentWindow }) => contentWindow);
  const elements = ({ document }) => [
    ...document.querySelector("news-fold").shadowRoot.querySelectorAll(".newsfold, .newsfold *"),
  ];
  const [expected, found] = [elements(blank), elements(hostile)];
  if (expected.length !== found.length) return [`${expected.length} elements, ${found.length} on the hostile page`];
  const out = [];
  for (const [index, element] of expected.entries()) {
    for (const pseudo of [null, "::before", "::after", "::marker"]) {
      const one = blank.getComputedStyle(element, pseudo);
      const other = hostile.getComputedStyle(found[index], pseudo);
      for (const name of one) {
        const [is, was] = [other.getPropertyValue(name), one.getPropertyValue(name)];
        if (is !== was) out.push(`${element.localName}.${element.className}${pseudo ?? ""} ${name}: ${is}, not ${was}`);
      }
    }
  }
  return { compared: expected.length, out: out.slice(0, 20) };
}

/** Opens frames beside each other, and waits until their newsletters stand still, all open. */
async function openFrames(page, server, sources) {
  servePage(server, "/frames", {
    body: sources.map((src) => `<iframe src="${src}" width="800" height="700"></iframe>`).join(""),
  });
  await page.open("/frames");
  await page.until("both are ready, and open", () =>
    [...document.querySelectorAll("iframe")].every(({ contentDocument }) => {
      const element = contentDocument?.querySelector("news-fold");
      if (element?.state !== "ready") return false;
      element.openAll();
      return !element.shadowRoot.querySelector("[part~=panel][hidden]");
    }),
  );
  await page.run(() => {
    for (const { contentDocument } of document.querySelectorAll("iframe")) {
      const { shadowRoot } = contentDocument.querySelector("news-fold");
      // Whatever the chevrons do on their way, they get there.
      shadowRoot.querySelectorAll("*").forEach((element) => getComputedStyle(element, "::after").rotate);
      shadowRoot.getAnimations().forEach((animation) => animation.finish());
    }
  });
}

for (const [name, css] of Object.entries(SHEETS)) {
  test(`on a page with ${name}, nothing inside looks different`, async ({ page, server }) => {
    serveBundle(server, fixture());
    server.route("/hostile.css", text(css, "text/css"));
    servePage(server, "/plain", { head: LOADER, body: BODY });
    servePage(server, "/hostile", { head: `<link rel="stylesheet" href="/hostile.css">${LOADER}`, body: BODY });
    await openFrames(page, server, ["/plain", "/hostile"]);
    const { compared, out } = await page.run(differences);
    assert.ok(compared > 50, `${compared} elements`);
    assert.deepEqual(out, []);
    const [said, added] = await page.run(() => {
      const { contentDocument, contentWindow } = document.querySelectorAll("iframe")[1];
      const host = contentDocument.querySelector("news-fold");
      return [
        contentWindow.collected,
        [
          contentDocument.querySelectorAll("style, link").length,
          contentDocument.querySelectorAll("[style]").length,
          contentDocument.adoptedStyleSheets.length,
          host.getAttributeNames().join(" "),
          host.childNodes.length,
        ],
      ];
    });
    assert.deepEqual(said, [], "the frame's console is empty");
    assert.deepEqual(added, [2, 1, 0, "src loading theme memory", 0], "the page has no style of ours");
  });
}

/** What is inherited on purpose: the typeface and its size and weight, spacing and direction belong to the page. */
const INHERITED = {
  "font-family": "monospace",
  "font-size": "23px",
  "font-weight": "900",
  "line-height": "47px",
  "letter-spacing": "2px",
  "word-spacing": "7px",
  visibility: "visible",
};

/** What is not: it would change what the text says, or take it away. */
const KEPT_OUT = {
  "font-style": ["italic", "normal"],
  "text-transform": ["uppercase", "none"],
  "text-indent": ["50px", "0px"],
  "white-space": ["pre", "normal"],
  "word-break": ["break-all", "normal"],
  "text-align": ["right", "start"],
  cursor: ["wait", "auto"],
};

test("the page lends its typeface, size and spacing, and nothing else", async ({ page, server }) => {
  serveBundle(server, fixture());
  const values = [...Object.entries(INHERITED), ...Object.entries(KEPT_OUT).map(([name, [value]]) => [name, value])];
  const style = values.map(([name, value]) => `${name}: ${value}`).join("; ");
  servePage(server, "/", {
    head: LOADER,
    body: `<div style="${style}"><news-fold src="/bundle.json" loading="eager"></news-fold></div>`,
  });
  await page.open("/");
  const fold = await page.fold().becomes("ready");
  const names = [...Object.keys(INHERITED), ...Object.keys(KEPT_OUT)];
  const found = await fold.inRoot((root, names) => {
    const computed = getComputedStyle(root.querySelector("[part~=tldr]"));
    return Object.fromEntries(names.map((name) => [name, computed.getPropertyValue(name)]));
  }, names);
  const kept = Object.entries(KEPT_OUT).map(([name, [, value]]) => [name, value]);
  assert.deepEqual(found, { ...INHERITED, ...Object.fromEntries(kept) });
});
