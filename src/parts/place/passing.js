import { weakly } from "./weakly.js";

/**
 * Notices which articles are passed: where everything is open, one has been read when its end comes above the middle
 * of the window, or the page is at its end, because the reader has moved on.
 */
export class Passing {
  #observer = null;
  #letGo = () => {};
  /** The ids of the articles that are watched, by their cards. */
  #ids = new WeakMap();
  /** The cards that were on the screen, by the ids of their articles. */
  #seen = new Map();
  #passed = null;
  #hasMoved = false;

  /**
   * Watches articles, beside those that it watches already.
   *
   * @param {Map<string, Element>} articles their cards, by id
   * @param {(article: string) => void} passed
   */
  watch(articles, passed) {
    this.#passed = passed;
    if (!this.#observer) this.#begin();
    for (const [id, card] of articles) {
      if (this.#ids.has(card)) continue;
      this.#ids.set(card, id);
      this.#observer.observe(card);
    }
  }

  #begin() {
    this.#hasMoved = false;
    this.#ids = new WeakMap();
    // The window outlives the newsletter, and must not hold it.
    const move = weakly(this, (passing) => passing.move());
    addEventListener("scroll", move, { passive: true, capture: true });
    this.#letGo = () => removeEventListener("scroll", move, { capture: true });
    // Only what was on the screen can be passed: a jump to the end passes nothing between.
    this.#observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) this.#seen.set(this.#ids.get(target), target);
      }
      this.#look();
    });
  }

  /** The reader has moved on. */
  move() {
    this.#hasMoved = true;
    this.#look();
  }

  #look() {
    if (!this.#hasMoved) return;
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 1;
    for (const [id, card] of this.#seen) {
      if (!isAtEnd && card.getBoundingClientRect().bottom >= innerHeight / 2) continue;
      this.#seen.delete(id);
      if (!card.isConnected) continue;
      this.#observer.unobserve(card);
      this.#passed(id);
    }
  }

  /** Looks no more. */
  end() {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#seen.clear();
    this.#letGo();
  }
}
