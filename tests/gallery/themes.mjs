/** What every post of the gallery says around the newsletter. */
const PARAGRAPH =
  "Every Thursday we send a letter with what we have read. This paragraph of the page is long enough to show how " +
  "wide its lines are and where they begin.";

const post = (element) =>
  `<h1>A year of letters</h1><p>${PARAGRAPH}</p><h2>The newsletter</h2>${element}<p>${PARAGRAPH}</p>`;

/** The attribute with which a theme is light or dark, and its value. */
const byAttribute = (name) => (dark) => [name, dark ? "dark" : "light"];

/**
 * The themes of the gallery, by name: the style sheets, in the folder of packages; what stands around a post in
 * that theme; and what the page says of light and dark, where it does not leave that to the browser.
 */
export const THEMES = {
  // The theme `classic` of Docusaurus is made of it.
  Docusaurus: {
    sheets: ["infima/dist/css/default/default.css"],
    wrap: (content) =>
      `<main class="container padding-vert--lg"><div class="row"><div class="col col--8"><article><div class="markdown">${content}</div></article></div></div></main>`,
    says: byAttribute("data-theme"),
  },
  Pico: {
    sheets: ["@picocss/pico/css/pico.min.css"],
    wrap: (content) => `<main class="container">${content}</main>`,
    says: byAttribute("data-theme"),
  },
  Bootstrap: {
    sheets: ["bootstrap/dist/css/bootstrap.min.css"],
    wrap: (content) =>
      `<main class="container-md py-4"><div class="row"><article class="col-lg-8">${content}</article></div></main>`,
    says: byAttribute("data-bs-theme"),
  },
  Bulma: {
    sheets: ["bulma/css/bulma.min.css"],
    wrap: (content) =>
      `<section class="section"><div class="container"><div class="content">${content}</div></div></section>`,
    says: byAttribute("data-theme"),
  },
  "water.css": { sheets: ["water.css/out/water.css"], wrap: (content) => content },
  "mvp.css": {
    sheets: ["mvp.css/mvp.css"],
    wrap: (content) => `<main><article>${content}</article></main>`,
    says: byAttribute("color-mode"),
  },
  Sakura: { sheets: ["sakura.css/css/sakura.css"], wrap: (content) => content },
  Tufte: { sheets: ["tufte-css/tufte.css"], wrap: (content) => `<article><section>${content}</section></article>` },
  GitHub: {
    sheets: ["github-markdown-css/github-markdown.css"],
    style: ".markdown-body { max-width: 45rem; margin: 0 auto; padding: 2rem }",
    wrap: (content) => `<article class="markdown-body">${content}</article>`,
  },
  "No style at all": { sheets: [], wrap: (content) => content },
};

/** The page of a post in a theme. */
export function pageOf({ sheets, style = "", wrap, says }, element, dark) {
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="/themes/${sheet}">`).join("");
  const [name, value] = says?.(dark) ?? ["class", ""];
  return `<!doctype html><html lang="en" ${name}="${value}"><head><meta charset="utf-8"><title>A post</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">${links}<style>${style}</style>
    <script src="/newsfold.js" async></script></head><body>${wrap(post(element))}</body></html>`;
}
