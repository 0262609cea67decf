// What was heard to its end is read (src/parts/listen tells, src/parts/place remembers), and what is unread is heard next.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { disconnect } from "../harness/faults.mjs";
import { ELEMENT, servePage } from "../harness/host.mjs";
import { untilNewsletterIsKept } from "../harness/kept.mjs";
import { openOptions } from "../harness/options.mjs";
import { deed, untilMarked, untilTitled } from "../harness/place.mjs";
import { SPEECH, isSilent, listen, pressInPlayer, said, serveSpeech } from "../harness/player.mjs";
import { test } from "../harness/test.mjs";
import { NETWORK } from "../harness/visit.mjs";
import { anotherWidget } from "../harness/widgets.mjs";

const bundle = fixture();
const [newest, march, february] = bundle.issues;
const articles = articlesOf(newest);

/** The titles of an issue as they are heard, where so many of its first articles are read. */
const titled = (read, of = newest) => articlesOf(of).map(({ title }, at) => (at < read ? title : `${title}, unread`));

/** Opens a page with a newsletter, in a browser that speaks slowly; of what is heard, the titles are enough. */
async function open({ page, server }) {
  serveSpeech(server);
  const kept = `<script>localStorage["newsfold:listen"] ??= JSON.stringify({ detail: "headlines" })</script>`;
  servePage(server, "/host", { head: `${kept}${SPEECH}<script src="/newsfold.js"></script>`, body: ELEMENT });
  await page.open("/host");
  return page.fold().becomes("ready");
}

/** Says what comes so fast that it is over at once. */
async function hurry(page, fold) {
  await pressInPlayer(fold, "play");
  await page.until("it is silent", isSilent);
  await page.run(() => {
    speechSynthesis.pace = 400;
  });
  await pressInPlayer(fold, "play");
}

/** Has an article heard from its button on, to its end and no further: so many of the newest issue are read then. */
async function hear(page, fold, nth, read = nth + 1) {
  await fold.inRoot((root, nth) => root.querySelectorAll("article .asks:not(.own) button")[nth].click(), nth);
  await page.until("it speaks", () => speechSynthesis.said.length > 0);
  await fold.inRoot((root) => {
    const [, , , sleep] = root.querySelectorAll(".listen-settings select");
    sleep.value = "article";
    sleep.dispatchEvent(new Event("change"));
  });
  await hurry(page, fold);
  await fold.until("it has stopped", (root) => root.querySelector(".listen-row .play").title === "Play");
  await untilMarked(page, newest.id, Object.fromEntries(articles.slice(0, read).map(({ id }) => [id, true])));
}

test("what was heard to its end is read: at once, after a reload, without its host, with another version of the app, and in a corrected issue", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  let fold = await open(context);
  await untilNewsletterIsKept(page, 1);
  await hear(page, fold, 0);

  fold = await open(context);
  await untilTitled(fold, titled(1));

  server.route("/bundle.json", disconnect());
  page.mayHear(NETWORK);
  fold = await open(context);
  await untilTitled(fold, titled(1));
  await hear(page, fold, 1);
  await untilTitled(fold, titled(2));

  serveBundle(server, bundle);
  const widget = anotherWidget(2);
  server.mount("/", widget);
  fold = await open(context);
  await untilTitled(fold, titled(2));
  await hear(page, fold, 2);
  await untilTitled(fold, titled(3));
  const player = readdirSync(widget).find((name) => /^newsfold-listen-[0-9a-f]{16}\.js$/.test(name));
  assert.equal(server.count(`/${player}`), 1, "it is another version");

  const corrected = structuredClone(bundle);
  articlesOf(corrected.issues[0])[1].title = "A lamp, corrected";
  corrected.issues[0].title = "The letter, corrected";
  serveBundle(server, corrected);
  fold = await open(context);
  await (await fold.byRole("button", "Show what is new")).click();
  await untilTitled(fold, titled(3, corrected.issues[0]));
});

test("what was heard in another tab is read in this one", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  await hear(page, await open(context), 0);
  const fold = await open(context);
  await untilTitled(fold, titled(1));
  const { driver } = page;
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow("tab");
  try {
    await driver.get(server.url("/host"));
    await hear(page, await page.fold().becomes("ready"), 1);
  } finally {
    await driver.close();
    await driver.switchTo().window(first);
  }
  await untilTitled(fold, titled(2));
});

test("after the issue, unread articles of older ones are heard where that is wanted, and it goes on there after a reload", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  let fold = await open(context);
  await page.run((issue) => document.querySelector("news-fold").show(issue), march.id);
  const [bridge] = articlesOf(march);
  await fold.until("March is there", (root, id) => root.querySelector(`#title-${id} button`), bridge.id);
  await fold.inRoot((root, id) => root.querySelector(`#title-${id} button`).click(), bridge.id);
  await untilMarked(page, march.id, { [bridge.id]: true });

  fold = await open(context);
  await fold.inRoot((root) => [...root.querySelectorAll("article .asks:not(.own) button")].at(-1).click());
  await page.until("it speaks", () => speechSynthesis.said.length > 0);
  const older = (root) => root.querySelector(".listen-older input");
  assert.equal(await fold.inRoot(`(root) => (${older})(root).checked`), false, "nobody asked for more");
  await fold.inRoot(`(root) => (${older})(root).click()`);
  const [well] = articlesOf(february);
  // What comes after it waits.
  await page.run((title) => {
    const { speak } = speechSynthesis;
    speechSynthesis.speak = function (utterance) {
      if (utterance.text.startsWith(title)) this.pace = 1e-4;
      speak.call(this, utterance);
    };
  }, well.title);
  await hurry(page, fold);
  await page.until(
    "the older issue is said",
    (title) => speechSynthesis.said.at(-1).text.startsWith(title),
    well.title,
  );
  const words = (await said(page)).slice(-2);
  assert.deepEqual(words, [`${february.title}.`, `${well.title}.`]);
  assert.ok(!(await said(page)).some((text) => text.startsWith(bridge.title)), "what is read is passed over");
  assert.equal(await fold.inRoot((root) => root.querySelector(".listen-title").textContent), well.title);

  fold = await open(context);
  await listen(page, fold);
  assert.deepEqual(await said(page), [`${well.title}.`]);
  await hurry(page, fold);
  await untilMarked(page, february.id, { [well.id]: true });
  await fold.until("it is at its end", (root) => root.querySelector(".listen-row .play").title === "Play");
  assert.equal((await said(page)).at(-1).includes(well.title.split(" ").at(-1)), true, "nothing comes after the last");
});

test("what was made on the device is heard as well, and its articles are read where they are from", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  await hear(page, await open(context), 0);
  const fold = await open(context);
  await untilTitled(fold, titled(1));
  await openOptions(fold);
  await deed(fold, "new");
  await untilTitled(
    fold,
    articles.slice(1).map(({ title }) => title),
  );
  await hear(page, fold, 0, 2);
});
