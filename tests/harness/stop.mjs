import { contrast, withPaint } from "./colours.mjs";

/** What an outline has to be: its width in pixels and its contrast (WCAG 2.2, 2.4.13). */
const WIDTH = 2;
const CONTRAST = 3;

/** Where the focus is, anywhere on the page, and what is wrong with how that is drawn. */
export async function stop(page) {
  // WebKit scrolls to what has the focus a little later.
  if (page.engine === "webkit") await page.drawn();
  const at = await page.run(`return (${focused})()`);
  if (!at) return undefined;
  const { text, outline, colour, behind, unseen, points } = at;
  const faults = [];
  if (outline < WIDTH) faults.push(`the focus on “${text}” is not drawn`);
  else if (contrast(colour, behind) < CONTRAST) faults.push(`the focus on “${text}” is hardly seen`);
  // Firefox leaves alone what is in view in part, which is as much as WCAG 2.4.11 asks for.
  if (unseen.length >= (page.engine === "firefox" ? points : 1)) faults.push(`“${text}” is ${unseen.join(", and ")}`);
  return { ...at, faults };
}

/** In the page: what has the focus, how that is drawn, and whether something else lies over it. */
const focused = withPaint(({ channels, behind, parentOf }) => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const label = element.labels?.[0];
  // The words beside a radio button show its focus, and the group is what stands in its place.
  const isRadio = element.type === "radio";
  const drawn = isRadio ? label.querySelector("span") : element;
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(drawn);
  const width = outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
  const reach = width ? width / 2 + parseFloat(outlineOffset) : 0;
  const ancestors = (node) => (node ? [node, ...ancestors(parentOf(node))] : []);
  const stuck = (node) => ancestors(node).find((one) => ["fixed", "sticky"].includes(getComputedStyle(one).position));
  const deepest = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot?.elementFromPoint?.(x, y) && hit.shadowRoot.elementFromPoint(x, y) !== hit) {
      hit = hit.shadowRoot.elementFromPoint(x, y);
    }
    return hit;
  };
  const [box] = drawn.getClientRects();
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const points = [
    [x, y],
    [x, box.top - reach],
    [x, box.bottom + reach],
    [box.left - reach, y],
    [box.right + reach, y],
  ];
  const unseen = points.flatMap(([x, y]) => {
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
      return [`beyond the window's edge at ${Math.round(x)}, ${Math.round(y)}`];
    const over = stuck(deepest(x, y));
    return over && !ancestors(drawn).includes(over) ? [`under ${over.localName}.${over.className}`] : [];
  });
  const group = isRadio ? element.closest("fieldset") : (label ?? element);
  const { top, bottom, left, right } = group.getBoundingClientRect();
  return {
    text: (label ?? element).textContent.replace(/\s+/g, " ").trim(),
    outline: width,
    colour: channels(outlineColor).slice(0, 3),
    behind: behind(parentOf(drawn)),
    points: points.length,
    isOffered: element.matches(".listen-here"),
    isDialog: element.matches("dialog"),
    unseen,
    at: stuck(element) ? null : { top: top + scrollY, bottom: bottom + scrollY, left, right },
    index: window.stops?.indexOf(element),
  };
});
