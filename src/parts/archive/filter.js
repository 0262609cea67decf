// The list narrowed to tags: issues with any of those that are chosen, with all of them, or without them. What is
// chosen is in the page's address. Which issue has which tag is asked for when the choice is opened.

/** How the tags that are chosen are meant: names of words, and of what the engine calls it. */
const MEANINGS = { any: "any", all: "all", without: "none" };

/** How many tags are offered, those of most issues: the others have pages. */
const OFFERED = 20;

/**
 * A tag, and the issues that have it, counted from the oldest.
 *
 * @typedef {{ name: string, issues: number[] }} Tag
 */

export class Filter {
  #words;
  #changed;
  #digest;
  /** @type {Promise<Tag[]>} */
  #tags;
  #details = document.createElement("details");
  /** Names in lower case, as the address has them. */
  chosen = new Set();
  /** @type {keyof typeof MEANINGS} */
  meaning = "any";

  /**
   * @param {HTMLElement} after
   * @param {import("./words.js").Words} words
   * @param {string} digest
   * @param {() => void} changed
   */
  constructor(after, words, digest, changed) {
    this.#words = words;
    this.#digest = digest;
    this.#changed = changed;
    this.#read();
    const summary = document.createElement("summary");
    summary.textContent = words.filter;
    this.#details.className = "filter";
    this.#details.append(summary);
    this.#details.addEventListener("toggle", () => this.#draw());
    this.#details.open = this.chosen.size > 0;
    after.after(this.#details);
  }

  /** What the engine is to narrow its results by. */
  get forEngine() {
    return this.chosen.size ? { tag: { [MEANINGS[this.meaning]]: [...this.chosen] } } : {};
  }

  /** Whether an issue, counted from the oldest, is meant; null where every one is. */
  async test() {
    const tags = this.chosen.size ? await this.#load() : [];
    this.#forget(tags);
    if (this.chosen.size === 0) return null;
    const of = tags.filter(({ name }) => this.chosen.has(name.toLowerCase())).map(({ issues }) => new Set(issues));
    return {
      any: (at) => of.some((issues) => issues.has(at)),
      all: (at) => of.length === this.chosen.size && of.every((issues) => issues.has(at)),
      without: (at) => !of.some((issues) => issues.has(at)),
    }[this.meaning];
  }

  /** A tag that is none, or none any more, is not chosen: nobody could take it back. */
  #forget(tags) {
    const known = new Set(tags.map(({ name }) => name.toLowerCase()));
    this.chosen = new Set([...this.chosen].filter((tag) => known.has(tag)));
  }

  #load() {
    this.#tags ??= fetch(new URL(`tags.json?ts=${this.#digest}`, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} for the tags`);
      return answer.json();
    });
    this.#tags.catch(() => (this.#tags = undefined));
    return this.#tags;
  }

  /** Offers the tags, once they are wanted. */
  async #draw() {
    if (!this.#details.open || this.#details.querySelector("fieldset")) return;
    const tags = await this.#load().catch((error) => console.error(`newsfold: the tags failed: ${error.message}`));
    this.#details.querySelector("p")?.remove();
    if (!tags) {
      const failed = document.createElement("p");
      failed.textContent = this.#words.failed;
      this.#details.append(failed);
      return;
    }
    if (this.#details.querySelector("fieldset")) return;
    this.#forget(tags);
    const offered = [...tags].sort((one, other) => other.issues.length - one.issues.length).slice(0, OFFERED);
    const named = tags.filter((tag) => offered.includes(tag) || this.chosen.has(tag.name.toLowerCase()));
    const meanings = Object.keys(MEANINGS).map((meaning) =>
      control("radio", "match", meaning, this.#words[meaning], this.meaning === meaning),
    );
    const boxes = named.map(({ name }) =>
      control("checkbox", "tag", name.toLowerCase(), name, this.chosen.has(name.toLowerCase())),
    );
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.className = "visually-hidden";
    legend.textContent = this.#words.filter;
    group.append(legend, row(meanings), row(boxes));
    group.addEventListener("change", () => this.#choose(group));
    this.#details.append(group);
  }

  #choose(group) {
    const checked = (name) => [...group.querySelectorAll(`[name=${name}]:checked`)].map(({ value }) => value);
    this.chosen = new Set(checked("tag"));
    [this.meaning] = checked("match");
    const url = new URL(location.href);
    url.searchParams.delete("tag");
    url.searchParams.delete("match");
    for (const tag of this.chosen) url.searchParams.append("tag", tag);
    if (this.chosen.size && this.meaning !== "any") url.searchParams.set("match", this.meaning);
    history.replaceState(null, "", url);
    this.#changed();
  }

  /** What the address has chosen. */
  #read() {
    const { searchParams } = new URL(location.href);
    this.chosen = new Set(searchParams.getAll("tag").map((tag) => tag.toLowerCase()));
    const meaning = searchParams.get("match");
    if (meaning === "all" || meaning === "without") this.meaning = meaning;
  }
}

function row(controls) {
  const row = document.createElement("div");
  row.append(...controls);
  return row;
}

function control(type, name, value, words, checked) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  Object.assign(input, { type, name, value, checked });
  label.append(input, ` ${words}`);
  return label;
}
