import { openDB } from "idb";

import { MOST, STORES } from "./records.js";

/** The one database, and the channel by which tabs tell each other that it has changed. */
const NAME = "newsfold";
const VERSION = 1;

/** The name of the error where it is not what it must be. */
const DAMAGED = "DataError";

/**
 * What can be wrong with the storage: it is `denied` (or cannot be used, which is the same to a reader), `full`, or
 * was `damaged`: what could not be believed was left out.
 *
 * @typedef {"denied" | "full" | "damaged"} Trouble
 */

/** @type {Record<string, Trouble>} */
const TROUBLES = { QuotaExceededError: "full", [DAMAGED]: "damaged" };

/**
 * What a reader has of newsletters: marks, kept articles, and their way. Every record is checked when it is read.
 *
 * No call fails. What cannot be kept holds as long as the page is open, and `trouble` says why.
 */
export class Database {
  /** @type {?Trouble} */
  trouble = null;
  /** @type {?Promise<import("idb").IDBPDatabase>} */
  #opening = null;
  /** What could not be written, by store and key: it is read in the place of what is there. */
  #unwritten = { marks: new Map(), kept: new Map(), ways: new Map() };
  #followers = new Set();
  #channel = channel();

  constructor() {
    if (this.#channel) this.#channel.onmessage = () => this.#tell();
  }

  /**
   * The records of a store, of one newsletter or of all.
   *
   * @param {"marks" | "kept" | "ways"} store
   * @param {string=} newsletter
   * @returns {Promise<any[]>}
   */
  async read(store, newsletter) {
    const range = newsletter === undefined ? undefined : rangeOf(newsletter);
    const there = (await this.#try((database) => database.getAll(store, range))) ?? [];
    const unwritten = this.#unwritten[store];
    const believed = [];
    for (const record of there) {
      const checked = STORES[store].check(record);
      if (!checked) this.trouble = "damaged";
      else if (!unwritten.has(nameOf(store, checked))) believed.push(checked);
    }
    const others = [...unwritten.values()].filter((record) => record);
    return [...believed, ...others.filter((record) => newsletter === undefined || record.newsletter === newsletter)];
  }

  /**
   * Changes one record: `change` makes the next one of the one that is there, or of nothing; what it answers is kept,
   * and nothing is where it answers null. Whatever other tabs write meanwhile comes before or after it.
   *
   * @param {"marks" | "kept" | "ways"} store
   * @param {string[]} key
   * @param {(record: any) => any} change
   */
  async change(store, key, change) {
    await this.changeAll([{ store, key, change }]);
  }

  /**
   * Changes records, all or none.
   *
   * @param {{store: "marks" | "kept" | "ways", key: string[], change: (record: any) => any}[]} changes
   */
  async changeAll(changes) {
    const done = await this.#try(async (database) => {
      const transaction = database.transaction(Object.keys(STORES), "readwrite");
      const written = [];
      // One after the other, so that two changes of one record are both made.
      for (const { store, key, change } of changes) {
        const objects = transaction.objectStore(store);
        const held = this.#unwritten[store].get(key.join("\n"));
        const after = change(STORES[store].check(held ?? (await objects.get(key))));
        written.push(after ? objects.put(after) : objects.delete(key));
      }
      await Promise.all([...written, transaction.done]);
      return true;
    });
    if (!done) for (const one of changes) this.#holdUnwritten(one);
    else for (const { store, key } of changes) this.#unwritten[store].delete(key.join("\n"));
    if (done) await this.#makeRoom(new Set(changes.map(({ store }) => store)));
    this.#channel?.postMessage(null);
    this.#tell();
  }

  /** Removes everything of a newsletter. */
  async forget(newsletter) {
    for (const store of Object.keys(STORES)) {
      for (const [name, record] of this.#unwritten[store]) {
        if (record?.newsletter === newsletter) this.#unwritten[store].delete(name);
      }
      await this.#try((database) => database.delete(store, rangeOf(newsletter)));
    }
    this.#channel?.postMessage(null);
  }

  /**
   * Calls back when something has changed, here or in another tab.
   *
   * @param {() => void} follower
   * @returns {() => void} ends that
   */
  follow(follower) {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  #tell() {
    for (const follower of this.#followers) follower();
  }

  #holdUnwritten({ store, key, change }) {
    const before = this.#unwritten[store].get(key.join("\n")) ?? null;
    this.#unwritten[store].set(key.join("\n"), change(before));
  }

  /** Lets go of what was touched longest ago, where there is more than is kept. */
  async #makeRoom(stores) {
    for (const store of stores) {
      await this.#try(async (database) => {
        const tooMany = (await database.count(store)) - MOST[store];
        if (tooMany <= 0) return;
        const transaction = database.transaction(store, "readwrite");
        let cursor = await transaction.store.index("at").openCursor();
        for (let left = tooMany; left > 0 && cursor; left -= 1) {
          await cursor.delete();
          cursor = await cursor.continue();
        }
        await transaction.done;
      });
    }
  }

  /** Does something with the database; answers with nothing where that fails, and takes note of why. */
  async #try(act) {
    try {
      this.#opening ??= this.#open();
      return await act(await this.#opening);
    } catch (error) {
      this.trouble = TROUBLES[error?.name] ?? "denied";
      // A database whose storage was cleared, or that another version has opened, is opened anew the next time.
      if (/^(InvalidState|Abort|NotFound)Error$/.test(error?.name)) this.#opening = null;
      return undefined;
    }
  }

  async #open() {
    const database = await openDB(NAME, VERSION, {
      upgrade(database) {
        for (const [store, { keyPath }] of Object.entries(STORES)) {
          database.createObjectStore(store, { keyPath }).createIndex("at", "at");
        }
      },
      blocking: (_now, _wanted, event) => {
        /** @type {IDBDatabase} */ (event.target).close();
        this.#opening = null;
      },
      terminated: () => (this.#opening = null),
    });
    const isOurs = Object.keys(STORES).every((store) => database.objectStoreNames.contains(store));
    if (!isOurs) database.close();
    // Under our name and without our stores, nothing in it is ours to remove.
    if (!isOurs) throw new DOMException("the database has other stores", DAMAGED);
    return database;
  }
}

/** The keys that begin with a newsletter. */
function rangeOf(newsletter) {
  return IDBKeyRange.bound([newsletter], [newsletter, []]);
}

function nameOf(store, record) {
  return STORES[store].keyPath.map((name) => record[name]).join("\n");
}

/** The channel between tabs, where the browser has one. */
function channel() {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}
