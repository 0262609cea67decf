// What a host may do wrong, in every moment of reading on a blog: one test a cell. The blog is another
// host than the newsletter's, so that this one can really be stopped.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

import { answerOf, HOST_FAULTS, strike } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { assertKept, entries, goodOf, keepSomethingElse, untilNewsletterIsKept } from "../harness/kept.mjs";
import { CLOCK, letTimePass } from "../harness/patience.mjs";
import { serveSite } from "../harness/server.mjs";
import { holdBack } from "../harness/site-page.mjs";
import { buildSite, issuesOf, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { anotherWidget } from "../harness/widgets.mjs";

const LETTER = "/letter/";
const BUNDLE = `${LETTER}bundle.json`;
const site = buildSite(letters(["Alpha", "Beta", "Gamma", "Delta"]));
const next = buildSite(letters(["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]));
const widget = anotherWidget(2);
const filesOf = (site) => issuesOf(site).map(({ href }) => LETTER + href);

/** The moments: what is there before, and what the reader sees in the end. */
const MOMENTS = [
  { name: "on the first visit", before: ({ page }) => keepSomethingElse(page), meet: visitFirst },
  { name: "on a later visit", before: visit, meet: visitAgain },
  { name: "while something newer is looked for", before: visit, meet: lookBehind },
  { name: "while all issues are saved", before: visit, meet: saveAll },
  { name: "while the widget is updated", before: visit, meet: update },
];

/** What a reader is told who has nothing yet. */
const TOLD = {
  "is really stopped": /could not be reached/,
  "answers 500": /server has a problem/,
  "does not answer": /taking too long/,
  "breaks off in the middle": /could not be reached/,
  "sends a page instead": /arrived damaged/,
  "sends another file than was promised": /server has a problem/,
  "sends it drop by drop": /taking too long/,
};

for (const { name, before, meet } of MOMENTS) {
  for (const fault of HOST_FAULTS) {
    test(`on a blog, ${name}, the host ${fault.name}: the reader reads on or is told, and what was kept is kept`, async ({
      page,
      server,
    }) => {
      const host = await serveSite();
      try {
        host.mount(LETTER, site);
        page.mayHear(/^chromium (network|security|other)|^error: newsfold: /);
        await before({ page, server, host });
        const kept = await entries(page);
        const newer = await meet({ page, server, host }, fault);
        assertKept(kept, await entries(page), newer);
      } finally {
        await host.close();
      }
    });
  }
}

async function open({ page, server, host }) {
  servePage(server, "/", {
    head: `<script>${CLOCK}</script>`,
    body: `<script src="/newsfold.js"></script><news-fold src="${host.url(BUNDLE)}" loading="eager"><p>The fallback.</p></news-fold>`,
  });
  await page.open("/");
  return page.fold();
}

async function visit(context) {
  const fold = await open(context);
  await shows(fold, "Delta");
  await untilNewsletterIsKept(context.page, 2, BUNDLE);
}

async function visitFirst(context, fault) {
  const { page, host } = context;
  await strike(host, fault, [BUNDLE, ...filesOf(site)]);
  const fold = await open(context);
  if (fault.waits) await waitInVain(context, host, BUNDLE);
  await fold.becomes("failed");
  assert.equal(await fallbackIsSeen(page), true);
  assert.match((await fold.textsOf("notice")).join(), TOLD[fault.name]);
}

async function visitAgain(context, fault) {
  const { host } = context;
  await strike(host, fault, [BUNDLE, ...filesOf(site)]);
  if (fault.stops) await host.stop();
  const fold = await open(context);
  await shows(fold, "Delta");
  if (fault.waits) await waitInVain(context, host, BUNDLE);
  if (!fault.named) await saysWhatItIs(fold);
  await openCard(fold);
}

async function lookBehind(context, fault) {
  const { page, host } = context;
  host.mount(LETTER, next);
  const [newest] = filesOf(next);
  const newer = await goodOf(host, [BUNDLE]);
  await strike(host, fault, [newest]);
  const answer = holdBack(host, BUNDLE, await answerOf(host, fault, BUNDLE));
  const fold = await open(context);
  await shows(fold, "Delta");
  await openCard(fold);
  const { element: focused } = await page.focused();
  answer();
  if (fault.waits) await waitInVain(context, host, BUNDLE);
  if (fault.named) {
    // The list is good and the issue is not what it promises: whoever asks for it is told.
    await (await fold.byRole("button", "Show what is new")).click();
    await fold.until("it is said", (root) => /server has a problem/.test(root.querySelector(".notice")?.textContent));
  } else {
    await saysWhatItIs(fold);
    assert.equal(await hasFocus(page, focused), true, "focus stays where it was");
  }
  assert.equal(await title(fold), "Delta");
  assert.equal(await fold.inRoot((root) => root.querySelectorAll("[aria-expanded=true]").length), 1);
  return newer;
}

async function saveAll(context, fault) {
  const { page, host } = context;
  const third = filesOf(site)[2];
  await strike(host, fault, [third]);
  const fold = page.fold();
  await (await fold.byRole("button", "Save all issues for offline")).click();
  if (fault.waits) {
    await fold.until(
      "it says how far it is",
      (root) => root.querySelector(".offline-reading p").textContent === "2 of 4 saved",
    );
    await waitInVain(context, host, third);
  }
  await fold.until("it says so", (root) =>
    root.querySelector(".offline-reading").textContent.includes("Not every issue could be saved"),
  );
  await fold.until("two are saved", (root) =>
    root.querySelector(".offline-reading").textContent.startsWith("2 issues saved"),
  );
  await openCard(fold);
}

async function update(context, fault) {
  const { page, server } = context;
  const wasm = `/${readdirSync(widget).find((name) => name.endsWith(".wasm"))}`;
  server.mount("/", widget);
  await strike(server, fault, [wasm]);
  const fold = await open(context);
  await page.driver.wait(() => server.count(wasm) > 1, 5_000, "the new version was not asked for");
  if (!fault.waits) {
    await fold.becomes("failed");
    assert.match((await fold.textsOf("notice")).join(), /could not be loaded/);
  }
  assert.equal(await fallbackIsSeen(page), true);
  page.mayHear(/^error: did not load: /);
}

/** The host has been asked, and does not answer for as long as the app waits. */
async function waitInVain({ page }, host, path) {
  await page.driver.wait(() => host.count(path) > 1, 5_000, "the host was not asked");
  await letTimePass(page);
}

const title = (fold) => fold.inRoot((root) => root.querySelector("[part~=issue-title]")?.textContent);

async function shows(fold, title) {
  await fold.becomes("ready");
  await fold.until(
    `the issue is ${title}`,
    (root, title) => root.querySelector("[part~=issue-title]")?.textContent === title,
    title,
  );
}

const saysWhatItIs = (fold) =>
  fold.until("it says what it is", (root) =>
    /^Saved copy from .*\. (You are offline|Nothing newer could be loaded)\.$/.test(
      root.querySelector(".offline-copy")?.textContent,
    ),
  );

async function openCard(fold) {
  await (await fold.byRole("button", /^Second of/)).click();
  await fold.until("a card is open", (root) => root.querySelector("[aria-expanded=true]"));
}

const fallbackIsSeen = (page) => page.run(() => document.querySelector("news-fold p").checkVisibility());

const hasFocus = (page, element) =>
  page.run((element) => document.querySelector("news-fold").shadowRoot.activeElement === element, element);
