// An issue as it is said. Pure: typed content in, a list of utterances out.
//
// 1. Blocks (blocks.js): what is heard as one and seen as one element, with running text as it is seen (runs.js).
// 2. Phrases (phrases.js, numbers.js): what of a text is said in other words.
// 3. Sentences (sentences.js), cut where they are too long for an engine (lengths.js).
// 4. Utterances (utterances.js): what the engine gets, and where each of its words is seen (edits.js).

import { saidIn } from "../words/words.js";
import { blocksOf, itemsOf, wordsAs } from "./blocks.js";
import { utterancesOf } from "./utterances.js";

/** What is heard beside the titles, by how much is to be heard. */
const HEARD = {
  headlines: () => [],
  brief: (article) => [gist(article)],
  takeaways: (article) => {
    const takeaways = (article.parts ?? []).filter(({ role }) => role === "takeaways");
    return takeaways.length > 0 ? takeaways : [gist(article)];
  },
  full: (article) => [gist(article), ...(article.parts ?? []), source(article)],
};

/**
 * @param {any} issue as in a bundle
 * @param {object} how
 * @param {string} how.language that of the newsletter; empty where it is not known
 * @param {"headlines" | "brief" | "takeaways" | "full"} how.detail
 * @param {Record<string, string>=} how.own how the author wants words to be said
 * @returns {import("./utterances.js").Utterance[]}
 */
export function prepare(issue, { language, detail, own = {} }) {
  const said = [];
  let number = 0;
  const general = issue.language ?? language ?? "";
  const add = (blocks, lang, article) => {
    const words = saidIn(lang);
    for (const block of blocks(words)) {
      const utterances = utterancesOf(block, { lang, words, own });
      said.push(...utterances.map((one) => ({ ...one, article, issue: issue.id, block: number })));
      if (utterances.length > 0) number += 1;
    }
  };
  add(() => [wordsAs("title", issue.title ?? "")], general, null);
  if (detail !== "headlines") add((words) => blocksOf(issue.introduction, words), general, null);
  for (const section of issue.sections ?? []) {
    if (section.title) add(() => [wordsAs("heading", section.title)], general, null);
    if (detail !== "headlines") add((words) => blocksOf(section.introduction, words), general, null);
    for (const article of section.articles ?? []) {
      const lang = article.language ?? general;
      add(() => [wordsAs("title", article.title ?? "")], lang, article.id);
      for (const part of HEARD[detail](article)) if (part) add((words) => partOf(part, words), lang, article.id);
    }
  }
  return said;
}

/** The TLDR as a part, which is said as its label says. */
function gist({ tldr }) {
  if (tldr === undefined || tldr === null) return null;
  if (typeof tldr === "string") return { role: "tldr", content: [tldr] };
  return Array.isArray(tldr) ? { role: "tldr", content: tldr } : { ...tldr, role: "tldr" };
}

function source({ source }) {
  return source?.title ? { title: source.label, role: "source", content: [source.title] } : null;
}

/** A part under its title: its own, else the word for what it is. Of a list, how many there are is said first. */
function partOf({ title, role, content, takeaways }, words) {
  const name = title?.trim().replace(/:$/, "") || (role && words?.[role]) || "";
  const label = name ? [wordsAs("label", name)] : [];
  if (!takeaways) return [...label, ...blocksOf(content, words)];
  const counted = label.map((one) => ({
    ...one,
    edits: [{ from: name.length, to: name.length, say: `: ${takeaways.length}.` }],
  }));
  return [...counted, ...itemsOf(takeaways, words)];
}
