import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COMMAND = ["run", "--quiet", "--release", "--package", "newsfold-press", "--bin", "newsfold", "--"];

/** Builds a site of the samples with the command, in a folder that `remove` removes. */
export function buildSite() {
  const folder = mkdtempSync(join(tmpdir(), "newsfold-site-"));
  execFileSync("cargo", [...COMMAND, "build", "--quiet", "samples", "-o", join(folder, "site")], { cwd: ROOT });
  return { folder: join(folder, "site"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The name of the widget's file that begins with this. */
export function widgetFile(start) {
  return readdirSync(join(ROOT, "dist")).find((name) => name.startsWith(start));
}

/**
 * The site's first page with the script that puts the reader's choices on, and without the one that
 * makes the page operable, which a test brings in when it has looked: its address is the second answer.
 */
export function withoutOperation(folder) {
  const choices = widgetFile("newsfold-choices-");
  const [operation] = readdirSync(folder).filter((name) => name.startsWith("newsfold-page-"));
  const page = readFileSync(join(folder, "index.html"), "utf8")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace(/<script [^>]*newsfold-page-[^>]*><\/script>/, "")
    .replace(/<script [^>]*newsfold-choices-[^>]*><\/script>/, "")
    .replace("</head>", `<script src="/${choices}"></script></head>`);
  return [page, `/site/${operation}`];
}
