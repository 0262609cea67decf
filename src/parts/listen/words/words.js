import * as ar from "./ar.js";
import * as de from "./de.js";
import * as en from "./en.js";
import * as es from "./es.js";
import * as fr from "./fr.js";
import * as he from "./he.js";
import * as ja from "./ja.js";
import * as pl from "./pl.js";
import * as zh from "./zh.js";

const LANGUAGES = { ar, de, en, es, fr, he, ja, pl, zh };

/** The words that the player shows in a language of the interface; English where it has none. */
export function shownIn(tag) {
  return (LANGUAGES[languageOf(tag)] ?? en).shown;
}

/** What is said beside the text in the language of a text; none where there is no table for it. */
export function saidIn(tag) {
  return LANGUAGES[languageOf(tag)]?.said ?? null;
}

/** The language of a tag, without its script and its place. */
export function languageOf(tag) {
  const [language] = (tag ?? "").toLowerCase().split(/[-_]/);
  return language;
}
