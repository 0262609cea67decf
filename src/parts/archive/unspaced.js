// Scripts that write no spaces: kana, Han, Thai, Lao, Khmer and Myanmar. The index has a space around each of their
// letters (crates/press/src/site/search/unspaced.rs), so that any of their words can be found in it.

const LETTERS = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\u{20000}-\\u{3ffff}";
const LETTER = new RegExp(`[${LETTERS}]`, "gu");
const ONLY_LETTERS = new RegExp(`^[${LETTERS}]{2,}$`, "u");
/** Their letters, and the signs that stand among them. */
const SIGNS = `${LETTERS}\\u3001-\\u303f\\uff00-\\uffef`;
const SPACE = new RegExp(
  `(?<=[${SIGNS}](?:</mark>)?) (?=(?:<mark>)?[${LETTERS}])|(?<=[${LETTERS}](?:</mark>)?) (?=(?:<mark>)?[${SIGNS}])`,
  "gu",
);

/** A query as the index has its words; one that is all one piece is looked for in one piece. */
export function spaced(query) {
  const apart = query.replace(LETTER, " $& ").replace(/\s+/g, " ").trim();
  return ONLY_LETTERS.test(query) ? `"${apart}"` : apart;
}

/** A text of the index as it was written. */
export function unspaced(text) {
  return text.replace(SPACE, "").replaceAll("</mark><mark>", "");
}
