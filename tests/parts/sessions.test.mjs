// The player with a stand-in for the browser's speech that is as wrong as engines are: whatever is pressed, what is
// heard, what is seen and the queue are one; nothing is said twice or skipped.

import assert from "node:assert/strict";
import { test } from "node:test";

import "../fixtures/speech.js";
import { FAULTS, QUEUE, playerWith, session } from "../fixtures/sessions.js";

const SESSIONS = 300;

test("a whole issue is said in order, each utterance once, whatever the engine forgets or repeats", () => {
  for (const faults of FAULTS.filter(({ silent, stopsAfter, slow }) => !silent && !stopsAfter && !(slow > 4_000))) {
    const heard = [];
    const { clock, speech, player } = playerWith(faults, heard);
    player.dispatch({ type: "play" });
    clock.goOn(3_600_000);
    assert.equal(player.state.status, "ended", JSON.stringify(faults));
    assert.deepEqual(
      speech.said.map(({ text }) => text),
      QUEUE.map(({ text }) => text),
      JSON.stringify(faults),
    );
    assert.deepEqual(heard, ["a", "b", "c"]);
    assert.equal(clock.waiting(), 0, "no timer runs while it is silent");
  }
});

test("an engine that never speaks is given up in a sentence, and one that is only slow is waited for", () => {
  const mute = playerWith({});
  mute.speech.speak = () => {};
  mute.player.dispatch({ type: "play" });
  mute.clock.goOn(120_000);
  assert.deepEqual([mute.player.state.status, mute.player.state.fault], ["paused", "silent"]);
  assert.equal(mute.clock.waiting(), 0);

  const slow = playerWith({ slow: 6_000 });
  slow.player.dispatch({ type: "play" });
  slow.clock.goOn(3_600_000);
  assert.equal(slow.player.state.status, "ended");
});

test("an engine that is refused to the page says so", () => {
  const { clock, speech, player } = playerWith({});
  speech.speak = (utterance) => speech.fire(utterance, "error", { error: "not-allowed" });
  player.dispatch({ type: "play" });
  clock.goOn(10_000);
  assert.deepEqual([player.state.status, player.state.fault], ["paused", "refused"]);
});

test("what was stopped within a sentence goes on at the word, and the sentence is said once", () => {
  const { clock, speech, player } = playerWith({});
  player.dispatch({ type: "from", at: QUEUE.findIndex(({ text }) => text.startsWith("Second of a")) });
  clock.goOn(700);
  player.dispatch({ type: "pause" });
  const { from } = player.state;
  assert.ok(from > 0);
  clock.goOn(60_000);
  player.dispatch({ type: "play" });
  clock.goOn(100);
  assert.equal(speech.said.at(-1).text, "Second of a, which is longer.".slice(from));
});

test("it stops after an article, or when the time is over, at the end of a sentence", () => {
  const { clock, player } = playerWith({});
  player.dispatch({ type: "from", at: QUEUE.findIndex(({ article }) => article === "a") });
  player.dispatch({ type: "sleep", after: "article" });
  clock.goOn(3_600_000);
  assert.deepEqual([player.state.status, QUEUE[player.state.at].text], ["paused", "Title of b."]);
  player.dispatch({ type: "play" });
  player.dispatch({ type: "slept" });
  clock.goOn(3_600_000);
  assert.deepEqual([player.state.status, QUEUE[player.state.at].text], ["paused", "TLDR:"]);
});

test(`${SESSIONS} sessions of random presses keep what is said, what is seen and the queue one`, () => {
  for (let seed = 0; seed < SESSIONS; seed += 1) session(seed);
});
