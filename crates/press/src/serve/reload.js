// Keeps an open page at what its newsletter says now. `newsfold serve` adds this script to the pages
// that it serves; it is in no file of the site.
(() => {
  const { version } = document.currentScript.dataset;

  // The panel is a live region from the start, so that what comes into it is said aloud. It has a
  // shadow root, since page and panel should not style each other.
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial }
    section {
      position: fixed; inset: auto 0 0; z-index: 2147483647; box-sizing: border-box;
      max-block-size: 50vh; overflow: auto; padding: 1rem;
      font: 1rem/1.5 system-ui, sans-serif; color-scheme: light dark;
      color: CanvasText; background: Canvas; border-block-start: 3px solid;
    }
    h2 { margin: 0; font-size: 1rem }
    pre { margin: .5rem 0 0; font: .875rem/1.5 ui-monospace, monospace; white-space: pre-wrap;
          overflow-wrap: anywhere }
    @media print { section { display: none } }
  `);
  root.adoptedStyleSheets = [style];
  const region = document.createElement("div");
  region.setAttribute("role", "alert");
  root.append(region);
  document.documentElement.append(host);

  const tell = (problem) => {
    if (problem === null) return region.replaceChildren();
    const panel = document.createElement("section");
    const title = document.createElement("h2");
    const text = document.createElement("pre");
    title.textContent = "The newsletter cannot be built. This page is as it was before.";
    text.textContent = problem;
    text.dir = "auto";
    panel.tabIndex = 0;
    panel.append(title, text);
    region.replaceChildren(panel);
  };

  let source;
  const listen = () => {
    source?.close();
    // A page in the background hears nothing: a browser has few connections to one server, and each
    // open page takes one. It is told the state when it comes forward.
    if (document.hidden) return;
    source = new EventSource("/newsfold-reload");
    source.onmessage = ({ data }) => {
      const state = JSON.parse(data);
      if (state.version !== version) return location.reload();
      tell(state.problem);
    };
  };
  document.addEventListener("visibilitychange", listen);
  // A connection keeps a page out of the back-forward cache.
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", ({ persisted }) => persisted && listen());
  listen();
})();
