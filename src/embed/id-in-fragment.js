/** The id that the page's fragment names; one that does not decode is none. */
export function idInFragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
