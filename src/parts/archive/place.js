// Where somebody is: the query in the page's address, and in the entry of the browser's history how much of
// the results was shown, and how far down.

/** The query that the page's address names. */
export function queryOfAddress() {
  return new URL(location.href).searchParams.get("q")?.trim() ?? "";
}

/** Puts a query into the page's address, in place of the one that is there. */
export function putQuery(query) {
  const url = new URL(location.href);
  if ((url.searchParams.get("q") ?? "") === query) return;
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  history.replaceState(null, "", url);
}

/** Notes how many results are shown, and how far down the page is. */
export function keepPlace(shown) {
  if (!queryOfAddress()) return;
  // The browser would go there before the results are here.
  history.scrollRestoration = "manual";
  history.replaceState({ shown, y: scrollY }, "");
}

/** What was noted, when the reader comes back; any script may have written there. */
export function placeKept() {
  const { shown, y } = history.state ?? {};
  return { shown: whole(shown), y: whole(y) };
}

function whole(number) {
  return Number.isSafeInteger(Math.round(number)) && number > 0 ? Math.min(Math.round(number), 1e6) : undefined;
}
