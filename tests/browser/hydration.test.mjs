import assert from "node:assert/strict";

import { devTools } from "../harness/devtools.mjs";
import { eventually } from "../harness/eventually.mjs";
import { AT, WASM, fileOf, holdBack, serveChanged, serveSampleSite } from "../harness/site-page.mjs";
import { issuesOf } from "../harness/site.mjs";
import { stopDrawing } from "../harness/slow-app.mjs";
import { engine, test } from "../harness/test.mjs";

/** Opens a page of the site and stops before the app is there. */
async function openHeldBack({ page, server }, path = AT) {
  const site = serveSampleSite(server);
  const release = holdBack(server, fileOf(site, WASM));
  await page.open(path);
  const fold = page.fold();
  await fold.until("the cards can be operated", (root) => root.querySelector(".operable"));
  return { site, fold, release };
}

/** In the shadow root: marks every node, and notes where it is. */
function mark(root) {
  const nodes = [...root.querySelectorAll(".newsfold *")];
  window.marked = nodes.map((node) => [node, node.getBoundingClientRect().top + scrollY]);
  return nodes.length;
}

/** In the shadow root: what became of the marked nodes. */
function changes() {
  const moved = window.marked.filter(([node, top]) => Math.abs(node.getBoundingClientRect().top + scrollY - top) > 0.5);
  return {
    gone: window.marked.filter(([node]) => !node.isConnected).map(([node]) => node.outerHTML.slice(0, 80)),
    moved: moved.map(([node]) => node.outerHTML.slice(0, 80)),
  };
}

test("the app takes over every node as it is, with what is open, focused, scrolled to and selected", async (context) => {
  const { page } = context;
  const { fold, release } = await openHeldBack(context);
  const second = await fold.inRoot((root) => root.querySelectorAll(".card-title button")[1]);
  await second.click();
  await fold.inRoot((root) => {
    root.querySelectorAll(".card-title button")[1].focus();
    const words = root.querySelectorAll(".panel")[1].querySelector("p").firstChild;
    getSelection().setBaseAndExtent(words, 3, words, 20);
    scrollTo(0, 300);
  });
  const selected = await page.run(() => String(getSelection()));
  const scrolled = await page.run(() => scrollY);
  assert.ok((await fold.inRoot(mark)) > 100);
  release();
  await fold.becomes("ready");
  assert.deepEqual(await fold.inRoot(changes), { gone: [], moved: [] });
  assert.equal((await page.focused()).name, await second.getAccessibleName());
  assert.equal(await second.getAttribute("aria-expanded"), "true");
  assert.equal((await fold.allByRole("button")).length > 0, true);
  assert.equal(await page.run(() => String(getSelection())), selected);
  assert.equal(await page.run(() => scrollY), scrolled);
  // The app answers now.
  await second.click();
  await eventually(page, () => second.getAttribute("aria-expanded"), "false");
});

test("an article that the reader goes to while the app takes over is open, and has the focus", async (context) => {
  const { page } = context;
  const { fold, release } = await openHeldBack(context);
  await page.run(stopDrawing);
  release();
  await page.until("the app has begun to draw", () => window.waiting.length > 0);
  const id = await fold.inRoot((root) => {
    const { id } = root.querySelectorAll("article .panel")[1];
    location.hash = id.replace("panel-", "");
    return id;
  });
  // What the browser has to say of it, it has said when it has painted.
  await page.drawn();
  await page.run(() => window.drawOn());
  await fold.becomes("ready");
  await fold.until("it is open", (root, id) => root.getElementById(id).hidden === false, id);
  await fold.until("it has the focus", (root, id) => root.activeElement?.getAttribute("aria-controls") === id, id);
});

test.in(
  "chromium",
  "taking over shifts nothing, and headings and panels are the same to assistive technology",
  async (context) => {
    const { page } = context;
    const { fold, release } = await openHeldBack(context);
    const ids = async () => {
      await devTools(page.driver, "Accessibility.enable");
      const { nodes } = await devTools(page.driver, "Accessibility.getFullAXTree");
      const isPiece = ({ role }) => ["heading", "article", "paragraph", "listitem"].includes(role?.value);
      return nodes.filter((node) => !node.ignored && isPiece(node)).map(({ backendDOMNodeId }) => backendDOMNodeId);
    };
    const before = await ids();
    release();
    await fold.becomes("ready");
    const after = new Set(await ids());
    assert.deepEqual(
      before.filter((id) => !after.has(id)),
      [],
    );
    const shift = await page.run(
      () =>
        new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value))).observe({
            type: "layout-shift",
            buffered: true,
          });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    assert.equal(shift, 0);
  },
);

/** In the shadow root: the issue as a tree, without what is the app's own business. */
function tree(root) {
  const simple = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    // What a control begins with; the app sets what it is.
    const names = node
      .getAttributeNames()
      .filter((name) => name !== "checked")
      .sort();
    const attributes = names.map((name) => ` ${name}=${node.getAttribute(name)}`).join("");
    return `<${node.localName}${attributes}>${[...node.childNodes].map(simple).join("")}</>`;
  };
  return simple(root.querySelector(".issue")) + simple(root.querySelector("nav"));
}

test("an issue is the same tree, prerendered and taken over or drawn by the app alone", async ({ page, server }) => {
  const site = serveSampleSite(server);
  for (const { id } of issuesOf(site)) {
    const path = `issues/${id}.html`;
    await page.open(AT + path);
    const fold = page.fold();
    await fold.becomes("ready");
    await fold.until("the list is here", (root) => root.querySelector(".offline-reading"));
    const takenOver = await fold.inRoot(tree);
    // At another address, where the service worker has nothing kept.
    const drawn = `issues/drawn-${id}.html`;
    serveChanged(server, site, path, (html) => html.replace(/<div class="held">.*(?=<\/news-fold>)/s, ""), drawn);
    await page.open(AT + drawn);
    await fold.becomes("ready");
    assert.equal(await fold.inRoot((root) => root.querySelector(".prerendered")), null);
    assert.equal(await fold.inRoot(tree), takenOver);
  }
});

/** What styles of a page around would change first. */
const LOOK = [
  "color",
  "backgroundColor",
  "fontFamily",
  "fontSize",
  "fontWeight",
  "fontStyle",
  "lineHeight",
  "letterSpacing",
  "textAlign",
  "textDecorationLine",
  "textDecorationThickness",
  "display",
  "listStyleType",
  "whiteSpace",
  "unicodeBidi",
].concat(
  ["Top", "Right", "Bottom", "Left"].flatMap((side) => [
    `margin${side}`,
    `padding${side}`,
    `border${side}Width`,
    `scrollMargin${side}`,
  ]),
);

/** In the shadow root: how each element of the issue and of the list looks. */
const looks = (root, names) =>
  [...root.querySelectorAll(".issue, .issue *, nav, nav *")].map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName}.${element.className} ${names.map((name) => `${name}: ${style[name]}`).join("; ")}`;
  });

test("an issue looks in its page as it does in a shadow root, where no style of the page reaches it", async ({
  page,
  server,
}) => {
  const site = serveSampleSite(server);
  serveChanged(
    server,
    site,
    "index.html",
    (html) => html.replace(/<div class="held">.*(?=<\/news-fold>)/s, ""),
    "drawn.html",
  );
  const found = [];
  for (const path of [AT, `${AT}drawn.html`]) {
    await page.open(path);
    const fold = await page.fold().becomes("ready");
    await fold.until("the list is here", (root) => root.querySelector(".offline-reading"));
    found.push(await fold.inRoot(looks, LOOK));
  }
  assert.ok(await page.run(() => document.querySelector("news-fold").shadowRoot instanceof ShadowRoot));
  assert.deepEqual(found[0], found[1]);
});

test("an element that leaves before the app comes, and returns, is drawn by the app", async (context) => {
  const { page } = context;
  const { fold, release } = await openHeldBack(context);
  await page.run(() => {
    window.element = document.querySelector("news-fold");
    window.element.remove();
  });
  release();
  await page.run(() => new Promise((done) => setTimeout(done)));
  await page.run(() => document.querySelector("main").append(window.element));
  await fold.becomes("ready");
  assert.ok((await fold.allByRole("button")).length > 5, engine);
});
