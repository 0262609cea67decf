import * as en from "./en.js";

/** What is said and shown in the languages that are there: of those but English, once they are wanted (wanted.js). */
const LANGUAGES = { __proto__: null, en };

/** Adds a language. @param {{said: any, shown: any}} words */
export function learn(language, words) {
  LANGUAGES[language] = words;
}

export function knows(language) {
  return language in LANGUAGES;
}

/** The words that the player shows in a language of the interface; English where it has none. */
export function shownIn(tag) {
  return (LANGUAGES[languageOf(tag)] ?? en).shown;
}

/** What is said beside the text in the language of a text; none where there is no table for it. */
export function saidIn(tag) {
  return LANGUAGES[languageOf(tag)]?.said ?? null;
}

/** That there is no voice for a language, in words of the interface, which are in another. */
export function noVoiceIn(words, language, lang) {
  if (lang === "") return words.noVoices;
  const names = new Intl.DisplayNames([language], { type: "language", fallback: "code" });
  return words.noVoice.replace("{language}", names.of(languageOf(lang)));
}

/** The language of a tag, without its script and its place. */
export function languageOf(tag) {
  const [language] = (tag ?? "").toLowerCase().split(/[-_]/);
  return language;
}
