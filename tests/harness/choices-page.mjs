import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

/** The file that puts the reader's choices on a page before it is painted. */
export const choicesScript = readdirSync(DIST).find((name) => name.startsWith("newsfold-choices-"));

/**
 * A site's first page with the script that puts the reader's choices on, and without the one that
 * makes the page operable, which a test brings in when it has looked: its address is the second answer.
 */
export function withoutOperation(folder) {
  const operation = readdirSync(folder).find((name) => name.startsWith("newsfold-page-"));
  const page = readFileSync(join(folder, "index.html"), "utf8")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace(/<script [^>]*newsfold-page-[^>]*><\/script>/, "")
    .replace(/<script [^>]*newsfold-choices-[^>]*><\/script>/, "")
    .replace("</head>", `<script src="/${choicesScript}"></script></head>`);
  return [page, `/site/${operation}`];
}
