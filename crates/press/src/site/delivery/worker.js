// The service worker of this site: it keeps the site readable without a network.
//
// What pages load is named by its content, so that a name is the promise of a content: it is kept and
// never asked for again. A page that was visited is shown as it was kept, while the host is asked for
// what it has now; that is shown from the next visit on, and only once everything it needs is here, so
// that half a deploy changes nothing. A page that was never visited is shown by the reader itself, from
// the issues that are saved. Issues and their list are the reader's own business, but for the issue that
// a page holds: without its file, nothing could take the page over.
//
// Everything is kept with its digest, and looked at before it is shown.

/** What every page needs, written here when the site is built: addresses relative to this file. */
const SHELL = [];
/**
 * What the reader and the pages know as well, written here with it (src/agreed/worker.rs).
 *
 * @type {Record<"cache" | "files" | "pages" | "search" | "index" | "tags" | "digest" | "needs" | "issues" | "forget" | "complaint", string>}
 */
const AGREED = null;
/**
 * The page that stands for one that was never visited: at the top of the site, and for one of an issue.
 * Hosts add to pages what they like, so no digest is theirs.
 */
const STANDS = { page: "offline.html", issue: "offline/issue.html" };

const SCOPE = new URL("./", location.href).pathname;
const FILES = `${AGREED.cache}${SCOPE}:${AGREED.files}`;
const PAGES = `${AGREED.cache}${SCOPE}:${AGREED.pages}`;
const SEARCH = `${AGREED.cache}${SCOPE}:${AGREED.search}`;

/** What is named by its content: the address of it, relative to this file. */
const LASTING = /^(?:(?:newsfold|page)-(?:[a-z]+-)*[0-9a-f]+\.(?:css|js|wasm)|issues\/[0-9a-f]{16}\.json)$/;
/**
 * The list of what a page needs, which the build writes at its end: a page that has it is one of this
 * site's, and came whole. No words of a newsletter can be it, since no `<` of theirs is one here. A host
 * may have taken the quotes away.
 */
const NEEDS = new RegExp(`<script\\b[^>]*\\bid=["']?${AGREED.needs}\\b[^>]*>([^<]*)</script`, "i");
/** Names with sixteen digits of their content's SHA-256. */
const NAMED = /\/(?:newsfold-(?:[a-z]+-)*|page-|issues\/)([0-9a-f]{16})\.[a-z]+$/;
/** How many pages are kept. */
const MOST = 100;
/** How many pieces of the search are kept: more than there are of most newsletters. */
const MOST_PIECES = 30_000;
/** How long a page that is not kept may be waited for, in milliseconds. */
const PATIENCE = 10_000;

/** Whether nothing is to be kept any more. */
let forgetting = false;
/** Whether this worker is only just coming. */
let installing = false;

addEventListener("install", (event) => {
  installing = true;
  event.waitUntil(
    install()
      .catch(complain)
      .finally(() => (installing = false)),
  );
});
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.data === AGREED.forget && event.waitUntil(forget()));
addEventListener("fetch", (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(SCOPE)) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (isLasting(pathname)) event.respondWith(file(event));
  else if (isOfSearch(pathname)) event.respondWith(searched(event));
  else if (destination === "image" || destination === "manifest") event.respondWith(picture(event));
});

/** Keeps what every page needs, all of it or nothing new, and the pages that are open. */
async function install() {
  await Promise.all(SHELL.map((href) => twice(() => keepFile(absolute(href)))));
  // A page that cannot be had now is kept later, and takes nothing else along.
  await Promise.allSettled(Object.values(STANDS).map((href) => twice(() => keepStand(absolute(href)))));
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = [absolute("./"), ...windows.map(({ url }) => url)];
  await Promise.allSettled(open.filter(isOurs).map((url) => twice(() => keepPage(plain(url), fetch(plain(url))))));
  if (forgetting) throw new Error("nothing is to be kept");
}

/** Tells the owner of the site, in the console of its pages and here, why there is no worker. */
async function complain(why) {
  // What the network did not bring comes with the next visit, and is nobody's to repair.
  if (forgetting || why instanceof TypeError) throw why;
  const words = `newsfold: pages are not kept for reading offline: ${why.message}`;
  console.error(words);
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const window of windows.filter(({ url }) => isOurs(url))) window.postMessage({ [AGREED.complaint]: words });
  throw why;
}

/** Does something, and once more where it failed: the next chance would be the next visit. */
function twice(action) {
  return action().catch(action);
}

/**
 * Lets go of what neither the shell nor a kept page needs. No tab is open then that the worker before
 * this one looked after, so nobody misses it.
 */
async function activate() {
  const needed = new Set(SHELL.map(absolute));
  const [pages, files] = await Promise.all([PAGES, FILES].map(open));
  if (!pages || !files) return;
  const stands = Object.values(STANDS).map((href) => files.match(absolute(href)));
  const texts = [...(await pages.matchAll()), ...(await Promise.all(stands))].map((response) => response?.text());
  for (const text of texts) needsOf((await text) ?? "")?.forEach((url) => needed.add(url));
  const isNeeded = ({ url }) => needed.has(url) || !isLasting(new URL(url).pathname);
  await Promise.all((await files.keys()).filter((file) => !isNeeded(file)).map((file) => files.delete(file)));
}

/** A page: as it is kept, while it is asked for again; else as the host has it; else as it can be. */
async function page(event) {
  const url = plain(event.request.url);
  const shown = await kept(PAGES, url);
  const patience = new AbortController();
  const timer = shown ? undefined : setTimeout(() => patience.abort(), PATIENCE);
  const answer = fetch(event.request, { signal: patience.signal });
  event.waitUntil(
    keepPage(
      url,
      answer.then((response) => response.clone()),
    ).catch(() => {}),
  );
  if (shown) return shown;
  const response = await answer.catch(() => undefined);
  clearTimeout(timer);
  if (response && response.status < 500) return response;
  const isIssue = new URL(url).pathname.startsWith(SCOPE + AGREED.issues);
  const stand = await kept(FILES, absolute(isIssue ? STANDS.issue : STANDS.page));
  return stand ?? response ?? Response.error();
}

/** Keeps a page with everything it loads, or leaves the one that is kept. */
async function keepPage(url, answer) {
  const response = await answer;
  const isPage = response.ok && !response.redirected && response.headers.get("content-type")?.startsWith("text/html");
  if (!isPage) return;
  const text = await response.text();
  const needs = needsOf(text);
  // A page that broke off on the way is none, and neither is one of somebody else's.
  if (!needs) return;
  if (/<news-fold[^>]* offline=["']?off/i.test(text)) return forget();
  await Promise.all(needs.map(keepFile));
  await put(PAGES, url, new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } }));
  await fewer(PAGES, MOST);
}

/** Keeps a page that stands for others, as the host has it. */
async function keepStand(url) {
  const response = await fetch(url, { cache: "no-cache" });
  const text = await response.text();
  if (!response.ok || !needsOf(text)) throw new Error(`${url} answered ${response.status}`);
  await put(FILES, url, new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } }));
}

/** The addresses of what a page needs; nothing where it has no list that can be read. */
function needsOf(text) {
  const [, list] = NEEDS.exec(text) ?? [];
  try {
    return JSON.parse(list)
      .filter((href) => LASTING.test(href))
      .map(absolute);
  } catch {
    return undefined;
  }
}

/** What is named by its content: as it is kept; else from the host, and kept, but for issues. */
async function file({ request: { url } }) {
  const here = await kept(FILES, url);
  if (here) return here;
  const response = await fetch(url);
  if (response.ok && !url.endsWith(".json") && (await isWhatItsNameSays(url, response.clone()))) {
    await put(FILES, url, response.clone()).catch(() => {});
  }
  return response;
}

/** Keeps a file that is named by its content, unless it is there; fails where it cannot be had as it must be. */
async function keepFile(url) {
  if (await kept(FILES, url)) return;
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  if (!(await isWhatItsNameSays(url, response.clone()))) throw new Error(`${url} is not what its name says`);
  await put(FILES, url, response);
}

async function isWhatItsNameSays(url, response) {
  const [, digits] = NAMED.exec(new URL(url).pathname) ?? [];
  if (!digits) return true;
  return (await sha256(await response.arrayBuffer())).startsWith(digits);
}

/**
 * A file of the search: a piece of the index is named by its content; its engine, and what names the pieces, as
 * the host has them now, else as they are kept. What was used once is there without a network.
 */
async function searched(event) {
  const { url } = event.request;
  const isPiece = /\.pf_[a-z]+$/.test(new URL(url).pathname);
  const here = await kept(SEARCH, plain(url));
  if (here && isPiece) return here;
  // Whoever has it waits for the network no longer than for a page.
  const response = await fetch(url, here ? { signal: AbortSignal.timeout(PATIENCE) } : {}).catch(() => undefined);
  if (!response?.ok) return here ?? response ?? Response.error();
  const keeping = put(SEARCH, plain(url), response.clone()).then(async () => {
    if (!isPiece) await fewer(SEARCH, MOST_PIECES);
  });
  event.waitUntil(keeping.catch(() => {}));
  return response;
}

/** Lets go of the oldest of what is kept. */
async function fewer(name, most) {
  const cache = await open(name);
  const all = (await cache?.keys()) ?? [];
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => cache.delete(old)));
}

/** A picture: as it is kept, while it is asked for again. */
async function picture(event) {
  const { url } = event.request;
  const here = await kept(FILES, url);
  const answer = fetch(event.request);
  const keeping = answer.then((response) => response.ok && put(FILES, url, response.clone()));
  event.waitUntil(keeping.catch(() => {}));
  return here ?? answer;
}

/** What is kept at an address, if it is what was kept; what is damaged goes. */
async function kept(name, url) {
  const response = await caches.match(url, { cacheName: name }).catch(() => undefined);
  if (!response) return undefined;
  const { headers } = response;
  const body = await response.arrayBuffer().catch(() => new ArrayBuffer());
  if ((await sha256(body)) === headers.get(AGREED.digest)) return new Response(body, { headers });
  await (await open(name))?.delete(url);
  return undefined;
}

/** Keeps a response with the digest of its content, whole or not at all. */
async function put(name, url, response) {
  const body = await response.arrayBuffer();
  const headers = { "content-type": response.headers.get("content-type") ?? "", [AGREED.digest]: await sha256(body) };
  const cache = await open(name);
  await cache?.put(url, new Response(body, { headers }));
}

/** A cache, made if it is not there; none where nothing is to be kept any more. */
async function open(name) {
  const cache = forgetting ? undefined : await caches.open(name);
  if (!forgetting) return cache;
  await caches.delete(name);
  return undefined;
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Removes everything, itself too: the site's owner wants nothing kept (`offline="off"`). */
async function forget() {
  forgetting = true;
  // A worker that is being installed goes by not coming; to unregister waits for it.
  if (!installing) await registration.unregister();
  await Promise.all([FILES, PAGES, SEARCH].map((name) => caches.delete(name)));
}

function isLasting(pathname) {
  return LASTING.test(pathname.slice(SCOPE.length));
}

function isOfSearch(pathname) {
  return pathname.startsWith(SCOPE + AGREED.index) || pathname === SCOPE + AGREED.tags;
}

/** The whole address of what lies beside this file. */
function absolute(href) {
  return new URL(href, location.href).href;
}

function isOurs(url) {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(SCOPE);
}

/** A page's address without what it is not kept under. */
function plain(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
