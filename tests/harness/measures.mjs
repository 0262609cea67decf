import { contrast, drawnColours } from "./colours.mjs";

/** WCAG 2.2: the contrast of texts (1.4.6), and the sides of what is pressed (2.5.5, and 2.5.8 for links). */
const TEXT = 7;
const BUTTON = 44;
const LINK = 24;

/** What cannot be read or hit well in an element: texts, buttons, choices and links that are too pale or too small. */
export async function measures(_page, fold) {
  const pale = (await fold.inRoot(drawnColours, "section, .newsfold:not(:has(section))"))
    .map(({ text, colour, behind }) => ({ text, ratio: contrast(colour, behind) }))
    .filter(({ ratio }) => ratio < TEXT)
    .map(({ text, ratio }) => `“${text}” has a contrast of ${ratio.toFixed(2)}`);
  return [...pale, ...(await fold.inRoot(smallTargets, BUTTON, LINK))];
}

/** In the page: what is smaller than it may be, but for links within a sentence, which WCAG leaves out. */
function smallTargets(root, button, link) {
  const small = (selector, least, box = (element) => element) =>
    [...root.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
      .map((element) => [element, box(element).getBoundingClientRect()])
      .filter(([, { width, height }]) => Math.min(width, height) < least - 0.5)
      .map(([element, { width, height }]) => {
        const name = element.textContent.trim() || element.value;
        return `${element.localName} “${name}” is ${Math.round(width)} × ${Math.round(height)} px`;
      });
  return [
    ...small("button", button),
    ...small("input", button, (input) => input.labels[0]),
    ...small("select", button),
    ...small(".copy-link a", button),
    ...small("nav a, [part~=source] a", link, (anchor) =>
      anchor.getClientRects().length > 1 ? anchor : lineOf(anchor),
    ),
  ];

  // A link as a line of its own is hit anywhere between its neighbours: what counts is the line.
  function lineOf(anchor) {
    return getComputedStyle(anchor).display === "inline" ? anchor.parentElement : anchor;
  }
}
