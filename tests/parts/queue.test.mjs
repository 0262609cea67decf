// What is to be heard of a newsletter, from its files, and of older issues what is unread.

import assert from "node:assert/strict";
import { test } from "node:test";

// What the build writes into scripts, without a file of words.
Object.assign(globalThis, { CACHE: "newsfold ", ANSWER_PATIENCE: 1000, WORDS: {}, KEPT: "newsfold:" });
const { Queue } = await import("../../src/parts/listen/queue.js");
const { Known } = await import("../../src/parts/listen/known.js");
const { atPlace, placeAt } = await import("../../src/parts/listen/kept.js");

const SRC = "https://letters.example/bundle.json";
const article = (id, title) => ({ id, title });
const issue = (id, ...titles) => ({
  id,
  title: id,
  introduction: [`Hello from ${id}.`],
  sections: [{ articles: titles.map((title, nth) => article("abc"[nth], title)) }],
});
const FILES = {
  [SRC]: {
    publication: { title: "Letters", language: "en", pronunciations: [{ word: "nginx", say: "engine x" }] },
    issues: [
      issue("newest", "We use nginx"),
      { id: "older", href: "issues/older.json" },
      { id: "gone", href: "issues/gone.json" },
      issue("oldest", "The first one", "The second one"),
    ],
  },
  "https://letters.example/issues/older.json": issue("older", "Before nginx", "And before that"),
};
const LOOK = { src: SRC, issue: "newest", file: null, remembers: true };

// Nothing is kept on a device, and the host answers where it has something.
globalThis.fetch = async (url) => ({ ok: url in FILES, json: async () => FILES[url] });

/** A queue of the newest issue, for a reader who has read what `read` lists. */
async function queueWith(read = [], { look = LOOK, made = null, load } = {}) {
  const known = { isRead: (issue, article) => read.includes(`${issue}/${article}`), made };
  const app = { look: () => look, load: load ?? (async () => ({ followerOf: async () => ({ known }) })) };
  const queue = new Queue(app, new Known(app));
  assert.equal(await queue.load(look), true);
  return queue;
}

const said = (utterances) => utterances.map(({ text }) => text);

test("an issue and those before it are said as their author says words are", async () => {
  const queue = await queueWith();
  assert.deepEqual(said(queue.prepared("headlines")), ["newest.", "We use engine x."]);
  assert.deepEqual(said(await queue.older("headlines")), ["older.", "Before engine x.", "And before that."]);
});

test("of older issues only what is unread is heard, without what its reader was introduced to, and what cannot be had is passed over", async () => {
  const queue = await queueWith(["older/a"]);
  queue.prepared("full");
  assert.deepEqual(said(await queue.older("full")), ["older.", "And before that."]);
  assert.deepEqual(said(await queue.older("full")), [
    "oldest.",
    "Hello from oldest.",
    "The first one.",
    "The second one.",
  ]);
  assert.deepEqual(await queue.older("full"), []);

  const next = await queueWith(["older/a", "older/b", "oldest/b"]);
  next.prepared("headlines");
  assert.deepEqual(said(await next.older("headlines")), ["oldest.", "The first one."]);
});

test("where nothing is remembered, or what remembers it cannot be had, all of an older issue is unread", async () => {
  const forgetful = await queueWith(["older/a"], { look: { ...LOOK, remembers: false } });
  forgetful.prepared("headlines");
  assert.equal((await forgetful.older("headlines")).length, 3);
  const failing = await queueWith(["older/a"], { load: () => Promise.reject(new Error("no network")) });
  failing.prepared("headlines");
  assert.equal((await failing.older("headlines")).length, 3);
});

test("what was stopped in an older issue goes on there, although it was read meanwhile, and further from there", async () => {
  const before = await queueWith();
  const queue = [...before.prepared("full"), ...(await before.older("full"))];
  const at = queue.findIndex(({ text }) => text === "And before that.");
  const place = placeAt(queue, at);
  assert.equal(place.issue, "older");

  const after = await queueWith(["older/a", "older/b"]);
  const again = [...after.prepared("full"), ...(await after.older("full", place))];
  assert.equal(again[atPlace(again, place)].text, "And before that.");
  assert.equal(again[atPlace(again, place)].issue, "older");
  assert.deepEqual(said(await after.older("headlines")), ["oldest.", "The first one.", "The second one."]);

  // Of an issue that is not there any more, it begins with what is on the screen.
  const gone = { ...place, issue: "another" };
  const anew = await queueWith();
  assert.deepEqual(await anew.older("full", gone), []);
  assert.equal(atPlace(anew.prepared("full"), gone), 0);
});

test("what earlier versions kept of a place, without its issue, is found in the issue on the screen", async () => {
  const queue = (await queueWith()).prepared("headlines");
  const { issue: _, ...place } = placeAt(queue, 1);
  assert.equal(atPlace(queue, place), 1);
});

test("the queue stays as it was when its issue is corrected, and begins anew with what is heard anew", async () => {
  const queue = await queueWith();
  queue.prepared("headlines");
  await queue.older("headlines");
  await queue.load(LOOK);
  assert.equal((await queue.older("headlines"))[0].issue, "oldest");
  queue.prepared("headlines");
  assert.equal((await queue.older("headlines"))[0].issue, "older");
});

test("an older issue that comes after another was wanted is not heard", async () => {
  const queue = await queueWith();
  queue.prepared("headlines");
  const older = queue.older("headlines");
  await queue.load({ ...LOOK, issue: "oldest" });
  assert.deepEqual(await older, []);
});

test("an issue that was made on the device is heard, and its articles are those of their newsletter", async () => {
  const origins = new Map([["own", { issue: "older", article: "a" }]]);
  const made = {
    issue: { id: "made", title: "Everything new", sections: [{ articles: [article("own", "Mine")] }] },
    origins,
  };
  const look = { ...LOOK, issue: "made" };
  const queue = await queueWith([], { look, made });
  const [, mine] = queue.prepared("headlines");
  assert.equal(mine.text, "Mine.");
  assert.deepEqual(queue.originOf(mine), { issue: "older", article: "a" });
  assert.equal(queue.isOf(look), true);
  assert.equal(queue.isOf(LOOK), false);
  assert.deepEqual(await queue.older("headlines"), []);
});
