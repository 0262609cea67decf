import { MOST, STORES } from "./records.js";

/**
 * What a reader takes along: everything of their own, as a file.
 *
 * @typedef {{newsfold: 1, marks: import("./records.js").Marks[], kept: import("./records.js").Kept[],
 *   ways: import("./records.js").Way[], choices: Record<string, string>}} Along
 */

/**
 * The records of two devices as one. Of each mark, of each kept article and of each note the newer one stays,
 * whichever device it is from; of the reader's way, the earlier beginning and the later stop.
 *
 * @param {"marks" | "kept" | "ways"} store
 * @param {any} here a record, or null
 * @param {any} there the same of the other device
 */
export function merged(store, here, there) {
  if (!here || !there) return here ?? there;
  if (store === "marks") return mergedMarks(here, there);
  return store === "kept" ? mergedKept(here, there) : mergedWays(here, there);
}

function mergedMarks(here, there) {
  const articles = { __proto__: null, ...here.articles };
  for (const [article, mark] of Object.entries(there.articles)) {
    if (!articles[article] || articles[article][1] < mark[1]) articles[article] = mark;
  }
  return { ...here, at: Math.max(here.at, there.at), articles };
}

function mergedKept(here, there) {
  const record = here.at >= there.at ? here : there;
  const { note, noted } = here.noted >= there.noted ? here : there;
  return { ...record, note: record.gone ? "" : note, noted };
}

function mergedWays(here, there) {
  const [early, late] = here.at <= there.at ? [here, there] : [there, here];
  const first = early.first.date && late.first.date && late.first.date < early.first.date ? late.first : early.first;
  const stops = [late.stopped, early.stopped].filter((stop) => stop);
  return { ...late, first, stopped: stops.sort((a, b) => b.at - a.at)[0] ?? null };
}

/**
 * What is in a file that a reader brings; null where it is not one of ours. A record that cannot be believed is left
 * out, and so is what is more than is kept.
 *
 * @param {string} text
 * @returns {?Along}
 */
export function alongOf(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (value?.newsfold !== 1) return null;
  const records = (store) => {
    const list = Array.isArray(value[store]) ? value[store] : [];
    return list
      .map((record) => STORES[store].check(record))
      .filter((record) => record)
      .slice(0, MOST[store]);
  };
  const pairs = Object.entries(value.choices ?? {}).filter(([, choice]) => typeof choice === "string");
  const choices = Object.fromEntries(pairs);
  return { newsfold: 1, marks: records("marks"), kept: records("kept"), ways: records("ways"), choices };
}

/** Everything as a file: its text. @param {Omit<Along, "newsfold">} everything */
export function fileOf({ marks, kept, ways, choices }) {
  return JSON.stringify({ newsfold: 1, marks, kept, ways, choices });
}
