// What looks after the issue of a fragment (fragment-fold.js), until the app is there, and hands it over. A module of
// its own, since most pages that embed a newsletter have no fragment.

import { Prerendered } from "./prerendered.js";
import { WantedApp } from "./wanted-app.js";

/** How far below the viewport the app is sent for, as in element.js. */
const NEAR = "100% 0px";

/** Takes hold of what an element's shadow root holds; of nothing where that is no issue. */
export function takeHold(element) {
  const root = element.shadowRoot?.querySelector(".newsfold");
  return root ? new HeldFragment(element, root) : null;
}

/** An issue in the shadow root of a fragment. The page around is a stranger's, and says nothing of it. */
class HeldFragment extends Prerendered {
  constructor(element, root) {
    super(element, root, false);
    this.wanted = new WantedNearby(element);
  }

  handOver(app, element, ...more) {
    const { shadowRoot } = element;
    // In one frame: the app's own style sheet, which may be a newer one, for the one that came with the text.
    shadowRoot.adoptedStyleSheets = [app.sheet];
    for (const link of shadowRoot.querySelectorAll("link")) link.remove();
    // What another program has drawn, this one cannot take over.
    if (element.getAttribute("held") !== app.program) delete this.root.dataset.shape;
    return super.handOver(app, element, ...more);
  }

  /** Where the page is so old that its issue's file has gone, the app shows the newsletter as it is by now. */
  load(...record) {
    return super.load(...record).catch(() => null);
  }
}

/** The app of a fragment: it comes when the fragment is near, besides. */
class WantedNearby extends WantedApp {
  #element;

  constructor(element) {
    super();
    this.#element = element;
  }

  when(start) {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        super.when(start);
      },
      { rootMargin: NEAR },
    );
    observer.observe(this.#element);
    this.start = start;
  }
}
