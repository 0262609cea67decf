import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

import { status } from "../harness/faults.mjs";
import { untilKept } from "../harness/kept.mjs";
import { AT, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, letters, newsletter } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { expectSilence } from "../harness/visit.mjs";

/** Gives a newsletter tags. */
const tagged = (text, tags) => text.replace("---\n", `---\ntags: ${tags}\n`);

/** A newsletter in which some words are in one article only, and `harbour` is in many. */
const SITE = {
  ...letters(["One", "Two", "Three"]),
  "eels.md": newsletter("2026-03-01", "Harbour & <b>tide</b>", ["Lampreys", "The harbour office"]).replace(
    "Lampreys at length.",
    "Lampreys came into the harbour & went to `<mark>` again.",
  ),
  "han.md": newsletter("2026-01-01", "汉", ["港口"]).replace("港口 at length.", "人工智能，在港口研究AI技术。"),
  "red.md": tagged(newsletter("2026-02-10", "Red"), "[Eels, quay]"),
  "green.md": tagged(newsletter("2026-02-11", "Green"), "[eels]"),
  "blue.md": tagged(newsletter("2026-02-12", "Blue"), "[quay]"),
  "many.md": newsletter(
    "2026-02-20",
    "Many",
    Array.from({ length: 14 }, (_, at) => `Quay ${at + 1}`),
  ),
};

let built;

/** Opens the page that lists all issues. */
async function open({ page, server }, query = "") {
  built ??= buildSite(SITE);
  serveSampleSite(server, built);
  await page.open(`${AT}archive.html${query}`);
}

/** Types a query, and waits for what is found. */
async function search(page, query) {
  await page.run(() => document.querySelector(".search input").focus());
  await page.run(() => document.querySelector(".search input").select());
  await page.press(...query);
  await shows(page, query);
}

const shows = (page, query) =>
  page.until(
    `the results are those of ${query}`,
    (query) => {
      const found = document.querySelector(".found");
      return found && !found.hidden && found.dataset.query === query;
    },
    query,
  );

const seen = (page) =>
  page.run(() => ({
    count: document.querySelector(".found .count").textContent,
    issues: [...document.querySelectorAll(".found h2")].map((heading) => heading.textContent),
    titles: [...document.querySelectorAll(".found h3 a")].map((link) => link.textContent),
    marked: [...document.querySelectorAll(".found li p mark")].map((mark) => mark.textContent),
    words: [...document.querySelectorAll(".found li p")].map((words) => words.textContent),
    list: document.querySelector(".issues").hidden,
    address: location.search,
  }));

test("words that were typed are found under their issue, under the strict policy, and nothing is loaded before", async (context) => {
  const { page, server } = context;
  await open(context);
  const ofSearch = () => server.requests.filter(({ path }) => path.includes("/search/"));
  assert.deepEqual(ofSearch(), []);
  await search(page, "lampreys");
  const found = await seen(page);
  assert.equal(found.count, "Articles found: 1");
  assert.deepEqual(found.issues, ["Harbour & tide"]);
  assert.deepEqual(found.titles, ["Lampreys of Harbour & tide"]);
  assert.deepEqual(new Set(found.marked.map((word) => word.toLowerCase())), new Set(["lampreys"]));
  // What looks like markup in an article is its words.
  assert.match(found.words[0], /harbour & went to <mark> again/);
  assert.deepEqual([found.list, found.address], [true, "?q=lampreys"]);
  assert.equal(await page.run(() => document.querySelectorAll(".found b").length), 0);
  await page.until("it is said once", () => document.querySelector("[aria-live]").textContent === "Articles found: 1");

  // Any word of a script without spaces, and nothing that only has its letters.
  await search(page, "港口研究");
  const han = await seen(page);
  assert.deepEqual([han.titles, han.words], [["港口 of 汉"], [han.words[0]]]);
  assert.match(han.words[0], /人工智能，在港口研究 ?AI ?技术。/);
  await search(page, "究研");
  assert.deepEqual((await seen(page)).titles, []);

  await search(page, "zzyzx");
  assert.match((await seen(page)).count, /^No article has all of these words\./);
  assert.deepEqual((await seen(page)).titles, []);

  await page.run(() => document.querySelector(".search input").select());
  await page.press("Delete");
  await page.until("the list is back", () => !document.querySelector(".issues").hidden);
  assert.equal(await page.run(() => location.search + document.querySelector(".found").hidden), "true");
});

test("an address holds its query, and Back returns to as many results and to the place", async (context) => {
  const { page } = context;
  await open(context, "?q=quay");
  await shows(page, "quay");
  assert.equal((await seen(page)).count, "Articles found: 14");
  assert.equal((await seen(page)).titles.length, 6);
  for (const titles of [12, 14]) {
    await page.run(() => document.querySelector(".found button").click());
    await page.until("there are more", (titles) => document.querySelectorAll(".found h3").length === titles, titles);
  }
  assert.equal(await page.run(() => document.querySelector(".found button")), null);
  const y = await page.run(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return Math.round(scrollY);
  });
  assert.ok(y > 100, `the page scrolls: ${y}`);
  // As a reader does: WebKit takes back what a script went to.
  await (await page.run(() => [...document.querySelectorAll(".found h3 a")].at(-1))).click();
  await page.until("the issue is here", () => document.querySelector("news-fold[issue]"));
  await page.fold().becomes("ready");
  await page.back();
  await page.until("the results are back", () => document.querySelectorAll(".found h3").length === 14);
  await page.until("so is the place", (y) => Math.abs(scrollY - y) < 3, y);
  assert.equal(await page.run(() => document.querySelector(".search input").value), "quay");
});

test("what was searched once is found without a network, and what cannot be searched is said", async (context) => {
  const { page, server } = context;
  await open(context);
  await page.until("the worker looks after the page", () =>
    navigator.serviceWorker.getRegistration().then((registration) => Boolean(registration?.active)),
  );
  await page.open(`${AT}archive.html`);
  await search(page, "lampreys");
  await untilKept(page, "the search", ":search", (urls) => urls.some((url) => url.endsWith(".pf_fragment")));
  await untilKept(page, "the page", ":pages", (urls) => urls.some((url) => url.endsWith("/archive.html")));
  expectSilence(page);
  page.mayHear(/newsfold: the search failed|Pagefind|pagefind/);
  await server.stop();
  await page.open(`${AT}archive.html?q=lampreys`);
  await shows(page, "lampreys");
  assert.equal((await seen(page)).count, "Articles found: 1");
});

test("a search that cannot be had says so, leaves the way to the list, and works when it can", async (context) => {
  const { page, server } = context;
  await open(context);
  page.mayHear(/newsfold: the search failed|Pagefind|pagefind|404|MIME|module/i);
  server.route(`${AT}search/pagefind.js`, (_request, response) => response.writeHead(404).end());
  await page.run(() => document.querySelector(".search input").focus());
  await page.press(..."eels", "Enter");
  await page.until("it says so", () =>
    /could not be loaded/.test(document.querySelector(".found .count")?.textContent),
  );
  server.unroute(`${AT}search/pagefind.js`);
  await page.press("Enter");
  await page.until("it works", () => document.querySelector(".found").dataset.query === "eels");
});

test("a word whose piece of the index does not come is not said to be nowhere, and a tag that is none is let go of", async (context) => {
  const { page, server } = context;
  await open(context, "?tag=gone");
  await page.until("the tags are offered", () => document.querySelector(".filter [name=tag]"));
  assert.equal(
    await page.run(() => [...document.querySelectorAll(".issues .year li")].some((entry) => entry.hidden)),
    false,
  );
  page.mayHear(/newsfold: the search failed|Pagefind|pagefind|404/i);
  for (const piece of readdirSync(`${built}/search/index`)) server.route(`${AT}search/index/${piece}`, status(404));
  await page.run(() => document.querySelector(".search input").focus());
  await page.press(..."lampreys", "Enter");
  await page.until("it says so", () =>
    /could not be loaded/.test(document.querySelector(".found .count")?.textContent),
  );
});

test("the list and the results are narrowed to tags, any, all or without, and the address holds that", async (context) => {
  const { page, server } = context;
  await open(context);
  assert.equal(server.count(`${AT}tags.json`), 0);
  await page.run(() => document.querySelector(".filter summary").click());
  await page.until("the tags are offered", () => document.querySelectorAll(".filter [name=tag]").length === 2);
  const press = (value) => page.run((value) => document.querySelector(`.filter [value="${value}"]`).click(), value);
  const lists = (titles, address) =>
    page.until(
      `the list is ${titles}`,
      (titles, address) => {
        const shown = [...document.querySelectorAll(".issues li")].filter((entry) => entry.checkVisibility());
        const names = shown
          .filter((entry) => entry.closest(".year"))
          .map((entry) => entry.querySelector("a").textContent);
        return location.search === address && String(names) === titles;
      },
      titles,
      address,
    );
  await press("eels");
  await lists("Green,Red", "?tag=eels");
  await page.until("it is said", () => document.querySelector("[aria-live]").textContent === "Issues listed: 2");
  await press("quay");
  await lists("Blue,Green,Red", "?tag=eels&tag=quay");
  await press("all");
  await lists("Red", "?tag=eels&tag=quay&match=all");
  await press("without");
  await lists("Harbour & tide,Many,Three,Two,One,汉", "?tag=eels&tag=quay&match=without");
  await open(context, "?tag=eels&q=first");
  await shows(page, "first");
  assert.deepEqual((await seen(page)).issues.toSorted(), ["Green", "Red"]);
});
