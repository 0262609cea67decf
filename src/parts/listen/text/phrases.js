import { numbersIn } from "./numbers.js";

/** Addresses, with a scheme or without: nobody says them. */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}(?::\d+)?[/?#][^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]/giu;
const MAIL = /(?:mailto:)?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** What programs left: shortcodes, tags, signs of Markdown, the numbers of notes. */
const LEFT = [
  /\[\^?\d{1,3}\](?!\()/gu,
  /\{\{.*?\}\}|\{%.*?%\}/gu,
  /\[\/?[a-z][\w-]*(?:\s+[\w-]+=[^\]]*)?\/?\](?!\()/giu,
  /(?<![\p{L}\p{N}:]):[a-z][a-z0-9_+-]*:(?![\p{L}\p{N}])/gu,
  /<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/giu,
  /\*+|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~|^#{1,6}\s/gu,
  // What stands around an address.
  /<(?=[a-z][a-z0-9+.-]*:\/\/|www\.)|(?<=(?:\/\/|www\.)[^\s<>]*\s?)>/giu,
  /[•·▪◦►▶→←↑↓⇒★☆✓✔|\\]/gu,
];
/** What is left of a link that was none: `[words](address`. */
const HALF_LINK = /\]\((?=\S)/gu;
/** Pictures that stand among letters. */
const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*/gu;
const DATE = /(?<![\p{N}./-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}-])/gu;
/** A day as it is written where days come first, with stops. */
const DAY = /(?<![\p{N}.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\p{N})/gu;
const RANGE = /(?<=\p{N})\s?–\s?(?=\p{N})/gu;
const TIMES = /(?<=\p{N})\s?×\s?(?=\p{N})/gu;
const ABOUT = /(?<![\p{L}\p{N}])[~≈]\s?(?=\p{N})/gu;
const HASH = /(?<![\p{L}\p{N}&])#(?=\p{N})/gu;
const TOPIC = /(?<![\p{L}\p{N}&])[#@](?=[\p{L}_])/gu;
/** `70-85`: from a number to a larger one, where neither is a part of a longer name. */
const FROM_TO = /(?<=(?<![\p{L}\p{N}.,/-])(\d+(?:[.,]\d+)?))-(?=(\d+(?:[.,]\d+)?)(?![\d-]))/gu;
/** `10x`: how many times. */
const TIMES_AS_MUCH = /(?<=(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?)x(?![\p{L}\p{N}])/gu;
/** `40+`, `50%+`, `1M+`: as many, and more. */
const OR_MORE = /(?<=\p{N}[%kKMB]?)\+(?![\p{L}\p{N}])/gu;
const AND = /(?<=\s)&(?=\s)/gu;
/** `R&D`: within what belongs together. */
const AND_WITHIN = /(?<=\p{L})&(?=\p{L})/gu;
/** `$20/month`, `$2/1M`: what is paid for what. */
const PER = /(?<=[$€£¥][\d.,]*\d)\/(?=[\p{L}\d])/gu;
/** `10/15`, `4.9/5`: so much of so much, where it is neither a day nor a part of one. */
const OUT_OF =
  /(?<=(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:[.,]\d+)?))\/(?=(\d{1,3})(?![\p{L}\p{N}/-]|[.,]\d|\s?(?:[$€£¥]|zł|[A-Z]{3}(?!\p{L})|dol)))/gu;
/** `$2/$8`: one price beside another. */
const PRICES = /(?<=\d)\/(?=[$€£¥]\d)/gu;
/** `flour + water`. */
const ADDED = /(?<=\S\s)\+(?=\s\S)/gu;
/** What joins or begins names, and is said of none: `CI/CD`, `/goal`, `pg_stat_user`. */
const JOINTS = /(?<=\p{L})\/|\/(?=\p{L})|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu;
/** A dash as it is typed. */
const DASHES = /(?<=\s)--+(?=\s)/gu;
/** `A. Weir`, `J. R. R. Tolkien`: the stops of initials are none. */
const INITIAL = /(?<![\p{L}\p{N}.’'])(\p{Lu})\.(?=[\s\u00a0]?\p{Lu})/gu;
/** `U.S.`, `Ph.D.`: letters, each with its stop. */
const LETTERS = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,}/gu;

/**
 * What of a text is said in other words than it is written in.
 *
 * @param {string} text
 * @param {string} lang
 * @param {any} words what is said in the language (words/); null where there are none
 * @param {Record<string, string>} own how the author wants words to be said
 * @returns {import("./edits.js").Edit[]} those that come first hold where two overlap
 */
export function phrasesIn(text, lang, words, own = {}) {
  const edits = [];
  const each = (pattern, say, joins = false) => {
    for (const match of text.matchAll(pattern)) {
      const words = typeof say === "function" ? say(match) : say;
      if (words === null || words === undefined) continue;
      edits.push({ from: match.index, to: match.index + match[0].length, say: words, joins });
    }
  };
  for (const [word, say] of Object.entries(own)) each(literal(word), say);
  // Addresses of pages may have one of mail in them.
  each(ADDRESS, words?.link ?? "", true);
  each(MAIL, words?.mail ?? "", true);
  for (const pattern of LEFT) each(pattern, "");
  each(HALF_LINK, " ");
  each(EMOJI, "");
  if (words) {
    for (const [short, long] of Object.entries(words.short)) each(literal(short, true), long, true);
    for (const [short, long] of Object.entries(words.last))
      each(literal(short, true), (match) => atEnd(text, match, long));
  }
  each(DATE, ([, year, month, day]) => dateIn(lang, year, month, day));
  each(DAY, ([, day, month, year]) => dateIn(lang, year, month, day), true);
  edits.push(...numbersIn(text, lang, words));
  if (words) {
    each(RANGE, ` ${words.to} `);
    each(FROM_TO, ([, from, to]) => (isRange(from, to) ? ` ${words.to} ` : null));
    each(TIMES, ` ${words.times} `);
    each(TIMES_AS_MUCH, ` ${words.asMuch}`);
    each(PER, ` ${words.per} `);
    each(OUT_OF, ([, part, whole]) => (words.of && isScore(part, whole) ? ` ${words.of} ` : null));
    each(ADDED, words.and);
    each(OR_MORE, ` ${words.more}`);
    each(ABOUT, `${words.about} `);
    each(HASH, `${words.number} `);
    each(AND, words.and);
    each(AND_WITHIN, ` ${words.and} `);
  }
  each(TOPIC, "");
  each(PRICES, ", ");
  each(JOINTS, " ");
  each(DASHES, "–");
  each(LETTERS, ([letters]) => letters.replace(/\./g, " ").trim(), true);
  each(INITIAL, ([, letter]) => letter, true);
  return edits;
}

/** Whether two numbers are from where to where. Three digits and four are a telephone's. */
function isRange(from, to) {
  return Number(from) < Number(to) && !(/^\d{3}$/.test(from) && /^\d{4}$/.test(to));
}

/** Whether this is how many of how many. A day, a half, two versions and fifty-fifty are written like that, too. */
function isScore(part, whole) {
  const [some, all] = [part.replace(",", "."), whole].map(Number);
  if (!/^\d+$/.test(part)) return some <= all && [5, 10, 100].includes(all);
  return all > 12 && some <= all && some !== all - 1 && whole !== "50";
}

/** A word as it stands, by itself; abbreviations with any letters, since they may begin a sentence. */
function literal(word, anyCase = false) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "[\\s\\u00a0\\u202f]?");
  const after = word.endsWith(".") ? "" : "(?![\\p{L}\\p{N}])";
  return new RegExp(`(?<![\\p{L}\\p{N}.])${escaped}${after}`, anyCase ? "giu" : "gu");
}

/** What may end a sentence keeps its stop where it does. */
function atEnd(text, { index, 0: short }, long) {
  const rest = text.slice(index + short.length);
  return /^["”’)\]]*(?:\s+\p{Lu}|\s*$)/u.test(rest) ? `${long}.` : long;
}

function dateIn(lang, year, month, day) {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  try {
    // English as it is written in most of the world, and in the reader.
    const locale = /^en$/i.test(lang) ? "en-GB" : lang;
    return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
  } catch {
    return null;
  }
}
