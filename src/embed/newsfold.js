// The loader: what a page includes with one script tag.
//
// 1. Find the script element this came from, to know where the payload lies.
// 2. Define <news-fold>, once.
// 3. In the one-tag form, put an element right after the script.
//
// It runs before anything else of Newsfold, so it stays small and fetches nothing by itself.

import { NewsFold } from "./element.js";
import { insertElement } from "./one-tag.js";
import { locateScripts } from "./script.js";

const { base, scripts } = locateScripts();

if (!customElements.get("news-fold")) {
  NewsFold.base = base;
  customElements.define("news-fold", NewsFold);
}
for (const script of scripts) {
  insertElement(script);
}
