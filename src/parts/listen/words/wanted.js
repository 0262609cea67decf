import { knows, languageOf, learn } from "./words.js";

/** The files with the words of languages: written here when it is built. */
const FILES = WORDS;

/**
 * Has the words of languages there, of those that have some. Without them, what is written is said as it stands.
 *
 * @param {import("../../../embed/part.js").AppOfPart} app
 * @param {(string | undefined)[]} tags
 */
export async function want(app, tags) {
  const wanted = [...new Set(tags.map(languageOf))].filter((one) => Object.hasOwn(FILES, one) && !knows(one));
  const come = async (language) => learn(language, await app.load(`listen-${language}`, FILES[language]));
  await Promise.all(wanted.map((language) => come(language).catch(() => {})));
}

/** The languages that are heard in an issue. */
export function languagesIn(issue) {
  const articles = (issue.sections ?? []).flatMap(({ articles = [] }) => articles);
  return [issue, ...articles].map(({ language }) => language);
}
