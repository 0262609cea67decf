import { hasTrace } from "./own-place.js";

/** Nodes in which an app was drawn that is gone. */
const free = [];
/** What listens on each node that was made here. */
const listening = new WeakMap();

/**
 * A node for an app to draw in. Yew never lets go of a node that it once listened on, nor of what
 * listens there: so nodes are used again, and are told of no event that nobody waits for any more.
 * `style` is that of the node whose place it takes.
 */
export function takeRoot(style) {
  const root = free.pop() ?? document.createElement("div");
  root.className = "newsfold";
  root.style.cssText = hasTrace() ? `${style};${PROPERTY}place:1` : style;
  listening.set(root, []);
  root.addEventListener = (...heard) => {
    listening.get(root).push(heard);
    EventTarget.prototype.addEventListener.apply(root, heard);
  };
  return root;
}

/** Takes a node back from an app that is gone, and has left the page; others than those of here have no use after it. */
export function giveBack(root) {
  const heard = listening.get(root);
  if (!heard) return;
  for (const [name, listener, options] of heard) root.removeEventListener(name, listener, options);
  root.replaceChildren();
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  free.push(root);
}
