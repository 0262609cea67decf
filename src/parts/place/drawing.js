import { adopt } from "../adopted.js";
import { fitLine, hasRoom } from "./line.js";
import { sheet } from "./style.js";

/**
 * Draws what is known into the newsletter, beside what the app has there: a mark in a title, a row of buttons at an
 * article's end, a line below the issue's facts. The app keeps to its own nodes; where it draws one anew, what was in
 * it is drawn again.
 */
export class Drawing {
  #root;
  #shown = null;
  #language = "";
  #observer;
  #hold;
  /** Whether something is pressed now: what is drawn would move it away from under the finger. */
  #isPressed = false;

  /**
   * @param {HTMLElement} element
   * @param {() => void} changed called when the app has drawn something
   */
  constructor(element, changed) {
    this.#root = element.shadowRoot ?? element;
    this.#observer = new MutationObserver(() => {
      this.#draw();
      changed();
    });
    this.#hold = new AbortController();
    element.addEventListener("pointerdown", () => this.#wait(), { signal: this.#hold.signal });
    adopt(element, sheet());
  }

  /**
   * Draws this from now on.
   *
   * @param {import("./shown.js").Shown} shown
   * @param {string} language that of its words
   */
  show(shown, language) {
    this.#shown = shown;
    this.#language = language;
    this.#draw();
  }

  /** Draws nothing until what is pressed is let go of, and the press was answered. */
  #wait() {
    this.#isPressed = true;
    const over = new AbortController();
    const letGo = () => {
      over.abort();
      setTimeout(() => {
        this.#isPressed = false;
        if (!this.#hold.signal.aborted) this.#draw();
      });
    };
    for (const type of ["pointerup", "pointercancel"]) {
      addEventListener(type, letGo, { capture: true, signal: over.signal });
    }
  }

  /** Draws no more, and takes away what is drawn. */
  end() {
    this.#hold.abort();
    this.#observer.disconnect();
    for (const node of this.#root.querySelectorAll("[data-own]")) node.remove();
    for (const node of this.#root.querySelectorAll("[data-filtered]")) setFiltered(node, false);
  }

  #draw() {
    if (this.#isPressed || !this.#shown) return;
    const { articles, line, head, mayWait, calls, end, counts } = this.#shown;
    for (const [id, { mark, hidden, deeds }] of Object.entries(articles)) {
      const title = this.#root.querySelector(`#${CSS.escape(TITLE + id)}`);
      const card = title?.closest("article");
      if (!card) continue;
      this.#mark(title.querySelector("button") ?? title.querySelector("span") ?? title, mark);
      const about = { id, title: titleOf(title), language: closestLanguage(title) };
      this.#row(this.#root.querySelector(`#${CSS.escape(PANEL + id)}`) ?? card, "p", "asks own", "", deeds, about);
      setFiltered(card, hidden);
    }
    for (const section of this.#root.querySelectorAll(".section")) {
      const cards = [...section.querySelectorAll("article")];
      setFiltered(section, cards.length > 0 && cards.every((card) => card.hidden));
    }
    this.#line(this.#root.querySelector(".issue-header"), line, head, mayWait);
    this.#row(this.#root.querySelector(".options .calls"), "span", "calls", "", calls);
    const issue = this.#root.querySelector(".issue");
    this.#row(issue, "p", "own-end", "", end);
    // The app puts what comes later behind it.
    const last = issue?.querySelector(":scope > .own-end");
    if (last?.nextElementSibling?.matches(".section")) issue.append(last);
    for (const link of this.#root.querySelectorAll(".archive li > a")) {
      const { hash, href } = /** @type {HTMLAnchorElement} */ (link);
      const count = counts[decodeURIComponent(hash)] ?? counts[href.split("#")[0]] ?? "";
      this.#row(link.parentElement, "span", "own-count", count, []);
    }
    // What was drawn here is no news, and what the app draws from now on is.
    this.#observer.takeRecords();
    this.#observer.observe(this.#root, { childList: true, subtree: true });
  }

  /** The line of a reader who comes back, which moves nothing: it has its room, or is left out. */
  #line(header, words, deeds, mayWait) {
    if (!header) return;
    const isThere = !mayWait || hasRoom(header);
    this.#row(header, "p", "own-line asks", isThere ? words : "", isThere ? deeds : []);
    const row = header.querySelector(":scope > .own-line");
    if (row && mayWait) fitLine(row);
  }

  /** A word in a title: heard after it, and seen as a dot. */
  #mark(title, mark) {
    const node = title.querySelector(".mark");
    if (!mark) return node?.remove();
    const text = `, ${mark}`;
    if (node && isDrawn(node, text)) return;
    node?.remove();
    const drawn = document.createElement("span");
    Object.assign(drawn, { className: "mark visually-hidden", textContent: text, lang: this.#language });
    drawn.dataset.own = "mark";
    isDrawn(drawn, text);
    title.append(drawn);
  }

  /** Words and buttons in a place. Those that stay are the same nodes: one of them may have the focus. */
  #row(place, tag, className, words, deeds, about = undefined) {
    if (!place) return;
    let row = [...place.children].find((child) => child.dataset.own === className);
    if (!words && deeds.length === 0) return row?.remove();
    if (!row) {
      row = document.createElement(tag);
      row.className = className;
      row.dataset.own = className;
    }
    row.lang = this.#language;
    if (row.parentElement !== place) place.append(row);
    const before = new Map([...row.children].map((child) => [child.dataset.deed ?? "", child]));
    const wanted = [...(words ? [["", words]] : []), ...deeds];
    const nodes = wanted.map(([name, text]) => drawn(before.get(name), name, text, about));
    if (nodes.some((node, at) => row.children[at] !== node) || row.children.length > nodes.length) {
      for (const [name, node] of before) if (!wanted.some(([wanted]) => wanted === name)) node.remove();
      for (const [at, node] of nodes.entries())
        if (row.children[at] !== node) row.insertBefore(node, row.children[at] ?? null);
    }
  }
}

/** A button, or words, that say a text. */
function drawn(before, name, text, about) {
  const node = before ?? document.createElement(name ? "button" : "span");
  if (!before && name) {
    Object.assign(node, { type: "button" });
    node.part.add("button");
    node.dataset.deed = name;
    node.append(document.createElement("span"));
  }
  const words = name ? node.firstElementChild : node;
  if (!isDrawn(words, text)) words.textContent = text;
  if (!about) return node;
  node.dataset.article = about.id;
  // A corrected title is another element: a translator may have put its own in its place.
  const said = `: ${about.title}`;
  if (node.childElementCount > 1 && isDrawn(node.lastElementChild, said)) return node;
  if (node.childElementCount > 1) node.lastElementChild.remove();
  const title = document.createElement("span");
  Object.assign(title, { className: "visually-hidden", lang: about.language, textContent: said });
  isDrawn(title, said);
  node.append(title);
  return node;
}

/** What was written into nodes: a translator may have changed it since, and is not to be contradicted. */
const written = new WeakMap();

/** Whether a text is what was written into a node last; noted from then on. */
function isDrawn(node, text) {
  const isSame = written.get(node) === text;
  written.set(node, text);
  return isSame;
}

/** The language that stands over a node. */
function closestLanguage(node) {
  return node.closest("[lang]")?.getAttribute("lang") ?? "";
}

/** A title without what is heard after it. */
function titleOf(title) {
  const mark = title.querySelector(".mark")?.textContent ?? "";
  return title.textContent.slice(0, title.textContent.length - mark.length);
}

/** Hides what the reader does not want to see now, and nothing that is hidden for another reason. */
function setFiltered(node, isFiltered) {
  if (Boolean(isFiltered) === node.hasAttribute("data-filtered")) return;
  node.toggleAttribute("data-filtered", isFiltered);
  node.toggleAttribute("hidden", isFiltered);
}
