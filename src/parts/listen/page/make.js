/** An element with properties and children; `role` and whatever has a hyphen are attributes. */
export function make(name, properties = {}, ...children) {
  const element = /** @type {any} */ (document.createElement(name));
  for (const [key, value] of Object.entries(properties)) {
    if (/-|role/.test(key)) element.setAttribute(key, value);
    else element[key] = value;
  }
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
  };
}
