// The line of a reader who comes back (src/parts/place/line.js) comes after the page is seen, and moves nothing.

import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { untilMarked } from "../harness/place.mjs";
import { siteOf } from "../harness/site.mjs";
import { AT, serveChanged, serveSampleSite } from "../harness/site-page.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [issue] = bundle.issues;
const [, second] = articlesOf(issue);
second.title =
  "A title of many more words than there is room for in a line, which is cut where it is seen and heard whole";

/** In the page: notes where the first title is as soon as there is one, and every place that it has afterwards. */
const NOTES = `<script>
  window.places = [];
  const note = () => {
    const element = document.querySelector("news-fold");
    const title = (element?.shadowRoot?.querySelector(".card-title") ?? element?.querySelector(".card-title"));
    const { top } = title?.getBoundingClientRect() ?? {};
    if (top !== undefined && element.checkVisibility()) {
      const place = Math.round(top + scrollY);
      if (places.at(-1) !== place) places.push(place);
    }
    requestAnimationFrame(note);
  };
  note();
</script>`;

/** The two forms in which a newsletter is read: where it is served, and what opens it. */
const FORMS = {
  "an embed": ({ server }) => {
    serveBundle(server, bundle);
    // The browser's own margins; a stranger's text before it would move for reasons of its own.
    servePage(server, "/blog", {
      head: `${NOTES}<script src="/newsfold.js"></script>`,
      body: `<news-fold src="/bundle.json" loading="eager"></news-fold>`,
    });
    return "/blog";
  },
  "a page of its own": ({ server }) => {
    const site = serveSampleSite(server, siteOf(bundle));
    serveChanged(server, site, "index.html", (html) => html.replace("<head>", `<head>${NOTES}`));
    return `${AT}index.html`;
  },
};

/** Opens an article, as a reader does. */
const press = (fold, id) => fold.inRoot((root, id) => root.querySelector(`#title-${id} button`).click(), id);

for (const [form, serve] of Object.entries(FORMS)) {
  test(`on ${form}, whoever comes back has a line of their own, and no title moves for it`, async (context) => {
    const { page } = context;
    const path = serve(context);
    const widths = page.engine === "chromium" ? [360, 1280] : [null];
    await page.open(path);
    let fold = await page.fold().becomes("ready");
    await press(fold, second.id);
    await untilMarked(page, issue.id, { [second.id]: true });
    // Whoever has nothing to come back to has no room for it.
    assert.equal(await fold.inRoot((root) => root.querySelector(".own-line")), null);
    for (const width of widths) {
      if (width) await page.resize(width);
      // A visit of its own begins, at the page's beginning.
      await page.run(() => sessionStorage.clear());
      await page.open(path);
      fold = await page.fold().becomes("ready");
      await fold.until("the line is there", (root) => root.querySelector(".own-line [data-deed=stopped]"));
      await page.drawn();
      const places = await page.run(() => window.places);
      assert.equal(places.length, 1, `the first title moves, in a window of ${width}: ${places}`);
      // One line of it is seen, and all of it is heard.
      const { text, height, target } = await fold.inRoot((root) => {
        const line = root.querySelector(".own-line");
        const target = Number.parseFloat(getComputedStyle(root.querySelector(".card-title button")).minHeight);
        return { text: line.textContent, height: line.offsetHeight, target };
      });
      const count = articlesOf(issue).length - 1;
      assert.equal(text, `${count} unread` + `You stopped at: ${second.title}`);
      assert.equal(height, target);
    }
  });
}
