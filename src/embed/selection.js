/** Notes what is selected; the answer selects it again, after the app has written each text anew. */
export function keepSelection(root) {
  const selected = selectionIn(root);
  return () => selected && getSelection().setBaseAndExtent(...selected);
}

/**
 * The ends of what is selected in a node, if anything is.
 *
 * @returns {?[Node, number, Node, number]}
 */
export function selectionIn(root) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const isHere = root.contains(anchorNode) && root.contains(focusNode);
  return isHere ? [anchorNode, anchorOffset, focusNode, focusOffset] : null;
}
