/** What a block of an issue can be seen as. */
const BLOCKS =
  "h1, h2, h3, h4, h5, h6, p, li, tr, pre, caption, .label, [part~=issue-title], [part~=section-title], [part~=part-title]";

/**
 * The element in which an utterance is seen, and the places in it; none where it is not on the page. Others may have
 * changed the page: what is not found as it was said is found as its whole element, or not.
 *
 * @param {ParentNode} root where the issue stands
 * @param {import("../text/utterances.js").Utterance} utterance
 * @returns {?{element: HTMLElement, rangeOf: (from: number, to: number) => ?Range}}
 */
export function foundIn(root, { article, plain }) {
  const around = article === null ? root.querySelector(".issue") : cardOf(root, article);
  const wanted = spaced(plain);
  if (!around || wanted === "") return null;
  const fitting = [...around.querySelectorAll(BLOCKS)].filter((element) =>
    spaced(element.textContent).includes(wanted),
  );
  // Of the same words in two places, those that are seen; of an element and what it stands in, the smaller.
  const [element] = /** @type {HTMLElement[]} */ (
    fitting.sort(
      (one, other) => Number(isSeen(other)) - Number(isSeen(one)) || one.textContent.length - other.textContent.length,
    )
  );
  if (!element) return null;
  return isSeen(element) ? { element, rangeOf: rangesIn(element, plain) } : titleIn(around);
}

function isSeen(element) {
  return element.checkVisibility?.() ?? element.getClientRects().length > 0;
}

/** The card of an article. */
export function cardOf(root, article) {
  return root.querySelector(`#${CSS.escape(TITLE + article)}`)?.closest("article") ?? null;
}

/** Of a card that is closed, the title is what is seen. */
function titleIn(around) {
  const element = around.querySelector("[part~=card-title]");
  return element && { element, rangeOf: () => null };
}

function rangesIn(element, plain) {
  const texts = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  const start = texts
    .map(({ data }) => data)
    .join("")
    .indexOf(plain);
  return (from, to) => {
    if (start < 0) return null;
    const range = document.createRange();
    const set = (at, isEnd) => {
      let left = start + at;
      const text = texts.find(({ length }) => {
        const isIn = isEnd ? left <= length : left < length;
        if (!isIn) left -= length;
        return isIn;
      });
      if (text) isEnd ? range.setEnd(text, left) : range.setStart(text, left);
      return text !== undefined;
    };
    return set(from, false) && set(to, true) ? range : null;
  };
}

function spaced(text) {
  return text.replace(/\s+/g, " ").trim();
}
