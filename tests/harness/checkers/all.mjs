import { alfa } from "./alfa.mjs";
import { axe } from "./axe.mjs";
import { unexplained } from "./explained.mjs";
import { ibm } from "./ibm.mjs";
import { markup } from "./markup.mjs";
import { nu } from "./nu.mjs";

/** Every checker that others wrote, by name: each takes a page and its element, and answers with findings. */
export const CHECKERS = {
  axe,
  Alfa: alfa,
  "IBM Equal Access": ibm,
  "html-validate": markup,
  Nu: nu,
};

/** What checkers find wrong with a page and nothing explains, each finding once, by its checker's name. */
export async function findings(page, fold, names = Object.keys(CHECKERS)) {
  const found = {};
  for (const name of names) {
    found[name] = [...new Set(unexplained(name, await CHECKERS[name](page, fold)))];
  }
  return found;
}
