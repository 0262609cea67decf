/** An element with properties and children; `role` and whatever begins with `aria` are attributes as well. */
export function make(name, { role, ...properties } = /** @type {any} */ ({}), ...children) {
  const element = Object.assign(document.createElement(name), properties);
  if (role) element.setAttribute("role", role);
  // Not every browser reflects it.
  if (properties.ariaLabel) element.setAttribute("aria-label", properties.ariaLabel);
  element.append(...children);
  return element;
}

/**
 * A question with a few answers, in the browser's own list.
 *
 * @param {string} question
 * @param {any[][]} answers each a value and its words
 * @param {(value: string) => void} choose
 */
export function choice(question, answers, choose) {
  const select = /** @type {HTMLSelectElement} */ (make("select", { onchange: () => choose(select.value) }));
  const options = (pairs) => pairs.map(([value, words]) => make("option", { value: String(value) }, words));
  let shown = "";
  const set = (pairs) => {
    const next = JSON.stringify(pairs);
    if (next !== shown) select.replaceChildren(...options(pairs));
    shown = next;
  };
  set(answers);
  return {
    label: make("label", {}, make("span", {}, question), select),
    select,
    set,
    add: (pairs) =>
      select.append(
        ...options(pairs.filter(([value]) => ![...select.options].some((option) => option.value === String(value)))),
      ),
  };
}
