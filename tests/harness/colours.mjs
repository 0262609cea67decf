/** The contrast of two colours, 1 to 21, as [WCAG 2.2](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio) counts it. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** For `Fold.inRoot`: a function that gets, before everything else, what reads colours from the page. */
export const withPaint = (script) => `(...values) => (${script})((${paint})(), ...values)`;

/** In the page: `channels` of a colour (red, green, blue, and alpha, 0 to 255), and what is drawn `behind` an element. */
function paint() {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const channels = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const parentOf = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;
  const behind = (element) => {
    const layers = [];
    for (let node = element; node; node = parentOf(node)) {
      layers.push(channels(getComputedStyle(node).backgroundColor));
      if (layers.at(-1)[3] === 255) break;
    }
    const isDark = getComputedStyle(document.documentElement).colorScheme.startsWith("dark");
    return layers.reduceRight(
      (below, [red, green, blue, alpha]) =>
        [red, green, blue].map((value, at) => Math.round((value * alpha + below[at] * (255 - alpha)) / 255)),
      isDark ? [0, 0, 0] : [255, 255, 255],
    );
  };
  return { channels, behind, parentOf };
}

/**
 * For `Fold.inRoot`: the colour of every visible piece of text under a selector, and the
 * colour behind it, with all that shines through, each as red, green and blue (0 to 255).
 */
export const drawnColours = withPaint(({ channels, behind }, root, selector) => {
  const pairs = [];
  for (const element of root.querySelectorAll(selector)) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = text.parentElement;
      if (!text.data.trim() || !owner.checkVisibility() || owner.closest(".visually-hidden")) continue;
      pairs.push({
        text: text.data.trim().slice(0, 40),
        colour: channels(getComputedStyle(owner).color).slice(0, 3),
        behind: behind(owner),
      });
    }
  }
  return pairs;
});
