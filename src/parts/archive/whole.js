// The whole search on the device, where all issues are: readers who have saved them want to find them, too.

/** Where it is noted which index is here whole. */
const HERE = "newsfold:searched:";
/** How many files are asked for at a time. */
const AT_ONCE = 8;

/** Has the worker keep every file of the index with this digest, if all issues that are listed are saved. */
export async function keepWhole(digest, listed) {
  const folder = new URL("search/", document.baseURI);
  try {
    if (localStorage[HERE + folder.pathname] === digest || !navigator.serviceWorker?.controller) return;
    const bundle = CACHE + new URL("bundle.json", document.baseURI).href;
    if (!(await caches.has(bundle))) return;
    const kept = await (await caches.open(bundle)).keys();
    if (kept.filter(({ url }) => /\/issues\/[0-9a-f]{16}\.json$/.test(url)).length < listed) return;
    const files = await (await fetch(new URL(`files.json?ts=${digest}`, folder))).json();
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE).map((file) => fetch(new URL(file, folder)));
      if (!(await Promise.all(some)).every(({ ok }) => ok)) return;
    }
    localStorage[HERE + folder.pathname] = digest;
  } catch {
    // What is not kept now is kept the next time.
  }
}
