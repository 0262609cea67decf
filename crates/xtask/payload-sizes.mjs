// Prints what readers of a page load: each file raw and as hosts compress it.
// Usage: node payload-sizes.mjs DIST [BUDGET]
//
// With a budget, each file is held to its figure there, and each that is larger is a failure.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [dist, budgetFile] = process.argv.slice(2);

/** What a page that embeds the widget loads. */
const EMBEDDED = [
  ["loader", /^newsfold\.js$/],
  ["glue", /^newsfold-[0-9a-f]+\.js$/],
  ["wasm", /^newsfold-[0-9a-f]+\.wasm$/],
  ["style", /^newsfold-[0-9a-f]+\.css$/],
];

/** What a newsletter's own pages load beside that, in place of the loader. */
const PAGE = [
  ["page script", /^newsfold-page-[0-9a-f]+\.js$/],
  ["choices", /^newsfold-choices-[0-9a-f]+\.js$/],
  ["page style", /^page-[0-9a-f]+\.css$/],
  ["list style", /^newsfold-list-[0-9a-f]+\.css$/],
  ["archive script", /^newsfold-archive-[0-9a-f]+\.js$/],
];

/** What a page with a fragment loads beside what an embed does. */
const FRAGMENT = [["fragment script", /^newsfold-held-[0-9a-f]+\.js$/]];

const names = readdirSync(dist);

/** What is loaded only when a reader wants it: parts, and the words of one in a language. */
const PARTS = names
  .map((name) => /^newsfold-([a-z]+(?:-[a-z]+)?)-[0-9a-f]{16}\.js$/.exec(name)?.[1])
  .filter((part) => part && !["page", "choices", "archive", "held"].includes(part))
  .map((part) => [`part: ${part}`, new RegExp(`^newsfold-${part}-[0-9a-f]+\\.js$`)]);

function row([what, pattern]) {
  const file = names.find((entry) => pattern.test(entry));
  if (!file) throw new Error(`${dist} has no ${what}: build it with \`cargo xtask dist\``);
  const raw = readFileSync(join(dist, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return [what, raw.length, gzipSync(raw, { level: 9 }).length, brotliCompressSync(raw, { params }).length];
}

const rows = EMBEDDED.map(row);
rows.push(["all of an embed", ...[1, 2, 3].map((column) => rows.reduce((sum, row) => sum + row[column], 0))]);
rows.push(...[...FRAGMENT, ...PAGE, ...PARTS].map(row));

console.log("| file | bytes | gzip | brotli |\n| --- | ---: | ---: | ---: |");
for (const row of rows) console.log(`| ${row.join(" | ")} |`);
if (budgetFile) hold(JSON.parse(readFileSync(budgetFile, "utf8")));

/** Holds each file to its figure, to the hundred bytes. */
function hold(budget) {
  for (const [part] of PARTS.filter(([part]) => !(part in budget))) {
    console.log(`failed: ${part} has no figure in ${budgetFile}`);
    process.exitCode = 1;
  }
  const held = rows.filter(([what]) => what in budget);
  const failures = held.filter(([what, , , size]) => size > budget[what]);
  for (const [what, , , size] of failures) {
    console.log(`failed: ${what} is ${size} bytes, and may be ${budget[what]} (${budgetFile})`);
  }
  for (const [what, , , size] of held) {
    const could = Math.ceil(size / 100) * 100;
    if (could < budget[what]) console.log(`${what} has become lighter: ${budgetFile} may say ${could}`);
  }
  console.log(`${held.length - failures.length} passed, ${failures.length} failed`);
  if (failures.length > 0 || held.length === 0) process.exitCode = 1;
}
