import { savesData, whenIdle } from "./idle.js";

/** What only the app can answer to. */
const CONTROLS = ":is(.toolbar, .asks) :is(button, input)";

/** The app of a page that holds its issue, as long as it is not there: when it is to come, and for what. */
export class WantedApp {
  /** How it is sent for. */
  start = null;
  /** What the reader pressed that only the app can answer to: its number among such, and its words. */
  #pressed = null;

  /**
   * Calls back when the app is to come: when the page is complete and the browser idle; where the reader
   * saves data, only when they do what the app alone can. It may call more than once.
   */
  when(start) {
    this.start = start;
    if (!savesData()) whenIdle(start);
  }

  /** It is needed now. */
  now() {
    this.start?.();
  }

  /** Takes note of a press that only the app can answer to, and has it come. */
  hear(event, root) {
    const control = event.target.closest(CONTROLS);
    if (!control) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pressed = { at: [...root.querySelectorAll(CONTROLS)].indexOf(control), words: control.textContent };
    this.now();
  }

  /** It cannot come: what it would answer to is not there to be pressed. */
  fails(root) {
    this.#pressed = null;
    root.classList.add("without-app");
  }

  /** It is there, and does what was pressed, if that still is what it was: “Show all” may be “Hide all” by now. */
  comes(root) {
    this.start = null;
    root.classList.remove("without-app");
    const control = this.#pressed && root.querySelectorAll(CONTROLS)[this.#pressed.at];
    if (control?.textContent === this.#pressed?.words) control?.click();
  }
}
