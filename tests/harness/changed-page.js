// The first script of a page that holds an issue: changes, by chance, what the page holds before the app
// comes, as others do (minifiers, translators, scramblers of addresses, extensions, data detectors), and looks
// what a reader has in the end. The same number in the page's address makes the same changes; half of them come
// before the page's own script, half after it.

(() => {
  /** How long a page may take to come to its end, in milliseconds. */
  const PATIENCE = 15_000;

  const seed = Number(new URLSearchParams(location.search).get("seed"));
  const isEarly = seed % 2 === 0;

  let state = seed * 2654435761 + 1;
  const chance = (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
  const pick = (list) => list[chance(list.length)];

  const fold = () => document.querySelector("news-fold");
  const rootOf = () => fold().querySelector(".newsfold:not([inert])");
  const record = () => fold().querySelector("script[type='application/json']");
  const nodes = (what) => {
    const found = [];
    const walker = document.createTreeWalker(rootOf(), what);
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const texts = () => nodes(NodeFilter.SHOW_TEXT).filter((text) => text.data.trim());
  const elements = () => nodes(NodeFilter.SHOW_ELEMENT);
  const element = (name, ...content) => {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  };
  const wrap = (node, name) => {
    const wrapper = element(name);
    node.replaceWith(wrapper);
    wrapper.append(node);
  };

  /** What leaves every element where it was: the app takes them over. */
  const HARMLESS = {
    "texts are merged": () => rootOf().normalize(),
    "a text is split": () => {
      const text = pick(texts());
      text.splitText(chance(text.length));
    },
    "a text is another": () => (pick(texts()).data = "anders"),
    "spaces are collapsed": () => texts().forEach((text) => (text.data = text.data.replace(/\s+/g, " ").trim())),
    "attributes are added": () => elements().forEach((one) => one.setAttribute("data-darkreader-inline-color", "")),
    "styles are added": () => (pick(elements()).style.color = "red"),
    "the record is there twice": () => record()?.after(record().cloneNode(true)),
    nothing: () => {},
  };
  const CHANGES = {
    ...HARMLESS,
    "a text is wrapped": () => wrap(pick(texts()), pick(["font", "a", "span", "mark"])),
    "every text is wrapped": () => texts().forEach((text) => wrap(text, "font")),
    "a text is replaced": () => pick(texts()).replaceWith(element("a", "[email\u00a0protected]")),
    "an element is inserted": () => pick(elements()).before(element(pick(["div", "span", "style", "x-extension"]))),
    "an element is added": () => pick(elements()).append(element("img")),
    "an element is removed": () => pick(elements()).remove(),
    "a button is removed": () => rootOf().querySelector(".card-title > button").remove(),
    "a text is added": () => pick(elements()).append("seen"),
    "an element is wrapped": () => wrap(pick(elements()), pick(["div", "span", "a"])),
    "elements are reordered": () => {
      const moved = pick(elements());
      moved.nextElementSibling?.after(moved);
    },
    "an element is another copy": () => {
      const copied = pick(elements());
      copied.replaceWith(copied.cloneNode(true));
    },
    "comments are stripped": () => nodes(NodeFilter.SHOW_COMMENT).forEach((comment) => comment.remove()),
    "a comment is added": () => pick(elements()).append(document.createComment("seen")),
    "an attribute is removed": () => {
      const changed = pick(elements());
      const name = pick(changed.getAttributeNames());
      if (name) changed.removeAttribute(name);
    },
    "the record is gone": () => record()?.remove(),
    "the record is cut": () => record()?.firstChild.deleteData(0, 1),
  };

  /** Changes the page: by each kind of change alone first, then by several at once. Answers with their names. */
  function change() {
    const names = Object.keys(CHANGES);
    const count = seed < 2 * names.length ? 1 : 1 + chance(4);
    return Array.from({ length: count }, () => {
      const name = count === 1 && seed < 2 * names.length ? names[seed >> 1] : pick(names);
      try {
        CHANGES[name]();
      } catch {
        // There is nothing left of the kind.
      }
      return name;
    });
  }

  const until = async (isTrue) => {
    const begin = performance.now();
    while (!isTrue()) {
      if (performance.now() - begin > PATIENCE) return false;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return true;
  };

  const { fetch } = window;
  let release;
  const released = new Promise((resolve) => (release = resolve));
  // The app comes when the page is changed.
  window.fetch = async (url, ...options) => {
    if (/\.wasm$/.test(url)) await released;
    return fetch(url, ...options);
  };

  const heard = [];
  for (const name of ["newsfold-ready", "newsfold-error"]) addEventListener(name, () => heard.push(name));

  /** What a reader would miss. */
  async function look(words, nodesBefore, done) {
    const wrong = [];
    const isEnded = await until(() => ["ready", "failed"].includes(fold().state) && heard.length > 0);
    if (!isEnded) return [`it is ${fold().state}, and ${heard.join(", ") || "nothing"} was heard`];
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const isReady = fold().state === "ready";
    const text = rootOf().textContent.replace(/\s+/g, "");
    const gone = isReady ? words.filter((word) => !text.includes(word)) : [];
    if (gone.length > 0) wrong.push(`words are gone: ${gone.slice(0, 3).join(", ")}`);
    if (isReady && done.every((name) => name in HARMLESS) && !nodesBefore.every((node) => node.isConnected)) {
      wrong.push("not every node was kept");
    }
    const panels = [...rootOf().querySelectorAll(".panel")];
    if (isReady && panels.length === 0) wrong.push("there is nothing to open");
    for (const panel of panels) {
      const isOpen = () => !panel.hasAttribute("hidden");
      const buttons = [...rootOf().querySelectorAll(".card-title > button")];
      const button = buttons.find((one) => one.getAttribute("aria-controls") === panel.id);
      const says = () => button.getAttribute("aria-expanded") === "true";
      if (!button) {
        if (!isOpen()) wrong.push(`${panel.id} is closed for ever`);
        continue;
      }
      const before = isOpen();
      if (before !== says()) wrong.push(`${panel.id} is not as its button says`);
      button.click();
      if (!(await until(() => isOpen() !== before && says() === isOpen()))) wrong.push(`${panel.id} does not answer`);
    }
    return wrong;
  }

  async function run() {
    if (!isEarly) await until(() => document.querySelector(".operable"));
    // Of each text by itself: between two of them, others may put one of theirs.
    const words = texts().flatMap(({ data }) => data.split(/\s+/).filter(Boolean));
    const nodesBefore = elements();
    const done = change();
    release();
    const wrong = await look(words, nodesBefore, done);
    return wrong.map((what) => `${done.join(", ")} (${seed}): ${what}`);
  }

  addEventListener("DOMContentLoaded", () => {
    run().then(
      (wrong) => (window.wrong = wrong),
      (error) => (window.wrong = [`(${seed}) ${error.stack}`]),
    );
  });
})();
