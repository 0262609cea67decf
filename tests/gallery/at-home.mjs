/**
 * In the page: where the newsletter is set otherwise than the post around it. Its text is as the paragraphs beside
 * it, its headings as the heading above and no larger, and both begin at the same edge.
 */
export function strange() {
  const fold = document.querySelector("news-fold");
  const root = fold.shadowRoot;
  const paragraph = fold.nextElementSibling;
  const above = [...document.querySelectorAll("h2")].at(-1);
  const found = [];
  const same = (what, one, other, properties) => {
    for (const property of properties) {
      const [ours, theirs] = [one, other].map((element) => getComputedStyle(element)[property]);
      const close = Math.abs(Number.parseFloat(ours) - Number.parseFloat(theirs)) < 0.05;
      if (ours !== theirs && !close) found.push(`${what}: ${property} is ${ours} beside ${theirs}`);
    }
  };
  same("text", root.querySelector(".tldr p"), paragraph, [
    "fontFamily",
    "fontSize",
    "fontWeight",
    "lineHeight",
    "color",
  ]);
  const sizes = [above, ...[".issue-title", ".card-title"].map((title) => root.querySelector(title))];
  for (const title of sizes.slice(1)) same(title.className, title, above, ["fontFamily", "fontWeight", "color"]);
  const [most, ...ours] = sizes.map((title) => Number.parseFloat(getComputedStyle(title).fontSize));
  if (ours.some((size) => size > most + 0.05)) found.push(`titles of ${ours.join(" and ")} px below one of ${most} px`);
  const [left, theirs] = [root.querySelector(".tldr p"), paragraph].map((node) => node.getBoundingClientRect().left);
  if (Math.abs(left - theirs) > 1) found.push(`text begins at ${left} px, the page's at ${theirs} px`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  return found;
}
