import { sourceOf } from "../text/edits.js";

const SENTENCE = "newsfold-sentence";
const WORD = "newsfold-word";
/** What is heard, where the browser highlights no ranges. */
const HEARD = "data-newsfold-heard";

/** Shows what is heard: its sentence, and the word where the voice tells; where that cannot be, its paragraph. */
export class Highlight {
  #marked = null;

  /**
   * @param {?ReturnType<typeof import("./found.js").foundIn>} found
   * @param {import("../text/utterances.js").Utterance} utterance
   * @param {?{at: number, length: number}} word
   */
  shows(found, utterance, word) {
    this.clear();
    const sentence = found?.rangeOf(utterance.from, utterance.to);
    if (!found) return;
    if (!sentence || !canHighlight()) {
      this.#marked = found.element;
      found.element.setAttribute(HEARD, "");
      return;
    }
    set(SENTENCE, sentence);
    const spoken = word && wordAt(utterance, word);
    const range = spoken && found.rangeOf(spoken[0], spoken[1]);
    if (range) set(WORD, range);
  }

  clear() {
    this.#marked?.removeAttribute(HEARD);
    this.#marked = null;
    if (canHighlight()) for (const name of [SENTENCE, WORD]) CSS.highlights.delete(name);
  }
}

function canHighlight() {
  return "highlights" in CSS && "Highlight" in window;
}

function set(name, range) {
  CSS.highlights.set(name, new window.Highlight(range));
}

/** Where a word that is said is seen; of engines that do not say how long it is, up to the next space. */
function wordAt({ text, map, from, to }, { at, length }) {
  const size = length || text.slice(at).search(/[\s.,;:!?]|$/);
  const [start, end] = [sourceOf(map, at), sourceOf(map, at + size)];
  return start >= from && end <= to && start < end ? [start, end] : null;
}
