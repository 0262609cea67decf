// What is to be heard of a newsletter, from its files.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Queue } from "../../src/parts/listen/queue.js";

const SRC = "https://letters.example/bundle.json";
const issue = (id, words) => ({ id, title: id, sections: [{ articles: [{ id: "a", title: words }] }] });
const FILES = {
  [SRC]: {
    publication: { title: "Letters", language: "en", pronunciations: [{ word: "nginx", say: "engine x" }] },
    issues: [issue("newer", "We use nginx"), { id: "older", href: "issues/older.json" }],
  },
  "https://letters.example/issues/older.json": issue("older", "Before nginx"),
};

test("an issue and those before it are said as their author says words are", async () => {
  // Nothing is kept on a device, and the host answers.
  Object.assign(globalThis, { CACHE: "newsfold ", ANSWER_PATIENCE: 1000 });
  const { fetch } = globalThis;
  globalThis.fetch = async (url) => ({ ok: url in FILES, json: async () => FILES[url] });
  try {
    const queue = new Queue();
    assert.equal(await queue.load({ src: SRC, issue: "newer", file: null }), true);
    const said = (utterances) => utterances.map(({ text }) => text);
    assert.deepEqual(said(queue.prepared("headlines")), ["newer.", "We use engine x."]);
    assert.deepEqual(said(await queue.older("headlines")), ["older.", "Before engine x."]);
    assert.deepEqual(await queue.older("headlines"), []);
  } finally {
    globalThis.fetch = fetch;
  }
});
