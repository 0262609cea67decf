// The player on a page, with a stand-in for the browser's speech (fixtures/speech.js).

import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { status } from "../harness/faults.mjs";
import { ELEMENT, POLICY, servePage } from "../harness/host.mjs";
import { SPEECH, isSilent, pressInPlayer as press, said, serveSpeech } from "../harness/player.mjs";
import { engine, test } from "../harness/test.mjs";
import { NETWORK } from "../harness/visit.mjs";

const bundle = fixture();
const [issue] = bundle.issues;
const [first, second] = issue.sections.flatMap(({ articles }) => articles);

/** Opens a page with a newsletter, whose browser speaks so fast, with such faults. */
async function open({ page, server }, standIn = {}, read = bundle) {
  serveBundle(server, read);
  servePage(server, "/host", {
    head: `${SPEECH}<script src="/fixtures/failures.js"></script><script src="/newsfold.js"></script>`,
    body: `<p>Before.</p>${ELEMENT}`,
    headers: { "content-security-policy": POLICY },
  });
  serveSpeech(server, standIn);
  await page.open("/host");
  return page.fold().becomes("ready");
}

const listenAt = (fold, nth) =>
  fold.inRoot((root, nth) => root.querySelectorAll(".asks:not(.own) button")[nth].click(), nth);

/** In the page: writes down which keys for media are taken, where there are any. */
function watchMediaKeys() {
  window.taken = {};
  const { mediaSession } = navigator;
  if (!mediaSession) return;
  const set = mediaSession.setActionHandler.bind(mediaSession);
  mediaSession.setActionHandler = (name, action) => {
    set(name, action);
    window.taken[name] = action !== null;
  };
}

test("an article is heard from its button on, seen as it is heard, stopped where it was, and left", async (context) => {
  const { page } = context;
  const fold = await open(context, { pace: 1 });
  assert.deepEqual(await said(page), [], "it never starts by itself");
  await page.run(watchMediaKeys);
  await listenAt(fold, 1);
  await fold.byRole("group", "Listen");
  await page.until(
    "the title of the second article is said",
    (title) => speechSynthesis.said[0]?.text.startsWith(title),
    second.title.slice(0, 12),
  );
  assert.equal(await page.run(() => document.querySelector("news-fold").shadowRoot.activeElement?.ariaLabel), "Pause");
  await fold.until("it is seen", (root) => {
    const marked = root.querySelector("[data-newsfold-heard]");
    const ranges = "highlights" in CSS ? [...(CSS.highlights.get("newsfold-sentence") ?? [])] : [];
    const seen = marked ?? ranges[0]?.startContainer.parentElement;
    return seen?.closest("article")?.querySelector("[part~=card-title]") !== undefined && seen !== undefined;
  });
  assert.equal(await fold.inRoot((root) => root.querySelector(".listen-title").textContent), second.title);
  await press(fold, "play");
  await page.until("it is silent", isSilent);
  await fold.byRole("button", "Play");
  const before = (await said(page)).length;
  await press(fold, "paragraphOn");
  await press(fold, "articleBack");
  assert.equal(await fold.inRoot((root) => root.querySelector(".listen-title").textContent), second.title);
  await press(fold, "articleBack");
  assert.equal(await fold.inRoot((root) => root.querySelector(".listen-title").textContent), first.title);
  assert.equal((await said(page)).length, before, "moving about while it is silent says nothing");
  const keys = () => page.run(() => Object.entries(window.taken).filter(([, is]) => is));
  const hasKeys = await page.run(() => "mediaSession" in navigator && "MediaMetadata" in window);
  assert.equal((await keys()).length > 0, hasKeys);
  await press(fold, "close");
  assert.deepEqual(await keys(), [], "keys for media are the page's again");
  // What it was opened by is in an article that is closed.
  assert.equal(await fold.inRoot((root) => root.activeElement?.matches("[part~=issue-title]")), true);
});

test("a paragraph that is pressed can be heard from there, by a button that comes for it", async (context) => {
  const { page } = context;
  const fold = await open(context, { pace: 1 });
  await page.run(() => document.querySelector("news-fold").openAll());
  await listenAt(fold, 0);
  await page.until("it speaks", () => speechSynthesis.said.length > 0);
  assert.equal(await fold.inRoot((root) => root.querySelector(".listen-here").hidden), true);
  const words = await fold.inRoot((root) => {
    const paragraph = root.querySelectorAll("article")[1].querySelector("[part~=tldr] p");
    paragraph.click();
    return paragraph.textContent;
  });
  await (await fold.byRole("button", "Listen from here")).click();
  await page.until(
    "it is said",
    (words) =>
      words.includes(speechSynthesis.said.at(-1).text.slice(0, 12).replace(/:$/, "")) &&
      speechSynthesis.said.length > 1,
    words,
  );
});

test("the rest of the issue is heard to its end, which nothing announces, and each article heard is told of", async (context) => {
  const { page } = context;
  const fold = await open(context, { pace: 400 });
  await page.run(() => {
    window.heard = [];
    document
      .querySelector("news-fold")
      .addEventListener("newsfold-heard", ({ detail }) => window.heard.push(detail.article));
    document
      .querySelector("news-fold")
      .shadowRoot.querySelectorAll("[aria-live]")
      .forEach((region) =>
        new MutationObserver(() => (window.spoke = true)).observe(region, {
          childList: true,
          subtree: true,
          characterData: true,
        }),
      );
  });
  await fold.inRoot((root) => root.querySelector(".opens").click());
  await (await fold.byRole("button", "Listen")).click();
  await fold.byRole("group", "Listen");
  // What is heard is chosen in the bar: the titles are enough here.
  await fold.inRoot((root) => {
    const [, , detail] = root.querySelectorAll(".listen-settings select");
    detail.value = "headlines";
    detail.dispatchEvent(new Event("change"));
  });
  await page.until(
    "everything was heard",
    (count) => window.heard.length === count,
    issue.sections.flatMap(({ articles }) => articles).length,
  );
  await page.until("it is silent", isSilent);
  assert.equal(await page.run(() => window.spoke), null, "no live region says anything");
  const titles = issue.sections.flatMap(({ articles }) => articles.map(({ title }) => title));
  const words = await said(page);
  for (const title of titles) assert.equal(words.filter((text) => text.startsWith(title)).length, 1, title);
});

test("who closes it while it loads hears nothing, and where the newsletter leaves the page, so does its voice", async (context) => {
  const { page, server } = context;
  const fold = await open(context, { pace: 1 });
  // Nobody else asks for it either (src/parts/place would), it is not kept here, and its host takes its time.
  await page.run(() => document.querySelector("news-fold").setAttribute("memory", "off"));
  await page.run(() => caches.keys().then((keys) => Promise.all(keys.map((key) => caches.delete(key)))));
  const asked = new Promise((resolve) => {
    server.route("/bundle.json", (_request, response) => resolve(response));
  });
  await listenAt(fold, 0);
  await fold.byRole("group", "Listen");
  const response = await asked;
  await press(fold, "close");
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(bundle));
  serveBundle(server, bundle);
  await listenAt(fold, 1);
  await page.until("it speaks", () => speechSynthesis.said.length > 0);
  const [title] = await said(page);
  assert.ok(title.startsWith(second.title.slice(0, 12)), title);
  await page.run(() => {
    window.gone = document.querySelector("news-fold");
    window.gone.remove();
  });
  await page.until("it is silent", isSilent);
  assert.equal(await page.run(() => window.gone.shadowRoot.querySelector(".listen-bar")), null);
});

test("a language without a voice on the device is said to have none, and a voice that sends text away says so", async (context) => {
  const { page } = context;
  const cloud = [{ name: "Cloud", lang: "en-US", voiceURI: "cloud", localService: false, default: true }];
  const fold = await open(context, { voices: cloud });
  await listenAt(fold, 0);
  await fold.until("it says so", (root) =>
    /no voice for English/.test(root.querySelector(".listen-notice")?.textContent),
  );
  assert.deepEqual(await said(page), []);
  await fold.inRoot((root) => {
    const [, voice] = root.querySelectorAll(".listen-settings select");
    voice.value = "cloud";
    voice.dispatchEvent(new Event("change"));
  });
  assert.equal(await fold.inRoot((root) => root.querySelector(".listen-online").hidden), false);
  await press(fold, "play");
  await page.until("it speaks", () => speechSynthesis.said[0]?.voice === "cloud");
  await fold.until("nothing is missed any more", (root) => root.querySelector(".listen-notice").textContent === "");
});

test("the bar is in the language of the interface, also when that changes, and in English where its words cannot be had", async (context) => {
  const { page, server } = context;
  const own = structuredClone(bundle);
  // A German article whose TLDR has no title of its own.
  own.issues[0].sections.flatMap(({ articles }) => articles)[3].tldr = "Es steht seit hundert Jahren.";
  const fold = await open(context, { pace: 1e-4 }, own);
  const speak = async (lang, name) => {
    await page.run((lang) => document.querySelector("news-fold").setAttribute("lang", lang), lang);
    await fold.until(
      `it is ${name}`,
      (root, name) => !name || root.querySelector(".listen-bar")?.getAttribute("aria-label") === name,
      name,
    );
  };
  await speak("pl");
  await listenAt(fold, 3);
  await page.until("it speaks", () => speechSynthesis.said.length > 0);
  await speak("pl", "Słuchaj");
  await speak("de", "Anhören");
  assert.equal((await page.focused()).name, "Anhalten");
  assert.equal(await fold.inRoot((root) => root.querySelectorAll(".listen-bar").length), 1);
  await press(fold, "paragraphOn");
  // What is said beside a text is in the text's language, whatever that of the interface.
  await page.until("its TLDR is said", () => speechSynthesis.said.at(-1).text === "Kurz gesagt:");
  const { path } = await server.part("listen-fr");
  server.route(path, status(404));
  page.mayHear(NETWORK);
  await speak("fr", "Listen");
});

test("a browser without voices says why nothing is heard", async (context) => {
  const fold = await open(context, { voices: [] });
  await listenAt(fold, 0);
  await fold.until("it says so", (root) => /has no voices/.test(root.querySelector(".said")?.textContent));
  assert.equal(await fold.inRoot((root) => root.querySelector(".listen-bar")), null);
});

test(`no control is hidden or pressed by a key of the page (${engine})`, async (context) => {
  const { page } = context;
  const fold = await open(context, { pace: 1 });
  await listenAt(fold, 0);
  await fold.byRole("group", "Listen");
  await page.run(() => {
    window.prevented = 0;
    addEventListener("keydown", (event) => (window.prevented += event.defaultPrevented ? 1 : 0));
  });
  const names = await fold.inRoot((root) =>
    [...root.querySelectorAll(".listen-row button")].map((button) => button.ariaLabel),
  );
  assert.deepEqual(names, [
    "Previous article",
    "Back a paragraph",
    "Pause",
    "On a paragraph",
    "Next article",
    "Voice and speed",
    "Close the player",
  ]);
  await page.press("Escape");
  assert.equal(await page.run(() => window.prevented), 0);
});
