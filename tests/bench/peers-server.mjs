import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { compile } from "../peers/node_modules/svelte/src/compiler/index.js";
import { build } from "../../crates/xtask/node_modules/esbuild/lib/main.js";
import { blocks, cards } from "../peers/src/nodes.js";
import { sampleFragments, sampleSite } from "../harness/site.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const SOURCES = fileURLToPath(new URL("../peers/src/", import.meta.url));
const PEERS = ["plain", "preact", "react", "svelte", "lit"];
const TYPES = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".json": "application/json",
};
const PAGE = "text/html; charset=utf-8";

/** The style of all pages around the cards, a file of its own as sites have it. */
const STYLE = "body{font:1rem/1.6 serif;max-width:40rem;margin:auto;padding:1rem}button{font:inherit}";

/** What all of them begin with. */
const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><h1>Harbour notes</h1><p>What came in this week.</p>`;

/**
 * Serves a page for each kind and number of articles, and what they load, as a good host does: compressed with
 * brotli, files whose names say their content for ever, all else to be asked for again. The answer's `bytes`
 * are those that a first visit with few articles loads beyond its page and the bundle.
 */
export async function servePeers(counts) {
  const files = new Map();
  const add = (path, type, content, cache = "no-cache") => {
    const body = brotliCompressSync(Buffer.from(content));
    files.set(path, { type, body, cache, tag: `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"` });
    return body.length;
  };
  const bytes = { static: 0 };
  const sample = JSON.parse(await readFile(`${DIST}bundle.json`, "utf8"));
  const bundles = new Map(counts.map((count) => [count, ofArticles(sample, count)]));
  for (const [count, bundle] of bundles) add(`/${count}.json`, "application/json", JSON.stringify(bundle));

  add("/page.css", TYPES[".css"], STYLE, forever);
  let own = 0;
  for (const name of await readdir(DIST)) {
    if (!/^newsfold/.test(name) || !TYPES[extname(name)]) continue;
    const hashed = /-[0-9a-f]{16}\./.test(name);
    const size = add(`/${name}`, TYPES[extname(name)], await readFile(DIST + name), hashed ? forever : "max-age=600");
    if (/^newsfold(-[0-9a-f]{16})?\.(js|wasm|css)$/.test(name)) own += size;
  }
  bytes.newsfold = own;
  for (const count of counts) {
    add(`/newsfold/${count}`, PAGE, `${HEAD}<script src="/newsfold.js" data-newsfold="/${count}.json" async></script>`);
  }
  for (const peer of PEERS) {
    const script = await bundled(peer);
    bytes[peer] = add(`/${peer}.js`, TYPES[".js"], script, forever);
    for (const count of counts) {
      const page = `${HEAD}<div id="cards" data-bundle="/${count}.json"></div><script src="/${peer}.js" async></script>`;
      add(`/${peer}/${count}`, PAGE, page);
    }
  }
  await addPages(add);

  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url, "http://peers").pathname);
    if (!file) return response.writeHead(404).end();
    const headers = { "content-type": file.type, "cache-control": file.cache, etag: file.tag };
    if (request.headers["if-none-match"] === file.tag) return response.writeHead(304, headers).end();
    return response
      .writeHead(200, { ...headers, "content-encoding": "br", "content-length": file.body.length })
      .end(file.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, bytes, close };
}

const forever = "max-age=31536000, immutable";

/** A bundle of one issue with so many articles, taken in turn from the sample's. */
function ofArticles({ publication, issues }, count) {
  const all = issues.flatMap((issue) => issue.sections.flatMap((section) => section.articles));
  const articles = Array.from({ length: count }, (_, at) => ({ ...all[at % all.length], id: `article-${at}` }));
  return { version: 1, publication, issues: [{ id: "many", title: "News", sections: [{ articles }] }] };
}

async function bundled(peer) {
  const svelte = {
    name: "svelte",
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
        contents: compile(await readFile(path, "utf8"), { filename: path, generate: "client" }).js.code,
      })),
  };
  const { outputFiles } = await build({
    entryPoints: [`${SOURCES}${peer}.js`],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    conditions: ["svelte", "browser", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [svelte],
    logLevel: "error",
  });
  return outputFiles[0].text;
}

/** The files of a site that the command has built. */
async function addSite(add, at, site) {
  for (const path of await readdir(site, { recursive: true })) {
    const type = TYPES[extname(path)];
    const hashed = /-[0-9a-f]{16}\.|^issues\/[0-9a-f]{16}\.json$/.test(path);
    if (type && path !== "sw.js") add(at + path, type, await readFile(`${site}/${path}`), hashed ? forever : undefined);
  }
}

/**
 * A page of a site that the command builds, a page that holds its fragment, and the same cards as static HTML with
 * native disclosures.
 */
async function addPages(add) {
  const fragments = sampleFragments();
  await addSite(add, "/letters/", fragments);
  add("/fragment/", PAGE, HEAD + (await readFile(`${fragments}/fragments/newest.html`, "utf8")));
  const site = sampleSite();
  await addSite(add, "/site/", site);
  add("/site/", PAGE, await readFile(`${site}/index.html`));
  const bundle = JSON.parse(await readFile(`${site}/bundle.json`, "utf8"));
  const issue = JSON.parse(await readFile(`${site}/${bundle.issues[0].href}`, "utf8"));
  const [{ introduction = [] }] = [issue];
  const articles = cards({ issues: [issue] }).map(
    ({ title, gist, inside }) =>
      `<article><details><summary><h3>${escaped(title)}</h3></summary>${inside.map(text).join("")}</details><p>${gist.map(text).join("")}</p></article>`,
  );
  add(
    "/static/",
    PAGE,
    `${HEAD}<h2>${escaped(issue.title)}</h2>${blocks(introduction).map(text).join("")}${articles.join("")}`,
  );
}

function text(node) {
  if (typeof node === "string") return escaped(node);
  const [name, attributes, children] = node;
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const isEmpty = ["img", "br", "hr"].includes(name);
  return `<${name}${said.join("")}>${isEmpty ? "" : `${children.map(text).join("")}</${name}>`}`;
}

const escaped = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
