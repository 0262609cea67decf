import { keep, keepPlace, kept, placeAt, placeIn } from "./kept.js";

/** What a reader chose and where they stopped, which is kept where anything may be. */
export class Keeper {
  #app;
  chosen = kept();

  /** @param {import("../../embed/part.js").AppOfPart} app */
  constructor(app) {
    this.#app = app;
  }

  /** @param {Partial<import("./kept.js").Kept>} changes */
  choose(changes) {
    Object.assign(this.chosen, changes);
    if (this.#app.look()?.keeps) keep(changes);
  }

  /** Where an issue was stopped, or what was heard after it. */
  placeIn({ keeps, src, issue }) {
    return keeps ? placeIn(src, issue) : null;
  }

  /** Keeps where a player is that began with an issue. */
  keepPlace({ queue, at, status }, began) {
    const look = this.#app.look();
    const issue = queue[at]?.issue;
    const place = status === "ended" ? null : placeAt(queue, at);
    if (look?.keeps && issue) keepPlace(look.src, [...new Set([issue, began])], place);
  }
}
