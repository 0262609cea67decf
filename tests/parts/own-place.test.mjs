// What a reader's own place decides without a browser: what is unread, what two devices have together, what of a file
// is believed, and the issues that are made of articles from several ones.

import assert from "node:assert/strict";
import { test } from "node:test";

import { madeIssue } from "../../src/parts/place/made-issue.js";
import { counts, isBefore, isNew, isRead, unreadCount, withMarks, withVisit } from "../../src/parts/place/marks.js";
import { alongOf, fileOf, merged } from "../../src/parts/place/merging.js";
import { MOST, STORES, sumOf } from "../../src/parts/place/records.js";
import { wordsIn } from "../../src/parts/place/words.js";
import en from "../../src/parts/place/words/en.js";
import { chanceOf } from "../harness/chance.mjs";

const OF = { newsletter: "n", issue: "i" };
const list = ["d", "c", "b", "a"].map((issue, at) => ({ issue, title: issue, date: `2026-01-0${9 - at}`, count: 3 }));
const way = (first, before = null) => ({ newsletter: "n", at: 1, first, before, last: first, stopped: null });
const at = (issue) => ({ issue, date: list.find((listed) => listed.issue === issue)?.date ?? "2026-01-07" });

test("on a first visit nothing counts, and afterwards what came since, and what was begun", () => {
  assert.equal(counts(list, null, "d", null), false);
  const since = way(at("b"));
  assert.deepEqual(
    ["d", "c", "b", "a"].map((issue) => counts(list, since, issue, null)),
    [true, true, true, false],
  );
  assert.equal(counts(list, since, "a", withMarks(null, { ...OF, issue: "a" }, { x: [true, 2] })), true);
});

test("an issue that is no longer listed is compared by its day", () => {
  assert.deepEqual(
    ["d", "c", "b", "a"].map((issue) => isBefore(list, issue, { issue: "gone", date: "2026-01-08" })),
    [false, false, true, true],
  );
  // What is in no list here is in an older piece of it.
  assert.equal(isBefore(list, "old", at("b")), true);
});

test("unread are those that were not read, however many marks there are", () => {
  const marks = withMarks(null, OF, { a: [true, 1], b: [false, 1], c: [true, 1] });
  assert.deepEqual([unreadCount(null, 3), unreadCount(marks, 3), unreadCount(marks, 1)], [3, 1, 0]);
});

test("what was read while something is written takes nothing of it back", async () => {
  // In a browser it is written into the scripts when they are built.
  globalThis.KEPT = "newsfold:";
  const { OwnPlace } = await import("../../src/parts/place/own-place.js");
  let written = null;
  const there = { marks: [withMarks(null, OF, { a: [true, 1] })], kept: [], ways: [] };
  const database = {
    read: async (store) => there[store],
    changeAll: (changes) =>
      new Promise((resolve) => {
        written = () => {
          there.marks = changes.map(({ change }) => change(there.marks[0]));
          resolve();
        };
      }),
  };
  const own = new OwnPlace(/** @type {any} */ (database), "n");
  await own.readAgain();
  assert.equal(own.isRead("i", "a"), true);
  const marked = own.mark([{ issue: "i", article: "a" }], () => false);
  await own.readAgain();
  assert.equal(own.isRead("i", "a"), false, "before it is written");
  written();
  await marked;
  there.marks = [withMarks(there.marks[0], OF, { a: [true, Date.now() + 1] })];
  await own.readAgain();
  assert.equal(own.isRead("i", "a"), true, "another tab has written since");
});

test("an article may be called as what every object has", () => {
  for (const id of ["constructor", "valueOf", "hasOwnProperty"]) {
    assert.equal(isRead(withMarks(null, OF, {}), id), false, id);
    const marks = withMarks(null, OF, { [id]: [true, 1] });
    assert.equal(isRead(marks, id), true, id);
    assert.deepEqual(merged("marks", withMarks(null, OF, {}), marks).articles[id], [true, 1]);
  }
});

test("a visit after half an hour, or in a new tab, is another one", () => {
  const half = 30 * 60_000;
  const first = withVisit(null, "n", at("b"), 0, true);
  assert.equal(isNew(list, first, "b"), false);
  const again = withVisit(first, "n", at("c"), half, false);
  assert.equal(again.before, null, "the same visit goes on");
  const next = withVisit(first, "n", at("c"), half + 1, false);
  assert.deepEqual([isNew(list, next, "c"), isNew(list, next, "b"), next.first], [true, false, at("b")]);
  assert.deepEqual(withVisit(next, "n", at("d"), half + 2, true).before, at("c"));
});

const MARKS = (articles) => ({ ...OF, at: Math.max(...Object.values(articles).map(([, at]) => at)), articles });

test("of two devices the newer mark stays, in whichever order they are put together", () => {
  const choose = chanceOf(5);
  for (let run = 0; run < 500; run += 1) {
    const marks = () =>
      MARKS(
        Object.fromEntries(["a", "b", "c", "d"].map((id) => [id, [choose([true, false]), choose([1, 2, 3, 4, 5, 6])]])),
      );
    const [here, there, third] = [marks(), marks(), marks()];
    const both = merged("marks", here, there);
    for (const [id, [read, at]] of Object.entries(both.articles)) {
      const newest = Math.max(here.articles[id][1], there.articles[id][1]);
      assert.equal(at, newest);
      assert.ok([here, there].some(({ articles }) => articles[id][1] === newest && articles[id][0] === read));
    }
    const times = (record) => Object.values(record.articles).map(([, at]) => at);
    assert.deepEqual(times(merged("marks", there, here)), times(both));
    assert.deepEqual(merged("marks", both, there), both, "putting it together again changes nothing");
    const [left, right] = [merged("marks", both, third), merged("marks", here, merged("marks", there, third))];
    assert.deepEqual(times(left), times(right));
  }
});

const content = JSON.stringify({ id: "a", title: "Title" });
const KEPT = {
  ...{ ...OF, article: "a", at: 5, gone: false, note: "", noted: 0, title: "Title", issueTitle: "Issue", date: "" },
  ...{ publication: "Letter", language: "en", address: "https://a.example/#a", content, sum: sumOf(content) },
};
const GONE = { ...KEPT, at: 6, gone: true, content: "", sum: sumOf("") };

test("an article that was let go of later stays gone, and a later note stays with an older article", () => {
  assert.equal(merged("kept", KEPT, GONE).gone, true);
  assert.equal(merged("kept", GONE, KEPT).gone, true);
  assert.equal(merged("kept", { ...KEPT, at: 7 }, GONE).gone, false);
  const noted = { ...KEPT, at: 4, note: "a note", noted: 9 };
  assert.deepEqual([merged("kept", KEPT, noted).note, merged("kept", noted, KEPT).at], ["a note", 5]);
  assert.deepEqual([merged("kept", null, KEPT), merged("kept", KEPT, null)], [KEPT, KEPT]);
});

test("of the reader's way the later stop stays", () => {
  const stop = (at) => ({ issue: "i", article: "a", title: "Title", at });
  const [early, late] = [
    { ...way(at("a")), at: 1, stopped: stop(9) },
    { ...way(at("b")), at: 2, stopped: stop(3) },
  ];
  for (const both of [merged("ways", early, late), merged("ways", late, early)]) {
    assert.deepEqual([both.at, both.stopped.at, both.first], [2, 9, at("a")]);
  }
});

test("a file comes back as it went, and one of others is none", () => {
  const everything = {
    marks: [MARKS({ a: [true, 3] })],
    kept: [KEPT, GONE],
    ways: [way(at("a"))],
    choices: { size: "130" },
  };
  assert.deepEqual(alongOf(fileOf(everything)), { newsfold: 1, ...everything });
  for (const text of ["", "null", "[]", '{"newsfold":2}', "<html>", "{"]) assert.equal(alongOf(text), null, text);
  const bad = {
    newsfold: 1,
    marks: [null, 3, { ...MARKS({ a: [true, 3] }), articles: { a: [1, 2] } }],
    kept: {},
    choices: [1],
  };
  assert.deepEqual(alongOf(JSON.stringify(bad)), { newsfold: 1, marks: [], kept: [], ways: [], choices: {} });
});

test("no more is believed than is kept", () => {
  const check = (store, record) => STORES[store].check(record);
  assert.equal(check("kept", { ...KEPT, note: "x".repeat(MOST.note + 1) }), null);
  assert.equal(
    check("kept", { ...KEPT, content: content.replace("Title", "Other") }),
    null,
    "it adds up to something else",
  );
  const many = Object.fromEntries(Array.from({ length: MOST.articles + 5 }, (_, n) => [`a${n}`, [true, n]]));
  const believed = check("marks", { ...OF, at: 1, articles: many });
  assert.deepEqual([Object.keys(believed.articles).length, believed.at], [MOST.articles, MOST.articles + 4]);
  assert.equal("a0" in believed.articles, false, "the oldest goes");
});

test("articles of one id from two issues are two, whose ids are ids", () => {
  const of = (issue) => ({
    issue,
    issueTitle: `Issue ${issue}`,
    article: "eels",
    content: { id: "eels", title: "Eels" },
  });
  const long = { ...of("x".repeat(200)), article: "y".repeat(200) };
  const about = { id: "made", title: "Made", note: "Note" };
  const { issue, origins } = madeIssue(about, [
    { ...of("1"), note: "why" },
    of("2"),
    long,
    { ...long, issue: "z".repeat(200) },
  ]);
  const ids = issue.sections.flatMap(({ articles }) => articles.map(({ id }) => id));
  assert.equal(new Set(ids).size, 4);
  for (const id of ids) assert.match(id, /^[\w-][\w.-]{0,199}$/);
  assert.deepEqual([...origins.values()].slice(0, 2), [
    { issue: "1", article: "eels" },
    { issue: "2", article: "eels" },
  ]);
  assert.deepEqual(issue.sections[0].articles[0].parts, [{ title: "Note", content: ["why"] }]);
});

test("each language has every word, with the holes that are filled, and without marks that are said by name", () => {
  const holes = (text) => [...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole))].join();
  for (const language of ["ar", "de", "en", "es", "fr", "he", "ja", "pl", "zh-Hans"]) {
    const words = wordsIn(language);
    for (const name of Object.keys(en)) {
      for (const n of [0, 1, 2, 3, 11, 22, 100]) {
        const text = words(name, { n, title: "T" });
        assert.ok(text && !/[{}"“”„«»·–—]/.test(text), `${language}: ${name}: ${text}`);
      }
      if (holes(en[name]) === "title")
        assert.ok(words(name, { title: "Eels" }).includes("Eels"), `${language}: ${name}`);
    }
  }
  assert.deepEqual(
    [1, 2, 5, 22].map((n) => wordsIn("pl")("moreShown", { n })),
    ["1 artykuł więcej", "2 artykuły więcej", "5 artykułów więcej", "22 artykuły więcej"],
  );
  assert.equal(wordsIn("tlh")("keep"), "Keep");
});
