// What a reader has on the device (src/parts/place/database.js): shared, checked, and no danger to anything else.

import assert from "node:assert/strict";

import { chanceOf } from "../harness/chance.mjs";
import { fixture, serveBundle } from "../harness/bundles.mjs";
import { openWithDatabase } from "../harness/place.mjs";
import { test } from "../harness/test.mjs";

const WRITES = 500;

test("two pages of an origin write a thousand marks at once, and none is lost", async (context) => {
  const { page } = context;
  await openWithDatabase(context);
  const counts = await page.driver.executeAsyncScript(
    `const [writes, done] = arguments;
     const frame = () => new Promise((resolve) => {
       const frame = document.createElement("iframe");
       frame.src = "/fixtures/blank.html?frame";
       frame.onload = () => resolve(frame.contentWindow);
       document.body.append(frame);
     });
     const write = async (page, name) => {
       const { Database } = await page.eval('import("/database.js")');
       const database = new Database();
       const one = (n) => database.change("marks", ["n", "issue" + (n % 5)], (marks) => ({
         newsletter: "n", issue: "issue" + (n % 5), at: n, articles: { ...marks?.articles, [name + n]: [true, n] },
       }));
       await Promise.all(Array.from({ length: writes }, (_, n) => one(n)));
       return database;
     };
     (async () => {
       const pages = await Promise.all([frame(), frame()]);
       const [database] = await Promise.all(pages.map((page, n) => write(page, n ? "b" : "a")));
       const records = await database.read("marks", "n");
       return records.map(({ articles }) => Object.keys(articles).length);
     })().then(done, (error) => done(String(error)));`,
    WRITES,
  );
  assert.deepEqual(counts, Array(5).fill((2 * WRITES) / 5));
});

/** A record of each kind. */
const RECORDS = {
  marks: { newsletter: "n", issue: "i", at: 5, articles: { first: [true, 5], second: [false, 4] } },
  kept: {
    ...{ newsletter: "n", issue: "i", article: "a", at: 5, gone: false, note: "a note", noted: 4, title: "Title" },
    ...{
      issueTitle: "Issue",
      date: "2026-04-10",
      publication: "Letter",
      language: "en",
      address: "https://a.example/#i",
    },
    content: JSON.stringify({ id: "a", title: "Title", tldr: "Short." }),
  },
  ways: {
    ...{ newsletter: "n", at: 5, first: { issue: "i", date: "2026-04-10" }, before: null },
    ...{ last: { issue: "i", date: "2026-04-10" }, stopped: { issue: "i", article: "a", title: "Title", at: 4 } },
  },
};

/** What may stand in the place of a value. */
const WRONG = [null, -1, 1e99, Number.NaN, "", "x".repeat(3000), [], {}, [[[]]], true, { issue: 1 }, "<b>"];

/** A record with one value changed, or taken away, somewhere in it. */
function mutated(record, choose) {
  const copy = structuredClone(record);
  const places = [];
  const collect = (value) => {
    for (const key of Object.keys(value)) {
      places.push([value, key]);
      if (typeof value[key] === "object" && value[key]) collect(value[key]);
    }
  };
  collect(copy);
  // By what it is found stays: a record without is none of the store's.
  const [parent, key] = choose(
    places.filter(([parent, key]) => parent !== copy || !/^(newsletter|issue|article)$/.test(key)),
  );
  const how = choose(["replace", "replace", "remove", "cut"]);
  if (how === "remove") delete parent[key];
  else if (how === "cut" && typeof parent[key] === "string") parent[key] = parent[key].slice(1);
  else parent[key] = choose(WRONG);
  return copy;
}

test("two hundred damaged records are left out, or are as a record must be, and reading goes on", async (context) => {
  const { page, server } = context;
  await openWithDatabase(context);
  const choose = chanceOf(17);
  const damaged = Array.from({ length: 200 }, (_, n) => {
    const store = choose(Object.keys(RECORDS));
    return {
      store,
      record: { ...mutated(RECORDS[store], choose), newsletter: server.url("/bundle.json"), issue: `i${n}` },
    };
  });
  const answer = await page.driver.executeAsyncScript(
    `const [damaged, done] = arguments;
     (async () => {
       const database = await window.database();
       await database.read("marks");
       const raw = await new Promise((resolve) => {
         const opening = indexedDB.open("newsfold");
         opening.onsuccess = () => resolve(opening.result);
       });
       let put = 0;
       for (const { store, record } of damaged) {
         const transaction = raw.transaction(store, "readwrite");
         try {
           // Records whose day is none cannot be found by it, and are there all the same.
           transaction.objectStore(store).put(record);
           put += 1;
         } catch {}
         await new Promise((resolve) => { transaction.oncomplete = transaction.onabort = resolve; });
       }
       raw.close();
       const read = [];
       for (const store of ["marks", "kept", "ways"]) read.push(...(await database.read(store)));
       const isTime = (value) => Number.isSafeInteger(value) && value >= 0;
       const believed = read.every((record) => isTime(record.at) && (!record.content || JSON.parse(record.content).title));
       return { put, read: read.length, believed, trouble: database.trouble };
     })().then(done, (error) => done(String(error)));`,
    damaged,
  );
  assert.ok(answer.put > 150 && answer.read < answer.put, JSON.stringify(answer));
  assert.deepEqual([answer.believed, answer.trouble], [true, "damaged"]);
  // The newsletter whose records these are is read as ever.
  await page.run(() => localStorage.setItem("newsfold:place", "1"));
  const bundle = serveBundle(server, fixture());
  const fold = await page.openReader();
  assert.deepEqual(await fold.textsOf("issue-title"), [bundle.issues[0].title]);
  await fold.until("it is told in a sentence", (root) => /damaged/.test(root.querySelector(".own-line")?.textContent));
});

for (const [trouble, spoil] of [
  ["denied", `IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };`],
  ["full", `IDBObjectStore.prototype.put = () => { throw new DOMException("no room", "QuotaExceededError"); };`],
]) {
  test(`with a storage that is ${trouble}, what was done holds as long as the page is open`, async (context) => {
    const { page } = context;
    await openWithDatabase(context);
    const answer = await page.driver.executeAsyncScript(
      `const [spoil, record, done] = arguments;
       new Function(spoil)();
       (async () => {
         const database = await window.database();
         await database.change("marks", ["n", "i"], () => record);
         return [await database.read("marks", "n"), await database.read("marks", "m"), database.trouble];
       })().then(done, (error) => done(String(error)));`,
      spoil,
      RECORDS.marks,
    );
    assert.deepEqual(answer, [[RECORDS.marks], [], trouble]);
  });
}

test("what was touched longest ago goes where there is more than is kept, and a newsletter goes whole", async (context) => {
  const { page } = context;
  await openWithDatabase(context);
  const answer = await page.driver.executeAsyncScript(
    `const [record, done] = arguments;
     (async () => {
       const database = await window.database();
       const way = (n) => ({ store: "ways", key: ["n" + n], change: () => ({ ...record, newsletter: "n" + n, at: n }) });
       await database.changeAll(Array.from({ length: 103 }, (_, n) => way(n)));
       const names = (await database.read("ways")).map(({ newsletter }) => newsletter);
       await database.forget("n50");
       const rest = await database.read("ways");
       return [names.length, ["n0", "n1", "n2", "n3"].map((name) => names.includes(name)), rest.length];
     })().then(done, (error) => done(String(error)));`,
    RECORDS.ways,
  );
  assert.deepEqual(answer, [100, [false, false, false, true], 99]);
});
