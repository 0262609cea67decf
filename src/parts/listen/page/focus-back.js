/**
 * Gives the focus back to what opened something that goes; to the heading of the issue where that cannot be seen
 * any more.
 *
 * @param {?HTMLElement} opener
 * @param {?ShadowRoot} root
 */
export function giveFocusBack(opener, root) {
  const isSeen = opener?.isConnected && opener.checkVisibility?.() !== false;
  const to = isSeen ? opener : /** @type {?HTMLElement} */ (root?.querySelector("[part~=issue-title]"));
  if (!to) return;
  if (to.tabIndex < 0) to.tabIndex = -1;
  to.focus({ preventScroll: true });
}
