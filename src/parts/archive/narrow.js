/** How many issues are shown or hidden at once, so that a press is answered before the next frame. */
const AT_ONCE = 200;

/**
 * Shows those issues of a list that every test lets through; how many these are. A long list changes from its top on,
 * a piece at a time, and the page answers meanwhile; one that is narrowed again is changed again from its top on.
 *
 * @param {HTMLElement} list
 * @param {((at: number, entry: HTMLElement) => boolean)[]} tests each with where an issue is, counted from the oldest
 */
export function narrow(list, tests) {
  const entries = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".year li")]);
  const meant = new Set(entries.filter((entry, at) => tests.every((test) => test(entries.length - 1 - at, entry))));
  const years = new Set([...meant].map((entry) => entry.closest(".year")));
  /** @param {number} from */
  const change = (from) => {
    for (const entry of entries.slice(from, from + AT_ONCE)) show(entry, meant.has(entry));
    if (from + AT_ONCE < entries.length) setTimeout(() => change(from + AT_ONCE));
  };
  change(0);
  for (const year of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(".year")))
    show(year, years.has(year));
  return meant.size;
}

/**
 * @param {HTMLElement} element
 * @param {boolean} is
 */
function show(element, is) {
  if (element.hidden === is) element.hidden = !is;
}
