import { minify } from "html-minifier-terser";

/** How hosts and site generators minify pages: each way alone takes something from a page that it had. */
export const MINIFIED = {
  "without comments": { removeComments: true },
  "without optional tags and quotes": {
    removeOptionalTags: true,
    removeAttributeQuotes: true,
    collapseBooleanAttributes: true,
    removeEmptyAttributes: true,
  },
  "without spaces": { collapseWhitespace: true, collapseInlineTagWhitespace: true },
  "in every way at once": {
    removeComments: true,
    removeOptionalTags: true,
    removeAttributeQuotes: true,
    collapseBooleanAttributes: true,
    removeEmptyAttributes: true,
    removeEmptyElements: true,
    collapseWhitespace: true,
    sortAttributes: true,
    sortClassName: true,
    processScripts: ["application/json"],
    minifyJS: true,
    minifyCSS: true,
  },
};

/** A page as a minifier leaves it. */
export function minified(html, options) {
  return minify(html, options);
}
