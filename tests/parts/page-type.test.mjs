// How the newsletter sets text as the page around it does: what is measured comes in, custom properties come out.

import assert from "node:assert/strict";
import { test } from "node:test";

import { propertiesOf } from "../../src/embed/page-type.js";

const TEXT = { family: "serif", size: 16, weight: "400", line: 25.6 };
const HEADING = { family: "serif", size: 24, weight: "700", line: 36 };
const COLUMN = { left: 100, right: 900 };
const PAGE = { container: TEXT, paragraph: TEXT, heading: HEADING, above: undefined, place: COLUMN, column: COLUMN };

/** What is set on a page that differs so from one without a say. */
function set(differing) {
  return Object.fromEntries(
    Object.entries(propertiesOf({ ...PAGE, ...differing })).filter(([, value]) => value !== ""),
  );
}

test("a page without a say sets nothing", () => {
  assert.deepEqual(set({}), {});
});

test("paragraphs count and not what is around them", () => {
  const paragraph = { family: "Georgia", size: 20, weight: "300", line: 32 };
  const { font, size, line, lines, weight } = set({ paragraph });
  assert.deepEqual([font, size, line, lines, weight], ["Georgia", "1.25em", "1.6", "1.25", "300"]);
});

test("sizes come out as browsers say those of the page", () => {
  const { size } = set({ container: { ...TEXT, size: 17 }, paragraph: { ...TEXT, size: 18 } });
  assert.equal(Math.fround(17 * Number.parseFloat(size)).toPrecision(6), "18.0000");
});

test("lines are those of paragraphs also where one of the two says normal", () => {
  const line = (paragraph, container) =>
    set({ paragraph: { ...TEXT, line: paragraph }, container: { ...TEXT, line: container } }).line;
  assert.equal(line(Number.NaN, Number.NaN), undefined);
  assert.equal(line(Number.NaN, 16), "normal");
  assert.equal(line(28.8, Number.NaN), "1.8");
  assert.equal(line(19.2, Number.NaN), "1.2");
});

test("letters of no size around leave ours as large as paragraphs", () => {
  assert.equal(set({ container: { ...TEXT, size: 0, line: 0 } }).size, "16px");
});

test("no title is larger than the heading above, and cards are a step below", () => {
  const above = (size) => {
    const found = set({ above: { ...HEADING, size, isTitle: false } });
    return [found["title-size"], found["card-size"]];
  };
  assert.deepEqual(above(21.6), ["1.35em", "1.215em"]);
  assert.equal(above(64)[0], "2em");
  assert.deepEqual(above(14.4), ["0.9em", "0.9em"]);
  // One that is much smaller than the text is a label, and no measure.
  assert.deepEqual(above(12), ["1em", "1em"]);
});

test("headings that were reset say nothing", () => {
  assert.deepEqual(set({ heading: { ...TEXT, family: "sans-serif" } }), {});
  const heading = { ...HEADING, family: "sans-serif", weight: "400" };
  assert.deepEqual(set({ heading }), { "heading-font": "sans-serif", "heading-weight": "400" });
});

test("headings are set as the nearest one, and as a title only where nothing else is said", () => {
  const weight = (heading, isTitle) =>
    set({ heading, above: { ...HEADING, family: "sans", weight: "600", isTitle } })["heading-weight"];
  assert.equal(weight(HEADING, false), "600");
  assert.equal(weight(HEADING, true), undefined);
  assert.equal(weight(TEXT, true), "600");
});

test("text stands in the column of the page's paragraphs, where that is one within the element's place", () => {
  const margin = (left, right) => set({ column: { left, right } }).margin;
  assert.equal(margin(300, 700), "0 25% 0 25%");
  assert.equal(margin(100, 700), "0 25% 0 0%");
  assert.equal(margin(100.2, 900), undefined);
  assert.equal(margin(-500, 60), undefined, "another column than the element's");
  assert.equal(margin(400, 600), undefined, "as wide as a few words");
  const narrow = { left: 16, right: 316 };
  assert.equal(set({ place: narrow, column: { left: 46, right: 286 } }).margin, "0 10% 0 10%", "on a phone");
  assert.equal(set({ place: undefined }).margin, undefined, "not to be seen");
});
