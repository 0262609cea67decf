import { takeRequest } from "newsfold-glue";

import { addressOf } from "./steady-address.js";

/**
 * What was asked for while the app is on its way: an address, what ends the request, and its answer.
 *
 * @type {?[string, AbortController, Promise<?Response>]}
 */
let early = null;

/**
 * Asks for the bundle of an element as the app would (src/platform/fetch.rs), so that it comes beside the app
 * and not after it; unless there is a copy on the device, which the app shows first. There is no element where
 * it holds its issue: that alone is asked for (prerendered.js).
 *
 * @param {?Element} element
 */
export function askEarly(element) {
  const bundle = element && addressOf(element.getAttribute("src"));
  if (!bundle) return;
  const controller = new AbortController();
  const answer = send(bundle, controller.signal);
  // If it fails, it is the app that says so, if the app comes.
  answer.catch(() => {});
  early = [bundle, controller, answer];
}

/** Hands over to the app what was asked for, so that it does not ask again. */
export function handOver() {
  if (early) takeRequest(...early);
  early = null;
}

/** The answer; none where it is for the app to ask. */
async function send(bundle, signal) {
  return (await hasCopy(bundle)) ? null : fetch(bundle, { signal });
}

async function hasCopy(bundle) {
  try {
    return await caches.has(CACHE + bundle);
  } catch {
    // There is no storage, or it is denied.
    return false;
  }
}
