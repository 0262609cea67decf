// Where somebody is: the query in the page's address; how much of the results was shown and how far down, in the
// storage of the tab. (WebKit forgets what a page says of its entry in the history when the page goes.)

/** Where the place in the results is noted. */
const PLACE = "newsfold:found";

/** How long a query is at most: as long as what can be typed. */
const LONGEST = 200;
/** How many results are shown at once to who comes back. */
const MOST = 600;

/** The query that the page's address names. */
export function queryOfAddress() {
  return new URL(location.href).searchParams.get("q")?.trim().slice(0, LONGEST) ?? "";
}

/** Puts a query into the page's address, in place of the one that is there. */
export function putQuery(query) {
  const url = new URL(location.href);
  if ((url.searchParams.get("q") ?? "") === query) return;
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  try {
    history.replaceState(null, "", url);
  } catch {
    // Safari takes a hundred of them in half a minute; the next one will have it.
  }
}

/** Notes how many results are shown, and how far down the page is. */
export function keepPlace(shown) {
  // The browser would go there before the results are here.
  history.scrollRestoration = "manual";
  try {
    sessionStorage[PLACE] = JSON.stringify({ of: location.search, shown, y: scrollY });
  } catch {
    // A storage that is denied or full: who comes back begins at the top.
  }
}

/** What was noted, when the reader comes back; any script may have written there. */
export function placeKept() {
  try {
    const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    const { of, shown, y } = JSON.parse(sessionStorage[PLACE]);
    if (type !== "navigate" && of === location.search) return { shown: whole(shown, MOST), y: whole(y, 1e6) };
  } catch {
    // Nothing was.
  }
  return {};
}

function whole(number, most) {
  return Number.isFinite(number) && number > 0 ? Math.min(Math.round(number), most) : undefined;
}
