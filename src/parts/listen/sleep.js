/** A player that stops by itself: after the article that is heard, or after so many minutes. */
export class Sleep {
  #timer;
  #tell;
  chosen = "";

  /** @param {(event: import("./player/reduce.js").Event) => void} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @param {string} chosen `article`, a number of minutes, or nothing */
  choose(chosen) {
    this.clear();
    this.chosen = chosen;
    this.#tell({ type: "sleep", after: chosen === "article" ? "article" : null });
    const minutes = Number(chosen);
    if (minutes > 0) this.#timer = setTimeout(() => this.#tell({ type: "slept" }), minutes * 60_000);
  }

  clear() {
    clearTimeout(this.#timer);
    this.chosen = "";
  }
}
