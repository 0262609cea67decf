import { alfa } from "./alfa.mjs";
import { axe } from "./axe.mjs";
import { unexplained } from "./explained.mjs";
import { ibm } from "./ibm.mjs";
import { markup } from "./markup.mjs";
import { nu } from "./nu.mjs";

/** Every checker that others wrote, by name: each takes a page and its element, and answers with findings. */
export const CHECKERS = {
  Alfa: alfa,
  axe,
  "IBM Equal Access": ibm,
  "html-validate": markup,
  Nu: nu,
};

/** Whether a checker looks at markup alone, which is the same in every medium. */
export const ofMarkup = (name) => name === "html-validate" || name === "Nu";

/** What checkers find wrong with a page and nothing explains, by the checker's name, each finding once. */
export async function findingsBy(page, fold, names = Object.keys(CHECKERS)) {
  // Those in the page take turns; Alfa and Nu work elsewhere meanwhile.
  const all = names.map(async (name) => [name, [...new Set(unexplained(name, await CHECKERS[name](page, fold)))]]);
  return Object.fromEntries(await Promise.all(all));
}

/** The same in one list: `checker: finding`. */
export async function findings(page, fold, names) {
  const by = await findingsBy(page, fold, names);
  return Object.entries(by).flatMap(([name, found]) => found.map((finding) => `${name}: ${finding}`));
}
