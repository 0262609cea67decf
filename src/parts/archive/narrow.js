/**
 * Shows those issues of a list that every test lets through; how many these are.
 *
 * @param {HTMLElement} list
 * @param {((at: number, entry: HTMLElement) => boolean)[]} tests each with where an issue is, counted from the oldest
 */
export function narrow(list, tests) {
  const entries = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".year li")]);
  let shown = 0;
  entries.forEach((entry, at) => {
    const isMeant = tests.every((test) => test(entries.length - 1 - at, entry));
    if (entry.hidden === isMeant) entry.hidden = !isMeant;
    if (isMeant) shown++;
  });
  for (const year of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(".year"))) {
    year.hidden = !year.querySelector("li:not([hidden])");
  }
  return shown;
}
