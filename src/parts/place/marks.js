/**
 * An issue as the newsletter lists it: how many articles it has, newest issue first.
 *
 * @typedef {{issue: string, title: string, date: string, count: number}} Listed
 */

/** How long a reader may be away before coming back is another visit, in milliseconds. */
const VISIT = 30 * 60_000;

/**
 * Whether an issue counts: its articles are unread until they were read. Those from before the reader's first visit
 * count only once something of them was read or marked, so that an archive of years is no debt.
 *
 * @param {Listed[]} list
 * @param {?import("./records.js").Way} way
 * @param {string} issue
 * @param {?import("./records.js").Marks} marks those of the issue
 */
export function counts(list, way, issue, marks) {
  if (!way) return false;
  if (marks && Object.values(marks.articles).length > 0) return true;
  return !isBefore(list, issue, way.first);
}

/** Whether an issue is older than a station: it stands behind it in the list, or has an earlier day. */
export function isBefore(list, issue, station) {
  const places = placesIn(list);
  const [place, border] = [places.get(issue), places.get(station.issue)];
  if (place === undefined) return true;
  if (border !== undefined) return place > border;
  // The issue of then is no longer listed: the list was cut at its oldest end, or the issue was taken back.
  return list[place].date < station.date;
}

/** Where each issue stands in a list: of ten thousand, none is looked for one by one. */
const known = new WeakMap();

/** @param {Listed[]} list @returns {Map<string, number>} */
function placesIn(list) {
  if (!known.has(list)) known.set(list, new Map(list.map(({ issue }, place) => [issue, place])));
  return known.get(list);
}

/** The mark of an article; null where there is none. An id may be the name of what every object has. */
export function markOf(marks, article) {
  return marks && Object.hasOwn(marks.articles, article) ? marks.articles[article] : null;
}

/** Whether an article was read. */
export function isRead(marks, article) {
  return markOf(marks, article)?.[0] === true;
}

/**
 * How many articles of an issue are unread, of as many as it has.
 *
 * @param {?import("./records.js").Marks} marks
 * @param {number} count
 */
export function unreadCount(marks, count) {
  const read = Object.values(marks?.articles ?? {}).filter(([read]) => read).length;
  return Math.max(0, count - read);
}

/**
 * Marks with those of some articles made now, unless one of them was made later, on a clock that is ahead.
 *
 * @param {?import("./records.js").Marks} marks
 * @param {{newsletter: string, issue: string}} of
 * @param {Record<string, import("./records.js").Mark>} made
 * @returns {import("./records.js").Marks}
 */
export function withMarks(marks, { newsletter, issue }, made) {
  const articles = { __proto__: null, ...marks?.articles };
  for (const [article, mark] of Object.entries(made)) {
    if (!articles[article] || articles[article][1] <= mark[1]) articles[article] = mark;
  }
  const at = Math.max(0, ...Object.values(articles).map(([, at]) => at));
  return { newsletter, issue, at, articles };
}

/**
 * The reader's way once they are here, at a time: on the first visit it begins; on another one, what was the newest
 * issue then is what this one is compared with.
 *
 * @param {?import("./records.js").Way} way
 * @param {string} newsletter
 * @param {import("./records.js").Station} newest
 * @param {number} now
 * @param {boolean} returned whether this is a new visit by itself, such as in a new tab
 * @returns {import("./records.js").Way}
 */
export function withVisit(way, newsletter, newest, now, returned) {
  if (!way) return { newsletter, at: now, first: newest, before: null, last: newest, stopped: null };
  const isNew = returned || now - way.at > VISIT;
  return { ...way, at: now, before: isNew ? way.last : way.before, last: newest };
}

/**
 * Whether an issue came since the visit before this one.
 *
 * @param {Listed[]} list
 * @param {?import("./records.js").Way} way
 * @param {string} issue
 */
export function isNew(list, way, issue) {
  return Boolean(way?.before) && issue !== way.before.issue && !isBefore(list, issue, way.before);
}
