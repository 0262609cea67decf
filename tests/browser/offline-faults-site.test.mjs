// What a host may do wrong, in every moment of reading on a newsletter's own pages: one test a cell.

import assert from "node:assert/strict";

import { answerOf, HOST_FAULTS, strike } from "../harness/faults.mjs";
import { assertKept, entries, goodOf, keepSomethingElse } from "../harness/kept.mjs";
import { AT, WASM, fileOf, holdBack, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, issuesOf, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { expectSilence, reload, saysWhatItIs, showsIssue, visitSite } from "../harness/visit.mjs";
import { anotherWidget } from "../harness/widgets.mjs";

const LETTERS = letters(["Alpha", "Beta", "Gamma", "Delta"]);
const site = buildSite(LETTERS);
const next = buildSite(letters(["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]));
const updated = buildSite(LETTERS, undefined, anotherWidget(2));
const filesOf = (site) => issuesOf(site).map(({ href }) => AT + href);
const BUNDLE = `${AT}bundle.json`;

/** The moments: what is there before, and what the reader sees in the end. */
const MOMENTS = [
  { name: "on the first visit", before: ({ page }) => keepSomethingElse(page), meet: visitFirst },
  { name: "on a later visit", before: visit, meet: visitAgain },
  { name: "while something newer is looked for", before: visit, meet: lookBehind },
  { name: "while all issues are saved", before: visit, meet: saveAll },
  { name: "while the app is updated", before: visit, meet: update },
];

for (const { name, before, meet } of MOMENTS) {
  for (const fault of HOST_FAULTS) {
    test(`on a site, ${name}, the host ${fault.name}: the reader reads on, and what was kept is kept`, async ({
      page,
      server,
    }) => {
      expectSilence(page);
      page.mayHear(/^chromium security|^error: newsfold: /);
      await before({ page, server });
      const kept = await entries(page);
      const newer = await meet({ page, server }, fault);
      assertKept(kept, await entries(page), newer);
    });
  }
}

function visit(context) {
  return visitSite(context, site);
}

/** The page is there, and nothing else that the app wants. */
async function visitFirst({ page, server }, fault) {
  serveSampleSite(server, site);
  const wasm = fileOf(site, WASM);
  await strike(server, fault, [wasm, BUNDLE, ...filesOf(site)]);
  await page.open(AT);
  await page.driver.wait(() => server.count(wasm) > 1, 5_000, "the app was not asked for");
  const fold = page.fold();
  if (!fault.waits) await fold.becomes("failed");
  await showsIssue(fold, "Delta");
  await openCard(fold);
}

async function visitAgain({ page, server }, fault) {
  const fold = page.fold();
  const paths = [AT, `${AT}sw.js`, BUNDLE, fileOf(site, WASM), ...filesOf(site)];
  await strike(server, fault, paths);
  if (fault.stops) await server.stop();
  await reload(page);
  await showsIssue(fold, "Delta");
  await fold.becomes("ready");
  if (!fault.waits && !fault.named) await saysWhatItIs(fold);
  await openCard(fold);
}

/** The page is there as it was; what is newer comes behind it, and is wrong. */
async function lookBehind({ page, server }, fault) {
  const fold = page.fold();
  serveSampleSite(server, next);
  const newer = await goodOf(server, [BUNDLE]);
  const page_ = holdBack(server, AT, await answerOf(server, fault, AT));
  const bundle = holdBack(server, BUNDLE, await answerOf(server, fault, BUNDLE));
  await strike(server, fault, filesOf(next));
  await reload(page);
  await showsIssue(fold, "Delta");
  await fold.becomes("ready");
  await openCard(fold);
  const { element: focused } = await page.focused();
  page_();
  bundle();
  if (fault.named) await fold.until("something newer waits", (root) => root.querySelector(".news"));
  else if (!fault.waits) await saysWhatItIs(fold);
  await page.driver.wait(() => server.count(AT) > 2, 5_000, "the page was not asked for");
  await showsIssue(fold, "Delta");
  const { element: focusedNow } = await page.focused();
  assert.equal(await focusedNow.getId(), await focused.getId(), "focus stays where it was");
  assert.equal(await fold.inRoot((root) => root.querySelectorAll("[aria-expanded=true]").length), 1);
  return newer;
}

async function saveAll({ page, server }, fault) {
  const fold = page.fold();
  await strike(server, fault, [filesOf(site)[2]]);
  await (await fold.byRole("button", "Save all issues for offline")).click();
  if (fault.waits) {
    await fold.until(
      "it says how far it is",
      (root) => root.querySelector(".offline-reading p").textContent === "2 of 4 saved",
    );
    await (await fold.byRole("button", "Stop saving")).click();
  } else {
    await fold.until("it says so", (root) =>
      root.querySelector(".offline-reading").textContent.includes("Not every issue could be saved"),
    );
  }
  await fold.until("two are saved", (root) =>
    root.querySelector(".offline-reading").textContent.startsWith("2 issues saved"),
  );
  await openCard(fold);
}

/** Another version of the app, whose program is wrong: the page that needs it does not come. */
async function update({ page, server }, fault) {
  const fold = page.fold();
  serveSampleSite(server, updated);
  const wasm = fileOf(updated, WASM);
  await strike(server, fault, [wasm]);
  await reload(page);
  await page.driver.wait(() => server.count(wasm) > 1, 5_000, "the worker has not looked");
  await showsIssue(fold, "Delta");
  await fold.becomes("ready");
  // And not the next time either.
  await reload(page);
  await showsIssue(fold, "Delta");
  await fold.becomes("ready");
  await openCard(fold);
}

async function openCard(fold) {
  const second = await fold.byRole("button", /^Second of/);
  if ((await second.getAttribute("aria-expanded")) === "false") await second.click();
  await fold.until("a card is open", (root) => root.querySelector("[aria-expanded=true]"));
}
