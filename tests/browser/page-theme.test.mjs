import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const LOADER = `<script src="/newsfold.js"></script>`;
const ELEMENT = `<news-fold src="/bundle.json" loading="eager"></news-fold>`;

/** The ways in which pages say what they are: where, and how it is switched to `scheme`. */
const CONVENTIONS = [
  ["color-scheme on the root", ":root", (node, scheme) => node.style.setProperty("color-scheme", scheme)],
  ["color-scheme by a class of any name", ":root", (node, scheme) => node.classList.toggle("night", scheme === "dark")],
  ["<meta name=color-scheme>", "meta[name=color-scheme]", (node, scheme) => node.setAttribute("content", scheme)],
  ["data-theme on the root", ":root", (node, scheme) => node.setAttribute("data-theme", scheme)],
  ["data-theme on an ancestor", "main", (node, scheme) => node.setAttribute("data-theme", scheme)],
  ["data-bs-theme on the root", ":root", (node, scheme) => node.setAttribute("data-bs-theme", scheme)],
  ["a class on the root", ":root", (node, scheme) => node.classList.toggle("dark", scheme === "dark")],
  [
    "a class on the body",
    "body",
    (node, scheme) =>
      node.classList.replace(scheme === "dark" ? "light" : "dark", scheme) || node.classList.add(scheme),
  ],
  [
    "the page's own colours and no word on it",
    "body",
    (node, scheme) => node.classList.toggle("inked", scheme === "dark"),
  ],
];

/** In the page: switches, and says at the next frame what the element has made of it. */
async function switchTo(source, selector, scheme) {
  const node = document.querySelector(selector);
  new Function(`return ${source}`)()(node, scheme);
  await new Promise((frame) => requestAnimationFrame(frame));
  const style = getComputedStyle(document.querySelector("news-fold").shadowRoot.querySelector("section"));
  const [red, green, blue] = style.color.match(/[\d.]+/g).map(Number);
  return { scheme: style.colorScheme, text: red + green + blue > 384 ? "light" : "dark" };
}

for (const [name, selector, change] of CONVENTIONS) {
  test(`the page's switch is followed within a frame: ${name}`, async ({ page, server }) => {
    serveBundle(server, fixture());
    servePage(server, "/", {
      head: `<meta name="color-scheme" content="light">${LOADER}
        <style>.night { color-scheme: dark } .inked { background: #101418; color: #dde }</style>`,
      body: `<main>${ELEMENT}</main>`,
    });
    await page.open("/");
    await page.fold().becomes("ready");
    for (const scheme of ["dark", "light", "dark"]) {
      const found = await page.run(switchTo, String(change), selector, scheme);
      assert.deepEqual(found, { scheme, text: scheme === "dark" ? "light" : "dark" }, `switched to ${scheme}`);
    }
  });
}

/** Switches to dark of which no attribute above the element tells. */
const UNTOLD = {
  "a box that is ticked": () => document.querySelector("#dark").click(),
  "a style sheet for another medium": () => (document.querySelector("#sheet").media = "all"),
  "a style sheet that is added": () => {
    const textContent = "main { background: #111; color: #dde }";
    document.head.append(Object.assign(document.createElement("style"), { textContent }));
  },
  "a style sheet that is adopted": () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("main { background: #111; color: #dde }");
    document.adoptedStyleSheets = [sheet];
  },
  "properties that fade": () => {
    document.documentElement.style.setProperty("--ink", "#dde");
    document.documentElement.style.setProperty("--paper", "#111");
  },
};

test("a switch that no attribute tells of is followed", async ({ page, server }) => {
  serveBundle(server, fixture());
  servePage(server, "/", {
    head: `${LOADER}<style>
        @property --paper { syntax: "<color>"; inherits: true; initial-value: #fff }
        @property --ink { syntax: "<color>"; inherits: true; initial-value: #111 }
        :root { transition: --paper 0.2s, --ink 0.2s }
        main { background: var(--paper); color: var(--ink) }
        #dark:checked ~ main { background: #111; color: #dde }
        /* As pages do for the moment of their switch. */
        :root *, :root *::before { transition-duration: 0s !important }
      </style><style id="sheet" media="not all">main { background: #111; color: #dde }</style>`,
    body: `<input id="dark" type="checkbox"><main>${ELEMENT}</main>`,
  });
  for (const [what, change] of Object.entries(UNTOLD)) {
    await page.open("/");
    const fold = await page.fold().becomes("ready");
    await page.drawn();
    const scheme = () =>
      fold.inRoot((root) => {
        const { colorScheme, color } = getComputedStyle(root.querySelector(".newsfold"));
        return [colorScheme, color.match(/\d+/g)[0] > 200];
      });
    assert.deepEqual(await scheme(), ["light", false]);
    await page.run(change);
    let found;
    const isDark = async () => (found = String(await scheme())) === "dark,true";
    await page.driver.wait(isDark, 20_000, undefined, 20).catch(() => {});
    assert.equal(found, "dark,true", what);
  }
});

test("the nearest word on it counts, and the attribute above all", async ({ page, server }) => {
  serveBundle(server, fixture());
  servePage(server, "/", {
    html: `lang="en" data-theme="dark"`,
    head: LOADER,
    body: `<main class="light">${ELEMENT}</main>`,
  });
  await page.open("/");
  await page.fold().becomes("ready");
  const scheme = () =>
    page.run(async () => {
      await new Promise((frame) => requestAnimationFrame(frame));
      return getComputedStyle(document.querySelector("news-fold").shadowRoot.querySelector("section")).colorScheme;
    });
  assert.equal(await scheme(), "light");
  for (const [theme, expected] of [
    ["dark", "dark"],
    ["inherit", "light"],
  ]) {
    await page.run((theme) => document.querySelector("news-fold").setAttribute("theme", theme), theme);
    assert.equal(await scheme(), expected, theme);
  }
});

/**
 * In the page: gives the host colours that look like chance and are the same each time, and looks at
 * every text that is seen. Answers with the least contrast, and what was below the floor.
 */
async function tryColours(times, floor, withKnobs) {
  const main = document.querySelector("main");
  const root = document.querySelector("news-fold").shadowRoot;
  const links = document.querySelector("#links").sheet.cssRules[0].style;
  let seed = 20261;
  const byte = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed >>> 24;
  };
  const colour = () => `rgb(${byte()}, ${byte()}, ${byte()})`;
  const parse = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    const scale = text.startsWith("color(") ? 255 : 1;
    return [red * scale, green * scale, blue * scale, alpha];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((value, index) => value * a + below[index] * (1 - a));
  const ground = (element) => {
    const layers = [];
    for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
      const layer = parse(getComputedStyle(node).backgroundColor);
      layers.unshift(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const luminance = (channels) => {
    const [r, g, b] = channels.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // One of each kind of text is enough: the others have its rules.
  const kinds = new Map();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const owner = text.parentElement;
    if (!text.data.trim() || !owner.checkVisibility() || owner.closest(".visually-hidden")) continue;
    const kind = [owner, owner.parentElement].map((node) => `${node?.localName}.${node?.className}`).join(" in ");
    if (!kinds.has(kind)) kinds.set(kind, owner);
  }
  const knobs = ["text", "muted", "accent", "surface", "raised"].map((name) => `--newsfold-${name}`);
  const below = [];
  let least = 21;
  const grounds = new Set();
  for (let time = 0; time < times; time += 1) {
    main.style.cssText = `background: ${colour()}; color: ${colour()}`;
    links.color = colour();
    if (withKnobs) for (const name of knobs) if (byte() > 100) main.style.setProperty(name, colour());
    // The element looks when the page's own task is over, before anything is drawn.
    await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
    grounds.add(String(ground(main)));
    for (const [kind, owner] of kinds) {
      const behind = ground(owner);
      const ratio = contrast(over(parse(getComputedStyle(owner).color), behind), behind);
      least = Math.min(least, ratio);
      if (ratio < floor) below.push(`${kind}: ${ratio.toFixed(3)} with ${main.style.cssText}`);
    }
  }
  return { kinds: kinds.size, grounds: grounds.size, least, below: below.slice(0, 5) };
}

for (const withKnobs of [false, true]) {
  const what = withKnobs ? "and custom properties, readable or not" : "of the page";
  test(`whatever the colours ${what}, every text can be read`, async ({ page, server }) => {
    serveBundle(server, fixture());
    servePage(server, "/", {
      head: `${LOADER}<style id="links">a { color: blue }</style>`,
      body: `<main>${ELEMENT}</main>`,
    });
    await page.open("/");
    const fold = await page.fold().becomes("ready");
    await page.run(() => document.querySelector("news-fold").openAll());
    await fold.until("every panel is open", (root) => !root.querySelector("[part~=panel][hidden]"));
    await page.driver.manage().setTimeouts({ script: 50_000 });
    const { kinds, grounds, least, below } = await page.run(tryColours, 500, 4.5, withKnobs);
    assert.deepEqual(below, []);
    assert.ok(kinds >= 8, `${kinds} kinds of text`);
    assert.ok(grounds > 400, `${grounds} grounds`);
    assert.ok(least < 6, `the page's own colours are used as far as they go: ${least}`);
  });
}

test("custom properties are used where they can be read, and replaced where they cannot", async ({ page, server }) => {
  serveBundle(server, fixture());
  const colours = {
    text: "rgb(10, 20, 30)",
    muted: "rgb(40, 50, 60)",
    accent: "rgb(120, 0, 80)",
    border: "rgb(1, 2, 3)",
  };
  const style = Object.entries(colours)
    .map(([name, value]) => `--newsfold-${name}: ${value}`)
    .join("; ");
  servePage(server, "/", {
    head: LOADER,
    body: `<main style="background: white; ${style}; --newsfold-radius: 3px; --newsfold-font: monospace">${ELEMENT}</main>`,
  });
  await page.open("/");
  const fold = await page.fold().becomes("ready");
  const look = () =>
    fold.inRoot((root) => {
      const of = (selector, name) => getComputedStyle(root.querySelector(selector))[name];
      return {
        text: of("[part~=tldr]", "color"),
        muted: of(".issue-facts", "color"),
        accent: of(".label", "color"),
        border: of(".archive li", "borderTopColor"),
        radius: of(".show-all", "borderTopLeftRadius"),
        font: of("[part~=tldr]", "fontFamily"),
      };
    });
  const first = await look();
  assert.deepEqual(first, { ...colours, radius: "3px", font: "monospace" });
  await page.run(async () => {
    const { style } = document.querySelector("main");
    for (const name of ["text", "muted", "accent"]) style.setProperty(`--newsfold-${name}`, "rgb(250, 250, 240)");
    await new Promise((frame) => requestAnimationFrame(frame));
  });
  const second = await look();
  for (const name of ["text", "muted", "accent"]) {
    const [red, green, blue] = second[name].match(/\d+/g).map(Number);
    assert.ok(red + green + blue < 400, `${name} is ${second[name]} on white`);
  }
});
