import { listOf, readBundle } from "./content.js";
import { counts, isNew, isRead, markOf, unreadCount, withMarks, withVisit } from "./marks.js";
import { comesAnew, leaveTrace, wasReloaded } from "./visit.js";

/**
 * What a reader has of one newsletter, as far as it is here: what was read from the database, and what was changed
 * since, which is written there.
 */
export class OwnPlace {
  #database;
  /** The address of the bundle. */
  newsletter;
  bundle = null;
  /** @type {import("./marks.js").Listed[]} */
  list = [];
  /** @type {?import("./records.js").Way} */
  way = null;
  /** Whether this page is the reader's first. */
  isFirst = true;
  /** Where the reader stopped before this page, if it is to be said. */
  stopped = null;
  /** @type {Map<string, import("./records.js").Marks>} */
  #marks = new Map();
  /** @type {Map<string, import("./records.js").Kept>} */
  #kept = new Map();
  /** The changes that are on their way into the database. */
  #writing = new Set();

  /**
   * @param {import("./database.js").Database} database
   * @param {string} newsletter
   */
  constructor(database, newsletter) {
    this.#database = database;
    this.newsletter = newsletter;
  }

  /** Reads what is there, and notes that the reader is here. */
  async begin() {
    this.bundle = await readBundle(this.newsletter);
    this.list = listOf(this.bundle);
    await this.readAgain();
    this.isFirst = this.way === null;
    const isReturn = comesAnew(this.newsletter) ?? false;
    if (isReturn || wasReloaded()) this.stopped = this.way?.stopped ?? null;
    const [newest] = this.list;
    if (!newest) return;
    const station = { issue: newest.issue, date: newest.date };
    const key = [this.newsletter];
    const visit = (way) => withVisit(way, this.newsletter, station, Date.now(), isReturn);
    this.way = visit(this.way);
    await this.#database.change("ways", key, visit);
    leaveTrace();
  }

  /** Reads again what is there: another tab may have changed it. */
  async readAgain() {
    const [marks, kept, ways] = await Promise.all([
      this.#database.read("marks", this.newsletter),
      this.#database.read("kept", this.newsletter),
      this.#database.read("ways", this.newsletter),
    ]);
    this.#marks = new Map(marks.map((record) => [record.issue, record]));
    this.#kept = new Map(kept.map((record) => [keyOf(record.issue, record.article), record]));
    this.way = ways[0] ?? this.way;
    // What was read may be older than what is being written: the next press goes by what is seen.
    for (const change of this.#writing) this.#hold(change);
  }

  /** Changes what is here, and what is in the database. */
  async #write(changes) {
    for (const change of changes) {
      this.#hold(change);
      this.#writing.add(change);
    }
    await this.#database.changeAll(changes);
    for (const change of changes) this.#writing.delete(change);
    leaveTrace();
  }

  #hold({ store, key: [, ...names], change }) {
    if (store === "ways") {
      this.way = change(this.way);
      return;
    }
    const held = store === "marks" ? this.#marks : this.#kept;
    const name = names.join("\n");
    held.set(name, change(held.get(name) ?? null));
  }

  /** What is wrong with the storage, if something is. */
  get trouble() {
    return this.#database.trouble;
  }

  /** Whether the articles of an issue are unread until they were read. */
  counts(issue) {
    return counts(this.list, this.way, issue, this.#marks.get(issue) ?? null);
  }

  isRead(issue, article) {
    return isRead(this.#marks.get(issue), article);
  }

  /** Whether an issue came since the last visit, and nothing of it was read. */
  isNew(issue) {
    return isNew(this.list, this.way, issue);
  }

  /** How many articles of an issue are unread; none of one that does not count. */
  unread({ issue, count }) {
    return this.counts(issue) ? unreadCount(this.#marks.get(issue), count) : 0;
  }

  /** The mark of an article; null where there is none. */
  markOf(issue, article) {
    return markOf(this.#marks.get(issue) ?? null, article);
  }

  /**
   * Marks articles.
   *
   * @param {{issue: string, article: string}[]} articles
   * @param {(article: {issue: string, article: string}) => boolean} isRead whether each is read from now on
   * @param {any=} stopped where the reader is, if that changes
   */
  async mark(articles, isRead, stopped) {
    const { newsletter } = this;
    const now = Date.now();
    const changes = [];
    for (const [issue, marked] of grouped(articles)) {
      const made = Object.fromEntries(marked.map((one) => [one.article, [isRead(one), now]]));
      const change = (marks) => withMarks(marks, { newsletter, issue }, /** @type {any} */ (made));
      changes.push({ store: "marks", key: [newsletter, issue], change });
    }
    if (stopped) {
      const change = (way) => ({ ...(way ?? this.way), stopped: { ...stopped, at: now } });
      if (this.way) changes.push({ store: "ways", key: [newsletter], change });
    }
    await this.#write(changes);
  }

  /** @returns {import("./records.js").Kept[]} the articles that are kept, the last one first */
  kept() {
    return [...this.#kept.values()].filter(({ gone }) => !gone).sort((a, b) => b.at - a.at);
  }

  isKept(issue, article) {
    return this.#kept.get(keyOf(issue, article))?.gone === false;
  }

  /** Keeps an article, or notes that it was let go of. @param {import("./records.js").Kept} record */
  async keep(record) {
    const { newsletter, issue, article } = record;
    const change = (before) => ({ ...record, note: before?.note ?? "", noted: before?.noted ?? record.noted });
    const key = [newsletter, issue, article];
    await this.#write([{ store: "kept", key, change: record.gone ? () => record : change }]);
  }
}

function keyOf(issue, article) {
  return `${issue}\n${article}`;
}

function grouped(articles) {
  const groups = new Map();
  for (const one of articles) groups.set(one.issue, [...(groups.get(one.issue) ?? []), one]);
  return groups;
}
