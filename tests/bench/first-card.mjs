/**
 * In a page that holds an issue from the start: when its first card could be seen, in milliseconds since
 * the navigation began. That is with the first paint that can hold it: the cards are in the page itself,
 * and hidden until their style sheet is there.
 */
export async function firstCard() {
  const root = document.querySelector("news-fold").shadowRoot;
  const [title] = root.querySelectorAll(".card-title");
  if (!title) throw new Error("the page has no card");
  const styled = performance.getEntriesByType("resource").filter(({ name }) => /newsfold-[0-9a-f]{16}\.css/.test(name));
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return Math.max(paint.startTime, ...styled.map(({ responseEnd }) => responseEnd));
}
