import { adopt } from "../adopted.js";

const RULES = `
.along { box-sizing: border-box; inline-size: min(36em, 100%); max-block-size: 90vh; padding: 1.25em; overflow: auto;
  border: 1px solid var(--border); border-radius: var(--radius); background: var(--background); color: var(--text); }
.along::backdrop { background: rgb(0 0 0 / 0.5); }
.along h2 { font-size: 1.1em; }
.along p, .along li, .along label { margin-block-start: 0.75em; }
.along label { display: block; }
.along :is(input, button) { min-block-size: var(--target); font: inherit; }
.along input { display: block; box-sizing: border-box; inline-size: 100%; border: 1px solid var(--muted); border-radius: 4px;
  background: transparent; color: inherit; padding: 0.4em; }
.along ul { padding: 0; list-style: none; }
.along .deeds { display: flex; flex-wrap: wrap; gap: 0.75em; }
`;

let sheet = null;

/**
 * A dialog in the newsletter: the rest of the page waits, Escape closes it, and the focus goes back to where it was.
 *
 * @param {HTMLElement} element
 * @param {string} title
 * @param {string} language that of its words
 * @returns {HTMLDialogElement} open, with its title in it
 */
export function openDialog(element, title, language) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  adopt(element, sheet);
  const dialog = document.createElement("dialog");
  dialog.className = "along";
  dialog.lang = language;
  dialog.setAttribute("aria-labelledby", "along-title");
  dialog.append(node("h2", { id: "along-title", textContent: title }));
  (element.shadowRoot ?? element).querySelector(".newsfold").append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.showModal();
  return dialog;
}

/** An element with some properties. */
export function node(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(words, act) {
  const made = node("button", { type: "button", textContent: words });
  made.addEventListener("click", act);
  return made;
}
