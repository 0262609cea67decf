const NAME = "newsfold.js";

/**
 * Finds where this script came from.
 *
 * `document.currentScript` says so, but not where an optimiser delayed the script, moved it, or put
 * its text into a file of its own; then the document's script elements are searched for our name.
 * An optimiser may also have parked the address in `data-src`-like attributes of its own, so `src` is
 * read as the browser resolved it.
 *
 * @returns {{base: string, scripts: HTMLScriptElement[]}} the folder of the payload, and the script
 *   elements that ask for an element of their own (the one-tag form)
 */
export function locateScripts() {
  const current = document.currentScript;
  const ours = [...document.getElementsByTagName("script")].filter(isOurs);
  const self = isOurs(current) ? current : ours.find((script) => script.src) ?? current;
  const base = new URL(".", self?.src || document.baseURI).href;
  const scripts = ours.includes(current) ? [current] : ours;
  return { base, scripts: scripts.filter((script) => script.dataset.src) };
}

/** Whether a node is a script element that loads a file of our name. */
function isOurs(node) {
  // An element named by an id can pose as `document.currentScript`; its tag name cannot.
  if (node?.tagName !== "SCRIPT" || !node.src) return false;
  return new URL(node.src, document.baseURI).pathname.split("/").pop() === NAME;
}
