import { secondsOf } from "../text/lengths.js";
import { isPlaying, moved } from "./state.js";

/**
 * Something that happened. What the engine and the timers tell has the number of what they were asked.
 *
 * @typedef {{type: string, ticket?: number, [more: string]: any}} Event
 *
 * What is to be done outside: `speak` a text; `stop` speaking, and let the timers go; `wait` and answer with `waited`;
 * `watch` and answer with `overdue`; `heard` an article to its end.
 *
 * @typedef {{do: "speak" | "stop" | "wait" | "watch" | "heard", [more: string]: any}} Effect
 */

/** How long an engine may take to begin, in milliseconds; each time it is asked again, twice as long. */
const BEGIN = 4_000;
/** How much longer than expected an engine may speak, and how many milliseconds more. */
const SLOWER = 2.5;
const MORE = 5_000;
/** How often an engine is asked or waited for in vain before it is given up. */
const TRIES = 3;

/**
 * The state after an event, and what is to be done. Touches nothing.
 *
 * @param {import("./state.js").State} state
 * @param {Event} event
 * @returns {[import("./state.js").State, Effect[]]}
 */
export function reduce(state, event) {
  const answer = ANSWERS[event.type];
  const isStale = event.ticket !== undefined && event.ticket !== state.ticket;
  return !answer || isStale ? [state, []] : answer(state, event);
}

const ANSWERS = {
  play: (state) =>
    isPlaying(state) ? [state, []] : speak({ ...state, ...(state.status === "ended" ? start(0) : {}), tries: 0 }),
  pause: (state) => (isPlaying(state) ? pause(state) : [state, []]),
  paragraph: (state, { step }) => go(state, moved(state, "paragraph", step)),
  article: (state, { step }) => go(state, moved(state, "article", step)),
  from: (state, { at }) => restart({ ...state, ...start(within(state.queue, at)) }),
  speed: (state, { speed }) => again({ ...state, speed }),
  voice: (state) => again(state),
  sleep: (state, { after }) => [{ ...state, sleep: after }, []],
  slept: (state) => [{ ...state, sleep: isPlaying(state) ? "due" : null }, []],
  queue: (state, { queue, at }) => {
    const next = { ...state, queue, ...start(within(queue, at)) };
    return isPlaying(state) && queue.length > 0 ? restart(next) : stop({ ...next, status: "paused" });
  },
  more: (state, { queue }) => {
    const next = { ...state, queue: [...state.queue, ...queue] };
    return state.status === "ended" && queue.length > 0 ? speak({ ...next, ...start(state.queue.length) }) : [next, []];
  },

  started: (state) => {
    if (state.started || state.status !== "speaking") return [state, []];
    const next = { ...state, started: true, tries: 0 };
    return [next, [watch(next)]];
  },
  boundary: (state, { at, length }) => {
    if (state.status !== "speaking") return [state, []];
    const place = state.from + at;
    const isIn = Number.isInteger(place) && place >= 0 && place < state.queue[state.at].text.length;
    const [begun, effects] = ANSWERS.started(state);
    return [{ ...begun, alive: true, word: isIn ? { at: place, length } : state.word }, effects];
  },
  ended: (state) => (state.status === "speaking" ? ended(state) : [state, []]),
  waited: (state) => (state.status === "quiet" ? speak(state) : [state, []]),
  failed: (state, { reason }) => {
    if (state.status !== "speaking") return [state, []];
    // Somebody else of the browser's has cut it short.
    if (["interrupted", "canceled", "no-voice"].includes(reason)) return pause(state);
    if (reason === "not-allowed") return giveUp(state, "refused");
    return tryAgain(state);
  },
  overdue: (state, { speaking }) => {
    if (state.status !== "speaking") return [state, []];
    if (!state.started) return tryAgain(state);
    if (state.alive) return [{ ...state, alive: false }, [watch(state)]];
    if (speaking && state.tries < TRIES) return [{ ...state, tries: state.tries + 1 }, [watch(state)]];
    // Engines forget to tell of an end.
    const [next, effects] = ended(state);
    return [next, [{ do: "stop" }, ...effects]];
  },
};

function start(at) {
  return { at, from: 0, word: null };
}

function within(queue, at) {
  return Math.max(0, Math.min(queue.length - 1, at));
}

function speak(state) {
  const utterance = state.queue[state.at];
  if (!utterance) return [{ ...state, status: "paused" }, []];
  const ticket = state.ticket + 1;
  /** @type {import("./state.js").State} */
  const next = { ...state, status: "speaking", ticket, started: false, alive: false, word: null, fault: null };
  const patience = BEGIN * 2 ** state.tries;
  // A voice that failed twice is not there any more, whatever the browser lists.
  const asked = {
    do: /** @type {const} */ ("speak"),
    ticket,
    utterance,
    from: state.from,
    speed: state.speed,
    anyVoice: state.tries > 1,
  };
  return [next, [asked, { do: "watch", ticket, ms: patience }]];
}

function stop(state) {
  return [{ ...state, ticket: state.ticket + 1, started: false }, [{ do: "stop" }]];
}

/** What is being said goes on later at the word that it stopped at, where the engine tells; else from where it began. */
function pause(state) {
  return stop({ ...state, from: state.word?.at ?? state.from, word: null, status: "paused" });
}

function restart(state) {
  const [next, effects] = speak({ ...state, tries: 0 });
  return [next, [{ do: "stop" }, ...effects]];
}

/** Says the rest of what is being said in another way. */
function again(state) {
  if (state.status !== "speaking") return [state, []];
  return restart({ ...state, from: state.word?.at ?? state.from });
}

function go(state, at) {
  const next = { ...state, ...start(at) };
  if (isPlaying(state)) return restart(next);
  return [{ ...next, status: "paused" }, []];
}

function ended(state) {
  const { queue, at } = state;
  const [said, next] = [queue[at], queue[at + 1]];
  const isLast = !next || next.article !== said.article || next.issue !== said.issue;
  /** @type {Effect[]} */
  const effects = isLast && said.article !== null ? [{ do: "heard", issue: said.issue, article: said.article }] : [];
  const ticket = state.ticket + 1;
  if (!next) return [{ ...state, ...start(at), status: "ended", ticket, sleep: null }, effects];
  const moved = { ...state, ...start(at + 1), ticket, tries: 0 };
  if (state.sleep === "due" || (state.sleep === "article" && isLast && said.article !== null)) {
    return [{ ...moved, status: "paused", sleep: null }, effects];
  }
  if (said.pause === 0) {
    const [spoken, more] = speak(moved);
    return [spoken, [...effects, ...more]];
  }
  return [{ ...moved, status: "quiet" }, [...effects, { do: "wait", ticket, ms: said.pause / state.speed }]];
}

function watch(state) {
  const { queue, at, from, speed, ticket } = state;
  const seconds = secondsOf(queue[at].text.slice(from)) / speed;
  return { do: /** @type {const} */ ("watch"), ticket, ms: seconds * 1000 * SLOWER + MORE };
}

function tryAgain(state) {
  if (state.tries + 1 >= TRIES) return giveUp(state, "silent");
  const [next, effects] = speak({ ...state, tries: state.tries + 1 });
  return [next, [{ do: "stop" }, ...effects]];
}

function giveUp(state, fault) {
  const [next, effects] = pause(state);
  return [{ ...next, fault, tries: 0 }, effects];
}
