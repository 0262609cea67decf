// What a screen reader says by itself: one sentence for a search, and nothing while somebody types.

/** How long it waits, so that it does not speak into what is typed, in milliseconds. */
const REST = 700;
/** How long the words stay for those who come by them, in milliseconds. */
const STAY = 5000;

export class Live {
  #region = document.createElement("div");
  #timer = 0;

  /** @param {HTMLElement} beside */
  constructor(beside, lang) {
    this.#region.className = "visually-hidden";
    this.#region.setAttribute("aria-live", "polite");
    this.#region.setAttribute("aria-atomic", "true");
    this.#region.lang = lang;
    beside.after(this.#region);
  }

  /** Says nothing of what was to be said. */
  hush() {
    clearTimeout(this.#timer);
    this.#region.textContent = "";
  }

  /** Says something, once nothing else is to be said for a moment. */
  say(words) {
    this.hush();
    this.#timer = setTimeout(() => {
      this.#region.textContent = words;
      this.#timer = setTimeout(() => (this.#region.textContent = ""), STAY);
    }, REST);
  }
}
