// Every limit of docs/limits.md, just below and just above, as a page meets it.

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";

import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const HEAD = `<script src="/fixtures/failures.js"></script><script src="/newsfold.js"></script>`;
const ELEMENT = `<news-fold src="/bundle.json" loading="eager" offline="off"><p>The fallback.</p></news-fold>`;

/** A sound bundle with more in the entry of its one issue, and more behind it. */
const bundle = (entry = "", behind = "") =>
  `{"version":1,"publication":{"title":"A","language":"en"},"issues":[{"id":"a","title":"A","sections":[]${entry}}]${behind}}`;
const values = (count) => {
  const around = bundle("", `,"x":[]`).match(/[[{,]/g).length + 1;
  return bundle("", `,"x":[0${",0".repeat(count - around)}]`);
};
const article = (at, children) =>
  `{"id":"a${at}","title":"A","parts":[{"content":[${JSON.stringify({ type: "paragraph", children })}]}]}`;
const articles = (all) => bundle().replace(`"sections":[]`, `"sections":[{"articles":[${all}]}]`);
const issues = (count) =>
  bundle().replace(
    `"sections":[]}`,
    `"sections":[]}${Array.from({ length: count - 1 }, (_, at) => `,{"id":"b${at}","title":"B","sections":[]}`).join("")}`,
  );

const LIMITS = [
  ["bytes", 2 ** 26, (bytes) => bundle().padEnd(bytes), "too-large", /larger than 64 MB/],
  [
    "depth",
    127,
    (depth) => bundle("", `,"x":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}`),
    "too-large",
    /127 values lie inside each other/,
  ],
  ["values", 1_000_000, values, "too-large", /more than 1000000 values/],
  [
    "bytes of a text",
    2 ** 20,
    (bytes) => bundle(`,"introduction":["${"a".repeat(bytes)}"]`),
    "too-large",
    /longer than 1 MB/,
  ],
  // Of one paragraph, which costs a browser less than as many of its own.
  [
    "runs of text of an article",
    10_000,
    (runs) => articles([article(0, Array(runs - 1).fill("a"))]),
    "invalid-bundle",
    /10001 runs of text are more than 10000/,
  ],
  [
    "runs of text of an issue",
    100_000,
    (runs) =>
      articles(Array.from({ length: 11 }, (_, at) => article(at, Array(at < 10 ? 9_099 : runs - 91_002).fill("a")))),
    "invalid-bundle",
    /100001 runs of text are more than 100000/,
  ],
  ["issues", 100_000, issues, "invalid-bundle", /100001 issues are more than 100000/],
  [
    "bytes of an id",
    200,
    (bytes) => bundle().replace(`"id":"a"`, `"id":"${"a".repeat(bytes)}"`),
    "invalid-bundle",
    /at most 200 bytes, and this one 201/,
  ],
];

/** Serves a document as hosts do that compress: it is smaller on its way than what it holds. */
function serve(server, document) {
  const bytes = gzipSync(document, { level: 1 });
  server.route("/bundle.json", (_request, response) =>
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bytes),
  );
}

for (const [what, most, make, kind, message] of LIMITS) {
  test(`a bundle with as many ${what} as there may be is shown, and one with one more is refused by name`, async ({
    page,
    server,
  }) => {
    servePage(server, "/", { head: HEAD, body: ELEMENT });
    serve(server, make(most));
    await page.open("/");
    await page.fold().becomes("ready");
    assert.deepEqual(await page.run(() => window.failures), []);
    serve(server, make(most + 1));
    await page.open("/");
    await page.fold().becomes("failed");
    const { fallback, failures } = await page.run(() => ({
      fallback: document.querySelector("news-fold > p").checkVisibility(),
      failures: window.failures,
    }));
    assert.equal(fallback, true);
    assert.deepEqual(
      failures.map((failure) => failure.kind),
      [kind],
    );
    assert.match(failures[0].message, message);
    assert.ok(failures[0].message.length < 1_000);
    page.expectMessage(/^error: newsfold: /);
  });
}
