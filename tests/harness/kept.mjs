import assert from "node:assert/strict";
import { createHash } from "node:crypto";

import { fileAt } from "./faults.mjs";

/** Everything that is kept on the device: the digest of each entry, by its cache and its address. */
export function entries(page) {
  return page.run(async () => {
    const found = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = await (await cache.match(request)).arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
        found[`${name} ${request.url}`] = btoa(String.fromCharCode(...digest));
      }
    }
    return found;
  });
}

/**
 * All that was kept before is kept now: the same, or what its host had that was newer and good, if that
 * is given by its address (`goodOf`).
 */
export function assertKept(before, after, newer = {}) {
  for (const [entry, digest] of Object.entries(before)) {
    assert.ok(entry in after, `${entry} is gone`);
    const allowed = [digest, newer[entry.split(" ")[1]]];
    assert.ok(allowed.includes(after[entry]), `${entry} is neither what it was nor what is newer`);
  }
}

/** The digests of what a server has at some paths, by address, as long as it is well. */
export async function goodOf(server, paths) {
  const digest = async (path) =>
    createHash("sha256")
      .update((await fileAt(server, path)).content)
      .digest("base64");
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [server.url(path), await digest(path)])));
}

/** Keeps something on the device that is none of the test's business. */
export async function keepSomethingElse(page) {
  await page.open("/fixtures/blank.html");
  await page.run(async () => {
    const cache = await caches.open("newsfold:https://elsewhere.example/bundle.json");
    await cache.put("/elsewhere.json", new Response("{}"));
  });
  await holdCaches(page);
}

/** Waits until a blog's page has kept the newsletter: the bundle, and its newest issue's file. */
export async function untilNewsletterIsKept(page, entries = 2, end = "/bundle.json") {
  await untilKept(page, "the newsletter", end, (urls, entries) => urls.length >= entries, entries);
  await holdCaches(page);
}

/**
 * Under test WebKit has no disk, and lets go of a cache once no page holds it. A worker that has nothing
 * to do with the page holds all of them, so that the next page finds what a reader's would.
 */
async function holdCaches(page) {
  if (page.engine !== "webkit") return;
  await page.run(async () => {
    const { installing, waiting, active } = await navigator.serviceWorker.register("/keeper.js", { scope: "/keeper/" });
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((resolve) => (port1.onmessage = resolve));
    (active ?? waiting ?? installing).postMessage("hold", [port2]);
    await answered;
  });
}

/** Waits until the addresses in a cache, by the end of its name, satisfy a function that is called in the page. */
export function untilKept(page, what, end, isEnough = (urls) => urls.length > 0, ...values) {
  return page.until(
    `${what} is kept`,
    `const [end, ...values] = arguments;
     return caches.keys().then(async (names) => {
       const name = names.find((name) => name.endsWith(end));
       const keys = name ? await (await caches.open(name)).keys() : [];
       return (${isEnough})(keys.map(({ url }) => url), ...values);
     });`,
    end,
    ...values,
  );
}
