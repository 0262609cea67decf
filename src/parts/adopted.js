/**
 * Gives what a part draws its style: in the shadow root of the newsletter, or in the page, where the newsletter
 * stands in that itself.
 *
 * @param {HTMLElement} element the `<news-fold>`
 * @param {CSSStyleSheet} sheet
 */
export function adopt(element, sheet) {
  const root = (element.shadowRoot ?? element).querySelector(".newsfold") ?? element;
  const home = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  if (!home.adoptedStyleSheets.includes(sheet)) home.adoptedStyleSheets = [...home.adoptedStyleSheets, sheet];
}
