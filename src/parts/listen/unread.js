/**
 * What is unread of an issue; null where nothing is. Who has read some of it was introduced to it already.
 *
 * @param {any} issue as in a bundle
 * @param {(issue: string, article: string) => boolean} isRead
 */
export function unreadOf(issue, isRead) {
  const sections = [];
  let isWhole = true;
  for (const { articles = [], introduction, ...section } of issue.sections ?? []) {
    const unread = articles.filter(({ id }) => !isRead(issue.id, id));
    const isAll = unread.length === articles.length;
    isWhole &&= isAll;
    if (unread.length > 0) sections.push({ ...section, introduction: isAll ? introduction : [], articles: unread });
  }
  if (sections.length === 0) return null;
  return { ...issue, introduction: isWhole ? issue.introduction : [], sections };
}
