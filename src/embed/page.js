// The script of a newsletter's own pages, which hold an issue from the start.
//
// 1. Make what the page holds operable, at once and without the app (prerendered.js).
// 2. Define <news-fold> (page-fold.js), whose app then takes the same nodes over.
// 3. Register the service worker beside it, once the page has loaded; or have it go, where nothing is
//    to be kept.
//
// Where a router has brought it to a page of its own, it only has the browser load the page itself.

import { NewsFold } from "./element.js";
import { PageFold } from "./page-fold.js";
import { trusted } from "./payload.js";

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);

function begin() {
  if (customElements.get("news-fold")) return;
  /** @type {NodeListOf<HTMLAnchorElement | HTMLLinkElement>} */
  const links = document.querySelectorAll("a[href], link[rel=icon]");
  for (const link of links) {
    // The page's address changes with the issue; where its links lead does not.
    // biome-ignore lint/correctness/noSelfAssign: it reads what the address means now, and writes that
    link.href = link.href;
  }
  NewsFold.base = new URL(".", src).href;
  for (const element of document.querySelectorAll("news-fold[issue-from-address]")) {
    element.setAttribute("issue", issueOfAddress());
  }
  customElements.define("news-fold", PageFold);
}

/** The issue that the page's address names; one that does not decode is the name of none. */
function issueOfAddress() {
  const name = location.pathname
    .split("/")
    .pop()
    .replace(/\.html$/, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Keeps the site readable without a network, or not any more; where that cannot be, the reader is told. */
async function obey() {
  const url = new URL(WORKER, src).href;
  sayUnkept(false);
  try {
    // A sandboxed frame refuses even to name it.
    const { serviceWorker } = navigator;
    if (document.querySelector("news-fold[offline=off i]")) {
      forget(await serviceWorker?.getRegistration(url), new URL(".", url).href);
      return;
    }
    // A worker that cannot be installed says why; the console of the page is where its owner looks.
    serviceWorker.onmessage = ({ data }) => data?.[COMPLAINT] && console.error(data[COMPLAINT]);
    const { active, installing } = await serviceWorker.register(trusted(url));
    if (installing && !active) installing.onstatechange = () => installing.state === "redundant" && sayUnkept(true);
  } catch {
    sayUnkept(true);
  }
}

/** Has the app say whether the page can be had without a network: what it saves is of no use where it cannot. */
function sayUnkept(is) {
  for (const element of document.querySelectorAll("news-fold")) element.toggleAttribute("unkept", is);
}

/** Has the workers of this site remove everything: there may be one that looks after it, and the next. */
function forget(registration, scope) {
  // A site around this one may have one, too.
  if (registration?.scope !== scope) return;
  for (const step of ["installing", "waiting", "active"]) registration[step]?.postMessage(FORGET);
}

function follow() {
  obey();
  const attributes = { subtree: true, attributeFilter: ["offline"] };
  new MutationObserver(obey).observe(document, attributes);
}

/**
 * Whether a router of a page around has put what this one holds into its own, where it has neither its
 * style nor its issue: a script of the page itself runs before the page is complete, unless it is delayed.
 */
function isElsewhere() {
  return document.readyState === "complete" && !document.head.querySelector("meta[name=turbo-visit-control]");
}

if (isElsewhere()) {
  location.reload();
} else {
  // An element that is still being parsed has not all of its cards yet.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();

  // After everything that the page itself needs.
  if (document.readyState === "complete") follow();
  else addEventListener("load", follow, { once: true });
}
