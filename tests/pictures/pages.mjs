import { json, status } from "../harness/faults.mjs";
import { ARABIC, HARBOUR } from "./bundles.mjs";

/** The blog that the pictures are taken of: plain, with colours of its own where one asks for it. */
function blog(body, { style = "", lang = "en", dir = "ltr" } = {}) {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Blog</title>
    <style>
      body { margin: 0; padding: 1.25rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: #222; background: #fff }
      a { color: #1a4fa0 }
      body > p { margin: 0 0 1.5rem }
      ${style}
    </style>
    <script src="/newsfold.js" async></script></head><body>${body}</body></html>`;
}

const element = (attributes = "", fallback = "") =>
  `<news-fold src="/bundle.json" ${attributes}>${fallback}</news-fold>`;

const detail = (name) => ({
  file: `detail-${name}`,
  height: 640,
  show: "[part~=toolbar]",
  html: blog(element(`detail="${name}"`)),
});

const theme = (name) => ({
  file: `theme-${name}`,
  height: 560,
  html: blog(`<p>A page with <a href="#">colours of its own</a>.</p>${element(`theme="${name}"`)}`, {
    style: "body { background: #dcecdf; color: #14301f } a { color: #0a5c36 }",
  }),
});

/**
 * Every picture of docs/embedding.md: its file, its height, and its page. `show` is a part of the
 * newsletter to begin with, `answer` what the address of the bundle answers.
 */
export const PAGES = [
  ...["headlines", "brief", "full"].map(detail),
  ...["inherit", "light", "dark"].map(theme),
  { file: "lang-ar", height: 620, answer: json(ARABIC), html: blog(element(), { lang: "ar", dir: "rtl" }) },
  {
    file: "heading-level",
    height: 430,
    html: blog(`<h1>A year of letters</h1><h2>The latest ones</h2>${element('heading-level="3"')}`),
  },
  { file: "limit", height: 330, show: "[part~=archive]", html: blog(element('limit="2" detail="headlines"')) },
  {
    file: "failed",
    height: 270,
    answer: status(503),
    html: blog(`<p>Our newsletter:</p>${element("", '<p><a href="#">All issues of our newsletter</a></p>')}`),
  },
].map((page) => ({ answer: json(HARBOUR), ...page }));
