import { status } from "../harness/faults.mjs";
import { ARABIC } from "./bundles.mjs";

/** The blog that the pictures are taken of: plain, with colours of its own where one asks for it. */
function blog(element, { colours = "", lang = "en", dir = "ltr" } = {}) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Blog</title>
    <style>
      body { margin: 0; padding: 1.25rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif; ${colours} }
      body > p { margin: 0 0 1rem }
    </style>
    <script src="/newsfold.js" async></script></head><body>${element}</body></html>`;
}

const COLOURED = "background: #dcecdf; color: #14301f";
const LINKS = "<style>a { color: #0a5c36 }</style>";

const theme = (name) => ({
  file: `theme-${name}`,
  height: 330,
  html: blog(
    `${LINKS}<p>A page with <a href="#">colours of its own</a>.</p><news-fold src="/bundle.json" theme="${name}"></news-fold>`,
    { colours: COLOURED },
  ),
});

const detail = (name) => ({
  file: `detail-${name}`,
  height: 420,
  html: blog(`<news-fold src="/bundle.json" detail="${name}"></news-fold>`),
});

/** Every picture of docs/embedding.md: its file, its height, its page, and what is served beside it. */
export const PAGES = [
  detail("headlines"),
  detail("brief"),
  detail("full"),
  theme("inherit"),
  theme("light"),
  theme("dark"),
  {
    file: "lang-ar",
    height: 400,
    routes: { "/arabic.json": ARABIC },
    html: blog(`<news-fold src="/arabic.json"></news-fold>`, { lang: "ar", dir: "rtl" }),
  },
  {
    file: "heading-level",
    height: 330,
    html: blog(
      `<h1>A year of letters</h1><h2>The latest ones</h2><news-fold src="/bundle.json" heading-level="3" detail="headlines"></news-fold>`,
    ),
  },
  {
    file: "limit",
    height: 230,
    // The list of issues stands at the end.
    scrollTo: "[part~=archive]",
    html: blog(`<news-fold src="/bundle.json" limit="2" detail="headlines"></news-fold>`),
  },
  {
    file: "failed",
    height: 210,
    answers: { "/bundle.json": status(503) },
    html: blog(
      `<p>Our newsletter:</p><news-fold src="/bundle.json"><p><a href="#">All issues of our newsletter</a></p></news-fold>`,
    ),
  },
];
