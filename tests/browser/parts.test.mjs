// What is loaded only when it is wanted (src/embed/part.js), on the example of the player.

import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { text } from "../harness/faults.mjs";
import { ELEMENT, POLICY, servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const PART = /^\/newsfold-listen-[0-9a-f]{16}\.js$/;
/** What is said where a part cannot be had. */
const SENTENCE = "The newsletter could not be reached. Check your connection, then try again.";

/** Opens a page under the strict policy, whose newsletter can be read. */
async function open({ page, server }) {
  serveBundle(server, bundle);
  servePage(server, "/strict", {
    head: `<script src="/fixtures/failures.js"></script><script src="/fixtures/speech.js"></script><script src="/newsfold.js"></script>`,
    body: ELEMENT,
    headers: { "content-security-policy": `${POLICY}; trusted-types newsfold` },
  });
  await page.open("/strict");
  return page.fold().becomes("ready");
}

/** Presses the button of the first card that has the article read aloud. */
const listen = (fold) => fold.inRoot((root) => root.querySelector(".asks button").click());
const isThere = (root) => root.querySelector(".listen-bar[role=group]") !== null;

test("a part is loaded when it is wanted, and not before, under the strict policy with Trusted Types", async (context) => {
  const { server } = context;
  const fold = await open(context);
  const asked = () => server.requests.filter(({ path }) => PART.test(path)).length;
  assert.equal(asked(), 0);
  await listen(fold);
  await fold.until("the player is there", isThere);
  assert.equal(asked(), 1);
  await listen(fold);
  assert.equal(asked(), 1, "it is loaded once");
});

test("a part that was tampered with does not run, says so in a sentence, and is asked for again", async (context) => {
  const { page, server } = context;
  const { path, content } = await server.part("listen");
  server.route(path, text(`${content}\nglobalThis.tampered = true;`, "text/javascript"));
  const fold = await open(context);
  await listen(fold);
  await fold.until(
    "the failure is told",
    (root, sentence) => root.querySelector(".said")?.textContent === sentence,
    SENTENCE,
  );
  assert.equal(await page.run(() => globalThis.tampered), null);
  assert.equal(await page.run(() => document.querySelector("news-fold").state), "ready");
  server.unroute(path);
  await listen(fold);
  await fold.until("the player is there", isThere);
  page.expectMessage(/^error: newsfold: .*must be there unchanged/);
  page.expectMessage(/chromium (security|network)/, { from: "chromium" });
  page.expectMessage(/did not load: .*\.js/);
});
