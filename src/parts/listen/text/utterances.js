import { PAUSES } from "./blocks.js";
import { apart, edited } from "./edits.js";
import { piecesOf } from "./lengths.js";
import { phrasesIn } from "./phrases.js";
import { sentencesOf } from "./sentences.js";

/** Whether anything of a text can be said. */
const SAID = /[\p{L}\p{N}]/u;

/**
 * What is said in one go.
 *
 * @typedef {object} Utterance
 * @property {string} text as the engine gets it
 * @property {string} lang a BCP 47 tag; empty where it is not known
 * @property {number} pause how long it is quiet after it, in milliseconds at the usual speed
 * @property {?string} article the id of its article; null before the first
 * @property {string} issue the id of its issue
 * @property {number} block the number of its block in the queue: a paragraph, an item, a title
 * @property {string} kind of the block
 * @property {string} plain the whole block, as it is seen
 * @property {number} from where it begins in that
 * @property {number} to where it ends
 * @property {[number, number][]} map what is said, and where it is seen
 */

/**
 * A block as it is said: sentence by sentence, none too long for an engine.
 *
 * @param {import("./blocks.js").Block} block
 * @param {{lang: string, words: any, own: Record<string, string>}} how
 * @returns {Pick<Utterance, "text" | "lang" | "pause" | "kind" | "plain" | "from" | "to" | "map">[]}
 */
export function utterancesOf(block, { lang, words, own }) {
  const { plain, kind } = block;
  const seen = { lang, kind, plain };
  if (block.whole !== undefined) {
    return block.whole
      ? [{ ...seen, text: block.whole, pause: PAUSES[kind], from: 0, to: plain.length, map: [[0, 0]] }]
      : [];
  }
  // No phrase goes on in the next line or cell.
  const ends = [...(block.seams ?? [plain.length]), ...block.breaks].sort((one, other) => one - other);
  const edits = apart([...block.edits, ...phrasesBetween(ends)]);
  function phrasesBetween(ends) {
    return ends.flatMap((end, index) => {
      const start = ends[index - 1] ?? 0;
      const phrases = phrasesIn(plain.slice(start, end), lang, words, own);
      return phrases.map((edit) => ({ ...edit, from: edit.from + start, to: edit.to + start }));
    });
  }
  const said = [];
  for (const [from, to] of sentencesOf(plain, lang, edits, block.breaks)) {
    const { text, map } = edited(plain, from, to, edits);
    if (!SAID.test(text)) continue;
    let start = 0;
    for (const end of piecesOf(text)) {
      const piece = text.slice(start, end).trimEnd();
      if (SAID.test(piece)) said.push({ ...seen, text: piece, pause: 0, from, to, map: moved(map, start) });
      start = end;
    }
  }
  const [first] = said;
  if (first && block.lead) {
    first.text = block.lead + first.text;
    first.map = [[0, first.from], ...moved(first.map, -block.lead.length)];
  }
  // A title without a stop is said as one that ends.
  for (const last of said.slice(-1)) {
    last.pause = PAUSES[kind];
    if (/[\p{L}\p{N}%]["”’)]*$/u.test(last.text)) last.text += kind === "label" ? ":" : ".";
  }
  return said;
}

/** A map of what is said from a place on. */
function moved(map, start) {
  const before = map.filter(([said]) => said <= start).at(-1);
  const rest = map.filter(([said]) => said > start).map(([said, seen]) => [said - start, seen]);
  return /** @type {[number, number][]} */ (
    before && start >= 0 ? [[0, before[1] + start - before[0]], ...rest] : rest
  );
}
