/** How something is drawn that is not seen yet: where it will stand, and in the way of nothing. */
const BESIDE = { position: "absolute", inset: "0", overflow: "clip", opacity: "0" };

/** A node to draw in, where another is seen. */
export function beside(root) {
  const fresh = document.createElement("div");
  fresh.className = "newsfold operable";
  fresh.inert = true;
  Object.assign(fresh.style, BESIDE);
  root.after(fresh);
  return fresh;
}

/** What was drawn beside a node stands in its place. */
export function putInPlace(fresh, root) {
  fresh.inert = false;
  for (const name in BESIDE) fresh.style[name] = "";
  root.remove();
}
