import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The command. */
export const COMMAND = process.env.NEWSFOLD_COMMAND ?? join(ROOT, "target/release/newsfold");
const made = [];
process.on("exit", () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own that goes with the process. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "newsfold-test-"));
  made.push(folder);
  return folder;
}

/**
 * Builds a site with the command, as bloggers do: of a folder of newsletters, or of newsletters given by
 * name. Answers with its folder; `output` names one to build into again, `widget` another version of it; `more`
 * are further options.
 */
export function buildSite(source, output = join(temporaryFolder(), "site"), widget = join(ROOT, "dist"), more = []) {
  const folder = typeof source === "string" ? source : written(source);
  execFileSync(COMMAND, ["build", folder, "-o", output, "--widget", widget, "--quiet", ...more]);
  return output;
}

function written(newsletters) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(newsletters)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

let samples;

/** The site of the sample newsletters; built once. */
export function sampleSite() {
  samples ??= buildSite(join(ROOT, "samples"));
  return samples;
}

let fragments;

/** The same with fragments, for pages of its host that find it at `/letters/`; built once. */
export function sampleFragments() {
  fragments ??= buildSite(join(ROOT, "samples"), undefined, undefined, ["--fragments", "/letters/"]);
  return fragments;
}

const sites = new Map();

/** The site of a newsletter that is a bundle; built once. */
export function siteOf(bundle) {
  const text = JSON.stringify(bundle);
  if (!sites.has(text)) {
    const file = join(temporaryFolder(), "bundle.json");
    writeFileSync(file, text);
    sites.set(text, buildSite(file));
  }
  return sites.get(text);
}

/** The ids of a site's newest issues, newest first, and what its bundle says of them. */
export function issuesOf(site) {
  return JSON.parse(readFileSync(join(site, "bundle.json"), "utf8")).issues;
}

/** The file of an issue as it is. */
export function issueOf(site, { href }) {
  return JSON.parse(readFileSync(join(site, href), "utf8"));
}

/** So many newsletters, a week apart, from a Friday in January 2026 on, by the names of their files. */
export function letters(titles) {
  const day = (at) => new Date(Date.UTC(2026, 0, 2 + 7 * at)).toISOString().slice(0, 10);
  return Object.fromEntries(titles.map((title, at) => [`${title.toLowerCase()}.md`, newsletter(day(at), title)]));
}

/** A newsletter in Markdown with so many articles. */
export function newsletter(date, title, articles = ["First", "Second"]) {
  const article = (name) =>
    `### ${name} of ${title}\n\n**TL;DR** ${name} in short.\n\n**Summary** ${name} at length.\n\n**Key takeaways**\n\n- ${name} is remembered\n`;
  return `---\ntitle: ${title}\ndate: ${date}\npublication: The Letter\nlanguage: en\n---\n\n## News\n\n${articles.map(article).join("\n")}`;
}
