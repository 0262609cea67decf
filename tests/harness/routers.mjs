import { readFileSync } from "node:fs";

/** What Astro puts into the head of a page that has its router (../astro/). */
const ASTRO = readFileSync(new URL("../../target/astro/index.html", import.meta.url), "utf8").match(
  /<meta name="astro-.*(?=<\/head>)/,
)[0];

/** A script of the packages, or of the tests. */
const script = (src) => `<script src="${src}"></script>`;

/**
 * Routers that show another page without loading it, as themselves: what a page has in its head and as
 * its body for them, and what makes them take the page again from the server and change only what differs.
 */
export const ROUTERS = [
  {
    name: "Turbo",
    head: `<meta name="turbo-refresh-method" content="morph">${script("/packages/@hotwired/turbo/dist/turbo.es2017-umd.js")}`,
    body: (content) => content,
    morph: () => window.Turbo.visit(location.href, { action: "replace" }),
  },
  {
    name: "htmx, boosted",
    head: script("/packages/htmx.org/dist/htmx.js"),
    body: (content) => `<div hx-boost="true">${content}</div>`,
  },
  {
    name: "htmx with idiomorph",
    head: script("/packages/htmx.org/dist/htmx.js") + script("/packages/idiomorph/dist/idiomorph-ext.js"),
    body: (content) =>
      `<div hx-boost="true" hx-ext="morph" hx-swap="morph:innerHTML" hx-target="body">${content}</div>`,
    morph: () =>
      window.htmx.ajax("GET", location.href, { source: "[hx-boost]", target: "body", swap: "morph:innerHTML" }),
  },
  {
    name: "Swup",
    head: script("/packages/swup/dist/Swup.umd.js"),
    body: (content) =>
      `<main id="swup">${content}</main><script>window.swup ??= new Swup({ animationSelector: false });</script>`,
  },
  {
    name: "Barba",
    // It gives an entry of the history the address again that it made it with.
    forgetsFragments: true,
    head: script("/packages/@barba/core/dist/barba.umd.js"),
    body: (content) =>
      `<div data-barba="wrapper"><main data-barba="container">${content}</main></div><script>barba.init({ timeout: 20000 });</script>`,
  },
  {
    name: "Astro's router",
    head: ASTRO,
    body: (content) => content,
  },
];
