/** Keys by which people scroll. */
const KEYS = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "]);

/**
 * Scrolls along with what is heard, as long as the reader does not scroll themselves.
 *
 * @param {HTMLElement} bar what stands before the page
 */
export function scrollAlong(bar) {
  let follows = true;
  const end = new AbortController();
  const options = { passive: true, signal: end.signal };
  const leave = () => (follows = false);
  for (const name of ["wheel", "touchmove"]) addEventListener(name, leave, options);
  addEventListener(
    "keydown",
    (event) => KEYS.has(event.key) && !bar.contains(/** @type {Node} */ (event.composedPath()[0])) && leave(),
    options,
  );
  // What has the focus is not to be behind the bar. Outside, it is not heard that the focus moves within a shadow root.
  bar.parentNode.addEventListener(
    "focusin",
    ({ target }) => {
      const focused = /** @type {Element} */ (target);
      if (bar.contains(focused)) return;
      // With what shows the focus, around it.
      const hidden = focused.getBoundingClientRect().bottom + 8 - bar.getBoundingClientRect().top;
      if (isPinned(bar) && hidden > 0) scrollBy({ top: hidden });
    },
    options,
  );
  return {
    /** The reader asked for a place: it is shown, and from there on it goes along again. */
    follow: () => (follows = true),
    /** Shows an element, and of one that is larger than the window a range of it. */
    show(element, range) {
      const rect = (range ?? element).getBoundingClientRect();
      const end = isPinned(bar) ? bar.getBoundingClientRect().top : innerHeight;
      const isSeen = rect.top >= innerHeight * 0.1 && rect.bottom <= end - innerHeight * 0.1;
      // Who scrolled back to it wants it to go on.
      if (isSeen) follows = true;
      if (isSeen || !follows) return;
      scrollBy({ top: rect.top - innerHeight * 0.3, behavior: moves(bar) ? "smooth" : "auto" });
    },
    close: () => end.abort(),
  };
}

function isPinned(bar) {
  return Math.abs(bar.getBoundingClientRect().bottom - innerHeight) < 2;
}

function moves(bar) {
  const still = getComputedStyle(bar).getPropertyValue("--newsfold-reader-motion").trim() === "0";
  return !still && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
