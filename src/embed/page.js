// The script of a newsletter's own pages, which hold an issue from the start.
//
// 1. Make what the page holds operable, at once and without the app (prerendered.js).
// 2. Define <news-fold>, whose app then takes the same nodes over.

import { NewsFold } from "./element.js";
import { Prerendered } from "./prerendered.js";

const { src } = document.currentScript;

function begin() {
  if (customElements.get("news-fold")) return;
  for (const link of document.querySelectorAll("a[href]")) {
    // The page's address changes with the issue; where its links lead does not.
    link.href = link.href;
  }
  NewsFold.base = new URL(".", src).href;
  NewsFold.hold = (shadow) => Prerendered.in(shadow);
  customElements.define("news-fold", NewsFold);
}

// An element that is still being parsed has not all of its cards yet.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
else begin();
