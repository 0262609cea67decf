/**
 * The shape of what a page holds: its elements and comments, one in another, and what its element asks
 * for; one number. It is that of src/prerender/shape.rs where the page is as it was built: the app, which
 * takes over no other, then finds each node where it looks for it. Texts and attributes it writes itself.
 *
 * @param {Map<Element, unknown>} added the elements that are not the page's own; what they hold is
 */
export function shapeOf(root, attributes, added) {
  let shape = 0x811c9dc5;
  const add = (text) => {
    for (let at = 0; at < text.length; at += 1) shape = Math.imul(shape ^ text.charCodeAt(at), 0x01000193);
  };
  const walk = (node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.COMMENT_NODE) add(`!${child.data}`);
      else if (child.nodeType === Node.ELEMENT_NODE) {
        if (added.has(child)) walk(child);
        else {
          add(`<${child.localName}`);
          walk(child);
          add(">");
        }
      }
    }
  };
  add(DRAWN.map((name) => attributes[name] ?? "").join(" "));
  walk(root);
  return (shape >>> 0).toString(16);
}
