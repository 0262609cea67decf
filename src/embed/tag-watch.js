import { bundleOf, dropCopy, isServed, isTag, serveTag } from "./one-tag.js";

/** How often within a second an element is put back that something takes away, before that has its way. */
const PATIENCE = 8;

/** The tags whose elements are looked after, with the moments at which they were put back. */
const tags = new Map();

/** Has a tag its element as long as both are on the page: routers exchange what is around them. */
export function lookAfter(tag, bundle) {
  tags.set(tag, []);
  serveTag(tag, bundle);
}

/**
 * Watches the page for tags that come later, and do not run: routers insert them from other pages, and
 * run no script of the same address twice. And for elements that go without their tag, as where a page
 * is morphed into one of its server's, which knows nothing of them.
 */
export function watchTags() {
  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records) {
      for (const node of attributeName ? [target] : addedNodes) {
        scriptsIn(node).filter(isTag).forEach(lookAfterNew);
        dropCopy(node);
      }
    }
    for (const [tag, moments] of tags) {
      if (!tag.isConnected) tags.delete(tag);
      else if (!isServed(tag) && !isTakenAway(moments)) serveTag(tag, bundleOf(tag, true));
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["data-newsfold"] });
}

function lookAfterNew(tag) {
  if (tag.isConnected) lookAfter(tag, bundleOf(tag));
}

function scriptsIn(node) {
  if (node.localName === "script") return [node];
  return [...(node.getElementsByTagName?.("script") ?? [])];
}

function isTakenAway(moments) {
  const now = performance.now();
  while (moments[0] < now - 1_000) moments.shift();
  return moments.push(now) > PATIENCE;
}
