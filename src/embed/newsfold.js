// The loader: what a page includes with one script tag.
//
// 1. Find out where this came from (loader-address.js), to know where the payload lies.
// 2. Define <news-fold>, once.
// 3. In the one-tag form, put an element right after the script (one-tag.js), and look after it as long
//    as the page lives (tag-watch.js).
// 4. Where there is nothing to show, say so.
//
// It runs before anything else of Newsfold, so it stays small and fetches nothing by itself.

import { isUsed, NewsFold } from "./element.js";
import { FragmentFold } from "./fragment-fold.js";
import { folderOfLoader, isOurs, runningScript } from "./loader-address.js";
import { bundleOf, tagsOfPage } from "./one-tag.js";
import { lookAfter, watchTags } from "./tag-watch.js";

/** How long frameworks may take to insert an element, in milliseconds. */
const QUIET = 5_000;

const script = runningScript();
const bundle = script ? bundleOf(script, isOurs(script)) : undefined;
const isTag = bundle !== undefined;

if (!customElements.get("news-fold")) {
  NewsFold.base = folderOfLoader(script, isTag);
  customElements.define("news-fold", FragmentFold);
  watchTags();
  setTimeout(sayIfNothing, QUIET);
  addEventListener("beforeprint", loadAll);
  matchMedia("print").addEventListener("change", loadAll);
}
if (isTag) lookAfter(script, bundle);
else for (const tag of tagsOfPage()) lookAfter(tag, bundleOf(tag, true));

/** On paper, everything is in view. Browsers do not wait for it, but have it when they print again. */
function loadAll() {
  for (const fold of document.querySelectorAll("news-fold")) if (fold.state === "idle") fold.refresh();
}

function sayIfNothing() {
  if (isUsed) return;
  if (document.readyState !== "complete") setTimeout(sayIfNothing, QUIET);
  else console.info("newsfold: nothing to show on this page: no <news-fold>, and no script with `data-newsfold`");
}
