// What the reader chose on this device, put on the page before it is drawn for the first time. The
// script of a newsletter's own pages; it stands in their head, without `async`.
//
// Custom properties on the page's root are inherited by the issue that it holds from the start, which the
// parser has not come to yet. They are those of src/theme/custom_properties.rs, and those that
// styles/views/prerendered.css reads.

const root = document.documentElement;
const PREFIX = "--newsfold-reader-";
const SPACING = { relaxed: [1.15, "0.05em", "0.08em", "1.5"], wide: [1.3, "0.12em", "0.16em", "2.5"] };
const HIDDEN = { headlines: ["gist", "rest"], takeaways: ["panels", "rest", "others"], full: ["panels", "signs"] };

/** @returns {any} a text, which may be that of a number */
function kept(name) {
  try {
    return localStorage.getItem(`newsfold:${name}`);
  } catch {
    return null;
  }
}

function apply() {
  const size = kept("size") / 100 || 1;
  const [line, letters, words, paragraphs] = SPACING[kept("spacing")] ?? [1];
  const theme = kept("theme");
  const scheme = theme === "dark" || theme === "light" ? theme : null;
  const factor = Math.round(size * line * 1000) / 1000;
  const properties = {
    size: size === 1 ? null : size,
    line: factor === 1 ? null : `${factor}lh`,
    letters,
    joined: letters && "normal",
    words,
    paragraphs,
    length: { narrow: 0.75, wide: 1.4, full: 99 }[kept("length")],
    motion: kept("motion") && 0,
    print: kept("print") && "none",
    scheme,
    gist: null,
    rest: null,
    others: null,
    panels: null,
    signs: null,
  };
  for (const name of HIDDEN[kept("detail")] ?? []) properties[name] = "none";
  for (const name in properties) root.style.setProperty(PREFIX + name, properties[name] ?? "");
  if (scheme) root.dataset.theme = scheme;
  else delete root.dataset.theme;
}

apply();
addEventListener("newsfold-choice", apply);
addEventListener("storage", apply);
