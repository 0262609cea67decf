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

const SCOPE = new URL("./", location).pathname;
const FILES = `newsfold:${SCOPE}:files`;
const PAGES = `newsfold:${SCOPE}:pages`;

/** A link to what is named by its content; all of it lies beside this file, and pages may lie deeper. */
const LASTING = /^(?:\.\.\/)*((?:newsfold|page)-(?:[a-z]+-)?[0-9a-f]+\.(?:css|js|wasm)|issues\/[0-9a-f]{16}\.json)$/;
/** Where a page or a script names what it loads, and mostly with its digest. */
const LINKS = /(?:href|src)"?[=:]"([^"]+)"(?:[ ,a-z"]*?(?:integrity|digest)"?[=:]"([^"]+)")?/g;
/** Names with sixteen digits of their content's SHA-256. */
const NAMED = /\/(?:newsfold-(?:[a-z]+-)?|issues\/)([0-9a-f]{16})\.[a-z]+$/;
/** The header that says what is kept. */
const DIGEST = "newsfold-digest";
/** How many pages are kept. */
const MOST = 100;
/** How long a page that is not kept may be waited for, in milliseconds. */
const PATIENCE = 10_000;

/** Whether nothing is to be kept any more. */
let forgetting = false;
/** Whether this worker is only just coming. */
let installing = false;

addEventListener("install", (event) => {
  installing = true;
  event.waitUntil(install().finally(() => (installing = false)));
});
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => event.data === "forget" && event.waitUntil(forget()));
addEventListener("fetch", (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(SCOPE)) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (isLasting(pathname)) event.respondWith(file(event));
  else if (destination === "image" || destination === "manifest") event.respondWith(picture(event));
});

/** Keeps what every page needs, all of it or nothing new, and the pages that are open. */
async function install() {
  const shell = SHELL.map(({ href, integrity }) => ({ url: new URL(href, location).href, integrity }));
  const keep = (files) => Promise.all(files.map(({ url, integrity }) => twice(() => keepFile(url, integrity))));
  const lasts = ({ url }) => isLasting(new URL(url).pathname);
  await keep(shell.filter(lasts));
  // What stands under one name in every version comes last, since it needs the rest.
  await keep(shell.filter((file) => !lasts(file)));
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = [new URL("./", location).href, ...windows.map(({ url }) => url)];
  // A page that cannot be had now is kept when it is visited.
  await Promise.allSettled(open.filter(isOurs).map((url) => twice(() => keepPage(plain(url), fetch(plain(url))))));
  if (forgetting) throw new Error("nothing is to be kept");
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
  const needed = new Set(SHELL.map(({ href }) => new URL(href, location).href));
  const scripts = (url) => (url.endsWith(".js") ? kept(FILES, url) : undefined);
  const [pages, files] = await Promise.all([PAGES, FILES].map(open));
  if (!pages || !files) return;
  const stands = [...needed].filter((url) => url.endsWith(".html")).map((url) => files.match(url));
  const texts = [...(await pages.matchAll()), ...(await Promise.all(stands))].map((response) => response?.text());
  for (const text of texts) await gather((await text) ?? "", scripts, needed);
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
  event.waitUntil(keepPage(url, answer.then((response) => response.clone())).catch(() => {}));
  if (shown) return shown;
  const response = await answer.catch(() => undefined);
  clearTimeout(timer);
  if (response && response.status < 500) return response;
  const folder = url.includes("/issues/") ? "issues/" : "";
  const stand = await kept(FILES, new URL(`${folder}offline.html`, location).href);
  return stand ?? response ?? Response.error();
}

/** Keeps a page with everything it loads, or leaves the one that is kept. */
async function keepPage(url, answer) {
  const response = await answer;
  const isPage = response.ok && !response.redirected && response.headers.get("content-type")?.startsWith("text/html");
  if (!isPage) return;
  const text = await response.text();
  // A page that broke off on the way is none, and neither is one of somebody else's.
  if (!text.trimEnd().endsWith("</html>") || !text.includes("<news-fold") && !text.includes("class=\"year\"")) return;
  if (/<news-fold[^>]* offline="?off/i.test(text)) return forget();
  await gather(text, keepFile);
  await put(PAGES, url, new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } }));
  const pages = await open(PAGES);
  const all = (await pages?.keys()) ?? [];
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((old) => pages.delete(old)));
}

/** Has everything that a text names by its content, and that its scripts name in turn; answers the addresses. */
async function gather(text, have, gathered = new Set()) {
  const one = async ([, link, integrity]) => {
    const [, name] = LASTING.exec(link) ?? [];
    const url = name && new URL(name, location).href;
    if (!url || gathered.has(url)) return;
    gathered.add(url);
    const response = await have(url, integrity);
    if (response && url.endsWith(".js")) await gather(await response.text(), have, gathered);
  };
  await Promise.all([...text.matchAll(LINKS)].map(one));
  return gathered;
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

/** Keeps a file, unless it is there, and answers it; fails where it cannot be had as it must be. */
async function keepFile(url, integrity) {
  const here = isLasting(new URL(url).pathname) && (await kept(FILES, url));
  if (here) return here;
  const response = await fetch(url, { integrity, cache: "no-cache" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  if (!(await isWhatItsNameSays(url, response.clone()))) throw new Error(`${url} is not what its name says`);
  await put(FILES, url, response.clone());
  return response;
}

async function isWhatItsNameSays(url, response) {
  const [, digits] = NAMED.exec(new URL(url).pathname) ?? [];
  if (!digits) return true;
  return (await sha256(await response.arrayBuffer())).startsWith(digits);
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
  if ((await sha256(body)) === headers.get(DIGEST)) return new Response(body, { headers });
  await (await open(name))?.delete(url);
  return undefined;
}

/** Keeps a response with the digest of its content, whole or not at all. */
async function put(name, url, response) {
  const body = await response.arrayBuffer();
  const headers = { "content-type": response.headers.get("content-type") ?? "", [DIGEST]: await sha256(body) };
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
  await Promise.all([FILES, PAGES].map((name) => caches.delete(name)));
}

function isLasting(pathname) {
  return LASTING.test(pathname.slice(SCOPE.length));
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
