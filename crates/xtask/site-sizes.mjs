// Prints what a reader's first page of a site loads, as hosts compress it: the page, the bundle and the
// file of the issue that it shows, for a site of many issues beside one of few.
// Usage: node site-sizes.mjs MANY FEW

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** What the list of issues may take beside the few, in bytes, and how much more the rest may be. */
const INDEX = 8_000;
const RATIO = 1.3;

const [many, few] = process.argv.slice(2).map(loaded);

console.log("\n| brotli, bytes | many issues | few issues | ratio |\n| --- | ---: | ---: | ---: |");
for (const what of Object.keys(many)) {
  console.log(`| ${what} | ${many[what]} | ${few[what]} | ${(many[what] / few[what]).toFixed(2)} |`);
}
const ratio = (many.all - INDEX) / few.all;
const verdict = ratio <= RATIO ? "met" : "missed";
console.log(`\nBeyond ${INDEX} bytes of index: ${ratio.toFixed(2)} times, target ≤ ${RATIO}: ${verdict}.`);

function loaded(site) {
  const bundle = JSON.parse(readFileSync(join(site, "bundle.json"), "utf8"));
  const [first] = bundle.issues;
  if (!first?.href || !existsSync(join(site, first.href))) throw new Error(`${site} has no first issue`);
  const page = compressed(site, "index.html");
  const index = compressed(site, "bundle.json");
  const issue = compressed(site, first.href);
  return { "index.html": page, "bundle.json": index, "first issue": issue, all: page + index + issue };
}

function compressed(site, name) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(readFileSync(join(site, name)), { params }).length;
}
