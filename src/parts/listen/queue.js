import { issueAt, issueOf } from "./issue.js";
import { prepare } from "./text/prepare.js";
import { unreadOf } from "./unread.js";
import { languagesIn, want } from "./words/wanted.js";

/** What is to be heard of a newsletter: the issue on the screen, and what is unread of older ones after it. */
export class Queue {
  #loaded = null;
  #src = "";
  /** The issues whose words are in it, by their ids, and the id of the last one. */
  #issues = new Map();
  #last = null;
  /** What is looked for is looked for one after the other. */
  #turn = Promise.resolve([]);
  issue = null;
  digest = null;
  /** The issue on the screen, where it was made there. */
  #made = null;
  #app;
  known;

  /**
   * @param {import("../../embed/part.js").AppOfPart} app
   * @param {import("./known.js").Known} known
   */
  constructor(app, known) {
    this.#app = app;
    this.known = known;
  }

  /** Whether it is what is on the screen. */
  isOf(look) {
    return look.issue === this.issue && this.known.madeAt(look) === this.#made;
  }

  /** Loads the issue on the screen; answers whether there is one. */
  async load(look) {
    let loaded = await this.#read(look);
    if (!loaded) {
      // What no file has was made on the screen, or is not there.
      await this.known.ready;
      loaded = await this.#read(look);
    }
    if (loaded) await this.#wantWords(loaded, loaded.issue);
    this.#loaded = loaded;
    if (!loaded) return false;
    const { issue } = loaded;
    if (issue.id !== this.issue) this.#begin();
    this.#issues.set(issue.id, issue);
    this.#src = look.src;
    this.issue = issue.id;
    this.digest = look.file?.digest ?? null;
    this.#made = this.known.madeAt(look);
    return true;
  }

  get publication() {
    return this.#loaded?.publication.title ?? "";
  }

  get title() {
    return this.#loaded?.issue.title ?? "";
  }

  /** The issue as it is said; older ones come after it anew. */
  prepared(detail) {
    this.#begin();
    return this.#loaded ? this.#prepare(this.#loaded.issue, detail) : [];
  }

  /**
   * What is unread of the next older issue that has something unread and can be had, as it is said; nothing where there
   * is none that the bundle lists.
   *
   * @param {string} detail
   * @param {?import("./kept.js").Place=} place where it was stopped, if it is to go on there
   */
  older(detail, place = null) {
    this.#turn = this.#turn.then(() => this.#goOn(detail, place)).catch(() => []);
    return this.#turn;
  }

  async #goOn(detail, place) {
    const issues = this.#issues;
    if (place && !this.#aimAt(place.issue)) return [];
    await this.known.ready;
    const isRead = (issue, article) => article !== place?.article && this.known.isRead(issue, article);
    for (let entry = this.#next(); entry; entry = this.#next()) {
      this.#last = entry.id;
      const issue = await issueAt(entry, this.#src).catch(() => null);
      if (issue) await this.#wantWords(this.#loaded, issue);
      // Meanwhile, another issue was wanted, or this one in another way.
      if (issues !== this.#issues) return [];
      const unread = issue && unreadOf(issue, isRead);
      if (!unread) continue;
      issues.set(issue.id, issue);
      return this.#prepare(unread, detail);
    }
    return [];
  }

  /** Has an older issue come next; answers whether it is listed as one. */
  #aimAt(id) {
    const { entries } = this.#loaded;
    const [own, at] = [this.issue, id].map((one) => entries.findIndex((entry) => entry.id === one));
    const isOlder = own >= 0 && at > own;
    if (isOlder) this.#last = entries[at - 1].id;
    return isOlder;
  }

  /** What an utterance belongs to: the title of its article, or of its issue. */
  titleOf(utterance) {
    const issue = this.#issues.get(utterance?.issue) ?? this.#loaded?.issue;
    const articles = (issue?.sections ?? []).flatMap(({ articles = [] }) => articles);
    const article = articles.find(({ id }) => id === utterance?.article);
    return {
      words: article?.title ?? issue?.title ?? "",
      lang: article?.language ?? issue?.language ?? this.#loaded?.publication.language ?? "",
    };
  }

  /** Which article of the newsletter one is: in an issue that was made here, it has another name. */
  originOf({ issue, article }) {
    const made = issue === this.issue ? this.#made : null;
    return made?.origins.get(article) ?? { issue, article };
  }

  #read(look) {
    return issueOf(look, this.known.madeAt(look)?.issue);
  }

  #wantWords({ publication }, issue) {
    return want(this.#app, [publication.language, ...languagesIn(issue)]);
  }

  #begin() {
    const issue = this.#loaded?.issue;
    this.#last = issue?.id ?? null;
    this.#issues = new Map([[issue?.id, issue]]);
  }

  #next() {
    const entries = this.#loaded.entries;
    const last = entries.findIndex(({ id }) => id === this.#last);
    return last < 0 ? undefined : entries[last + 1];
  }

  #prepare(issue, detail) {
    const { language = "", pronunciations = [] } = this.#loaded.publication;
    const own = Object.fromEntries(pronunciations.map(({ word, say }) => [word, say]));
    return prepare(issue, { language, detail, own });
  }
}
