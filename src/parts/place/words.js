import ar from "./words/ar.js";
import de from "./words/de.js";
import en from "./words/en.js";
import es from "./words/es.js";
import fr from "./words/fr.js";
import he from "./words/he.js";
import ja from "./words/ja.js";
import pl from "./words/pl.js";
import zhHans from "./words/zh-Hans.js";

/**
 * A text; with forms where it is about a number, `{n}`: those of `Intl.PluralRules`. Quotation marks are left out,
 * since screen readers name them.
 *
 * @typedef {string | Partial<Record<"zero" | "one" | "two" | "few" | "many" | "other", string>>} Text
 * @typedef {Record<keyof typeof en, Text>} Words
 */

/** @type {Record<string, Words>} */
const LANGUAGES = { ar, de, en, es, fr, he, ja, pl, "zh-Hans": zhHans };

/**
 * What says a text in a language of the interface, with its holes filled; in English where there is no other.
 *
 * @param {string} language
 * @param {Record<string, Record<string, Text>>} languages
 */
export function wordsIn(language, languages = LANGUAGES) {
  const tag = language in languages ? language : "en";
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag, { numberingSystem: "latn" });
  return (/** @type {string} */ name, /** @type {Record<string, string | number>} */ holes = {}) => {
    const text = languages[tag][name];
    const n = Number(holes.n ?? 0);
    const form = typeof text === "string" ? text : (text[rules.select(n)] ?? text.other);
    const value = (hole) => (hole === "n" ? numbers.format(n) : String(holes[hole] ?? ""));
    return form.replace(/\{(\w+)\}/g, (_, hole) => value(hole));
  };
}
