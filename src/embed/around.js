// What the app asks of the page around an element. The app knows this file as `newsfold-around`
// (src/platform/around.rs): in JavaScript it is a fraction of what it is in the app.

import { headingAbove, styleBeside } from "./neighbours.js";

export { followType } from "./page-type.js";

/** The colour of the nearest heading above an element, unless that is the page's title; "" where there is none. */
export function colorAbove(element) {
  const heading = headingAbove(element);
  return heading && heading.localName !== "h1" ? getComputedStyle(heading).color : "";
}

/** The colour that the page gives a tag where an element stands. */
export function colorBeside(element, tag) {
  return styleBeside(element, tag, (style) => style.color);
}
