// Where an issue was stopped is kept: what was said last is said first the next time.

import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { disconnect } from "../harness/faults.mjs";
import { ELEMENT, servePage } from "../harness/host.mjs";
import { untilNewsletterIsKept } from "../harness/kept.mjs";
import { SPEECH, isSilent, listen, pressInPlayer, said, serveSpeech, speakByStandIn } from "../harness/player.mjs";
import { buildSite, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { NETWORK, expectSilence, reload, showsIssue, visitSite } from "../harness/visit.mjs";

const bundle = fixture();

/** Opens a page with a newsletter, in a browser that speaks slowly. */
async function open({ page, server }) {
  serveBundle(server, bundle);
  serveSpeech(server);
  servePage(server, "/host", { head: `${SPEECH}<script src="/newsfold.js"></script>`, body: ELEMENT });
  return openAgain(page);
}

async function openAgain(page) {
  await page.open("/host");
  return page.fold().becomes("ready");
}

/** Presses a button of the player, and waits until that has more said. */
async function sayMore(page, fold, button) {
  const { length } = await said(page);
  await pressInPlayer(fold, button);
  await page.until("more is said", (length) => speechSynthesis.said.length > length, length);
}

/** Goes on to the next paragraph, and stops there; answers with what was said last. */
async function stopFurther(page, fold) {
  await sayMore(page, fold, "paragraphOn");
  await pressInPlayer(fold, "play");
  await page.until("it is silent", isSilent);
  return (await said(page)).at(-1);
}

/** Chooses a speed in the player. */
function chooseSpeed(fold, speed) {
  return fold.inRoot((root, speed) => {
    const [select] = root.querySelectorAll(".listen-settings select");
    select.value = speed;
    select.dispatchEvent(new Event("change"));
  }, speed);
}

test("what was stopped goes on after a reload, as fast, without its host, and in an issue that was corrected", async (context) => {
  const { page, server } = context;
  const fold = await open(context);
  await untilNewsletterIsKept(page, 1);
  await listen(page, fold);
  await stopFurther(page, fold);
  await chooseSpeed(fold, "1.5");
  await sayMore(page, fold, "play");
  const stopped = await stopFurther(page, fold);

  let again = await openAgain(page);
  await listen(page, again);
  assert.equal((await said(page))[0], stopped, "after a reload");
  assert.equal(await page.run(() => speechSynthesis.said[0].rate), 1.5);
  const further = await stopFurther(page, again);

  server.route("/bundle.json", disconnect());
  page.mayHear(NETWORK);
  again = await openAgain(page);
  await listen(page, again);
  assert.equal((await said(page))[0], further, "without its host");
  const last = await stopFurther(page, again);

  const corrected = structuredClone(bundle);
  const [issue] = corrected.issues;
  issue.title = `${issue.title}, corrected`;
  issue.introduction = ["A sentence that was not there before.", ...(issue.introduction ?? [])];
  serveBundle(server, corrected);
  again = await openAgain(page);
  await (await again.byRole("button", "Show what is new")).click();
  await again.until("it is the corrected one", (root) =>
    /corrected/.test(root.querySelector("[part~=issue-title]").textContent),
  );
  await listen(page, again);
  assert.equal((await said(page))[0], last, "in a corrected issue");
  await pressInPlayer(again, "close");
  await page.until("it is silent", isSilent);
  assert.equal(await again.inRoot((root) => root.querySelector(".listen-bar")), null);
  assert.equal(await page.run(() => ("highlights" in CSS ? CSS.highlights.size : 0)), 0);
});

test("another tab goes on where this one was, which is silent then", async (context) => {
  const { page, server } = context;
  const fold = await open(context);
  await listen(page, fold);
  await sayMore(page, fold, "articleOn");
  const [last] = (await said(page)).slice(-1);
  const { driver } = page;
  const first = await driver.getWindowHandle();
  await driver.switchTo().newWindow("tab");
  try {
    await driver.get(server.url("/host"));
    const other = await page.fold().becomes("ready");
    await listen(page, other);
    assert.equal((await said(page))[0], last);
    await driver.switchTo().window(first);
    await page.until("this one is silent", isSilent);
    assert.equal(await fold.inRoot((root) => root.querySelector(".listen-row .play").title), "Play");
  } finally {
    for (const handle of await driver.getAllWindowHandles()) {
      if (handle === first) continue;
      await driver.switchTo().window(handle);
      await driver.close();
    }
    await driver.switchTo().window(first);
  }
});

test("a site that was visited is read aloud without its host, from where it was stopped", async (context) => {
  const { page, server } = context;
  const fold = await visitSite(context, buildSite(letters(["Alpha", "Beta"])));
  await speakByStandIn(page);
  await listen(page, fold);
  assert.equal((await said(page))[0], "Beta.");
  const stopped = await stopFurther(page, fold);
  assert.notEqual(stopped, "Beta.");

  await server.stop();
  expectSilence(page);
  await reload(page);
  await showsIssue(fold, "Beta");
  await fold.becomes("ready");
  await speakByStandIn(page);
  await listen(page, fold);
  assert.equal((await said(page))[0], stopped);
});
