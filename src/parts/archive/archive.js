// The script of the page that lists all issues: what is typed into its field is searched in all of them.
//
// 1. The engine (engine.js) is loaded when the field is used, and not before.
// 2. What it finds is drawn in place of the list (found.js), and its count said once.
// 3. The query is in the page's address, and what was seen of the results is noted
//    (place.js), so that who comes back finds both.
// 4. The list and the results can be narrowed to tags (filter.js), and the list to what is unread (unread.js).
//
// Without it, the form leads to the page as it is: the list.

import { engine } from "./engine.js";
import { Filter } from "./filter.js";
import { Found, counted } from "./found.js";
import { Live } from "./live.js";
import { narrow } from "./narrow.js";
import { keepPlace, placeKept, putQuery, queryOfAddress } from "./place.js";
import { Unread } from "./unread.js";
import { keepWhole } from "./whole.js";

/** How long nothing is typed before the search begins, in milliseconds. */
const REST = 200;

/** @type {HTMLFormElement} */
const form = document.querySelector("form.search");

if (form) begin();

function begin() {
  /** @type {import("./words.js").Words} */
  const words = JSON.parse(form.dataset.words);
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const list = /** @type {HTMLElement} */ (document.querySelector(".issues"));
  const live = new Live(form, words.tag);
  const found = new Found(form, words, () => keepPlace(found.shown));
  const { search: digest, tags } = form.dataset;
  const filter = tags && new Filter(form, words, tags, () => search(field.value.trim(), undefined, true));
  const unread = Unread.in(form, list, words.tag, () => search(field.value.trim(), undefined, true));
  /** The search that is under way; the answer to an earlier one comes too late. */
  let current = 0;
  let timer = 0;

  /** Draws what is found for a query, or the list where there is none. */
  async function search(query, shown, isNarrowed = false) {
    const own = ++current;
    clearTimeout(timer);
    live.hush();
    putQuery(query);
    if (!query) {
      show(false);
      const listed = await narrowed().catch(() => undefined);
      if (isNarrowed && own === current && listed !== undefined) live.say(counted(words.listed, listed, words.tag));
      return;
    }
    found.wait();
    try {
      const results = await engine(digest).find(query, filter?.forEngine);
      if (own === current) await found.draw(query, results, shown);
    } catch (error) {
      if (own !== current) return;
      console.error(`newsfold: the search failed: ${error.message}`);
      found.fail();
      live.say(words.failed);
      return show(true);
    }
    if (own !== current) return;
    show(true);
    live.say(found.count);
    keepWhole(digest, list.querySelectorAll(".year li").length);
  }

  /** Shows what of the list is wanted; how much that is. */
  async function narrowed() {
    const tests = await Promise.all([filter?.test(), unread?.test()]);
    return narrow(list, tests.filter(Boolean));
  }

  function show(results) {
    // In the list, the browser finds the place by itself.
    if (!results) history.scrollRestoration = "auto";
    found.element.hidden = !results;
    unread?.show(!results);
    list.hidden = results;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(field.value.trim());
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(field.value.trim()), field.value.trim() ? REST : 0);
  });
  // Who is in the field is about to type, unless data is saved.
  /** @type {Navigator & { connection?: { saveData: boolean } }} */
  const { connection } = navigator;
  field.addEventListener("focus", () => connection?.saveData || engine(digest).load());
  let scrolled = 0;
  const keep = () => found.element.hidden || keepPlace(found.shown);
  found.element.addEventListener("click", keep);
  addEventListener("scroll", () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(keep, REST);
  });

  const query = queryOfAddress();
  if (!query) return location.search && narrowed().catch(() => {});
  const { shown, y } = placeKept();
  field.value = query;
  search(query, shown).then(() => y && scrollTo(0, y));
}
