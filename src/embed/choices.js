// What the reader chose on this device, put on the page before it is drawn for the first time. The
// script of a newsletter's own pages; it stands in their head, without `async`.
//
// Custom properties on the page's root are inherited by the issue that it holds from the start, which the
// parser has not come to yet. Which there are, and what they follow, the app and this have from one table
// (src/agreed/choices.rs); size and lines go together (src/theme/custom_properties.rs).

const root = document.documentElement;

/** @returns {any} a text, which may be that of a number */
function kept(name) {
  try {
    return localStorage.getItem(KEPT + name);
  } catch {
    return null;
  }
}

function set(name, value = "") {
  root.style.setProperty(PROPERTY + name, value);
}

function apply() {
  const size = kept("size") / 100 || 1;
  const factor = Math.round(size * (LINES[kept("spacing")] ?? 1) * 1000) / 1000;
  const theme = kept("theme");
  const scheme = theme === "dark" || theme === "light" ? theme : undefined;
  set("size", size === 1 ? undefined : String(size));
  set("line", factor === 1 ? undefined : `${factor}lh`);
  set("scheme", scheme);
  for (const [name, choice, values] of SET) set(name, values[kept(choice)]);
  if (scheme) root.dataset.theme = scheme;
  else delete root.dataset.theme;
}

apply();
addEventListener("newsfold-choice", apply);
addEventListener("storage", apply);
