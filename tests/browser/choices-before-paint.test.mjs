// What the reader chose is on a page of a site from its first paint on, and nothing moves when the page
// becomes operable, nor when the app takes it over.

import assert from "node:assert/strict";

import { withoutOperation } from "../harness/choices-page.mjs";
import { choose, openOptions } from "../harness/options.mjs";
import { sendPage } from "../harness/server.mjs";
import { sampleSite } from "../harness/site.mjs";
import { drawSlowly } from "../harness/slow-app.mjs";
import { test } from "../harness/test.mjs";

const folder = sampleSite();

/** Opens the site's first page with these choices kept, before it is operable; answers with what makes it so. */
async function open({ page, server }, kept) {
  server.mount("/site/", folder);
  const [html, operation] = withoutOperation(folder);
  server.route("/site/index.html", (_request, response) => sendPage(response, html));
  await page.open("/fixtures/blank.html");
  await page.run((kept) => {
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(`newsfold:${name}`, value);
  }, kept);
  await page.open("/site/index.html");
  await page.run(() => {
    window.shift = 0;
    window.moved = [];
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        window.shift += value;
        for (const { node, previousRect, currentRect } of sources) {
          window.moved.push([node?.textContent, previousRect, currentRect]);
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return async () => {
    await page.run((src) => {
      const script = document.createElement("script");
      script.src = src;
      document.head.append(script);
    }, operation);
    await page.until("the page is operable", () => {
      const element = document.querySelector("news-fold");
      const root = element.shadowRoot ?? element;
      return root.querySelector(".operable");
    });
  };
}

/** In the shadow root: every text that takes room, and where; of titles also the colour. */
function seen(root) {
  const found = [];
  const shown = "h1, h2, h3, h4, p, li, .issue-facts, .section-title, legend, .choices span";
  for (const element of root.querySelectorAll(`.issue :is(${shown})`)) {
    if (!element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: false })) continue;
    if (element.closest(".panel") && getComputedStyle(element.closest(".panel")).visibility === "hidden") continue;
    const { top, left, height } = element.getBoundingClientRect();
    const place = [left, top + scrollY, height].map((number) => Math.round(number * 10) / 10);
    const isTitle = element.localName.startsWith("h");
    found.push([place, isTitle && getComputedStyle(element).color, element.textContent.trim().slice(0, 30)].join(" "));
  }
  return found;
}

const drawn = (page) =>
  page.driver.executeAsyncScript((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

const KEPT = [
  ["nothing", {}],
  ["headlines", { detail: "headlines" }],
  ["takeaways", { detail: "takeaways" }],
  ["everything", { detail: "full" }],
  ["large text", { size: "150" }],
  ["more room", { spacing: "wide", length: "wide" }],
  ["dark colours and headlines", { theme: "dark", detail: "headlines", size: "115" }],
];

for (const [name, kept] of KEPT) {
  test(`nothing moves on a page of a reader who chose ${name}`, async (context) => {
    const { page } = context;
    const operate = await open(context, kept);
    await page.run(drawSlowly);
    const fold = page.fold();
    await drawn(page);
    const first = await fold.inRoot(seen);
    // Where large text leaves no room for them in a line, the choices are not among these.
    assert.ok(first.length > 12, `${first.length} texts`);
    await operate();
    await drawn(page);
    await fold.becomes("ready");
    await fold.until(
      "the choice is taken over",
      (root, detail) => {
        return root.querySelector(".reader:not(.prerendered)") && root.querySelector(":checked").value === detail;
      },
      kept.detail ?? "brief",
    );
    await drawn(page);
    assert.deepEqual(await fold.inRoot(seen), first);
    assert.deepEqual(await page.run(() => ({ shift: window.shift, moved: window.moved })), { shift: 0, moved: [] });
  });
}

test("the script and the app put on the same", async (context) => {
  const { page } = context;
  const kept = { size: "130", length: "narrow", spacing: "relaxed", theme: "light", motion: "none", print: "open" };
  const operate = await open(context, kept);
  await operate();
  await page.fold().becomes("ready");
  const [script, app] = await page.run(() => {
    const own = (node) =>
      Object.fromEntries(
        [...node.style]
          .filter((name) => name.startsWith("--newsfold-reader-"))
          .map((name) => [name, node.style.getPropertyValue(name).trim()]),
      );
    return [own(document.documentElement), own(document.querySelector(".newsfold"))];
  });
  // Only a page that is not taken over yet needs to be told of its colours.
  assert.equal(script["--newsfold-reader-scheme"], "light");
  delete script["--newsfold-reader-scheme"];
  assert.equal(Object.keys(script).length, 9);
  assert.deepEqual(script, app);
});

test("an article that the reader opens is open when the page is taken over, and no other", async (context) => {
  const { page } = context;
  const operate = await open(context, { detail: "takeaways" });
  await page.run(() =>
    history.replaceState(null, "", `#${document.querySelector("news-fold article .panel").id.slice("panel-".length)}`),
  );
  await operate();
  const fold = await page.fold().becomes("ready");
  await fold.until("it is taken over", (root) => root.querySelector(":checked").value === "takeaways");
  const open_ = await fold.inRoot((root) =>
    [...root.querySelectorAll(".card-title button")].map((button) => button.getAttribute("aria-expanded")),
  );
  assert.deepEqual(open_, ["true", ...open_.slice(1).fill("false")]);
});

for (const images of ["off", undefined]) {
  test(`pictures are ${images ? "not " : ""}asked for, before the app and with it`, async (context) => {
    const { page } = context;
    const operate = await open(context, { ...(images && { images }), detail: "full" });
    const asked = () =>
      page.run(() => performance.getEntriesByType("resource").filter(({ name }) => /one-sheet/.test(name)).length > 0);
    const look = async () => {
      await page.run(() =>
        document.querySelector(".newsfold img, .newsfold a[href*=one-sheet]").parentNode.scrollIntoView(),
      );
      await drawn(page);
      if (!images) await page.until("it is there", () => document.querySelector(".newsfold img").naturalWidth > 0);
      assert.equal(await asked(), !images);
    };
    await operate();
    await look();
    const fold = await page.fold().becomes("ready");
    await fold.until("it is taken over", (root) => root.querySelector(":checked").value === "full");
    await look();
    assert.equal(await fold.inRoot((root) => root.querySelectorAll("img").length > 0), !images);
  });
}

test("the page follows what is chosen in it", async (context) => {
  const { page } = context;
  const operate = await open(context, {});
  await operate();
  const fold = await page.fold().becomes("ready");
  await openOptions(fold);
  await choose(fold, "theme", "dark");
  const scheme = () => page.run(() => getComputedStyle(document.documentElement).colorScheme);
  assert.equal(await scheme(), "dark");
  await choose(fold, "theme", "inherit");
  assert.equal(await scheme(), "light dark");
});

test("storage that is denied leaves the page as it is", async (context) => {
  const { page, server } = context;
  server.mount("/site/", folder);
  const [html] = withoutOperation(folder);
  const deny = `<script>Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no"); } })</script>`;
  server.route("/site/index.html", (_request, response) =>
    sendPage(response, html.replace("<script", `${deny}<script`)),
  );
  await page.open("/site/index.html");
  assert.equal(await page.run(() => document.documentElement.style.length), 0);
});

for (const value of ["__proto__", "constructor", "1e9", "-50", "Infinity", "0x64", " dark", "x".repeat(100_000)]) {
  test(`what is kept and is no value of a choice is none: ${value.slice(0, 20)}`, async (context) => {
    const { page } = context;
    const names = ["size", "length", "spacing", "theme", "motion", "images", "print", "detail"];
    const operate = await open(context, Object.fromEntries(names.map((name) => [name, value])));
    assert.deepEqual(await page.run(() => [...document.documentElement.style]), []);
    await operate();
    const fold = await page.fold().becomes("ready");
    assert.equal(await fold.inRoot((root) => root.querySelector(":checked").value), "brief");
  });
}
