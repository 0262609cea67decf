// How well and how fast a site of real newsletters is searched: `search.mjs SITE`, on a phone's processor.
//
// The queries come by a rule, and with them what is right: of every so-manyth article, the three words that
// fewest other articles have, but that some other has. An article is found where it is among the first three.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";

import { serveSite } from "../harness/server.mjs";
import { startPhone } from "./phone.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { queries: { type: "string", default: "100" }, words: { type: "string", default: "3" } },
});
const [site] = positionals;
const AT = "/site/";
const TARGETS = { first: 150_000, next: 30_000, milliseconds: 300, right: 0.95 };

/** Every article of the site, with its words. */
function articlesOf(site) {
  const ids = new Map();
  const list = (references) => references.forEach(({ href, id }) => ids.set(href, id));
  const bundle = JSON.parse(readFileSync(join(site, "bundle.json"), "utf8"));
  list(bundle.issues);
  for (const { href } of bundle.older ?? []) list(JSON.parse(readFileSync(join(site, href), "utf8")).issues);
  return [...ids].flatMap(([href, id]) =>
    JSON.parse(readFileSync(join(site, href), "utf8")).sections.flatMap(({ articles }) =>
      articles.map((article) => ({ address: `issues/${id}.html#${article.id}`, words: wordsOf(article) })),
    ),
  );
}

/** The words of an article that somebody could look for: of five letters or more. */
function wordsOf({ title, tldr, parts }) {
  const texts = [title];
  const walk = (node) => {
    if (typeof node === "string") texts.push(node);
    else if (Array.isArray(node)) node.forEach(walk);
    else if (node) ["children", "content", "takeaways", "value"].forEach((key) => walk(node[key]));
  };
  walk([tldr, parts]);
  return new Set(
    texts
      .join(" ")
      .toLowerCase()
      .match(/(?<![\p{L}\p{N}_-])\p{L}{5,}(?![\p{L}\p{N}_-])/gu),
  );
}

/** Queries, each with the address that is right. */
function queriesOf(articles, count) {
  const common = new Map();
  for (const { words } of articles) for (const word of words) common.set(word, (common.get(word) ?? 0) + 1);
  const step = Math.floor(articles.length / count);
  return Array.from({ length: count }, (_, at) => articles[at * step + Math.floor(step / 2)]).map((article) => {
    const rare = [...article.words].filter((word) => common.get(word) > 1);
    rare.sort((one, other) => common.get(one) - common.get(other) || (one < other ? -1 : 1));
    return { query: rare.slice(0, Number(values.words)).join(" "), address: article.address };
  });
}

/** What a file costs its reader: text as hosts compress it, the rest as it is. */
function bytesOf(path) {
  const bytes = readFileSync(join(site, path));
  return /\.(js|json)$/.test(path) ? brotliCompressSync(bytes).length : bytes.length;
}

/** In the page: asks for something, and answers with the first addresses and how long the first took. */
function ask(query, done) {
  const field = document.querySelector("form.search input");
  const found = document.querySelector(".found");
  const began = performance.now();
  const look = () => {
    if (found.dataset.query !== query) return requestAnimationFrame(look);
    const time = performance.now() - began;
    const links = [...found.querySelectorAll("li a")].slice(0, 3);
    done({ time, links: links.map((link) => link.href) });
  };
  field.value = query;
  field.form.requestSubmit();
  look();
}

const queries = queriesOf(articlesOf(site), Number(values.queries));
const server = await serveSite();
server.mount(AT, site);
const { driver, stop } = await startPhone({ network: false });
const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const percentile = (numbers) => numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length * 0.95) - 1];
try {
  await driver.manage().setTimeouts({ script: 60_000 });
  await driver.get(server.url(`${AT}archive.html`));
  const rows = [];
  const wrong = [];
  for (const { query, address } of queries) {
    server.forget();
    const { time, links } = await driver.executeAsyncScript(ask, query);
    const asked = server.requests
      .map(({ path }) => decodeURIComponent(path))
      .filter((path) => path.includes("/search/"));
    const bytes = asked.reduce((sum, path) => sum + bytesOf(path.slice(AT.length)), 0);
    const isRight = links.some((link) => decodeURI(link).endsWith(`/${address}`));
    if (!isRight) wrong.push(`${query} → ${address}`);
    rows.push({ time, bytes, isRight });
  }
  const [first, ...next] = rows;
  const right = rows.filter(({ isRight }) => isRight).length;
  const times = next.map(({ time }) => time);
  const sizes = next.map(({ bytes }) => bytes);
  console.log(`\n${queries.length} queries of ${values.words} words, a processor of a quarter of the speed.\n`);
  console.log("| | found | target |\n| --- | ---: | ---: |");
  console.log(`| right among the first three | ${right} of ${rows.length} | ${rows.length * TARGETS.right} |`);
  console.log(`| first query, bytes | ${first.bytes} | ${TARGETS.first} |`);
  console.log(
    `| later queries, bytes, median and 95 of 100 | ${median(sizes)}, ${percentile(sizes)} | ${TARGETS.next} |`,
  );
  console.log(`| first query, ms | ${Math.round(first.time)} | |`);
  console.log(
    `| later queries, ms, median and 95 of 100 | ${Math.round(median(times))}, ${Math.round(percentile(times))} | ${TARGETS.milliseconds} |`,
  );
  const files = readdirSync(join(site, "search"), { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const all = files.reduce((sum, file) => sum + readFileSync(join(file.parentPath, file.name)).length, 0);
  console.log(`| files of the search, and their bytes | ${files.length}, ${all} | |`);
  if (wrong.length > 0) console.log(`\nNot among the first three:\n${wrong.join("\n")}`);
} finally {
  await stop();
  await server.close();
}
