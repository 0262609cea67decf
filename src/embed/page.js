// The script of a newsletter's own pages, which hold an issue from the start.
//
// 1. Make what the page holds operable, at once and without the app (prerendered.js).
// 2. Define <news-fold>, whose app then takes the same nodes over.
// 3. Register the service worker beside it, once the page has loaded.

import { NewsFold } from "./element.js";
import { trusted } from "./payload.js";
import { Prerendered } from "./prerendered.js";

const { src } = document.currentScript;

function begin() {
  if (customElements.get("news-fold")) return;
  for (const link of document.querySelectorAll("a[href], link[rel=icon]")) {
    // The page's address changes with the issue; where its links lead does not.
    link.href = link.href;
  }
  NewsFold.base = new URL(".", src).href;
  for (const element of document.querySelectorAll("news-fold[issue-from-address]")) {
    element.setAttribute("issue", decodeURIComponent(location.pathname.split("/").pop()).replace(/\.html$/, ""));
  }
  NewsFold.hold = (shadow) => Prerendered.in(shadow);
  customElements.define("news-fold", NewsFold);
}

/** Keeps the site readable without a network; where that cannot be, it is read with one. */
function register() {
  navigator.serviceWorker?.register(trusted(new URL("sw.js", src).href)).catch(() => {});
}

// An element that is still being parsed has not all of its cards yet.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
else begin();

// After everything that the page itself needs.
if (document.readyState === "complete") register();
else addEventListener("load", register, { once: true });
