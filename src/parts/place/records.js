/**
 * Whether an article was read, and since when that is known, in milliseconds since 1970.
 *
 * @typedef {[read: boolean, at: number]} Mark
 *
 * The marks of an issue, by the ids of its articles; `at` is when the last of them was made.
 * @typedef {{newsletter: string, issue: string, at: number, articles: Record<string, Mark>}} Marks
 *
 * A kept article. One that was let go of stays as a note of that (`gone`, without content), so that an older file
 * does not bring it back. `content` is the article as the newsletter has it, in JSON, and `sum` what that adds up to.
 * @typedef {{newsletter: string, issue: string, article: string, at: number, gone: boolean, note: string, noted: number,
 *   title: string, issueTitle: string, date: string, publication: string, language: string, address: string,
 *   content: string, sum: number}} Kept
 *
 * An issue as it stands in a list, by its id and its day.
 * @typedef {{issue: string, date: string}} Station
 *
 * The reader's way through a newsletter: what its newest issue was on the first visit, on the one before this and on
 * this; and the article that was read last.
 * @typedef {{newsletter: string, at: number, first: Station, before: ?Station, last: Station,
 *   stopped: ?{issue: string, article: string, title: string, at: number}}} Way
 */

/** How much is kept at most. What was touched longest ago goes first. */
export const MOST = {
  /** Issues with marks. */
  marks: 5_000,
  /** Kept articles, the notes of those that were let go of among them. */
  kept: 1_000,
  /** Newsletters. */
  ways: 100,
  /** Marks of one issue. */
  articles: 1_000,
  /** Letters of a kept article, in JSON. */
  content: 262_144,
  /** Letters of a note. */
  note: 500,
};

/** Letters of an id, an address or a title. */
const LINE = 2_000;

/** The stores of the database: by what their records are found, and how one is checked. */
export const STORES = {
  marks: { keyPath: ["newsletter", "issue"], check: checkMarks },
  kept: { keyPath: ["newsletter", "issue", "article"], check: checkKept },
  ways: { keyPath: ["newsletter"], check: checkWay },
};

/** @returns {?Marks} what of a record can be believed */
function checkMarks(value) {
  if (!isObject(value) || !isLine(value.newsletter) || !isLine(value.issue) || !isObject(value.articles)) return null;
  const isMark = ([id, mark]) =>
    isLine(id) && Array.isArray(mark) && mark.length === 2 && typeof mark[0] === "boolean" && isTime(mark[1]);
  const marks = Object.entries(value.articles).filter(isMark);
  const newest = marks.sort(([, a], [, b]) => b[1] - a[1]).slice(0, MOST.articles);
  if (newest.length === 0) return null;
  const { newsletter, issue } = value;
  return { newsletter, issue, at: newest[0][1][1], articles: Object.fromEntries(newest) };
}

/** @returns {?Kept} a record that can be believed as a whole */
function checkKept(value) {
  if (!isObject(value) || typeof value.gone !== "boolean" || !isTime(value.at) || !isTime(value.noted)) return null;
  const lines = ["newsletter", "issue", "article", "title", "issueTitle", "date", "publication", "language", "address"];
  const texts = [...lines, "note", "content"];
  if (texts.some((name) => typeof value[name] !== "string")) return null;
  const { newsletter, issue, article, note, content, gone, sum } = value;
  if (![newsletter, issue, article].every(isLine) || lines.some((name) => value[name].length > LINE)) return null;
  if (note.length > MOST.note || content.length > MOST.content || sumOf(content) !== sum) return null;
  if (!gone && !isArticle(content)) return null;
  const { at, noted } = value;
  const believed = { ...Object.fromEntries(texts.map((name) => [name, value[name]])), at, noted, gone, sum };
  return /** @type {any} */ (believed);
}

/** @returns {?Way} what of a record can be believed */
function checkWay(value) {
  if (!isObject(value) || !isLine(value.newsletter) || !isTime(value.at)) return null;
  const [first, last] = [stationOf(value.first), stationOf(value.last)];
  if (!first || !last) return null;
  const { newsletter, at, stopped } = value;
  const isStop = isObject(stopped) && isLine(stopped.issue) && isLine(stopped.article) && isTime(stopped.at);
  const stop = isStop && typeof stopped.title === "string" && stopped.title.length <= LINE;
  return {
    newsletter,
    at,
    first,
    before: stationOf(value.before),
    last,
    stopped: stop ? { issue: stopped.issue, article: stopped.article, title: stopped.title, at: stopped.at } : null,
  };
}

/** @returns {?Station} */
function stationOf(value) {
  if (!isObject(value) || !isLine(value.issue) || typeof value.date !== "string") return null;
  return { issue: value.issue, date: value.date.slice(0, 10) };
}

function isArticle(text) {
  try {
    const article = JSON.parse(text);
    return isObject(article) && typeof article.title === "string" && isLine(article.id);
  } catch {
    return false;
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLine(value) {
  return typeof value === "string" && value.length > 0 && value.length <= LINE;
}

function isTime(value) {
  return Number.isSafeInteger(value) && value >= 0;
}

/** What a text adds up to (FNV-1a): a text that was damaged adds up to something else. */
export function sumOf(text) {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
