/**
 * What does not fit on the page: boxes that stand out of it, words that stand out of their box or are cut off
 * by one, and a page that scrolls sideways. Code may scroll in its own box.
 */
export function misfits(page) {
  return page.run(unfitting);
}

/** In the page, and through every shadow root. */
function unfitting() {
  const width = document.documentElement.clientWidth;
  const wrong = [];
  if (document.documentElement.scrollWidth > width) {
    wrong.push(`the page is ${document.documentElement.scrollWidth - width} px too wide`);
  }
  const below = (node) =>
    [...(node.shadowRoot ?? node).querySelectorAll("*")].flatMap((one) =>
      one.shadowRoot ? [one, ...below(one)] : [one],
    );
  const name = (element) =>
    `${element.localName}.${element.className} “${element.textContent.replace(/\s+/g, " ").trim().slice(0, 40)}”`;
  const isClippedAway = (element) => {
    for (let node = element; node; node = node.parentElement)
      if (getComputedStyle(node).clipPath !== "none") return true;
    return false;
  };
  const blockOf = (element) => {
    let block = element;
    while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) block = block.parentElement;
    return block;
  };
  for (const element of below(document)) {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    // Code scrolls in its box; what is clipped away altogether is there to be heard only.
    if (element.closest("pre, script, style, head") || isClippedAway(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (right > width + 0.5 || left < -0.5)
      wrong.push(`${name(element)} stands out of the page, ${Math.round(left)} to ${Math.round(right)}`);
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const clips = [overflowX, overflowY].some((overflow) => ["hidden", "clip", "auto", "scroll"].includes(overflow));
    // What scrolls up and down is not cut off where the focus can go into it.
    const scrolls = ["auto", "scroll"].includes(overflowY) && element.querySelector("a[href], button, input, select");
    const isTooHigh = element.scrollHeight > element.clientHeight + 1 && !scrolls;
    const isTooBig = element.scrollWidth > element.clientWidth + 1 || isTooHigh;
    if (clips && isTooBig && !display.startsWith("inline") && element !== document.documentElement)
      wrong.push(`${name(element)} cuts something off`);
    for (const text of element.childNodes) {
      if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const block = blockOf(element).getBoundingClientRect();
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const middle = (top + bottom) / 2;
        const isIn =
          left >= block.left - 1 && right <= block.right + 1 && middle >= block.top && middle <= block.bottom;
        if (!isIn)
          wrong.push(`“${text.data.trim().slice(0, 40)}” stands out of ${name(blockOf(element)).slice(0, 60)}`);
      }
    }
  }
  return [...new Set(wrong)];
}

/** What WCAG 2.2, 1.4.12, lets a reader set on every text of a page. */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } " +
  "p { margin-block-end: 2em !important }";

/** Has a reader's own style sheet, which reaches into every shadow root, hold on the page; an empty one lets go. */
export function readersOwnStyle(page, css) {
  return page.run((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const below = (node) =>
      [...node.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot, ...below(shadowRoot)] : [],
      );
    for (const root of [document, ...below(document)]) {
      const others = [...root.adoptedStyleSheets].filter((one) => !one.isReadersOwn);
      root.adoptedStyleSheets = css ? [...others, sheet] : others;
    }
    sheet.isReadersOwn = true;
  }, css);
}

/** What readers do to a page so that they can read it, by name: a window's size, and a style sheet of theirs. */
export const NEEDS = {
  "at 320 px": { width: 320, height: 640 },
  "at 400 % zoom of a window of 1280 × 1024": { width: 320, height: 256 },
  "with text of twice the size": { width: 1280, height: 900, css: "html { font-size: 225% !important }" },
  "with text of twice the size at 640 px": { width: 640, height: 900, css: "html { font-size: 225% !important }" },
  "with a reader's spacing at 320 px": { width: 320, height: 640, css: SPACING },
};

/**
 * Writes every phrase of the interface twice, as the language for tests (src/i18n/pseudo.rs) has them, where
 * not the app but the command or the loader wrote it; answers with how many.
 */
export function doublePhrases(page) {
  return page.run(() => {
    const phrases =
      "button, legend, .choices span, .issue-facts, .label, .copy-link a, .archive-title, .neighbours a, .notice p, .news p, .offline-reading p, .offline-copy, .listen-bar :is(label span, p)";
    const element = document.querySelector("news-fold");
    const texts = [...(element.shadowRoot ?? element).querySelectorAll(phrases)]
      .filter((element) => !element.closest(".card-title"))
      .flatMap((element) =>
        [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()),
      );
    for (const text of texts) text.data = `${text.data} ${text.data}`;
    return texts.length;
  });
}

/** Looks at a page in all these ways, or in those that are named. */
export async function misfitsFor(page, names = Object.keys(NEEDS)) {
  const wrong = [];
  for (const name of names) {
    const { width, height, css = "" } = NEEDS[name];
    await page.resize(width, height);
    await readersOwnStyle(page, css);
    await page.drawn();
    wrong.push(...(await misfits(page)).map((misfit) => `${name}: ${misfit}`));
  }
  return wrong;
}
