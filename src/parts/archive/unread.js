// What is unread of each issue, for a reader who has been here before: said beside it, and the list narrowed to it. The
// part that remembers it (src/parts/place) is loaded only where there is something.

/** The parameter of the address that narrows the list. */
const PARAMETER = "unread";

export class Unread {
  #list;
  #changed;
  #label = document.createElement("label");
  #box = document.createElement("input");
  /** Resolves to how many articles are unread of which entry. @type {Promise<Map<HTMLElement, number>>} */
  #counts;

  /**
   * For who has been here before; nothing for others.
   *
   * @param {ConstructorParameters<typeof Unread>} place
   */
  static in(...place) {
    try {
      if (localStorage.getItem(`${KEPT}place`) !== null) return new Unread(...place);
    } catch {
      // A storage that is denied has nothing of anybody's.
    }
    return null;
  }

  /**
   * @param {HTMLElement} after
   * @param {HTMLElement} list
   * @param {string} language
   * @param {() => void} changed
   */
  constructor(after, list, language, changed) {
    this.#list = list;
    this.#changed = changed;
    this.#box.type = "checkbox";
    this.#label.className = "only-unread";
    // There is room for it before its words are here.
    this.#label.append(this.#box, "\u00a0");
    this.#label.style.visibility = "hidden";
    this.#box.checked = new URL(location.href).searchParams.has(PARAMETER);
    this.#box.addEventListener("change", () => this.#choose());
    after.after(this.#label);
    this.#counts = this.#load(language);
    // The list is read all the same.
    this.#counts.catch((error) => console.error(`newsfold: what is unread is not known: ${error.message}`));
  }

  /** Whether something of an issue is unread; null where every issue is wanted. */
  async test() {
    if (!this.#box.checked) return null;
    const counts = await this.#counts;
    return (_at, entry) => counts.has(entry);
  }

  /** Is there only beside the list. */
  show(is) {
    this.#label.hidden = !is;
  }

  async #load(language) {
    const { unreadIn } = await import(new URL(PLACE, import.meta.url).href);
    const entries = /** @type {HTMLElement[]} */ ([...this.#list.querySelectorAll(".year li")]);
    const listed = entries.map(listedOf);
    const { counts, words } = await unreadIn(new URL("bundle.json", document.baseURI).href, listed, language);
    this.#label.lastChild.replaceWith(` ${words("onlyUnread")}`);
    this.#label.style.visibility = "";
    const of = new Map();
    entries.forEach((entry, at) => {
      const n = counts.get(listed[at].issue);
      if (!n) return;
      of.set(entry, n);
      const count = document.createElement("span");
      count.className = "unread";
      count.textContent = words("unreadCount", { n });
      entry.append(count);
    });
    return of;
  }

  #choose() {
    const url = new URL(location.href);
    if (this.#box.checked) url.searchParams.set(PARAMETER, "");
    else url.searchParams.delete(PARAMETER);
    history.replaceState(null, "", url);
    this.#changed();
  }
}

/** An issue as the newsletter lists it, of its entry. */
function listedOf(entry) {
  const link = /** @type {HTMLAnchorElement} */ (entry.firstElementChild);
  const issue = decodeURIComponent(/([^/]*)\.html$/.exec(link.pathname)?.[1] ?? "");
  const date = entry.querySelector("time")?.getAttribute("datetime") ?? "";
  return { issue, title: "", date, count: Number(entry.dataset.articles) };
}
