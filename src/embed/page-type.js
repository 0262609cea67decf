import { headingAbove, nearestOf, paragraphsAround, styleBeside } from "./neighbours.js";

/** The size of the title of an issue at most, as a multiple of the text's. */
const TITLE = 2;
/** How much smaller the title of a card is than that of its issue, at least. */
const STEP = 0.9;
/** What is smaller than this multiple of the text is a label, and no measure of titles. */
const LABEL = 0.85;
/** How wide a column of text is at least, as a multiple of the text's size; or so much of the element's place. */
const [COLUMN, PART] = [18, 0.6];

/**
 * How the page sets text where an element stands.
 *
 * @typedef {{ family: string, weight: string, size: number, line: number }} Face lengths in CSS pixels; the height of a line
 *   is no number where it is `normal`
 * @typedef {{ left: number, right: number }} Column where text begins and ends
 * @typedef {object} PageType
 * @property {Face} container what the element would inherit
 * @property {Face} paragraph the page's paragraphs there
 * @property {Face} heading what style sheets say of a heading there, of the level that the element's first one has
 * @property {Face & { isTitle: boolean }} [above] the nearest heading above, and whether it is the page's title,
 *   which is often set like no other
 * @property {Column} [place] what the element has for itself, where it is to be seen
 * @property {Column} [column] what the page's paragraphs have
 */

/**
 * Has a node of an element's shadow root set text as the page does, from now on: style sheets may come later, and
 * another width may bring other sizes. `level` is the tag of the element's first heading.
 *
 * @returns what ends it
 */
export function followType(element, root, level) {
  let width;
  const look = () => {
    const properties = propertiesOf(pageTypeOf(element, level));
    // Without one, none of the page's own that are called so.
    for (const name in properties) root.style.setProperty(`--page-${name}`, properties[name] || "initial");
  };
  const observer = new ResizeObserver(() => {
    if (element.clientWidth !== width) requestAnimationFrame(look);
    width = element.clientWidth;
  });
  look();
  observer.observe(element);
  for (const name of EVENTS) addEventListener(name, look);
  return () => {
    observer.disconnect();
    for (const name of EVENTS) removeEventListener(name, look);
  };
}

const EVENTS = ["load", "resize"];

/**
 * The custom properties that set text as the page does, without `--page-`; none is "", where what is inherited, or our
 * own, is the same. All are relative: the reader's settings pass through.
 *
 * @param {PageType} page
 */
export function propertiesOf({ container, paragraph, heading, above, place, column }) {
  // A page may take the gaps between boxes away with letters of no size.
  const size = container.size < 1 ? `${paragraph.size}px` : unlessClose(paragraph.size / container.size, 1, "em");
  // What is set tighter than most fonts' `normal` lines is another height, too.
  const [lines, before] = [paragraph, container].map(({ line, size }) => Math.max(line || size * 1.2, 1));
  const isOther = size || !paragraph.line !== !container.line || !isClose(lines / before, 1);
  // Where headings are set like paragraphs, one has taken from them what browsers give, and says nothing of ours.
  const isSaid = !isClose(heading.size, paragraph.size) || heading.weight !== paragraph.weight;
  const model = (above?.isTitle && isSaid ? null : above) ?? (isSaid ? heading : null);
  const ratio = above && above.size / paragraph.size;
  const title = ratio < LABEL ? 1 : Math.min(ratio, TITLE);
  return {
    font: unlessSame(paragraph.family, container.family),
    size,
    line: isOther ? `${rounded(paragraph.line / paragraph.size) || "normal"}` : "",
    lines: unlessClose(lines / before, 1),
    weight: unlessSame(paragraph.weight, "400"),
    "heading-font": model ? unlessSame(model.family, paragraph.family) : "",
    "heading-weight": model ? unlessSame(model.weight, "700") : "",
    "title-size": above ? `${rounded(title)}em` : "",
    "card-size": above ? `${rounded(Math.max(title * STEP, Math.min(title, 1)))}em` : "",
    margin: place && column ? marginOf(place, column, paragraph.size * COLUMN) : "",
  };
}

/**
 * How far the column of paragraphs is from the edges of the element's own place: where a page gives its paragraphs
 * margins or a width, and not what stands among them.
 */
function marginOf(place, column, least) {
  const [left, right] = [column.left - place.left, place.right - column.right];
  const width = place.right - place.left;
  const isWithin = left > -0.5 && right > -0.5 && left + right > 1;
  const isWide = column.right - column.left > Math.min(least, width * PART);
  const percent = (length) => `${rounded((Math.max(length, 0) / width) * 100)}%`;
  return isWithin && isWide ? `0 ${percent(right)} 0 ${percent(left)}` : "";
}

function unlessSame(one, other) {
  return one === other ? "" : one;
}

function unlessClose(one, other, unit = "") {
  return isClose(one, other) ? "" : rounded(one) + unit;
}

/** Whether lengths or ratios differ by no more than what rounding does. */
function isClose(one, other) {
  return Math.abs(one - other) < 0.01;
}

/** A number to the last place that browsers say of what is made with it. */
function rounded(number) {
  return +number.toFixed(7);
}

/** @returns {PageType} */
function pageTypeOf(element, level) {
  const paragraphs = paragraphsAround(element);
  const nearest = nearestOf(paragraphs, element);
  const heading = headingAbove(element);
  return {
    container: faceOf(getComputedStyle(element)),
    paragraph: nearest ? faceOf(getComputedStyle(nearest)) : styleBeside(element, "p", faceOf),
    heading: styleBeside(element, level, faceOf),
    above: heading && { ...faceOf(getComputedStyle(heading)), isTitle: heading.localName === "h1" },
    place: columnOf(element),
    // What is short may be only as wide as its words.
    column: paragraphs.map(columnOf).sort((one, other) => other?.right - other?.left - (one?.right - one?.left))[0],
  };
}

/** How text of a computed style is set. */
function faceOf({ fontFamily, fontWeight, fontSize, lineHeight }) {
  return {
    family: fontFamily,
    weight: fontWeight,
    size: Number.parseFloat(fontSize),
    line: Number.parseFloat(lineHeight),
  };
}

/** Where lines of what is in an element begin and end: in the first of its boxes, if columns part it. */
function columnOf(element) {
  const style = getComputedStyle(element);
  const [edges] = element.getClientRects();
  return (
    edges &&
    style.writingMode.startsWith("h") && {
      left: edges.left + Number.parseFloat(style.paddingLeft),
      right: edges.right - Number.parseFloat(style.paddingRight),
    }
  );
}
