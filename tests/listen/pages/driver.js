// Stands in every page that is listened to: tells the driver what happens there, so that it waits for
// that and not for a time, and lets the app come when the driver says so.

/** The driver, which is there when the site's own server is not. */
const DRIVER = new URL(document.currentScript.src).origin;
const EVENTS = ["ready", "error", "issue", "toggle", "update", "read", "kept"].map((name) => `newsfold-${name}`);
/** How often is looked for what no event tells, in milliseconds. */
const TICK = 100;

function tell(what) {
  return fetch(`${DRIVER}/happened/${what}`, { method: "POST", mode: "no-cors" });
}

for (const name of EVENTS) addEventListener(name, () => tell(name));

/** What no event tells, by name: whether it is so. */
const SIGHTS = {
  /** Everything that is kept of a visit is. */
  async kept() {
    const names = await caches.keys();
    const count = async (end) => {
      const name = names.find((name) => name.endsWith(end));
      return name ? (await (await caches.open(name)).keys()).length : 0;
    };
    const isSite = location.pathname.startsWith("/site/");
    if (!isSite) return (await count("bundle.json")) > 0;
    await navigator.serviceWorker.ready;
    return (await count("pages")) > 0 && (await count("bundle.json")) > 1;
  },
  /** Every issue is listed, on a page of its own. */
  async listed() {
    return Boolean(document.querySelector(".found"));
  },
  /** What was searched is found, or not. */
  async found() {
    return Boolean(document.querySelector(".found[data-query]"));
  },
  /** The page says that it is a copy. */
  async copy() {
    return Boolean(document.querySelector("news-fold")?.shadowRoot?.querySelector(".offline-copy"));
  },
  /** The page is read aloud, by what stands in for its browser's speech. */
  async speaking() {
    return speechSynthesis.said?.length > 0;
  },
  /** What the reader has not read is marked. */
  async marked() {
    return Boolean(document.querySelector("news-fold")?.shadowRoot?.querySelector(".mark"));
  },
  /** Saving every issue has come to its end. */
  async saved() {
    const words = document.querySelector("news-fold")?.shadowRoot?.querySelector("[aria-live]")?.textContent;
    return words === "All issues are saved";
  },
};

/** What was announced last; each announcement is reported. */
let announced = "";
setInterval(() => {
  const roots = [document, ...[...document.querySelectorAll("news-fold")].map((fold) => fold.shadowRoot ?? fold)];
  const regions = roots.flatMap((root) => [...root.querySelectorAll("[aria-live]")]);
  const words = regions.map((region) => region.textContent).join("");
  if (words && words !== announced) tell("said");
  announced = words;
}, TICK);

for (const [name, isSo] of Object.entries(SIGHTS)) {
  const look = async () => ((await isSo()) ? tell(name) : setTimeout(look, TICK));
  look();
}

/** The app, once the driver lets it. */
const { instantiate } = WebAssembly;
WebAssembly.instantiateStreaming = async (source, imports) => {
  // To the end first: what is half here is given up when it takes too long.
  const bytes = await (await source).arrayBuffer();
  await fetch(`${DRIVER}/come`, { mode: "no-cors" });
  return instantiate(bytes, imports);
};
