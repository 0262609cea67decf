import { anew } from "./anew.mjs";
import { articlesOf, fixture, serveBundle } from "./bundles.mjs";
import { disconnect, hang, status } from "./faults.mjs";
import { openOptions, openSaved } from "./options.mjs";
import { deed, untilMarked } from "./place.mjs";
import { SPEECH, openSilentPlayer, serveForeignSpeech, serveSpeech } from "./player.mjs";
import { serveReader } from "./reader-page.mjs";
import { siteOf } from "./site.mjs";

/** Opens the reader, which the script draws. */
async function opened({ page, server }, bundle) {
  serveBundle(server, bundle);
  return page.openReader();
}

/** Opens the reader once, so that its newsletter is on the device. */
async function readOnce(context, bundle) {
  const fold = await opened(context, bundle);
  await context.page.until("it is kept", async () => {
    const name = (await caches.keys()).find((name) => name.endsWith("/bundle.json"));
    return name && (await (await caches.open(name)).keys()).length > 0;
  });
  return fold;
}

/** The reader comes back. */
async function comeBack(page, fold) {
  await anew(page);
  return fold.becomes("ready");
}

/** Opens the reader with a newsletter whose issues lie in files of their own. */
async function inPieces({ page, server }, bundle, attributes = "") {
  server.mount("/pieces/", siteOf(bundle));
  serveReader(server, (html) => html.replace('src="bundle.json"', `src="pieces/bundle.json" ${attributes}`));
  return page.openReader();
}

/** Opens the reader in a browser whose voices are a stand-in's. */
async function withSpeech({ page, server }, bundle) {
  serveBundle(server, bundle);
  serveReader(server, (html) => html.replace("<head>", `<head>${SPEECH}`));
  return page.openReader();
}

/** Opens every article. */
export async function openAll(page, fold) {
  await page.run(() => document.querySelector("news-fold").openAll());
  await fold.until("every panel is open", (root) => !root.querySelector("[part~=panel][hidden]"));
  return fold;
}

/** Waits until the reader's own place is drawn: it is loaded when something was done. */
export async function withOwnPlace(fold) {
  await fold.until("the reader's own place is there", (root) => root.querySelector("[data-deed=keep]"));
  return fold;
}

/** Reads the first article, goes, and comes back. */
export async function comeBackReading(page, fold) {
  await fold.inRoot((root) => root.querySelector(".card-title button").click());
  const [, id] = await fold.until("it is remembered", (root) =>
    /^title-(.*)/.exec(root.querySelector(".card-title:has([aria-expanded=true])")?.id),
  );
  await untilMarked(page, fixture().issues[0].id, { [id]: true });
  await comeBack(page, fold);
  await fold.until("what is unread is marked", (root) => root.querySelector(".mark"));
  return fold;
}

/** Shows as much as an attribute asks for. */
export async function showing(page, fold, detail) {
  await page.run((detail) => document.querySelector("news-fold").setAttribute("detail", detail), detail);
  await fold.until("that much is shown", (root, detail) => root.querySelector(":checked").value === detail, detail);
  return fold;
}

/** Scrolls to the end, where what sticks to the window's edge lies over nothing else. */
export async function atTheEnd(page, fold) {
  await page.run(() => scrollTo(0, document.documentElement.scrollHeight));
  return fold;
}

/** A newsletter with one issue more than it had. */
export function withAnother(bundle) {
  const [newest, ...older] = bundle.issues;
  return { ...bundle, issues: [{ ...newest, id: "newer", title: "Newer" }, newest, ...older] };
}

/** Says that the failure of a newsletter may be heard of. */
export function mayFail(page) {
  page.mayHear(/^error: newsfold: |chromium (network|security)|^error: did not load/);
}

/** The article that a reader who comes back has read. */
const FIRST = articlesOf(fixture().issues[0])[0].id;

/** How much is shown, as the attribute `detail` has it. */
const DETAILS = ["headlines", "takeaways", "full"].map((detail) => ({
  name: detail === "full" ? "everything" : detail,
  shows: { detail },
  open: async (context, bundle = fixture()) => showing(context.page, await opened(context, bundle), detail),
}));

/** The states of a newsletter that the script draws: the reader at the root of the site. */
export const READER_STATES = [
  { name: "collapsed", shows: {}, open: async (context, bundle = fixture()) => opened(context, bundle) },
  {
    name: "all open",
    shows: { open: "all", own: true },
    open: async (context, bundle = fixture()) =>
      withOwnPlace(await openAll(context.page, await opened(context, bundle))),
  },
  {
    name: "come back",
    // The reader's address leads to what was read.
    shows: { own: true, marked: true, read: [FIRST], open: [FIRST] },
    open: async (context, bundle = fixture()) => comeBackReading(context.page, await opened(context, bundle)),
  },
  {
    name: "kept articles",
    open: async (context, bundle = fixture()) => {
      const fold = await comeBackReading(context.page, await opened(context, bundle));
      await deed(fold, "keep", articlesOf(bundle.issues[0])[0].id);
      await openOptions(fold);
      await deed(fold, "kept");
      await fold.until("it is there", (root) => root.querySelector("[data-deed=back]"));
      return atTheEnd(context.page, fold);
    },
  },
  {
    name: "share and note",
    open: async (context, bundle = fixture()) => {
      const fold = await comeBackReading(context.page, await opened(context, bundle));
      await deed(fold, "take", FIRST);
      await fold.until("the dialog is there", (root) => root.querySelector("dialog[open] li"));
      return fold;
    },
  },
  {
    name: "take everything along",
    open: async (context, bundle = fixture()) => {
      const fold = await opened(context, bundle);
      await openOptions(fold);
      await deed(fold, "along");
      await fold.until("the dialog is there", (root) => root.querySelector("dialog[open] [type=file]"));
      return fold;
    },
  },
  ...DETAILS,
  {
    name: "choices",
    shows: { options: true, own: true },
    open: async (context, bundle = fixture()) => {
      const fold = await opened(context, bundle);
      await openOptions(fold);
      return withOwnPlace(fold);
    },
  },
  {
    name: "offline copy",
    shows: {},
    open: async (context, bundle = fixture()) => {
      const fold = await readOnce(context, bundle);
      context.server.route("/bundle.json", disconnect());
      mayFail(context.page);
      await comeBack(context.page, fold);
      await fold.until("it says what it is", (root) => root.querySelector(".offline-copy"));
      return atTheEnd(context.page, fold);
    },
  },
  {
    name: "something new",
    shows: { waiting: true },
    open: async (context, bundle = fixture()) => {
      const fold = await readOnce(context, bundle);
      serveBundle(context.server, withAnother(bundle));
      await comeBack(context.page, fold);
      await fold.until("it waits", (root) => root.querySelector(".news"));
      return atTheEnd(context.page, fold);
    },
  },
  {
    name: "in pieces, of which some are listed",
    shows: { listed: 2, pieces: true },
    open: async (context, bundle = fixture()) => {
      const fold = await inPieces(context, bundle, 'limit="2"');
      await fold.until("it counts what is saved", (root) => root.querySelector(".offline-reading"));
      return fold;
    },
  },
  {
    name: "what is saved",
    shows: { pieces: true, saved: true },
    open: async (context, bundle = fixture()) => openSaved(await inPieces(context, bundle)),
  },
  {
    name: "a player without a voice for it",
    shows: { player: {} },
    open: async (context, bundle = fixture()) => {
      serveForeignSpeech(context.server);
      return atTheEnd(context.page, await openSilentPlayer(await withSpeech(context, bundle)));
    },
  },
  {
    name: "nothing to listen with",
    shows: {},
    open: async (context, bundle = fixture()) => {
      serveSpeech(context.server, { voices: [] });
      return atTheEnd(context.page, await openSilentPlayer(await withSpeech(context, bundle)));
    },
  },
  {
    name: "loading",
    open: async ({ page, server }) => {
      server.route("/bundle.json", hang());
      await page.open("/");
      const fold = await page.fold().becomes("loading");
      await fold.until("it says so", (root) =>
        root.querySelector("[part~=notice]")?.checkVisibility({ visibilityProperty: true }),
      );
      return fold;
    },
  },
  {
    name: "empty",
    open: async (context, bundle = fixture()) => opened(context, { ...bundle, issues: [] }),
  },
  {
    name: "failed",
    open: async ({ page, server }) => {
      server.route("/bundle.json", status(503));
      mayFail(page);
      await page.open("/");
      return page.fold().becomes("failed");
    },
  },
  {
    name: "without the app",
    open: async ({ page, server }) => {
      server.route((await server.payload(".wasm")).path, status(404));
      mayFail(page);
      await page.open("/");
      return page.fold().becomes("failed");
    },
  },
];
