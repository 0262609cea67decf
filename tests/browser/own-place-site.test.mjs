// A reader's own place on a newsletter's own pages (src/parts/place).

import assert from "node:assert/strict";

import { articlesOf, fixture } from "../harness/bundles.mjs";
import { openOptions } from "../harness/options.mjs";
import { deed, untilMarked, untilTitled } from "../harness/place.mjs";
import { AT, serveSampleSite } from "../harness/site-page.mjs";
import { SITE_STATES } from "../harness/site-states.mjs";
import { buildSite, issuesOf, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { expectSilence, reload, showsIssue, untilReady, visitSite } from "../harness/visit.mjs";
import { anotherWidget } from "../harness/widgets.mjs";

test("on a page of its own, what is kept is shown in the issue's place, which is there again afterwards", async (context) => {
  const { page } = context;
  const bundle = fixture();
  const [issue] = bundle.issues;
  const [first] = issue.sections[0].articles;
  const fold = await SITE_STATES.find(({ name }) => name === "come back").open(context);
  await fold.inRoot((root) => root.querySelector(".card-title button").click());
  await deed(fold, "keep", first.id);
  const address = await page.run(() => location.href);
  await openOptions(fold);
  await deed(fold, "kept");
  await untilTitled(fold, [first.title]);
  await page.untilFocused("Kept articles");
  assert.equal(await page.run(() => location.href), address);
  await deed(fold, "back");
  await fold.until(
    "the issue is back",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    issue.title,
  );
  await page.untilFocused(issue.title);
});

test("the page of all issues says what is unread of each, and is narrowed to it, also by its address", async (context) => {
  const { page } = context;
  const [issue, ...older] = fixture().issues;
  await page.open("/fixtures/blank.html");
  await SITE_STATES.find(({ name }) => name === "come back").open(context);
  const seen = () =>
    page.run(() => ({
      shown: [...document.querySelectorAll(".year li:not([hidden]) > a")].map((link) => link.textContent),
      counts: [...document.querySelectorAll(".year .unread")].map((count) => count.textContent),
      address: location.search,
    }));
  const box = "label.only-unread input";
  const choose = (n) =>
    page
      .run((box) => document.querySelector(box).click(), box)
      .then(() =>
        page.until(`${n} are shown`, (n) => document.querySelectorAll(".year li:not([hidden])").length === n, n),
      );
  await page.open(`${AT}archive.html`);
  await page.until(
    "it is offered",
    (box) => document.querySelector(box)?.checkVisibility({ visibilityProperty: true }),
    box,
  );
  const all = [issue, ...older].map(({ title }) => title);
  const counts = [`${articlesOf(issue).length - 1} unread`];
  assert.deepEqual(await seen(), { shown: all, counts, address: "" });
  await choose(1);
  assert.deepEqual(await seen(), { shown: [issue.title], counts, address: "?unread=" });
  await page.open(`${AT}archive.html?unread=`);
  await page.until("it is narrowed", () => document.querySelectorAll(".year li:not([hidden])").length === 1);
  await choose(all.length);
  assert.deepEqual(await seen(), { shown: all, counts, address: "" });
  // Who has nothing there is not asked.
  await page.run(() => localStorage.clear());
  await page.open(`${AT}archive.html`);
  await page.until("the script was there", () => document.querySelector(".found"));
  assert.equal(await page.run((box) => document.querySelector(box), box), null);
});

test("marks and what is kept stay where a site is built anew, corrected, by another version, and without its host", async (context) => {
  const { page, server } = context;
  const site = buildSite(letters(["One", "Two"]));
  let fold = await visitSite(context, site);
  const [{ id, href }] = issuesOf(site);
  const [first, second] = articlesOf(JSON.parse(await (await fetch(server.url(AT + href))).text()));
  const press = (fold, id) => fold.inRoot((root, id) => root.querySelector(`#title-${id} button`).click(), id);
  await press(fold, first.id);
  await deed(fold, "keep", first.id);
  await untilMarked(page, id, { [first.id]: true });

  const anew = Object.fromEntries(
    Object.entries(letters(["One", "Two", "Three"])).map(([name, text]) => [
      name,
      text.replaceAll("Second at length.", "Second, corrected."),
    ]),
  );
  serveSampleSite(server, buildSite(anew, undefined, anotherWidget(1)));
  await page.open(`${AT}issues/${id}.html`);
  fold = await page.fold().becomes("ready");
  await fold.until("it is the corrected one", (root) => root.textContent.includes("Second, corrected."));
  await untilTitled(fold, [first.title, `${second.title}, unread`]);
  await press(fold, second.id);
  await untilMarked(page, id, { [first.id]: true, [second.id]: true });
  await untilReady(page);

  await server.stop();
  expectSilence(page);
  await reload(page);
  await showsIssue(fold, "Two");
  await untilTitled(fold, [first.title, second.title]);
  await openOptions(fold);
  await deed(fold, "kept");
  await untilTitled(fold, [first.title]);
});
