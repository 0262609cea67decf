import { articlesOf } from "./content.js";

/** The longest id that a newsletter's article can have, in bytes. */
const LONGEST = 200;

/**
 * An article for an issue that is made here: from which issue it is, and what it is.
 *
 * @typedef {{issue: string, issueTitle: string, article: string, content: any, note?: string, language?: string}} Gathered
 */

/**
 * @typedef {{issue: any, origins: Map<string, {issue: string, article: string}>,
 *   contents: Map<string, {issue: {id: string, title: string}, content: any}>}} Made
 *
 * Makes an issue of articles from several ones: a section for each, in the order in which they are given.
 *
 * @param {{id: string, title: string, introduction?: string, note: string, language?: string}} about its id and title, and what a
 *   note is called
 * @param {Gathered[]} gathered
 * @returns {Made} with where its articles are from, and what they are there, by the ids that they have in it
 */
export function madeIssue({ id, title, introduction, note, language }, gathered) {
  const [origins, contents] = [new Map(), new Map()];
  const sections = new Map();
  for (const { issue, issueTitle, article, content, note: words, language } of gathered) {
    const own = idOf(issue, article, origins);
    origins.set(own, { issue, article });
    contents.set(own, { issue: { id: issue, title: issueTitle }, content });
    const parts = words ? [{ title: note, content: [words] }, ...(content.parts ?? [])] : content.parts;
    const section = sections.get(issue) ?? { title: issueTitle, articles: [] };
    sections.set(issue, section);
    section.articles.push({ ...content, id: own, ...(language ? { language } : {}), ...(parts ? { parts } : {}) });
  }
  const issue = { id, title, sections: [...sections.values()] };
  if (language) issue.language = language;
  if (introduction) issue.introduction = [introduction];
  return { issue, origins, contents };
}

/** An id for an article among those of other issues: as an id must be, and nobody else's. */
function idOf(issue, article, taken) {
  const long = `${issue}.${article}`;
  const isShort = new TextEncoder().encode(long).length <= LONGEST;
  for (let own = isShort ? long : `${article}`.slice(0, LONGEST / 8); ; own += "_") if (!taken.has(own)) return own;
}

/** Every article of an issue, to be gathered. @returns {Gathered[]} */
export function gatheredOf(issue, language) {
  return articlesOf(issue).map((content) => ({
    issue: issue.id,
    issueTitle: issue.title,
    article: content.id,
    content,
    language: content.language ?? issue.language ?? language,
  }));
}
