import { OURS } from "./element.js";
import { addressIn, allScripts, isLoader, pathOf } from "./loader-address.js";

/** The mark of an element that a tag of ours has put there: in a copy of the page, it is all that is left to know it by. */
const MARK = "inserted";

/** The types of scripts that run; the others are parked, or no scripts. */
const RUNS = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i;

/**
 * The address of the bundle that a script element asks for; `undefined` where it asks for none.
 *
 * `data-newsfold` says it. `data-src` did, and is also what lazy loaders and consent managers call the
 * address of the script itself: it counts where the script is ours and it is no script. Where they have
 * taken it away, and what else was asked for is left, it is the bundle beside the script.
 */
export function bundleOf(script, isOurs = isLoader(script.src)) {
  const { newsfold, src } = script.dataset;
  if (newsfold !== undefined || !isOurs) return newsfold;
  if (src?.trim() && !/\.m?js$/i.test(pathOf(src))) return src;
  if (OURS.some((name) => script.hasAttribute(`data-${name}`)))
    return new URL("bundle.json", script.src || addressIn(script)).href;
  return undefined;
}

/** Whether a script element is a tag that runs, or has run: not one that waits for somebody's consent. */
export function isTag(node) {
  return node?.localName === "script" && runs(node) && bundleOf(node) !== undefined;
}

function runs(script) {
  return script.src && RUNS.test(script.type);
}

/** Whether a node is an element that a tag has put there. */
function isInserted(node) {
  return node?.matches?.(`news-fold[${MARK}]`);
}

/** The tags of the page. Where there are none, our text was evaluated: those whose script a tool has parked. */
export function tagsOfPage() {
  const scripts = allScripts();
  if (scripts.some((script) => runs(script) && isLoader(script.src))) return scripts.filter(isTag);
  return scripts.filter((script) => addressIn(script) && bundleOf(script, true) !== undefined);
}

/**
 * Puts a `<news-fold>` right after a tag, its `data-*` turned into attributes, unless it is there: the
 * tag may have run before, also in the page that this is a copy of.
 *
 * @param {HTMLScriptElement} tag
 * @param {string} bundle
 */
export function serveTag(tag, bundle) {
  const isInBody = Boolean(tag.closest("body"));
  // A tag in the head has no place on the page. What it asks for goes to the end of the body.
  if (!isInBody && document.readyState === "loading") {
    addEventListener("DOMContentLoaded", () => serveTag(tag, bundle));
    return;
  }
  const known = tag.newsfold;
  const there = isServed(tag) ? known : copyFor(tag, bundle);
  const element = there ?? (known && !known.isConnected ? known : document.createElement("news-fold"));
  // The note is on the script element itself, where a second copy of the loader finds it, too.
  tag.newsfold = element;
  dress(element, tag, bundle);
  if (there) return;
  if (isInBody) tag.after(element);
  else document.body?.append(element);
}

/** Whether the element of a tag is on the page, and still its own: a router may have made another of it. */
export function isServed(tag) {
  return tag.newsfold?.isConnected && isInserted(tag.newsfold);
}

/**
 * Removes an element that comes after the one it is a copy of: in a page that was saved or rendered in
 * advance, a tag may run before the parser comes to what it had put there.
 */
export function dropCopy(node) {
  if (isInserted(node) && !isClaimed(node) && isClaimed(node.previousElementSibling)) node.remove();
}

/** The element that was put there for the tag that this one is a copy of. */
function copyFor(tag, bundle) {
  const next = tag.nextElementSibling;
  if (isInserted(next)) return next;
  return [...document.querySelectorAll(`news-fold[${MARK}]`)].find(
    (element) =>
      element.getAttribute("src") === bundle && !isClaimed(element) && !isTag(element.previousElementSibling),
  );
}

/** Whether an element is that of a tag on the page. */
function isClaimed(element) {
  return element && allScripts().some((script) => script.newsfold === element);
}

function dress(element, tag, bundle) {
  for (const { name, value } of tag.attributes) {
    if (/^data-(?!(src|newsfold)$)/.test(name)) element.setAttribute(name.slice("data-".length), value);
  }
  element.setAttribute(MARK, "");
  element.setAttribute("src", bundle);
}
