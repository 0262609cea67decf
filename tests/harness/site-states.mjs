import { readFileSync } from "node:fs";
import { join } from "node:path";

import { articlesOf, fixture } from "./bundles.mjs";
import { disconnect, hang, json, status } from "./faults.mjs";
import { openOptions, openSaved } from "./options.mjs";
import { untilMarked } from "./place.mjs";
import { SPEECH, chooseInPlayer, openPlayer, serveSpeech } from "./player.mjs";
import { atTheEnd, mayFail, openAll, showing, withAnother, withOwnPlace } from "./reader-states.mjs";
import { sendPage } from "./server.mjs";
import { issuesOf, siteOf } from "./site.mjs";
import { AT, WASM, fileOf, serveChanged, serveSampleSite } from "./site-page.mjs";

/** Opens the newest issue's own page, and waits until the app has taken it over and knows the others. */
async function takenOver({ page, server }, bundle) {
  serveSampleSite(server, siteOf(bundle));
  await page.open(AT);
  const fold = await page.fold().becomes("ready");
  await fold.until("the list is here", (root) => root.querySelector(".offline-reading"));
  // What follows from that is done, too.
  await page.drawn();
  return fold;
}

/** Opens that page while the app is on its way, and waits until the loader has made it operable. */
async function beforeTheApp({ page, server }, bundle, answer = hang()) {
  const site = serveSampleSite(server, siteOf(bundle));
  server.route(fileOf(site, WASM), answer);
  // Whoever looks for long sees the loader give up.
  page.mayHear(/^error: newsfold: .*\.wasm cannot be loaded: signal timed out/);
  await page.open(AT);
  const fold = page.fold();
  await fold.until("the cards can be operated", (root) => root.querySelector(".operable"));
  return fold;
}

/** Opens that page in a browser whose voices are a stand-in's, and has the issue read aloud. */
async function readAloud(context, bundle) {
  const { page, server } = context;
  const site = serveSampleSite(server, siteOf(bundle));
  serveSpeech(server);
  serveChanged(server, site, "index.html", (html) => html.replace("<head>", `<head>${SPEECH}`));
  await page.open(`${AT}index.html`);
  const fold = await page.fold().becomes("ready");
  await fold.until("the list is here", (root) => root.querySelector(".offline-reading"));
  return openPlayer(page, fold);
}

/**
 * Opens that page as a browser draws it that runs no script: there is none in it, and the style sheet takes
 * this one for such a browser. What the checkers bring along for themselves still runs.
 */
async function withoutScript({ page, server }, bundle) {
  const site = serveSampleSite(server, siteOf(bundle));
  serveChanged(server, site, "index.html", (html) =>
    html.replace(/<script [^>]*src=[^>]*><\/script>/g, "").replace(/ integrity="[^"]*"/g, ""),
  );
  const sheet = fileOf(site, /^newsfold-[0-9a-f]+\.css$/);
  const css = readFileSync(join(site, sheet.slice(AT.length)), "utf8");
  const swapped = { none: "enabled", enabled: "none" };
  const drawn = css.replace(/\(scripting: ?(none|enabled)\)/g, (_query, word) => `(scripting: ${swapped[word]})`);
  if (drawn === css) throw new Error("the style sheet no longer asks whether there is script");
  server.route(sheet, (_request, response) => response.writeHead(200, { "content-type": "text/css" }).end(drawn));
  await page.open(`${AT}index.html`);
  return page.fold();
}

/** Serves as a site's bundle and issues what another site has. */
function serveLater(server, site) {
  const bundle = JSON.parse(readFileSync(join(site, "bundle.json"), "utf8"));
  server.route(`${AT}bundle.json`, json(bundle));
  for (const { href } of bundle.issues) {
    server.route(AT + href, (_request, response) => response.end(readFileSync(join(site, href))));
  }
}

/** The article that a reader who comes back has read. */
const FIRST = articlesOf(fixture().issues[0])[0].id;

/** How much is shown, as the attribute `detail` has it. */
const DETAILS = ["headlines", "takeaways", "full"].map((detail) => ({
  name: detail === "full" ? "everything" : detail,
  shows: { detail },
  open: async (context, bundle = fixture()) => showing(context.page, await takenOver(context, bundle), detail),
}));

/** The states of a newsletter on a page that holds it from the start, and what only such a page can be in. */
export const SITE_STATES = [
  {
    name: "without script",
    shows: { plain: true },
    open: async (context, bundle = fixture()) => withoutScript(context, bundle),
  },
  {
    name: "before the app",
    shows: { waits: true },
    open: async (context, bundle = fixture()) => beforeTheApp(context, bundle),
  },
  {
    name: "before the app, all open",
    shows: { waits: true, open: "all" },
    open: async (context, bundle = fixture()) => {
      const fold = await beforeTheApp(context, bundle);
      await fold.inRoot((root) => root.querySelectorAll(".card-title button").forEach((button) => button.click()));
      return fold;
    },
  },
  {
    name: "without the app",
    shows: { waits: true, isAlone: true },
    open: async (context, bundle = fixture()) => {
      mayFail(context.page);
      const fold = await beforeTheApp(context, bundle, status(404));
      return fold.becomes("failed");
    },
  },
  { name: "collapsed", shows: {}, open: async (context, bundle = fixture()) => takenOver(context, bundle) },
  {
    name: "all open",
    shows: { open: "all", own: true },
    open: async (context, bundle = fixture()) =>
      withOwnPlace(await openAll(context.page, await takenOver(context, bundle))),
  },
  {
    name: "come back",
    shows: { own: true, marked: true, read: [FIRST] },
    open: async (context, bundle = fixture()) => {
      const fold = await takenOver(context, bundle);
      await fold.inRoot((root) => root.querySelector(".card-title button").click());
      await untilMarked(context.page, bundle.issues[0].id, { [FIRST]: true });
      await context.page.open("/fixtures/blank.html");
      await context.page.open(AT);
      await fold.until("the list is here", (root) => root.querySelector(".offline-reading"));
      await fold.until("what is unread is marked", (root) => root.querySelector(".mark"));
      return fold;
    },
  },
  ...DETAILS,
  {
    name: "choices",
    shows: { options: true, own: true },
    open: async (context, bundle = fixture()) => {
      const fold = await takenOver(context, bundle);
      await openOptions(fold);
      return withOwnPlace(fold);
    },
  },
  {
    name: "what is saved",
    shows: { saved: true },
    open: async (context, bundle = fixture()) => openSaved(await takenOver(context, bundle)),
  },
  {
    name: "read aloud",
    shows: { player: { isPlaying: true } },
    open: async (context, bundle = fixture()) => atTheEnd(context.page, await readAloud(context, bundle)),
  },
  {
    name: "choices of the player",
    shows: { player: { isOpen: true, offersHere: true } },
    open: async (context, bundle = fixture()) =>
      atTheEnd(context.page, await chooseInPlayer(await readAloud(context, bundle))),
  },
  {
    name: "offline copy",
    shows: {},
    open: async (context, bundle = fixture()) => {
      const fold = await takenOver(context, bundle);
      context.server.route(`${AT}bundle.json`, disconnect());
      mayFail(context.page);
      await context.page.open(AT);
      await fold.becomes("ready");
      await fold.until("it says what it is", (root) => root.querySelector(".offline-copy"));
      return atTheEnd(context.page, fold);
    },
  },
  {
    name: "something new",
    shows: { waiting: true },
    open: async (context, bundle = fixture()) => {
      const { page, server } = context;
      serveSampleSite(server, siteOf(bundle));
      serveLater(server, siteOf(withAnother(bundle)));
      await page.open(AT);
      const fold = await page.fold().becomes("ready");
      await fold.until("it waits", (root) => root.querySelector(".news"));
      return atTheEnd(page, fold);
    },
  },
  {
    name: "another issue failed",
    open: async (context, bundle = fixture()) => {
      const { page, server } = context;
      const fold = await takenOver(context, bundle);
      server.route(AT + issuesOf(siteOf(bundle))[1].href, status(503));
      mayFail(page);
      await fold.inRoot((root) => root.querySelector("nav a").click());
      return fold.becomes("failed");
    },
  },
];

/** The pages of a site that hold no newsletter, with what is asked of them. */
export const OTHER_PAGES = [
  "archive.html",
  "archive.html?q=the",
  "archive.html?tag=bread",
  "archive.html?unread=",
  "tags.html",
  "tags/bread.html",
  "404.html",
  "offline.html",
];

/** What such a page shows when it shows what was asked of it. */
const ASKED = {
  q: () => document.querySelector(".found")?.hidden === false,
  tag: () => document.querySelector(".filter [name=tag]:checked") && document.querySelector(".year li[hidden]"),
  unread: () => document.querySelector(".only-unread :checked") && document.querySelector(".year li[hidden]"),
};

/** Opens one of those: of a newsletter with tags, for a reader who has read an article of its newest issue. */
export async function openOther(context, path, bundle = fixture()) {
  const { page, server } = context;
  const tagged = { ...bundle, issues: bundle.issues.map(withTags) };
  if (path.endsWith("?unread=")) await SITE_STATES.find(({ name }) => name === "come back").open(context, tagged);
  const site = serveSampleSite(server, siteOf(tagged));
  const [file, query] = path.split("?");
  // As it is where the host is there: `offline.html` loads an issue, and there is none of that name.
  server.route(AT + file, (_request, response) => sendPage(response, readFileSync(join(site, file), "utf8")));
  mayFail(page);
  // Its newsletter looks for an issue of the address that it stands in for.
  page.mayHear(/^warn: newsfold: `offline` is no value of the attribute `issue`/);
  await page.open(AT + path);
  if (query) await page.until("what was asked for is shown", ASKED[query.split("=")[0]]);
  if (path === "offline.html") await page.fold().becomes("ready");
  return page.fold();
}

/** Every issue is about boats, and the newest and every second from there about bread. */
const withTags = (issue, at) => ({ ...issue, tags: at % 2 === 0 ? ["Boats", "Bread"] : ["Boats"] });
