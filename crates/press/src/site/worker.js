// The service worker of this site: it keeps the site readable without a network.
//
// What pages load is named by its content, so that a name is the promise of a content: it is kept and
// never asked for again. A page that was visited is shown as it was kept, while the host is asked for
// what it has now; that is shown from the next visit on, and only once everything it needs is here, so
// that half a deploy changes nothing. A page that was never visited is shown by the reader itself, from
// the issues that are saved. Issues and their list are the reader's own business.

/** What every page needs, written here when the site is built: addresses relative to this file. */
const SHELL = [];

const SCOPE = new URL("./", location).pathname;
const FILES = `newsfold:${SCOPE}:files`;
const PAGES = `newsfold:${SCOPE}:pages`;

/** Names with sixteen digits of their content's SHA-384. */
const NAMED = /\/newsfold-(?:[a-z]+-)?([0-9a-f]{16})\.(?:css|js|wasm)$/;
/** Everything that is named by its content. */
const LASTING = /\/(?:newsfold|page)-(?:[a-z]+-)?[0-9a-f]+\.(?:css|js|wasm)$/;
/** How many pages are kept. */
const MOST = 100;
/** How long a page may take that is not kept, in milliseconds. */
const PATIENCE = 10_000;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(SCOPE)) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (LASTING.test(pathname)) event.respondWith(file(url));
  else if (destination === "image" || destination === "manifest") event.respondWith(picture(event));
});

/** Keeps what every page needs, all of it or nothing new, and the pages that are open. */
async function install() {
  await Promise.all(SHELL.map(({ href, integrity }) => twice(() => keepFile(new URL(href, location).href, integrity))));
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = [new URL("./", location).href, ...windows.map(({ url }) => url)];
  // A page that cannot be had now is kept when it is visited.
  await Promise.allSettled(open.filter(isOurs).map((url) => twice(() => keepPage(plain(url), fetch(plain(url))))));
}

/** Does something, and once more where it failed: the next chance would be the next visit. */
function twice(action) {
  return action().catch(action);
}

/** Lets go of what neither a kept page nor the shell needs. */
async function activate() {
  const needed = new Set(SHELL.map(({ href }) => new URL(href, location).href));
  const pages = await caches.open(PAGES);
  for (const response of await pages.matchAll()) {
    for (const url of filesOf(await response.text(), response.headers.get("newsfold-url"))) needed.add(url);
  }
  const files = await caches.open(FILES);
  const isNeeded = ({ url }) => needed.has(url) || !LASTING.test(new URL(url).pathname);
  await Promise.all((await files.keys()).filter((file) => !isNeeded(file)).map((file) => files.delete(file)));
}

/** A page: as it is kept, while it is asked for again; else as the host has it; else as it can be. */
async function page(event) {
  const url = plain(event.request.url);
  const kept = await caches.match(url, { cacheName: PAGES }).catch(() => undefined);
  const answer = fetch(event.request, kept ? {} : { signal: AbortSignal.timeout(PATIENCE) });
  const keeping = keepPage(url, answer.then((response) => response.clone())).catch(() => {});
  event.waitUntil(keeping);
  if (kept) return kept;
  return answer.catch(async (error) => {
    const folder = url.includes("/issues/") ? "issues/" : "";
    const stand = await caches.match(new URL(`${folder}offline.html`, location).href, { cacheName: FILES });
    if (!stand) throw error;
    return stand;
  });
}

/** Keeps a page with everything it loads, or leaves the one that is kept. */
async function keepPage(url, answer) {
  const response = await answer;
  const isPage = response.ok && !response.redirected && response.headers.get("content-type")?.startsWith("text/html");
  if (!isPage) return;
  const text = await response.text();
  // A page that broke off on the way is none, and neither is one of somebody else's.
  if (!text.trimEnd().endsWith("</html>") || !text.includes("<news-fold") && !text.includes("class=\"year\"")) return;
  await Promise.all(filesOf(text, url).map((file) => keepFile(file)));
  const pages = await caches.open(PAGES);
  const headers = { "content-type": "text/html; charset=utf-8", "newsfold-url": url };
  await pages.put(url, new Response(text, { headers }));
  const all = await pages.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((old) => pages.delete(old)));
}

/** The addresses of what a page loads and what is named by its content. */
function filesOf(text, url) {
  const links = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => new URL(link, url));
  const lasting = links.filter((link) => link.origin === location.origin && LASTING.test(link.pathname));
  return [...new Set(lasting.map(({ href }) => href))];
}

/** What is named by its content: as it is kept, if it is what its name says; else from the host. */
async function file(url) {
  const kept = await caches.match(url, { cacheName: FILES }).catch(() => undefined);
  if (kept && (await isWhatItsNameSays(url, kept.clone()))) return kept;
  const response = await fetch(url);
  if (response.ok && (await isWhatItsNameSays(url, response.clone()))) {
    await put(FILES, url, response.clone()).catch(() => {});
  }
  return response;
}

/** Keeps a file, unless it is there; fails where it cannot be had as it must be. */
async function keepFile(url, integrity) {
  const kept = await caches.match(url, { cacheName: FILES });
  if (kept && LASTING.test(new URL(url).pathname) && (await isWhatItsNameSays(url, kept))) return;
  const response = await fetch(url, { integrity, cache: "no-cache" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  if (!(await isWhatItsNameSays(url, response.clone()))) throw new Error(`${url} is not what its name says`);
  await put(FILES, url, response);
}

async function isWhatItsNameSays(url, response) {
  const [, digits] = NAMED.exec(new URL(url).pathname) ?? [];
  if (!digits) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", await response.arrayBuffer()));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("") === digits;
}

/** A picture: as it is kept, while it is asked for again. */
async function picture(event) {
  const { request } = event;
  const kept = await caches.match(request.url, { cacheName: FILES }).catch(() => undefined);
  const answer = fetch(request);
  const keeping = answer.then(async (response) => {
    if (response.ok) await put(FILES, request.url, response.clone());
  });
  event.waitUntil(keeping.catch(() => {}));
  return kept ?? answer;
}

async function put(name, url, response) {
  const cache = await caches.open(name);
  await cache.put(url, response);
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
