/**
 * Which articles of the screen are open, and which are read when they are passed: those that have nothing to open,
 * and all of them where all are open.
 *
 * @param {ParentNode} root where the newsletter stands
 * @param {import("../../embed/part.js").Look} look
 * @returns {{isAllOpen: boolean, open: string[], passed: Map<string, Element>}} the passed ones with their cards
 */
export function openArticles(root, { articles, detail }) {
  const card = (id) => root.querySelector(`#${CSS.escape(TITLE + id)}`)?.closest("article");
  const panel = (id) => /** @type {?HTMLElement} */ (root.querySelector(`#${CSS.escape(PANEL + id)}`));
  const cards = articles.map((id) => ({ id, card: card(id), panel: panel(id) })).filter(({ card }) => card);
  const folded = cards.filter(({ panel }) => panel);
  const open = folded.filter(({ panel }) => !panel.hidden).map(({ id }) => id);
  const isAllOpen = detail === "full" || (open.length > 1 && open.length === folded.length);
  const passed = cards.filter(({ panel }) => isAllOpen || !panel);
  return { isAllOpen, open, passed: new Map(passed.map(({ id, card }) => [id, card])) };
}
