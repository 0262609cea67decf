/**
 * Puts a `<news-fold>` right after a script element that asks for one, its `data-*` turned into
 * attributes; once, however often the script runs.
 *
 * @param {HTMLScriptElement} script
 */
export function insertElement(script) {
  // The note is on the script element itself, where a second copy of the loader finds it, too.
  if (script.newsfold) return;
  const element = document.createElement("news-fold");
  script.newsfold = element;
  for (const { name, value } of script.attributes) {
    if (name.startsWith("data-")) element.setAttribute(name.slice("data-".length), value);
  }
  // A script in the head has no place on the page: the element goes to the end of the body.
  if (script.closest("body")) script.after(element);
  else if (document.body) document.body.append(element);
  else addEventListener("DOMContentLoaded", () => document.body.append(element));
}
