/**
 * The tree that a node of ours stands in: the page's, or a shadow root's. Each knows what in it has the focus.
 *
 * @returns {Document | ShadowRoot}
 */
export function treeOf(node) {
  return /** @type {Document | ShadowRoot} */ (node.getRootNode());
}
