import { issueAt, issueOf } from "./issue.js";
import { prepare } from "./text/prepare.js";

/** What is to be heard of a newsletter: the issue on the screen, and older ones after it. */
export class Queue {
  #loaded = null;
  #src = "";
  #older = [];
  /** The issues whose words are in it, by their ids. */
  #issues = new Map();
  issue = null;
  digest = null;

  /** Loads the issue on the screen; answers whether there is one. */
  async load(look) {
    this.#loaded = await issueOf(look);
    if (!this.#loaded) return false;
    const { issue, entries } = this.#loaded;
    this.#src = look.src;
    this.issue = issue.id;
    this.digest = look.file?.digest ?? null;
    this.#issues = new Map([[issue.id, issue]]);
    this.#older = entries.slice(entries.findIndex(({ id }) => id === issue.id) + 1);
    if (!entries.some(({ id }) => id === issue.id)) this.#older = [];
    return true;
  }

  get publication() {
    return this.#loaded?.publication.title ?? "";
  }

  get title() {
    return this.#loaded?.issue.title ?? "";
  }

  /** The issue as it is said. */
  prepared(detail) {
    return this.#loaded ? this.#prepare(this.#loaded.issue, detail) : [];
  }

  /** The next older issue as it is said; nothing where there is none that the bundle lists. */
  async older(detail) {
    const entry = this.#older.shift();
    if (!entry) return [];
    const issue = await issueAt(entry, this.#src);
    this.#issues.set(issue.id, issue);
    return this.#prepare(issue, detail);
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

  #prepare(issue, detail) {
    const { language = "", pronunciations = [] } = this.#loaded.publication;
    const own = Object.fromEntries(pronunciations.map(({ word, say }) => [word, say]));
    return prepare(issue, { language, detail, own });
  }
}
