/**
 * What the player knows.
 *
 * @typedef {object} State
 * @property {import("../text/utterances.js").Utterance[]} queue
 * @property {number} at the number of the utterance that is said, or comes next
 * @property {number} from the letter of it that is said first: one that was stopped goes on where it was
 * @property {"paused" | "speaking" | "quiet" | "ended"} status `quiet` is the pause before the next
 * @property {number} ticket what the engine tells counts only under the number that it was asked under last
 * @property {boolean} started whether the engine has begun
 * @property {boolean} alive whether it has told of a word since it was last looked after
 * @property {number} tries how often it was asked or waited for in vain
 * @property {?{at: number, length: number}} word the one that is said, where the engine tells
 * @property {number} speed
 * @property {?("article" | "due")} sleep after which the player stops: this article, or what is being said
 * @property {?("silent" | "refused")} fault why it stopped by itself
 */

/** @returns {State} */
export function atRest(speed = 1) {
  return {
    queue: [],
    at: 0,
    from: 0,
    status: "paused",
    ticket: 0,
    started: false,
    alive: false,
    tries: 0,
    word: null,
    speed,
    sleep: null,
    fault: null,
  };
}

/** Whether the reader hears it, or would, were it not for a pause. */
export function isPlaying({ status }) {
  return status === "speaking" || status === "quiet";
}

/** What is seen to be heard: an utterance, and the word of it; nothing where it is at its end. */
export function heardNow({ queue, at, status, word }) {
  return status === "ended" ? null : queue[at] && { utterance: queue[at], word };
}

/** The number of the first utterance of the paragraph or the article that is so many further; titles of sections are passed by. */
export function moved({ queue, at, from, word }, unit, step) {
  const isStart = unit === "article" ? startsArticle : startsParagraph;
  const starts = [...queue.keys()].filter((index) => isStart(queue[index], queue[index - 1]));
  if (step > 0) return starts.find((start) => start > at) ?? at;
  // The first press goes back to the beginning of what is heard, the next to what comes before it.
  return starts.filter((start) => start < at || (start === at && (from > 0 || word?.at > 0))).at(-1) ?? 0;
}

function startsArticle(one, before) {
  return !before || (one.article !== null && (one.article !== before.article || one.issue !== before.issue));
}

function startsParagraph(one, before) {
  return !before || one.block !== before.block || one.issue !== before.issue;
}
