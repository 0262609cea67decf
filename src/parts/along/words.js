import ar from "./words/ar.js";
import de from "./words/de.js";
import en from "./words/en.js";
import es from "./words/es.js";
import fr from "./words/fr.js";
import he from "./words/he.js";
import ja from "./words/ja.js";
import pl from "./words/pl.js";
import zhHans from "./words/zh-Hans.js";

/** @typedef {Record<keyof typeof en, import("../place/words.js").Text>} Words */

/** The words of this part, a table a language. @type {Record<string, Words>} */
export const LANGUAGES = { ar, de, en, es, fr, he, ja, pl, "zh-Hans": zhHans };
