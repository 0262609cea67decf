/**
 * A place of a text that is said in other words: from, to, and how. `joins` where no sentence ends after it.
 *
 * @typedef {{from: number, to: number, say: string, joins?: boolean}} Edit
 */

/**
 * What of the edits lies between two places of a text, in order; of two that overlap, the one that came first.
 *
 * @param {Edit[]} edits
 * @returns {Edit[]}
 */
export function apart(edits) {
  const taken = [];
  for (const edit of edits) {
    const overlaps = taken.some((other) => edit.from < other.to && other.from < edit.to);
    if (!overlaps) taken.push(edit);
  }
  return taken.sort((one, other) => one.from - other.from || one.to - other.to);
}

/**
 * A piece of a text as it is said, and where its parts came from: pairs of a place in what is said and the place in
 * the text, in order.
 *
 * @param {string} plain
 * @param {number} from
 * @param {number} to
 * @param {Edit[]} edits apart, and in order
 * @returns {{text: string, map: [number, number][]}}
 */
export function edited(plain, from, to, edits) {
  let text = "";
  /** @type {[number, number][]} */
  const map = [[0, from]];
  let at = from;
  let wasLeftOut = false;
  const add = (words, start) => {
    for (let index = 0; index < words.length; index += 1) {
      if (wasLeftOut && text.endsWith(" ") && /[.,;:!?)]/.test(words[index])) {
        // What was left out leaves no space before a stop.
        text = text.slice(0, -1);
        while (map.at(-1)[0] > text.length) map.pop();
        map.push([text.length, start + index]);
      }
      wasLeftOut = false;
      const isSpace = /\s/.test(words[index]);
      // One space is as good as many, and none as one before anything is said.
      if (!isSpace || (text !== "" && !text.endsWith(" "))) text += isSpace ? " " : words[index];
      else if (start !== null) map.push([text.length, start + index + 1]);
    }
  };
  // One that takes no letters belongs to what comes after it: at the end of a sentence, to the next.
  const isIn = (edit) => edit.from >= from && edit.to <= to && (edit.from < to || to === plain.length);
  for (const edit of edits.filter(isIn)) {
    map.push([text.length, at]);
    add(plain.slice(at, edit.from), at);
    map.push([text.length, edit.from]);
    if (edit.say) add(edit.say, null);
    at = edit.to;
    wasLeftOut = edit.say === "";
  }
  map.push([text.length, at]);
  add(plain.slice(at, to), at);
  // Nothing comes after a comma at the end.
  return { text: text.trimEnd().replace(/,$/, "."), map };
}

/** The place in the text of what is said at a place. */
export function sourceOf(map, at) {
  let [said, source] = map[0];
  for (const [nextSaid, nextSource] of map) {
    if (nextSaid > at) break;
    said = nextSaid;
    source = nextSource;
  }
  return source + at - said;
}
