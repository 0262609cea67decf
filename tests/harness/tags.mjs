import { eventually } from "./eventually.mjs";

/** The one-tag form, with attributes of its own. */
export const tagOf = ({ src = "/newsfold.js", bundle = "/bundle.json", more = "async" } = {}) =>
  `<script src="${src}" data-newsfold="${bundle}" data-loading="eager" ${more}></script>`;

/**
 * Waits until every newsletter of the page is there, and there are as many as are wanted: each right after
 * a tag of its own, or at the end where its tag has no place on the page.
 */
export function showsNewsletters(page, count) {
  const wanted = { states: Array(count).fill("ready"), strays: 0 };
  return eventually(page, () => page.run(newsletters), wanted);
}

function newsletters() {
  const folds = [...document.querySelectorAll("news-fold")];
  const isTag = (node) => node?.localName === "script" && "newsfold" in node.dataset;
  const inHead = [...document.head.querySelectorAll("script")].filter(isTag).length;
  const alone = folds.filter((fold) => !isTag(fold.previousElementSibling)).length;
  return { states: folds.map(({ state }) => state), strays: Math.max(0, alone - inHead) };
}
