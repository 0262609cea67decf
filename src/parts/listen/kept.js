/** Where the player keeps what it knows from one visit to the next. */
const KEY = `${KEPT}listen`;
/** Of how many issues the place is kept. */
const MOST = 50;
/** The speeds that are offered. */
export const SPEEDS = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.25, 2.5];

/**
 * @typedef {{speed: number, detail: string, voices: Record<string, string>, older: boolean, places: Record<string, Place>}} Kept
 * @typedef {{issue?: string, article: ?string, text: string, nth: number}} Place where it was stopped: the issue, the
 *   article, how what was said there begins, and how many utterances after the article's title that was
 */

/** @returns {Kept} */
export function kept() {
  const fresh = { speed: 1, detail: "full", voices: {}, older: false, places: {} };
  try {
    const read = JSON.parse(localStorage.getItem(KEY)) ?? {};
    const isObject = (value) => value !== null && typeof value === "object";
    return {
      speed: SPEEDS.includes(read.speed) ? read.speed : 1,
      detail: ["headlines", "brief", "takeaways", "full"].includes(read.detail) ? read.detail : "full",
      voices: isObject(read.voices) ? read.voices : {},
      older: read.older === true,
      places: isObject(read.places) ? read.places : {},
    };
  } catch {
    // There is no storage, it is denied, or any script has written there.
    return fresh;
  }
}

/** Keeps what has changed, beside what other tabs have kept. */
export function keep(changes) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...changes }));
  } catch {}
}

/** Keeps where it was stopped that began with an issue, and in which it may be by now; nothing of what is at its end. */
export function keepPlace(src, issues, place) {
  const keys = issues.map((issue) => keyOf(src, issue));
  const others = Object.entries(kept().places).filter(([key]) => !keys.includes(key));
  const places = [...others, ...(place ? keys.map((key) => [key, place]) : [])];
  keep({ places: Object.fromEntries(places.slice(-MOST)) });
}

/** @returns {?Place} */
export function placeIn(src, issue) {
  return kept().places[keyOf(src, issue)] ?? null;
}

function keyOf(src, issue) {
  return `${src} ${issue}`;
}

/**
 * A place in a queue.
 *
 * @param {import("./text/utterances.js").Utterance[]} queue
 * @param {number} at
 * @returns {?Place}
 */
export function placeAt(queue, at) {
  const utterance = queue[at];
  if (!utterance) return null;
  const first = queue.findIndex(({ article, issue }) => article === utterance.article && issue === utterance.issue);
  const { issue, article, text } = utterance;
  return { issue, article, text: text.slice(0, 60), nth: at - first };
}

/**
 * Where a place is found again, also in an issue that was corrected, or of which another share is heard: by the words,
 * else as far into the article, else at the article, else at the beginning.
 */
export function atPlace(queue, place) {
  if (!place) return 0;
  const inArticle = queue
    .map((one, index) => ({ ...one, index }))
    .filter(({ issue, article }) => article === place.article && issue === (place.issue ?? issue));
  const same = inArticle.find(({ text }) => text.slice(0, 60) === place.text);
  return (same ?? inArticle[Math.min(place.nth, inArticle.length - 1)])?.index ?? 0;
}
