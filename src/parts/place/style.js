/** What stands in a title, a row or a list is drawn by `drawing.js`. */
const RULES = `
.card-title:has(.mark) { position: relative; }
/* Unread: a dot in the ground beside the words, which moves none of them. Drawn with borders, as forced colours want. */
.card-title:has(.mark)::before {
  content: "";
  position: absolute;
  inset-block-start: calc(var(--target) / 2 - 0.2em);
  inset-inline-end: calc(100% + 0.2em);
  border: 0.2em solid var(--accent);
  border-radius: 50%;
}
.card-title .mark { display: block; min-block-size: 0; padding: 0; }
/* In the room that the newsletter's own style has for it (styles/views/issue-header.css). */
.own-line {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25em;
  align-items: center;
  min-block-size: var(--target);
  margin: 0 0 calc(var(--newsfold-reader-place, 0) * var(--target) * -1);
  color: var(--muted);
  font-size: 0.85em;
}
.own-line .cut::after { content: "…"; content: "…" / ""; }
.own-line.asks button { text-align: start; }
.asks.own button { margin-inline-end: 1.5em; }
.asks.own, .asks.own button:last-child { margin-inline-end: 0; }
.calls { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
.own-end { display: flex; flex-wrap: wrap; gap: 1em; margin-block-start: calc(var(--space) * 2); }
/* In the line of the issue's title, or in that of its day, so that no line comes and moves the others. */
.archive ul:has(.own-count) { grid-template-columns: auto minmax(0, 1fr) auto; }
.archive .own-count { grid-row: 1; grid-column: 3; color: var(--muted); font-size: 0.85em; }
@container newsfold (max-width: 30em) {
  .archive ul:has(.own-count) { grid-template-columns: minmax(0, 1fr); }
  .archive li:has(time) .own-count { grid-column: 1; justify-self: end; }
  .archive li:not(:has(time)) .own-count { grid-row: auto; grid-column: 1; }
}
/* On paper nothing can be pressed, and where the app broke down nothing answers. */
.given-up [data-own]:not(.mark) { display: none; }
@media print { [data-own], .card-title:has(.mark)::before { display: none; } }
`;

let made = null;

/** The style of what this draws, beside that of the newsletter. */
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(RULES);
  }
  return made;
}
