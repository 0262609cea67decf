const SVG = "http://www.w3.org/2000/svg";

/** The shapes on the buttons, in a square of 24. */
const SHAPES = {
  play: "M8 5v14l11-7z",
  pause: "M7 5h3.5v14H7zM13.5 5H17v14h-3.5z",
  paragraphBack: "M19 6v12l-8.5-6zM10 6v12l-8.5-6z",
  paragraphOn: "M5 6v12l8.5-6zM14 6v12l8.5-6z",
  articleBack: "M6 5h2.5v14H6zM19 5v14l-9.5-7z",
  articleOn: "M5 5v14l9.5-7zM15.5 5H18v14h-2.5z",
  settings: "M4 7h9v2H4zm13 0h3v2h-3zm-3-2h2v6h-2zM4 15h3v2H4zm7 0h9v2h-9zm-3-2h2v6H8z",
  close: "M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
};

/** A shape, for those who see it: what it means is the name of its button. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}
