import { NewsFold } from "./element.js";
import { Prerendered } from "./prerendered.js";

/**
 * The `<news-fold>` of a newsletter's own pages. Its issue stands in the page itself, where reader modes and
 * whatever else looks for a page's text find it; a shadow root would hide it from them. Scripts that look for
 * it there, as in an embedded newsletter, are led to it.
 */
export class PageFold extends NewsFold {
  #place = null;

  hold() {
    const held = Prerendered.in(this);
    if (held && held.place !== this) this.#place = likeShadowRoot(held.place, this);
    return held;
  }

  /** What holds the issue. A page that stands for others holds none, and its element has a shadow root. */
  get shadowRoot() {
    return super.shadowRoot ?? this.#place;
  }
}

/** Gives a node what only a shadow root has. */
function likeShadowRoot(place, host) {
  return Object.defineProperties(place, {
    host: { value: host },
    activeElement: { get: () => (place.contains(document.activeElement) ? document.activeElement : null) },
    getElementById: { value: (id) => place.querySelector(`#${CSS.escape(id)}`) },
    styleSheets: { value: [] },
    adoptedStyleSheets: { value: [], writable: true },
    // Programs that ask whether something is seen take it for a child that waits for a slot.
    assignedSlot: { value: undefined },
  });
}
