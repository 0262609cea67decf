/** What is known of the reader's own place (src/parts/place), where anything may be remembered. */
export class Known {
  #follower = null;
  /** Done when that is there, or cannot be had: then nothing was read. */
  ready;

  /** @param {import("../../embed/part.js").AppOfPart} app */
  constructor(app) {
    this.ready = this.#ask(app).catch(() => {});
  }

  async #ask(app) {
    if (app.look()?.remembers) this.#follower = await (await app.load("place")).followerOf(app);
  }

  isRead(issue, article) {
    return this.#follower?.known.isRead(issue, article) ?? false;
  }

  /** The issue on the screen, where it was made there. */
  madeAt({ issue }) {
    const made = this.#follower?.known.made;
    return made?.issue.id === issue ? made : null;
  }
}
