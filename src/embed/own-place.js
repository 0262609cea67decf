import { atLeisure, savesData } from "./idle.js";

/** The elements that are followed until somebody does something in them, and whether they have. */
const used = new WeakMap();

/**
 * Has the part that remembers what was read look at an app: as soon as there is something of the reader's on the
 * device, or they do something. Nobody has pressed for it, so where it cannot be had, nothing is said.
 *
 * @param {import("./part.js").AppOfPart} app
 * @param {() => Promise<any>} load loads the part
 */
export function remember(app, load) {
  const { element } = app;
  const look = app.look();
  const hasSomething = hasTrace();
  if (!hasSomething && !look?.remembers) return;
  const opened = [];
  // What is read is read all the same where the part cannot be had.
  const open = () =>
    load().then(
      (part) => part.open(app, opened),
      () => {},
    );
  // On a page of its own, readers open what is there before the app has everything. All of it is open by their choice.
  const is = (/** @type {boolean} */ open) =>
    (element.shadowRoot ?? element).querySelector(`article [aria-expanded=${open}]`);
  const isWanted = hasSomething || (is(true) && is(false));
  // The app is there, and so is what is looked at first.
  if (used.get(element) || (isWanted && !savesData())) {
    atLeisure(open);
    return;
  }
  if (used.has(element)) return;
  used.set(element, false);
  const toggled = (/** @type {any} */ { detail }) => {
    if (detail.open) opened.push(detail.article);
    act();
  };
  const act = () => {
    if (used.get(element)) return;
    used.set(element, true);
    element.removeEventListener("click", act);
    // What the reader does comes first, and the picture of it.
    atLeisure(() => open().finally(() => element.removeEventListener("newsfold-toggle", toggled)));
  };
  element.addEventListener("newsfold-toggle", toggled);
  element.addEventListener("click", act);
  // Where everything is open, to go on is to do something.
  if (look.detail === "full") addEventListener("scroll", act, { once: true, capture: true, passive: true });
}

/** Whether there is something of the reader's on this device (src/parts/place/visit.js). */
export function hasTrace() {
  try {
    return `${KEPT}place` in localStorage;
  } catch {}
}
