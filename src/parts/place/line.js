/** What the root of a newsletter says that has room for the line (src/embed/choices.js, src/embed/roots.js). */
const ROOM = `${PROPERTY}place`;
/** How many letters of a button are seen at least beside other words. */
const LEAST = 24;

/** What each line was fitted for. */
const fitted = new WeakMap();

/**
 * Whether an issue's header has had room for the line since before it was seen.
 *
 * @param {Element} header
 */
export function hasRoom(header) {
  return getComputedStyle(header).getPropertyValue(ROOM).trim() === "1";
}

/**
 * Has what stands in a row take one line: of the button, as many words are seen as there is room for; where that is
 * little, the sentence before it is not seen. All of it is heard.
 *
 * @param {HTMLElement} row
 */
export function fitLine(row) {
  const known = `${row.clientWidth} ${row.textContent}`;
  if (fitted.get(row) === known) return;
  fitted.set(row, known);
  const sentence = row.querySelector(":scope > span");
  const words = row.querySelector("button > span");
  sentence?.classList.remove("visually-hidden");
  if (!words) return;
  const line = Number.parseFloat(getComputedStyle(row).minBlockSize);
  const fits = (pieces, least) => {
    for (let seen = pieces.length; seen > 0; seen -= 1) {
      const text = pieces.slice(0, seen).join("");
      if (text.length < least) return false;
      show(words, text, pieces.slice(seen).join(""));
      if (row.offsetHeight <= line) return true;
    }
    return false;
  };
  const pieces = piecesOf(words.textContent, row.lang);
  if (fits(pieces, sentence ? LEAST : 1) || !sentence) return;
  sentence.classList.add("visually-hidden");
  fits(pieces, 1);
}

/** Shows the beginning of a text; the rest is only heard. */
function show(node, text, rest) {
  node.replaceChildren(text);
  node.classList.toggle("cut", rest !== "");
  if (!rest) return;
  const heard = document.createElement("span");
  heard.className = "visually-hidden";
  heard.textContent = rest;
  node.append(heard);
}

/** The words of a text, in any language. */
function piecesOf(text, language) {
  if (!Intl.Segmenter) return text.split(/(?= )/);
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map(({ segment }) => segment);
}
