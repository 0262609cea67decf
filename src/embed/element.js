import { failureNotice } from "./notice.js";
import { loadPayload } from "./payload.js";
import { steadyAddress } from "./steady-address.js";

/** The attributes whose names are nobody else's; `unkept` is said by the script of a site's pages (page.js). */
export const OURS = ATTRIBUTES.filter((name) => !/^(src|theme|lang)$/.test(name));

/** How far below the viewport the element begins to load, so that it is there on arrival. */
const NEAR = "100%";

/** Whether there was an element yet. */
export let isUsed = false;

/**
 * The `<news-fold>` element: its lifecycle, its fallback, and the way to the app, which is written in
 * Rust and fetched when the element comes near the viewport.
 *
 * The light-DOM children are the fallback: shown until the app has drawn an issue, and left in place
 * when anything fails.
 */
export class NewsFold extends HTMLElement {
  /** The folder of the payload, absolute or relative to the page; empty where it is not known. */
  static base = "";

  static observedAttributes = ATTRIBUTES;

  #state = "idle";
  #root = null;
  #held = null;
  #fallback = null;
  /** What the payload brought (app.js). */
  #app = null;
  #reader = null;
  #starting = null;
  #observer = null;
  #notice = null;
  #landsOnHeading = false;
  #calls = [];
  #refreshes = [];
  #addressOf = steadyAddress();
  /** What the app tells. */
  #page = {
    enterPhase: (phase) => this.#enterPhase(phase),
    emit: (event) => this.#emit(...Object.entries(event)[0]),
    openPart: (...wanted) => this.#whenReady(() => this.#app.openPart(this, () => this.#reader, ...wanted), true),
  };

  /** How far it has come: `idle`, `loading`, `ready` or `failed`. */
  get state() {
    return this.#state;
  }

  /** Takes hold of an issue that the element holds from the start (page-fold.js); there is none but on our own pages. */
  hold() {
    return null;
  }

  connectedCallback() {
    isUsed = true;
    if (!this.#root) this.#prepare();
    if (this.#reader) {
      this.#reader.moved();
      this.#reader.set([["lang", this.#valueOf("lang")]]);
    }
    this.#begin();
  }

  disconnectedCallback() {
    // A node that is moved leaves and comes back before anything else happens, and keeps its state.
    queueMicrotask(() => {
      if (!this.isConnected && this.#root) this.#stop();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#root) return;
    this.#reader?.set([[name, this.#valueOf(name)]]);
    if (this.isConnected && (name === "loading" || name === "src")) this.#begin();
  }

  /** Opens an article of the issue that is shown. */
  open(article) {
    this.#whenReady((reader) => reader.toggle(String(article), true));
  }

  /** Closes an article of the issue that is shown. */
  close(article) {
    this.#whenReady((reader) => reader.toggle(String(article), false));
  }

  /** Opens every article of the issue that is shown. */
  openAll() {
    this.#whenReady((reader) => reader.toggleAll(true));
  }

  /** Closes every article of the issue that is shown. */
  closeAll() {
    this.#whenReady((reader) => reader.toggleAll(false));
  }

  /** Shows an issue. */
  show(issue) {
    // The app remembers what it cannot show yet.
    this.#whenReady((reader) => reader.show(String(issue)), true);
  }

  /** Loads the newsletter again; answers what came of it: `ready`, `failed`, or `idle` where there is nothing to load. */
  refresh() {
    return new Promise((resolve) => {
      this.#refreshes.push(resolve);
      if (!this.isConnected || !this.#valueOf("src")) this.#settle();
      else if (this.#reader) this.#whenReady((reader) => reader.refresh(), true);
      else if (this.#root) this.#start();
    });
  }

  /** Takes note of how far the app has come. */
  #enterPhase(phase) {
    this.#state = phase;
    if (phase !== "loading") this.#reserveRoom(false);
    // While the fallback is read, the app takes no room, not even by parting the margins around it.
    const { style } = this.#root;
    const wasAside = style.position === "absolute";
    const aside = phase === "loading" && !this.#fallback.hidden && this.hasChildNodes() && !this.#notice;
    style.position = aside ? "absolute" : "";
    style.insetInline = style.opacity = aside ? "0" : "";
    if (phase === "idle") {
      this.#fallback.hidden = false;
      this.#settle();
    }
    if (phase !== "ready") return;
    this.#fallback.hidden = true;
    if (this.#held) {
      this.#held.settle();
      this.#root = this.#held.root;
    }
    const heading = this.#landsOnHeading && this.shadowRoot.querySelector("[part~=issue-title]");
    if (heading) this.#app.sendFocus(heading);
    this.#landsOnHeading = false;
    // What was given the focus aside is where nothing could be scrolled to it.
    if (wasAside) this.shadowRoot.activeElement?.scrollIntoView({ block: "nearest" });
    if (this.#reader) for (const call of this.#calls.splice(0)) call(this.#reader);
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    if (/-(ready|error)$/.test(name)) this.#settle();
  }

  /** Answers those who wait for a refresh. */
  #settle() {
    for (const resolve of this.#refreshes.splice(0)) resolve(this.#state);
  }

  #prepare() {
    this.#held = this.hold();
    if (this.#held) {
      this.#root = this.#held.root;
      this.#fallback = this.#held.fallback;
      return;
    }
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    this.#fallback = document.createElement("slot");
    shadow.replaceChildren(this.#fallback);
    this.#renewRoot();
    // Without a fallback, or before the parser came to it, there is nothing yet that would jump.
    if (!this.hasChildNodes()) this.#reserveRoom(true);
  }

  /** A node of its own, in which no app is drawn: what apps were drawn in, Yew holds, and it must not hold the element. */
  #renewRoot() {
    this.#root?.remove();
    this.#app?.giveBack(this.#root);
    this.#root = document.createElement("div");
    this.#root.className = "newsfold";
    this.shadowRoot.prepend(this.#root);
  }

  /** Makes what follows wait below the window, so that it does not jump when the newsletter arrives. */
  #reserveRoom(holds) {
    this.#fallback.style.display = holds ? "block" : "";
    this.#fallback.style.minBlockSize = holds ? "100vh" : "";
  }

  /** Begins to load: at once, when the element comes near the viewport, or when what it holds wants the app. */
  #begin() {
    if (this.#reader || this.#starting) return;
    if (!this.#valueOf("src")) {
      console.warn("newsfold: <news-fold> has no `src`, the address of a bundle");
      this.#enterPhase("idle");
      return;
    }
    if (this.#held) {
      this.#held.wanted.when(() => this.#reader || this.#start());
      if (this.#calls.length + this.#refreshes.length > 0) this.#held.wanted.now();
      return;
    }
    if (this.getAttribute("loading")?.trim().toLowerCase() === "eager") {
      this.#start();
      return;
    }
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#start();
        // Out of sight and below, where taking room moves nothing that anybody sees.
        else if (entries.at(-1).boundingClientRect.top > 0) this.#reserveRoom(true);
      },
      { rootMargin: `${NEAR} 0px` },
    );
    this.#observer.observe(this);
  }

  /** Loads the payload and hands over to the app; once at a time. */
  #start() {
    this.#observer?.disconnect();
    this.#starting ??= this.#run().finally(() => {
      this.#starting = null;
    });
  }

  async #run() {
    this.#enterPhase("loading");
    try {
      // A program that has the loader built in can say only after it where the payload lies.
      await null;
      const app = await loadPayload(/** @type {typeof NewsFold} */ (this.constructor).base, this.#held ? null : this);
      if (!this.isConnected) return;
      this.#app = app;
      app.serve(this);
      const attributes = () => ATTRIBUTES.map((name) => [name, this.#valueOf(name)]);
      if (this.#held) {
        this.#reader = await this.#held.handOver(app, this, this.#page, attributes);
        if (this.#state === "ready") this.#enterPhase("ready"); // It has drawn before there was a reader to call.
        return;
      }
      // Whoever pressed the notice's button goes on at the newsletter's heading.
      this.#landsOnHeading = this.shadowRoot.activeElement !== null;
      this.#notice = null;
      this.shadowRoot.adoptedStyleSheets = [app.sheet];
      this.#root.replaceWith((this.#root = app.takeRoot(this.#root.style.cssText)));
      this.#reader = app.EmbeddedReader.mount(this.#root, this, this.#page, attributes());
    } catch (error) {
      if (this.isConnected && !this.#app?.breaksDown(error)) this.#fail(error);
    }
  }

  /** The app broke down: it is let go of without a word, since it would answer with the next fault. */
  giveUp(error) {
    this.#reader = null;
    this.#starting = null;
    if (this.#held) {
      this.#held.takeBack();
      this.#root = this.#held.root;
    } else {
      this.#renewRoot();
      this.#fallback.hidden = false;
    }
    this.#fail(error);
  }

  #fail(error) {
    if (this.#notice) this.#notice.repeat();
    // What a page holds is better than a notice.
    else if (!this.#held) this.#root.replaceChildren((this.#notice = failureNotice(() => this.#start())));
    this.#enterPhase("failed");
    console.error(`newsfold: ${error.message}`);
    this.#emit(ERROR_EVENT, { kind: "no-wasm", message: error.message });
  }

  #stop() {
    this.#observer?.disconnect();
    this.#reader?.destroy();
    this.#reader = null;
    this.#notice = null;
    this.#held?.end();
    this.#held = null;
    this.#app?.serve(this, false);
    this.#renewRoot();
    this.#calls = [];
    this.#enterPhase("idle");
  }

  /** Calls the app now, or as soon as it shows an issue for the first time. If that is its end, an event says so. */
  #whenReady(call, isReady = this.#fallback?.hidden) {
    try {
      if (this.#reader && isReady) return call(this.#reader);
      this.#calls.push(call);
      this.#held?.wanted.now();
    } catch (error) {
      if (!this.#app.breaksDown(error)) throw error;
    }
  }

  /** The value of an attribute for the app; addresses are absolute there. */
  #valueOf(name) {
    const value = this.getAttribute(name);
    if (name === "src") return this.#addressOf(value);
    return name === "lang" && value === null ? this.closest("[lang]")?.getAttribute("lang") : value;
  }
}
