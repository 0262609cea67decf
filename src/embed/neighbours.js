/** What headings and paragraphs of the page's own contents are not in. */
const ELSEWHERE = "body > header, nav, aside, footer, news-fold";
/** What counts as a paragraph that shows how the page sets text: one with more characters than this. */
const LABEL = 20;
/**
 * Where paragraphs are looked for in what an element stands in: beside the element, those of no kind of their own
 * first (a date or a lead has a class), then anywhere in there but in what is set otherwise.
 */
const PARAGRAPHS = [
  ":scope > p:not([class])",
  ":scope > p",
  "p:not(:is(header, nav, aside, footer, blockquote, figure, li, td, news-fold) p)",
];

/** The last heading of the page's contents before an element that is not for the ear alone: that is a pixel wide. */
export function headingAbove(element) {
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].reverse();
  return headings.find(
    (heading) => isBefore(heading, element) && !heading.closest(ELSEWHERE) && heading.clientWidth !== 1,
  );
}

/** The paragraphs of what an element stands in: of the nearest that has any. */
export function paragraphsAround(element) {
  // From a shadow root on to what it belongs to.
  for (let parent = element.parentNode; parent; parent = parent.parentNode ?? parent.host) {
    for (const selector of PARAGRAPHS) {
      const found = [...parent.querySelectorAll(selector)].filter((node) => node.textContent.trim().length > LABEL);
      if (found.length > 0) return found;
    }
    if (parent.matches?.(ELSEWHERE)) break;
  }
  return [];
}

/** The nearest of some nodes to an element: the last before it, or the first. */
export function nearestOf(nodes, element) {
  return nodes.filter((node) => isBefore(node, element)).at(-1) ?? nodes[0];
}

/**
 * What the page's style says of a tag where an element stands: of one put beside it for a moment, a link if it is
 * one. (Inside it, the element's slot would be filled anew, for which WebKit lays everything out from the start: a
 * page that is being read would jump to its top.)
 */
export function styleBeside(element, tag, read) {
  const sample = document.createElement(tag);
  sample.href = "#";
  element.after(sample);
  const found = read(getComputedStyle(sample));
  sample.remove();
  return found;
}

function isBefore(node, element) {
  return element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
}
