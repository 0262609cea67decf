import { sendFocus } from "./focus.js";

/** The button of a card. */
const BUTTON = ".card-title > button";
/** What stands before an article's id in the id of its panel. */
const PANEL = "panel-";
/** How long panels wait for this before they open by themselves, in milliseconds (styles/views/prerendered.css). */
const WAIT = 4_000;

/**
 * An issue that the page holds from the start, in a declarative shadow root: every heading plain,
 * every panel open, readable without script. This makes it operable before the app is there, and hands
 * it over when it is, in the state that the reader has made.
 *
 * The nodes it makes are those that the app would (src/views/article_card.rs).
 */
export class Prerendered {
  /** The node the app draws in. */
  root;

  /** The slot for the element's own children. */
  fallback;

  #shadow;
  #listening = new AbortController();
  /** The buttons whose panels are open because of what the reader chose, and not because they pressed. */
  #openByChoice = new Set();
  #restore = null;
  /** The fragment that the reader was taken to. */
  #fragment = location.hash;

  /** Takes hold of what a shadow root holds; of nothing where it is empty. */
  static in(shadow) {
    const root = shadow.querySelector(".newsfold");
    return root && new Prerendered(shadow, root);
  }

  constructor(shadow, root) {
    this.#shadow = shadow;
    this.root = root;
    this.fallback = shadow.querySelector("slot");
    const open = new Set(history.state?.newsfold?.open);
    // What choices.js has found before the first paint.
    const isChosen = getComputedStyle(root).getPropertyValue("--newsfold-reader-panels") !== "";
    // Panels that opened by themselves, since this came late, may be being read.
    const mayBeOpen = isChosen || performance.now() > WAIT;
    for (const panel of root.querySelectorAll(".panel")) {
      const isSeen = mayBeOpen && getComputedStyle(panel).visibility === "visible";
      const wasOpen = open.has(panel.id.slice(PANEL.length));
      this.#makeButton(panel, isSeen || wasOpen);
      if (isChosen && !wasOpen) this.#openByChoice.add(panel);
    }
    root.classList.add("operable");
    const { signal } = this.#listening;
    root.addEventListener("click", ({ target }) => this.#press(target.closest(BUTTON)), { signal });
    root.addEventListener("beforematch", ({ target }) => this.#set(target.closest(".panel"), true), { signal });
    addEventListener("hashchange", () => this.#follow(), { signal });
    // Whoever comes back finds the place they left; the browser looks for it only in pages it restores whole.
    if (history.scrollRestoration === "manual") scrollTo(0, history.state?.newsfold?.scroll ?? 0);
    else this.#visit();
  }

  /** Lets the app take over, as soon as it has the file; the reader goes on meanwhile. */
  async handOver({ EmbeddedReader, HeldPage }, element, attributes) {
    const record = this.#shadow.querySelector("script").textContent;
    const held = await HeldPage.load(record, attributes.src, attributes.offline !== "off").catch((reason) => {
      throw new Error(reason);
    });
    if (!element.isConnected) return null;
    // The app hears of the fragments that come after it; of this one, its event may still be on the way.
    this.#follow();
    this.#listening.abort();
    const isOpen = [...this.root.querySelectorAll(`${BUTTON}[aria-expanded=true]`)];
    const open = isOpen.map(idOf);
    const openByChoice = isOpen.filter((button) => this.#openByChoice.has(this.#panelOf(button))).map(idOf);
    const restore = keepSelection(this.#shadow);
    const reader = EmbeddedReader.takeOver(this.root, element, attributes, held, open);
    this.#restore = () => {
      restore();
      reader.settle(openByChoice);
    };
    return reader;
  }

  /** The app has drawn what it took over, or drew something anew. */
  settle() {
    this.#restore?.();
    this.#restore = null;
  }

  #makeButton(panel, open) {
    const heading = panel.parentElement.querySelector(".card-title");
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-controls", panel.id);
    button.append(...heading.childNodes);
    heading.append(button);
    heading.classList.remove("folds");
    this.#set(panel, open);
  }

  #press(button) {
    if (button) this.#set(this.#panelOf(button), button.getAttribute("aria-expanded") === "false");
  }

  #set(panel, open) {
    if (!panel) return;
    this.#openByChoice.delete(panel);
    if (open) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
    panel.parentElement.querySelector(BUTTON).setAttribute("aria-expanded", open);
  }

  #panelOf(button) {
    return this.#shadow.getElementById(button.getAttribute("aria-controls"));
  }

  /** Goes where the reader went. */
  #follow() {
    if (location.hash === this.#fragment) return;
    this.#fragment = location.hash;
    this.#visit();
  }

  /** Goes to the article that the page's fragment names. */
  #visit() {
    const id = decode(location.hash.slice(1));
    const title = id && this.#shadow.getElementById(`title-${id}`);
    if (!title) return;
    this.#set(this.#shadow.getElementById(PANEL + id), true);
    sendFocus(title.querySelector("button, span") ?? title);
    title.scrollIntoView();
  }
}

/** The id of the article that a button is of. */
function idOf(button) {
  return button.getAttribute("aria-controls").slice(PANEL.length);
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** Notes what is selected; the answer selects it again, after the app has written each text anew. */
function keepSelection(shadow) {
  const selection = getSelection();
  // Browsers without composed ranges do not tell what is selected inside a shadow root.
  const [range] = selection?.getComposedRanges?.({ shadowRoots: [shadow] }) ?? [];
  if (!range || range.collapsed) return () => {};
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return () => selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
