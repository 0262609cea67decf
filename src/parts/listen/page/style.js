/**
 * The shadow of the bar makes it as wide as cards are, which reach beyond the text. In a window that is not much higher
 * than the bar is, it stands in the flow: it would cover what is read.
 */
const RULES = `
.listen-bar {
  position: sticky;
  inset-block-end: 0;
  z-index: 2;
  max-inline-size: var(--measure);
  margin-block-start: 1.5em;
  margin-inline: var(--newsfold-margin, 0);
  padding-block: 0.4em calc(0.4em + env(safe-area-inset-bottom, 0px));
  border-block-start: 1px solid var(--border);
  background: var(--background);
  box-shadow: -0.75em 0 var(--background), 0.75em 0 var(--background);
}
.listen-head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 1em;
}
.listen-title {
  flex: 1 1 12em;
  color: var(--muted);
  font-size: 0.85em;
  overflow-wrap: anywhere;
}
.listen-row {
  display: flex;
  align-items: center;
}
.listen-row button {
  display: grid;
  place-content: center;
  inline-size: var(--target);
  padding: 0;
  border: 0;
}
.listen-row .settings {
  margin-inline-start: auto;
}
.listen-row svg {
  inline-size: 1.4em;
  block-size: 1.4em;
  fill: currentcolor;
}
.listen-row .play {
  margin-inline: 0.3em;
  border: 1px solid var(--border);
  border-radius: 50%;
}
[dir="rtl"] > .listen-row svg {
  scale: -1 1;
}
.listen-here {
  padding: 0;
  border: 0;
  color: var(--accent);
  font-size: 0.85em;
  text-decoration: underline;
}
.listen-notice:not(:empty),
.listen-online {
  padding-block: 0.4em;
  color: var(--text);
  font-size: 0.9em;
}
.listen-settings {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
  gap: 0.4em 1.2em;
  max-block-size: 50vh;
  overflow-y: auto;
  padding-block: 0.5em;
}
.listen-settings label {
  display: grid;
  gap: 0.2em;
  font-size: 0.9em;
}
.listen-settings .listen-older {
  display: flex;
  align-items: center;
  gap: 0.6em;
  min-block-size: var(--target);
}
.listen-settings select {
  min-block-size: var(--target);
  max-inline-size: 100%;
  padding-inline: 0.5em;
  border: 1px solid var(--border);
  border-radius: var(--radius);
  background: var(--background);
  color: inherit;
  font: inherit;
}
.listen-settings input {
  inline-size: 1.3em;
  block-size: 1.3em;
  accent-color: var(--accent);
}
.listen-bar :is(select, input):focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 1px;
}
.listen-online {
  grid-column: 1 / -1;
}
::highlight(newsfold-sentence),
[data-newsfold-heard] {
  background-color: color-mix(in srgb, var(--accent) 14%, transparent);
}
::highlight(newsfold-word) {
  text-decoration: underline 0.15em var(--accent);
}
@media (forced-colors: active) {
  ::highlight(newsfold-sentence) {
    background-color: Mark;
    color: MarkText;
  }
  [data-newsfold-heard] {
    outline: 2px solid Highlight;
  }
}
@media (max-height: 24em) {
  .listen-bar {
    position: static;
  }
}
@media print {
  .listen-bar {
    display: none;
  }
}
`;

let made = null;

/** The style of the bar and of what is heard, beside that of the newsletter. */
export function sheet() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync(RULES);
  }
  return made;
}
