import { beside, putInPlace } from "./beside.js";
import { sendFocus } from "./focus.js";
import { idInFragment } from "./id-in-fragment.js";
import { keepPlace } from "./kept-place.js";
import { keepSelection, selectionIn } from "./selection.js";
import { shapeOf } from "./shape.js";
import { treeOf } from "./tree.js";
import { WantedApp } from "./wanted-app.js";
import { whatWasLeft } from "./what-was-left.js";

/** The button of a card. */
const BUTTON = ".card-title > button";
/** The addresses of which the app makes the links that pages have. */
const ON_THE_WEB = /^https?:/;

/**
 * An issue that an element holds from the start, on a page of our own or in a fragment: every heading plain,
 * every panel open, readable without script. This makes it operable before the app is there, and hands it over when it is, in the state
 * that the reader has made. It lets go of nothing before the app has drawn, and takes it back if that breaks down.
 *
 * The nodes it makes are those that the app would (src/views/article_card.rs). Where others have changed
 * the page's own (minifiers, translators, extensions), the app draws anew beside them, out of sight, and
 * both change places when it has.
 */
export class Prerendered {
  /** The node the app draws in. */
  root;

  /** Where that is. */
  place;

  /** What holds the element's own children elsewhere; here they are the issue. */
  fallback = document.createElement("slot");

  /** What the app is wanted for, until it is there. */
  wanted = new WantedApp();

  #listening;
  /** The buttons made here, each with the heading that it was made in. */
  #buttons = new Map();
  /** The panels that are open because of what the reader chose, and not because they pressed. */
  #openByChoice = new Set();
  /** Whether the app has begun to draw, and has not drawn yet. */
  #isHandingOver = false;
  /** Where the app draws, if not in `root`. */
  #fresh = null;
  #tell = null;
  #settled = null;
  /** The fragment that the reader was taken to. */
  #fragment = location.hash;
  /** Whether the page is the issue's own, so that its address and its entry of the history say where the reader is. */
  #isPage;

  /** Takes hold of what an element of a page of our own holds; of nothing where that is no issue. */
  static in(element) {
    const root = element.querySelector(".newsfold");
    return root && new Prerendered(element, root, true);
  }

  constructor(element, root, isPage) {
    this.root = root;
    this.place = root.parentNode;
    this.fallback.hidden = true;
    this.#isPage = isPage;
    element.addEventListener(ERROR_EVENT, ({ detail }) => {
      if (detail.kind === "no-wasm") this.wanted.fails(this.root);
    });
    const left = isPage ? whatWasLeft() : { open: [], scroll: 0 };
    const open = new Set(left.open);
    // What choices.js has found before the first paint.
    const isChosen = getComputedStyle(root).getPropertyValue("--newsfold-reader-panels") !== "";
    // Panels that opened by themselves, since this came late, may be being read.
    const mayBeOpen = isChosen || performance.now() > PANELS_PATIENCE;
    for (const panel of root.querySelectorAll(".panel")) {
      const isSeen = mayBeOpen && getComputedStyle(panel).visibility === "visible";
      const wasOpen = open.has(idOf(panel));
      this.#makeButton(panel, isSeen || wasOpen);
      if (isChosen && !wasOpen) this.#openByChoice.add(panel);
    }
    root.classList.add("operable");
    // From disk, no browser lets an app come.
    root.classList.toggle("given-up", !ON_THE_WEB.test(location.protocol));
    this.#listen();
    // Whoever comes back finds the place they left; the browser looks for it only in pages it restores whole.
    if (isPage && history.scrollRestoration === "manual") scrollTo(0, left.scroll);
    else if (isPage) this.#visit();
  }

  /**
   * Lets the app take over, as soon as it has the file; the reader goes on meanwhile. `said` answers
   * what the element's attributes say by now.
   */
  async handOver({ EmbeddedReader, HeldPage }, element, page, said) {
    const { src } = Object.fromEntries(said());
    // The app makes other links of other addresses, or none.
    if (!ON_THE_WEB.test(src)) throw new Error(`${src} is not on the web; the page stays as it is`);
    const record = this.#record();
    const held = record && (await this.load(HeldPage, record, said()));
    if (!element.isConnected) return null;
    // The app hears of the fragments that come after it; of this one, its event may still be on the way.
    this.#follow();
    const attributes = said();
    const hasButtons = [...this.#buttons].every(([button, heading]) => button.parentNode === heading);
    const shape = shapeOf(this.root, Object.fromEntries(attributes), this.#buttons);
    const isOwn = held && hasButtons && shape === this.root.dataset.shape;
    const open = this.#open();
    const byChoice = open.filter((panel) => this.#openByChoice.has(panel)).map(idOf);
    const restore = isOwn ? keepSelection(this.root) : null;
    if (isOwn) {
      // Text that others have split would be there twice.
      this.root.normalize();
    } else {
      this.#fresh = beside(this.root);
    }
    const root = this.#fresh ?? this.root;
    this.#isHandingOver = true;
    try {
      const app = held
        ? EmbeddedReader.takeOver(root, element, page, attributes, held, open.map(idOf), isOwn)
        : EmbeddedReader.mount(root, element, page, attributes);
      // Without the page's record, the app knows nothing of what the reader does until it has drawn.
      if (held) this.#tell = (id, open) => app.toggle(id, open);
      this.#settled = () => {
        restore?.();
        if (held) app.settle(byChoice);
        else this.#open().forEach((panel) => app.toggle(idOf(panel), true));
      };
      return app;
    } catch (error) {
      this.takeBack();
      throw error;
    }
  }

  /** Loads the issue's own file, with which the app takes over; without an answer, it draws the newsletter anew. */
  load(HeldPage, record, attributes) {
    return HeldPage.load(record, attributes).catch((reason) => {
      throw new Error(reason);
    });
  }

  /** The app has drawn what it took over, or drew something anew. */
  settle() {
    if (!this.#isHandingOver) return;
    const settled = this.#settled;
    if (this.#fresh) this.#changePlaces();
    else settled();
    this.#isHandingOver = false;
    this.#tell = null;
    this.#listening.abort();
    this.wanted.comes(this.root);
  }

  /** Takes everything back from an app that broke down, and listens in its place. */
  takeBack() {
    this.#isHandingOver = false;
    this.#tell = null;
    this.#fresh?.remove();
    this.#fresh = null;
    this.#listening.abort();
    const focused = /** @type {?HTMLElement} */ (treeOf(this.root).activeElement);
    const restore = keepSelection(this.root);
    const scrolled = scrollY;
    // The old node would go on telling the app of every event.
    const root = document.createElement("div");
    root.className = "newsfold operable given-up";
    root.style.cssText = this.root.style.cssText;
    Object.assign(root.dataset, this.root.dataset);
    root.append(...this.root.childNodes);
    this.root.replaceWith(root);
    this.root = root;
    this.#fragment = location.hash;
    this.#listen();
    scrollTo(0, scrolled);
    if (root.contains(focused)) focused.focus({ preventScroll: true });
    restore();
  }

  /** Ends it; the element left the page. */
  end() {
    this.#listening.abort();
  }

  #listen() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Before the app hears of it, which may not be able to answer yet.
    const options = { capture: true, signal };
    this.root.addEventListener(
      "click",
      (event) => {
        this.wanted.hear(event, this.root);
        const button = event.target.closest(BUTTON);
        if (!button) return;
        if (this.#isHandingOver) event.stopPropagation();
        this.#set(this.#panelOf(button), button.getAttribute("aria-expanded") === "false");
      },
      options,
    );
    this.root.addEventListener("beforematch", ({ target }) => this.#set(target.closest(".panel"), true), options);
    addEventListener("hashchange", () => this.#isHandingOver || this.#follow(), { signal });
    // No app will come, or none any more.
    addEventListener(ERROR_EVENT, () => this.#openStranded(), { signal });
  }

  /** What the page says of itself; nothing where others have taken that away. */
  #record() {
    for (const { textContent } of this.place.querySelectorAll("script[type='application/json']")) {
      try {
        JSON.parse(textContent);
        return textContent;
      } catch {}
    }
    return null;
  }

  /** What was drawn beside the page's own nodes comes in their place, with the reader where they were. */
  #changePlaces() {
    const fresh = this.#fresh;
    const replace = keepPlace(this.root, fresh, selectionIn(this.root));
    this.#settled();
    putInPlace(fresh, this.root);
    this.root = fresh;
    this.#fresh = null;
    replace();
    // The app went there, where nobody could be yet.
    this.#follow();
  }

  #makeButton(panel, open) {
    const heading = this.#find(TITLE + idOf(panel));
    // A panel whose heading others have taken away stays open.
    if (!heading) return;
    const button = document.createElement("button");
    this.#buttons.set(button, heading);
    button.type = "button";
    button.setAttribute("aria-controls", panel.id);
    button.append(...heading.childNodes);
    heading.append(button);
    heading.classList.remove("folds");
    this.#set(panel, open);
  }

  #find(id) {
    return this.root.querySelector(`#${CSS.escape(id)}`);
  }

  /** Where nothing will open them any more, since others have taken their buttons away, panels are open. */
  #openStranded() {
    for (const panel of this.root.querySelectorAll(".panel")) if (!this.#buttonOf(panel)) this.#set(panel, true);
  }

  /** The panels that are open. */
  #open() {
    return [...this.root.querySelectorAll(".panel")].filter((panel) => !panel.hasAttribute("hidden"));
  }

  #set(panel, open) {
    if (!panel) return;
    this.#openByChoice.delete(panel);
    if (open) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
    this.#buttonOf(panel)?.setAttribute("aria-expanded", open);
    this.#tell?.(idOf(panel), open);
  }

  #panelOf(button) {
    return this.#find(button.getAttribute("aria-controls"));
  }

  #buttonOf(panel) {
    return panel.closest("article")?.querySelector(BUTTON); // Of all, the time would grow with their square.
  }

  /** Goes where the reader went. */
  #follow() {
    if (!this.#isPage || location.hash === this.#fragment) return;
    this.#fragment = location.hash;
    this.#visit();
  }

  /** Goes to the article that the page's fragment names. */
  #visit() {
    const id = idInFragment();
    const title = id && this.#find(TITLE + id);
    if (!title) return;
    this.#set(this.#find(PANEL + id), true);
    sendFocus(title.querySelector("button, span") ?? title);
    title.scrollIntoView();
  }
}

/** The id of the article that a panel is of. */
function idOf(panel) {
  return panel.id.slice(PANEL.length);
}
