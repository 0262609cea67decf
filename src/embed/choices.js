// What the reader chose on this device, put on the page before it is drawn for the first time. The
// script of a newsletter's own pages; it stands in their head, without `async`.
//
// Custom properties on the page's root are inherited by the issue that it holds from the start, which the
// parser has not come to yet. Which there are, and what they follow, the app and this have from one table
// (src/agreed/choices.rs); size and lines go together (src/theme/custom_properties.rs).

const root = document.documentElement;

/**
 * What a choice is for; any script may have written where it is kept, and what is no value of ours is no choice.
 *
 * @returns {any}
 */
function chosen(choice, values) {
  try {
    // Without what every object has, such as `constructor`.
    return { __proto__: null, ...values }[localStorage[KEPT + choice]];
  } catch {}
}

function set(name, value) {
  root.style.setProperty(PROPERTY + name, value || "");
}

function apply() {
  const size = chosen("size", SIZES);
  const factor = +((size || 1) * (chosen("spacing", LINES) || 1)).toFixed(3);
  const scheme = chosen("theme", { light: "light", dark: "dark" });
  set("size", size);
  set("line", factor !== 1 && `${factor}lh`);
  set("scheme", scheme);
  for (const [name, choice, values] of SET) set(name, chosen(choice, values));
  if (scheme) root.dataset.theme = scheme;
  else delete root.dataset.theme;
}

apply();
// Who has been here before has a line of their own (src/parts/place), for which there is room from the start or never.
set("place", chosen("place", { 1: 1 }));
addEventListener(CHOICE_EVENT, apply);
addEventListener("storage", apply);
