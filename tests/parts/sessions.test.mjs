// The player with a stand-in for the browser's speech that is as wrong as engines are: whatever is pressed, what is
// heard, what is seen and the queue are one; nothing is said twice or skipped.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Player } from "../../src/parts/listen/player/player.js";
import { heardNow, isPlaying } from "../../src/parts/listen/player/state.js";
import { prepare } from "../../src/parts/listen/text/prepare.js";
import { chanceOf } from "../harness/chance.mjs";
import "../fixtures/speech.js";

const SESSIONS = 300;
const PRESSES = 40;

const ISSUE = {
  id: "i",
  title: "An issue",
  sections: [
    {
      articles: ["a", "b", "c"].map((id) => ({
        id,
        title: `Title of ${id}`,
        tldr: `In short ${id}. It has two sentences.`,
        parts: [
          {
            role: "summary",
            content: [`First of ${id}. Second of ${id}, which is longer.`, `Another paragraph of ${id}.`],
          },
          { role: "takeaways", takeaways: [`One of ${id}`, `Two of ${id}`] },
        ],
      })),
    },
  ],
};
const QUEUE = prepare(ISSUE, { language: "en", detail: "full" });

/** A clock that goes when it is told to. */
function handClock() {
  let now = 0;
  let number = 0;
  const timers = new Map();
  return {
    setTimeout(action, ms = 0) {
      number += 1;
      timers.set(number, { at: now + Math.max(0, ms), number, action });
      return number;
    },
    clearTimeout: (timer) => timers.delete(timer),
    waiting: () => timers.size,
    goOn(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers.values()]
          .filter(({ at }) => at <= end)
          .sort((one, other) => one.at - other.at || one.number - other.number);
        if (!next) break;
        timers.delete(next.number);
        now = next.at;
        next.action();
      }
      now = end;
    },
  };
}

const FAULTS = [
  {},
  { slow: 3_000 },
  { slow: 6_000 },
  { silent: true },
  { deafToPause: true },
  { lateBoundaries: true },
  { losesVoices: true },
  { stopsAfter: 3_000 },
  { endsTwice: true },
  { noBoundaries: true },
  { forgetsStart: true },
  { endsTwice: true, lateBoundaries: true, deafToPause: true },
];

function playerWith(faults, heard = []) {
  const clock = handClock();
  const speech = new globalThis.StandInSpeech({ clock, faults });
  const player = new Player({
    synthesis: speech,
    makeUtterance: (text) => new globalThis.StandInUtterance(text),
    voiceFor: () => speech.getVoices()[0] ?? null,
    onHeard: ({ article }) => heard.push(article),
    clock,
  });
  player.dispatch({ type: "queue", queue: QUEUE, at: 0 });
  return { clock, speech, player };
}

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
  for (let seed = 0; seed < SESSIONS; seed += 1) {
    const pick = chanceOf(seed);
    const upTo = (most) => pick(Array.from({ length: most }, (_, number) => number));
    const faults = { ...pick(FAULTS) };
    const { clock, speech, player } = playerWith(faults);
    /** What was asked of the engine since the last press, by number. */
    let before = null;
    player.follow((state, last) => {
      if (state.status === "speaking" && state.ticket !== last.ticket && before?.goesOn && state.from === 0) {
        const isNext = state.at === last.at || state.at === last.at + 1;
        assert.ok(isNext, `seed ${seed}: ${last.at} is followed by ${state.at}`);
      }
    });
    const presses = [
      () => ({ type: "play" }),
      () => ({ type: "pause" }),
      () => ({ type: "paragraph", step: pick([-1, 1]) }),
      () => ({ type: "article", step: pick([-1, 1]) }),
      () => ({ type: "from", at: upTo(QUEUE.length) }),
      () => ({ type: "speed", speed: pick([0.7, 1, 2.5]) }),
      () => ({ type: "voice" }),
      () => ({ type: "sleep", after: pick(["article", null]) }),
      () => ({ type: "queue", queue: QUEUE, at: upTo(QUEUE.length) }),
    ];
    for (let press = 0; press < PRESSES; press += 1) {
      before = { goesOn: false };
      player.dispatch(pick(presses)());
      before = { goesOn: true };
      if (upTo(10) === 0) faults.losesVoices = !faults.losesVoices;
      clock.goOn(upTo(90) * 100);
      const { state } = player;
      const now = heardNow(state);
      assert.ok(state.at >= 0 && state.at < QUEUE.length, `seed ${seed}`);
      if (speech.speaking && speech.current.said) {
        // What the engine says is what the player shows.
        assert.equal(state.status, "speaking", `seed ${seed}: it speaks while the player is ${state.status}`);
        assert.equal(speech.current.utterance.text, QUEUE[state.at].text.slice(state.from), `seed ${seed}`);
        assert.equal(now.utterance, QUEUE[state.at]);
      }
      if (!isPlaying(state)) assert.equal(speech.speaking || speech.pending, false, `seed ${seed}: it is not silent`);
      if (state.word)
        assert.ok(state.word.at >= state.from && state.word.at < QUEUE[state.at].text.length, `seed ${seed}`);
    }
    player.dispatch({ type: "pause" });
    clock.goOn(60_000);
    assert.equal(clock.waiting(), 0, `seed ${seed}: nothing runs while it is silent`);
    assert.equal(speech.speaking, false, `seed ${seed}`);
  }
});
