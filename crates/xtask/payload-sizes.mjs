// Prints what a page that embeds the widget loads: each file raw and as hosts compress it.
// Usage: node payload-sizes.mjs DIST

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [dist] = process.argv.slice(2);

const files = [
  ["loader", /^newsfold\.js$/],
  ["glue", /^newsfold-[0-9a-f]+\.js$/],
  ["wasm", /^newsfold-[0-9a-f]+\.wasm$/],
  ["style", /^newsfold-[0-9a-f]+\.css$/],
];

const rows = files.map(([what, name]) => {
  const file = readdirSync(dist).find((entry) => name.test(entry));
  if (!file) throw new Error(`${dist} has no ${what}: build it with \`cargo xtask dist\``);
  const raw = readFileSync(join(dist, file));
  const brotli = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  return [what, raw.length, gzipSync(raw, { level: 9 }).length, brotli.length];
});
rows.push(["all", ...[1, 2, 3].map((column) => rows.reduce((sum, row) => sum + row[column], 0))]);

console.log("| file | bytes | gzip | brotli |\n| --- | ---: | ---: | ---: |");
for (const row of rows) console.log(`| ${row.join(" | ")} |`);
