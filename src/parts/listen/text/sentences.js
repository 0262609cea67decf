/** What ends a sentence, with what closes after it, where the browser does not know. */
const ENDS = /[^.!?…。！？]*(?:[.!?…]+["'”’»)\]]*(?:\s+|$)|[。！？]+["'”’」』]*|[.!?…]+|$)/gu;

/**
 * Where the sentences of a text begin and end. None ends where an edit goes on: at an abbreviation, in a date.
 *
 * @param {string} text
 * @param {string} lang
 * @param {import("./edits.js").Edit[]} edits
 * @param {number[]} breaks where a line ends, and so a sentence
 * @returns {[number, number][]}
 */
export function sentencesOf(text, lang, edits = [], breaks = []) {
  const ends = new Set(breaks);
  let at = 0;
  for (const length of lengths(text, lang)) {
    at += length;
    const end = at;
    const words = text.slice(0, end).trimEnd().length;
    const goesOn = edits.some(
      ({ from, to, joins }) =>
        (from < words && words < to) || (joins && to === words && /[.]$/.test(text.slice(from, to))),
    );
    // “Are you sure?” dialogs: what goes on in a small letter is the same sentence.
    if (!goesOn && !/^\p{Ll}/u.test(text.slice(end))) ends.add(end);
  }
  ends.add(text.length);
  // A picture by itself has no letters, and is said.
  if (text === "") return edits.length > 0 ? [[0, 0]] : [];
  const sentences = [];
  let from = 0;
  for (const to of [...ends].sort((one, other) => one - other)) {
    if (to > from) sentences.push([from, to]);
    from = to;
  }
  return sentences;
}

function lengths(text, lang) {
  if (!Intl.Segmenter) return (text.match(ENDS) ?? []).map((sentence) => sentence.length);
  const segmenter = new Intl.Segmenter(known(lang), { granularity: "sentence" });
  return [...segmenter.segment(text)].map(({ segment }) => segment.length);
}

/** A tag that `Intl` takes; none where it is not one. */
export function known(lang) {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
