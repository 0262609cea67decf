// What was found, in place of the list: articles under the issues that they are in, the best first.

import { addMarked, addTitle } from "./marked.js";
import { unspaced } from "./unspaced.js";

/** How many articles are shown at once. */
const STEP = 6;

export class Found {
  /** Where it stands. */
  element = document.createElement("div");
  /** What is said of it. */
  count = "";
  /** How many articles are shown. */
  shown = 0;
  #words;
  #changed;
  /** @type {import("./engine.js").Result[]} */
  #results = [];
  #query = "";
  /** The groups that are shown, by the page of their issue. */
  #groups = new Map();

  /**
   * @param {HTMLElement} after
   * @param {import("./words.js").Words} words
   * @param {() => void} changed
   */
  constructor(after, words, changed) {
    this.#words = words;
    this.#changed = changed;
    this.element.className = "found";
    this.element.hidden = true;
    after.after(this.element);
  }

  /** Says that an answer is on its way. */
  wait() {
    this.element.setAttribute("aria-busy", "true");
  }

  /** Draws so many articles of what was found for a query. */
  async draw(query, results, shown = STEP) {
    const first = await texts(results.slice(0, Math.max(shown, STEP)));
    this.#query = query;
    this.#results = results;
    this.#groups.clear();
    this.shown = 0;
    this.count = results.length ? counted(this.#words.found, results.length, this.#words.tag) : this.#words.none;
    this.#begin(this.count);
    this.#add(first);
    // Whose results these are, for those who wait for them.
    this.element.dataset.query = query;
  }

  /** Says that nothing could be searched. */
  fail() {
    this.#results = [];
    this.#begin(this.#words.failed);
  }

  #begin(words) {
    const count = document.createElement("p");
    count.className = "count";
    count.textContent = words;
    this.element.replaceChildren(count);
    this.element.removeAttribute("aria-busy");
  }

  /** @param {import("./engine.js").Text[]} more */
  #add(more) {
    for (const text of more) {
      const item = document.createElement("li");
      const heading = document.createElement("h3");
      const link = document.createElement("a");
      link.href = new URL(text.raw_url, document.baseURI).href;
      if (text.filters.lang) [item.lang] = text.filters.lang;
      addTitle(link, unspaced(text.meta.title), this.#query);
      const words = document.createElement("p");
      addMarked(words, unspaced(text.excerpt));
      heading.append(link);
      item.append(heading, words);
      this.#listOf(text).append(item);
    }
    this.shown += more.length;
    this.#offer();
  }

  /**
   * The list of what was found in the issue of an article.
   *
   * @param {import("./engine.js").Text} text
   */
  #listOf({ raw_url, filters }) {
    const { issue, day, lang } = filters;
    const page = raw_url.split("#")[0];
    const list = this.#groups.get(page) ?? document.createElement("ul");
    if (this.#groups.has(page)) return list;
    this.#groups.set(page, list);
    const group = document.createElement("section");
    const heading = document.createElement("h2");
    [heading.textContent] = issue;
    if (lang) [heading.lang] = lang;
    group.append(heading);
    if (day) {
      const time = document.createElement("time");
      [time.dateTime] = day;
      time.textContent = written(day[0], this.#words.tag);
      group.append(time);
    }
    group.append(list);
    this.element.append(group);
    return list;
  }

  /** The button for more, where there is more. */
  #offer() {
    this.element.querySelector("button")?.remove();
    if (this.shown >= this.#results.length) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.#words.more;
    button.addEventListener("click", async () => {
      const results = this.#results;
      const more = await texts(results.slice(this.shown, this.shown + STEP)).catch(() => undefined);
      if (results !== this.#results) return;
      if (!more) return button.before(this.#words.failed);
      const before = this.element.querySelectorAll("a").length;
      this.#add(more);
      this.#changed();
      // Some may have come under an issue further up; the reader goes on with what is new at the end.
      const links = this.element.querySelectorAll("a");
      links[Math.min(before, links.length - 1)]?.focus();
    });
    this.element.append(button);
  }
}

/** A pattern with a number. */
export function counted(pattern, number, tag) {
  return pattern.replace("{n}", new Intl.NumberFormat(tag).format(number));
}

/** A day, which is the same wherever it is read, as the list writes it: in the world's English, where that is its language. */
function written(day, tag) {
  const days = new Intl.DateTimeFormat(tag === "en" ? "en-001" : tag, { dateStyle: "long", timeZone: "UTC" });
  return days.format(new Date(`${day}T00:00Z`));
}

/** @param {import("./engine.js").Result[]} results */
function texts(results) {
  return Promise.all(results.map((result) => result.data()));
}
