import { selectionOf } from "./selection.js";
import { treeOf } from "./tree.js";

/** @typedef {[Node, number]} End an end of what is selected: a node, and how far on in it */

/** What a text stands in. */
const BLOCK = "p, li, pre, h1, h2, h3, h4, h5, h6";

/**
 * Notes where the reader is in `old`: what has the focus, what is selected, what is seen at the top of the
 * window. The answer, called when `fresh` stands there instead with the same issue, takes them there again.
 *
 * @param {?[Node, number, Node, number]} selected what is selected in `old`: the nodes of both ends, each with its offset
 */
export function keepPlace(old, fresh, selected) {
  const focused = counterpart(treeOf(old).activeElement, old, fresh);
  const ends = selected && [placeOf(selected[0], selected[1]), placeOf(selected[2], selected[3])];
  const read = [...old.querySelectorAll(BLOCK)].find((block) => block.getBoundingClientRect().bottom > 0);
  const before = read?.getBoundingClientRect().top;

  /**
   * A place in a text, by the characters before it in its block.
   *
   * @returns {?[Element, number]}
   */
  function placeOf(node, offset) {
    const block = (node.closest ? node : node.parentElement)?.closest(BLOCK);
    const there = counterpart(block, old, fresh);
    if (!there) return null;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return [there, String(range).length];
  }

  return () => {
    const after = scrollY > 0 && counterpart(read, old, fresh);
    if (after) scrollBy(0, after.getBoundingClientRect().top - before);
    focused?.focus({ preventScroll: true });
    const [start, end] = ends?.map((place) => place && textAt(...place)) ?? [];
    if (start && end) selectionOf(fresh).setBaseAndExtent(...start, ...end);
  };
}

/** What is in `to` what an element is in `from`: the element of its kind as far on in the same card. */
function counterpart(element, from, to) {
  if (!element || !from.contains(element)) return null;
  const card = element.closest("article");
  const title = card?.getAttribute("aria-labelledby");
  const there = card
    ? [...to.querySelectorAll("article")].find((other) => other.getAttribute("aria-labelledby") === title)
    : to;
  const at = [...(card ?? from).querySelectorAll(element.localName)].indexOf(element);
  return there?.querySelectorAll(element.localName)[at] ?? null;
}

/**
 * The text that so many characters of an element lead to, and how far on it is in there.
 *
 * @returns {?End}
 */
function textAt(element, length) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last = null;
  while (texts.nextNode()) {
    last = texts.currentNode;
    if (length <= last.length) return [last, length];
    length -= last.length;
  }
  return last && [last, last.length];
}
