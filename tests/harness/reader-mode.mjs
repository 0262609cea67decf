import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const files = createRequire(import.meta.url);
const source = (file) => readFileSync(files.resolve(`@mozilla/readability/${file}`), "utf8");
const READABILITY = `${source("Readability.js")}\n${source("Readability-readerable.js")}`;

/** What the reader mode of Firefox, and what builds on it, makes of the page as it is: whether it is offered, and its text. */
export function readerMode(page) {
  return page.run(
    `const module = undefined;
     ${READABILITY}
     return {
       isOffered: isProbablyReaderable(document),
       text: new Readability(document.cloneNode(true)).parse()?.textContent ?? "",
     };`,
  );
}
