import { treeOf } from "./tree.js";

/** Notes what is selected; the answer selects it again, after the app has written each text anew. */
export function keepSelection(root) {
  const selected = selectionIn(root);
  return () => selected && selectionOf(root).setBaseAndExtent(...selected);
}

/**
 * The ends of what is selected in a node, if anything is.
 *
 * @returns {?[Node, number, Node, number]}
 */
export function selectionIn(root) {
  const selection = selectionOf(root);
  if (!selection || selection.isCollapsed) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const isHere = root.contains(anchorNode) && root.contains(focusNode);
  return isHere ? [anchorNode, anchorOffset, focusNode, focusOffset] : null;
}

/**
 * What is selected, as far as the tree of a node can tell: Chromium and WebKit tell of a shadow root's only there.
 *
 * @returns {?Selection}
 */
export function selectionOf(root) {
  const tree = /** @type {{getSelection?: () => ?Selection}} */ (treeOf(root));
  return tree.getSelection?.() ?? getSelection();
}
