// Pagefind's own engine, from the folder of the search beside the page.

import { spaced } from "./unspaced.js";

/**
 * What was found: an article, and what loads its words.
 *
 * @typedef {{ data(): Promise<Text> }} Result
 * @typedef {{ raw_url: string, excerpt: string, meta: { title: string }, filters: Record<string, string[]> }} Text
 */

/** How many words stand around those that were found. */
const WORDS = 28;

class Engine {
  #digest;
  /** @type {Promise<{ search(query: string, options?: { filters: object }): Promise<{ results: Result[] }> }>} */
  #loading;
  #tries = 0;
  /** How many pieces of the index could not be had: the engine keeps that to itself, and finds nothing in them. */
  #lost = 0;

  constructor(digest) {
    this.#digest = digest;
  }

  /** Loads the engine, unless it is here or on its way; what failed is tried again the next time. */
  load() {
    this.#loading ??= this.#start();
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading.catch(() => {});
  }

  async #start() {
    const folder = new URL("search/", document.baseURI);
    // Browsers remember that a module could not be had; another address is another module.
    const again = this.#tries++ ? `&${this.#tries}` : "";
    this.#watch();
    const { createInstance } = await import(`${folder}pagefind.js?ts=${this.#digest}${again}`);
    const instance = createInstance({
      basePath: folder.pathname,
      excerptEllipsis: "…",
      excerptLength: WORDS,
      metaCacheTag: this.#digest,
      // Its address would have to be vouched for under Trusted Types, and it has little to do.
      noWorker: true,
    });
    // What is missing shows only when the first word is looked for.
    await instance.search("");
    return instance;
  }

  /** @returns {Promise<Result[]>} */
  async find(query, filters = {}) {
    await this.load();
    const instance = await (this.#loading ??= this.#start());
    const lost = this.#lost;
    // In small letters by their own rules: the engine goes by those of the browser's language.
    const { results } = await instance.search(spaced(query.toLowerCase()), { filters });
    if (this.#lost > lost) throw new Error("a piece of the index could not be had");
    return results;
  }

  /** Counts the pieces of the index that do not come. */
  #watch() {
    if (this.#tries > 1) return;
    const { fetch } = window;
    window.fetch = async (...asked) => {
      let answer;
      try {
        answer = await fetch(...asked);
        return answer;
      } finally {
        if (!answer?.ok && /\.pf_(index|filter)(\?|$)/.test(String(asked[0]))) this.#lost += 1;
      }
    };
  }
}

/** @type {Engine} */
let only;

/** The engine of the page, whose index has this digest. */
export function engine(digest) {
  return (only ??= new Engine(digest));
}
