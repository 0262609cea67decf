/** Longer than this, in seconds at the usual speed, nothing is said in one go: it is twelve at the slowest. */
export const LONGEST = 8.4;

/** How long a letter takes, in seconds: of alphabets; of Han, kana and Hangul, each about a syllable; of a digit. */
const LETTER = 0.065;
const SYLLABLE = 0.22;
const DIGIT = 0.3;
const SYLLABLES = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\ud840-\ud87f][\udc00-\udfff]/g;

/** Where a sentence may be cut best: within a number or a word, these are no stops. */
const STOPS = /(?:[,;:)]["”’]?(?=\s)|[–—،、，；：）]["”’]?(?!\p{N}))\s*/gu;

/** About how long a text takes to say at the usual speed, in seconds. */
export function secondsOf(text) {
  const syllables = (text.match(SYLLABLES) ?? []).length;
  const digits = (text.match(/\d/g) ?? []).length;
  return syllables * SYLLABLE + digits * DIGIT + (text.length - syllables - digits) * LETTER;
}

/**
 * Cuts a sentence that takes too long: after a stop within it, else between words, else anywhere; the pieces about
 * as long as each other.
 *
 * @param {string} text
 * @returns {number[]} where the pieces end
 */
export function piecesOf(text) {
  if (secondsOf(text) <= LONGEST) return [text.length];
  const ends = [];
  let from = 0;
  while (secondsOf(text.slice(from)) > LONGEST) {
    const rest = text.slice(from);
    const most = fitting(rest);
    const cut = lastOf(rest, STOPS, most, 0.4) ?? lastOf(rest, /\s+/gu, most, 0.3) ?? whole(rest, most);
    // A piece begins with its first word, wherever the one before it was full.
    from += cut + rest.slice(cut).search(/\S|$/);
    ends.push(from);
  }
  return [...ends, text.length];
}

/** How many letters of a text fit in one go. */
function fitting(text) {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (secondsOf(text.slice(0, middle)) <= LONGEST) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the last match ends that is within so many letters, and not before a share of them. */
function lastOf(text, pattern, most, share) {
  const ends = [...text.matchAll(pattern)].filter(({ index, 0: match }) => index + match.trimEnd().length <= most);
  return ends
    .map(({ index, 0: match }) => index + match.length)
    .filter((end) => end >= most * share)
    .at(-1);
}

/** No letter is cut in two. */
function whole(text, at) {
  const isHalf = /[\ud800-\udbff]/.test(text[at - 1]);
  return isHalf && at > 1 ? at - 1 : at;
}
