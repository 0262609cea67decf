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

/** What checkers find wrong with a page and nothing explains, each finding once, by its checker's name. */
export async function findings(page, fold, names = Object.keys(CHECKERS)) {
  // Those in the page take turns; Alfa and Nu work elsewhere meanwhile.
  const all = names.map(async (name) => [name, [...new Set(unexplained(name, await CHECKERS[name](page, fold)))]]);
  return Object.fromEntries(await Promise.all(all));
}
