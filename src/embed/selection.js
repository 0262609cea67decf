/** Notes what is selected; the answer selects it again, after the app has written each text anew. */
export function keepSelection(shadow) {
  const selected = selectionIn(shadow);
  return () => selected && getSelection().setBaseAndExtent(...selected);
}

/**
 * The ends of what is selected in a shadow root, if anything is.
 *
 * @returns {?[Node, number, Node, number]}
 */
export function selectionIn(shadow) {
  // Browsers without composed ranges do not tell what is selected inside a shadow root.
  const [range] = getSelection()?.getComposedRanges?.({ shadowRoots: [shadow] }) ?? [];
  if (!range || range.collapsed) return null;
  return [range.startContainer, range.startOffset, range.endContainer, range.endOffset];
}
