import { NewsFold } from "./element.js";
import { loadHeld } from "./payload.js";

/** Says that an element holds an issue from the start, and of which program's making it is. */
const HELD = "held";

/**
 * The `<news-fold>` of other people's pages, which may be a fragment that `newsfold build` has made: one that
 * holds an issue from the start, in a declarative shadow root. What looks after such an issue is loaded for it
 * alone (held-fragment.js); until it is there, the element is left as it is.
 */
export class FragmentFold extends NewsFold {
  #takeHold = null;
  #coming = null;

  connectedCallback() {
    if (this.#takeHold || !this.hasAttribute(HELD)) super.connectedCallback();
    // What is still being parsed has not all of its cards yet, and maybe not even its shadow root.
    else if (document.readyState !== "loading") this.#come();
    else addEventListener("DOMContentLoaded", () => this.isConnected && this.connectedCallback(), { once: true });
  }

  hold() {
    return this.#takeHold?.(this) ?? null;
  }

  #come() {
    this.#unfold();
    this.#coming ??= this.#load();
  }

  /** Where a page was put together by scripts, and in browsers that know no declarative shadow roots, nobody has made one. */
  #unfold() {
    const template = /** @type {?HTMLTemplateElement} */ (this.querySelector(":scope > template[shadowrootmode]"));
    if (!template) return;
    (this.shadowRoot ?? this.attachShadow({ mode: "open" })).append(template.content);
    template.remove();
  }

  async #load() {
    try {
      // A program that has the loader built in can say only after it where the payload lies.
      await null;
      this.#takeHold = (await loadHeld(FragmentFold.base)).takeHold;
      if (this.isConnected) super.connectedCallback();
    } catch (error) {
      // The text is there, and panels open by themselves (styles/views/prerendered.css).
      this.#coming = null;
      console.error(`newsfold: ${error.message}`);
    }
  }
}
