import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { choose, openOptions } from "../harness/options.mjs";
import { showsNewsletters, tagOf } from "../harness/tags.mjs";
import { test } from "../harness/test.mjs";

test.in("chromium", "a print has every part of every article, and no controls", async ({ page, server }) => {
  const { issues } = serveBundle(server, fixture());
  const fold = await page.openReader();
  const parts = articlesOf(issues[0]).flatMap((article) => article.parts);
  assert.deepEqual(await fold.textsOf("part-title"), [], "on the screen the cards are closed");
  await page.emulate({ media: "print" });
  assert.deepEqual(
    await fold.textsOf("part-title"),
    parts.map(({ title }) => title),
  );
  assert.deepEqual(await fold.textsOf("toolbar"), []);
  assert.deepEqual(await fold.textsOf("archive"), []);
});

test.in("chromium", "a print has what is open, where the reader wants that", async ({ page, server }) => {
  const { issues } = serveBundle(server, fixture());
  const fold = await page.openReader();
  await openOptions(fold);
  await choose(fold, "print", "open");
  const [first] = articlesOf(issues[0]);
  await (await fold.byRole("button", first.title)).click();
  await fold.until("it is open", (root) => root.querySelector("article button[aria-expanded=true]"));
  await page.emulate({ media: "print" });
  assert.deepEqual(
    await fold.textsOf("part-title"),
    first.parts.map(({ title }) => title),
  );
  assert.deepEqual(await fold.textsOf("toolbar"), []);
});

test("a newsletter that nobody has scrolled to is loaded when the page is printed", async ({ page, server }) => {
  serveBundle(server, fixture());
  servePage(server, "/", { body: `<div style="height: 5000px"></div>${tagOf().replace('data-loading="eager"', "")}` });
  await page.open("/");
  await page.until("it waits", () => document.querySelector("news-fold")?.state === "idle");
  await page.run(() => dispatchEvent(new Event("beforeprint")));
  await showsNewsletters(page, 1);
  assert.equal(await page.run(() => scrollY), 0);
});

test.in(
  "chromium",
  "a newsletter that nobody has scrolled to is loaded where the page is shown as on paper",
  async ({ page, server }) => {
    serveBundle(server, fixture());
    servePage(server, "/", {
      body: `<div style="height: 5000px"></div>${tagOf().replace('data-loading="eager"', "")}`,
    });
    await page.open("/");
    await page.until("it waits", () => document.querySelector("news-fold")?.state === "idle");
    await page.emulate({ media: "print" });
    await showsNewsletters(page, 1);
  },
);

test.in(
  "chromium",
  "a print is dark on white, also on a page that is dark and printed with its ground",
  async ({ page, server }) => {
    serveBundle(server, fixture());
    servePage(server, "/", { head: "<style>body { background: #111; color: #eee }</style>", body: tagOf() });
    await page.open("/");
    await showsNewsletters(page, 1);
    await page.emulate({ media: "print" });
    const colours = await page.fold().inRoot((root) => {
      const { backgroundColor, color } = getComputedStyle(root.querySelector(".newsfold"));
      return { backgroundColor, color };
    });
    assert.deepEqual(colours, { backgroundColor: "rgb(255, 255, 255)", color: "rgb(0, 0, 0)" });
  },
);
