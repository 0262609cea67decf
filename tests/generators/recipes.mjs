import { readFileSync } from "node:fs";

const DOCUMENT = new URL("../../docs/embedding.md", import.meta.url);

/**
 * The fenced blocks under a heading of docs/embedding.md, in order: what is tried is what is written
 * there. Each has the `language` of its fence and its `text`.
 */
export function recipe(heading) {
  const section = readFileSync(DOCUMENT, "utf8")
    .split(`\n### ${heading}\n`)[1]
    ?.split(/\n##+ /)[0];
  if (section === undefined) throw new Error(`docs/embedding.md has no recipe for ${heading}`);
  const fences = section.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm);
  return Array.from(fences, ([, language, text]) => ({ language, text }));
}
