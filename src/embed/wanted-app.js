import { savesData, whenIdle } from "./idle.js";

/** What only the app can answer to. */
const CONTROLS = ".toolbar :is(button, input)";

/** The app of a page that holds its issue, as long as it is not there: when it is to come, and for what. */
export class WantedApp {
  #start = null;
  /** What the reader pressed that only the app can answer to: its number among such. */
  #pressed = -1;

  /**
   * Calls back when the app is to come: when the page is complete and the browser idle; where the reader
   * saves data, only when they do what the app alone can. It may call more than once.
   */
  when(start) {
    this.#start = start;
    if (!savesData()) whenIdle(start);
  }

  /** It is needed now. */
  now() {
    this.#start?.();
  }

  /** Takes note of a press that only the app can answer to, and has it come. */
  hear(event, root) {
    const control = event.target.closest(CONTROLS);
    if (!control) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pressed = [...root.querySelectorAll(CONTROLS)].indexOf(control);
    this.now();
  }

  /** It cannot come: what it would answer to is not there to be pressed. */
  fails(root) {
    this.#pressed = -1;
    root.classList.add("without-app");
  }

  /** It is there, and does what was pressed. */
  comes(root) {
    this.#start = null;
    root.classList.remove("without-app");
    root.querySelectorAll(CONTROLS)[this.#pressed]?.click();
  }
}
