// The script of the page that lists all issues: what is typed into its field is searched in all of them.
//
// 1. The engine (engine.js) is loaded when the field is used, and not before.
// 2. What it finds is drawn in place of the list (found.js), and its count said once.
// 3. The query is in the page's address, and what was seen of the results in the browser's history
//    (place.js), so that who comes back finds both.
//
// Without it, the form leads to the page as it is: the list.

import { engine } from "./engine.js";
import { Found } from "./found.js";
import { Live } from "./live.js";
import { keepPlace, placeKept, putQuery, queryOfAddress } from "./place.js";

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
  /** The search that is under way; the answer to an earlier one comes too late. */
  let current = 0;
  let timer = 0;

  /** Draws what is found for a query, or the list where there is none. */
  async function search(query, shown) {
    const own = ++current;
    clearTimeout(timer);
    putQuery(query);
    if (!query) return show(false);
    found.wait();
    let results;
    try {
      results = await engine(form.dataset.search).find(query);
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
  }

  function show(results) {
    found.element.hidden = !results;
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
  field.addEventListener("focus", () => connection?.saveData || engine(form.dataset.search).load());
  addEventListener("pagehide", () => keepPlace(found.shown));

  const query = queryOfAddress();
  if (!query) return;
  const { shown, y } = placeKept();
  field.value = query;
  search(query, shown).then(() => y && scrollTo(0, y));
}
