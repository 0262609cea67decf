/** What stands after a number, by the name that `Intl` has for it. */
const UNITS = {
  "%": "percent",
  "°C": "celsius",
  "°F": "fahrenheit",
  kB: "kilobyte",
  KB: "kilobyte",
  MB: "megabyte",
  GB: "gigabyte",
  TB: "terabyte",
  ms: "millisecond",
  km: "kilometer",
  cm: "centimeter",
  mm: "millimeter",
  m: "meter",
  kg: "kilogram",
  g: "gram",
  l: "liter",
  ml: "milliliter",
  "km/h": "kilometer-per-hour",
  mph: "mile-per-hour",
  min: "minute",
  h: "hour",
};

const CURRENCIES = { "€": "EUR", "£": "GBP", "¥": "JPY", zł: "PLN", EUR: "EUR", USD: "USD", GBP: "GBP", PLN: "PLN" };
const MAGNITUDES = {
  k: 1e3,
  m: 1e6,
  M: 1e6,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  B: 1e9,
  mld: 1e9,
  Mio: 1e6,
  "Mio.": 1e6,
  Mrd: 1e9,
  "Mrd.": 1e9,
  tn: 1e12,
  T: 1e12,
};

const NUMBER = String.raw`\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const or = (table) =>
  Object.keys(table)
    .sort((one, other) => other.length - one.length)
    .map((key) => key.replace(/[$/]/g, "\\$&"))
    .join("|");

/** A number with a unit, such as `214 kB`. */
const WITH_UNIT = new RegExp(`(?<![\\p{L}\\p{N}.,])([-−]?)(${NUMBER})[\\u00a0\\u202f ]?(${or(UNITS)})${AFTER}`, "gu");
/** Money with its sign before it, such as `$3.5bn`, or after it, such as `20 €`. */
const MONEY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:([$€£¥])[\\u00a0 ]?(${NUMBER})(?:[\\u00a0 ]?(${or(MAGNITUDES)})${AFTER})?|(${NUMBER})[\\u00a0\\u202f ]?(?:(${or(MAGNITUDES)})[\\u00a0 ])?(${or(CURRENCIES)}|\\$)${AFTER})`,
  "gu",
);

/** How much it is where a word says so, in any of our languages: `$100 million`. */
const LARGE = String.raw`(?:\p{L}*ill?i(?:on|ard)\p{L}*|thousand|tysi\p{L}+|[Tt]ausend|mille|mil)`;
const IN_WORDS = new RegExp(`(?<![\\p{L}\\p{N}])([$€£¥])[\\u00a0 ]?(${NUMBER})[\\u00a0 -](${LARGE})${AFTER}`, "gu");

/**
 * Numbers with what stands beside them, as people say it.
 *
 * @param {string} text
 * @param {string} lang
 * @param {any} words what is said in the language, if there are words for it
 * @returns {import("./edits.js").Edit[]}
 */
export function numbersIn(text, lang, words) {
  const edits = [];
  const add = (match, say) => say && edits.push({ from: match.index, to: match.index + match[0].length, say });
  for (const match of text.matchAll(IN_WORDS)) {
    const [, sign, number, large] = match;
    add(match, `${number} ${large} ${currencyIn(sign, lang, words)}`);
  }
  for (const match of text.matchAll(MONEY)) {
    const [, before, first, large, second, largeToo, after] = match;
    add(match, money(first ?? second, large ?? largeToo, before ?? after, lang, words));
  }
  for (const match of text.matchAll(WITH_UNIT)) {
    const [, minus, number, unit] = match;
    add(match, inUnit(amountOf(number, lang) * (minus ? -1 : 1), decimalsOf(number, lang), UNITS[unit], lang));
  }
  return edits;
}

function inUnit(value, decimals, unit, lang) {
  return written(value, lang, { style: "unit", unit, unitDisplay: "long", minimumFractionDigits: decimals });
}

/** What a currency is called where there are many of it. */
function currencyIn(sign, lang, words) {
  if (sign === "$") return words ? (words.dollars.many ?? words.dollars.other) : sign;
  try {
    const format = new Intl.NumberFormat(lang, {
      style: "currency",
      currency: CURRENCIES[sign],
      currencyDisplay: "name",
    });
    return format.formatToParts(5e6).find(({ type }) => type === "currency")?.value;
  } catch {
    return sign;
  }
}

function money(number, large, sign, lang, words) {
  // Money has no thousandths: `$50,000` is the same wherever it is read.
  const whole = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(number) ? number.replace(/[.,]/g, "") : number;
  const value = amountOf(whole, lang) * (MAGNITUDES[large] ?? 1);
  const decimals = large ? 0 : decimalsOf(whole, lang);
  const compact = large ? { notation: "compact", compactDisplay: "long" } : {};
  // Whose dollars they are is not said in the text either.
  if (sign !== "$")
    return written(value, lang, {
      style: "currency",
      currency: CURRENCIES[sign],
      currencyDisplay: "name",
      minimumFractionDigits: decimals,
      ...compact,
    });
  if (!words) return null;
  const amount = written(value, lang, { minimumFractionDigits: decimals, ...compact });
  const form = large ? "many" : new Intl.PluralRules(lang).select(value);
  return amount && `${amount} ${words.dollars[form] ?? words.dollars.other}`;
}

/** A number written out by the browser; nothing where it knows neither the unit nor the language. */
function written(value, lang, options) {
  try {
    return new Intl.NumberFormat(lang, { maximumFractionDigits: 3, ...options }).format(value);
  } catch {
    return null;
  }
}

/** The value of a number as it is written in a language. */
function amountOf(number, lang) {
  return Number(plainly(number, lang));
}

function decimalsOf(number, lang) {
  return Math.min(3, plainly(number, lang).split(".")[1]?.length ?? 0);
}

function plainly(number, lang) {
  const spaceless = number.replace(/[\u00a0\u202f ]/g, "");
  const decimal = decimalOf(lang);
  const thousands = decimal === "," ? "." : ",";
  const last = Math.max(spaceless.lastIndexOf(","), spaceless.lastIndexOf("."));
  const isThousands = spaceless[last] === thousands && spaceless.length - last === 4;
  // Who writes `3.5` where commas are the rule means the same.
  if (last < 0 || isThousands) return spaceless.replace(/[.,]/g, "");
  return `${spaceless.slice(0, last).replace(/[.,]/g, "")}.${spaceless.slice(last + 1)}`;
}

function decimalOf(lang) {
  try {
    return new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
  } catch {
    return ".";
  }
}
