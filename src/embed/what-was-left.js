/** What the app noted with this entry of the history (src/platform/visits.rs); any script may have written there. */
export function whatWasLeft() {
  const { open, scroll } = history.state?.newsfold ?? {};
  return { open: Array.isArray(open) ? open : [], scroll: Number.isFinite(scroll) ? scroll : 0 };
}
