// A large issue is drawn in pieces, between which the browser does what else it has to do. The page is told of it
// when all of it is there.

import assert from "node:assert/strict";

import { servePage } from "../harness/host.mjs";
import { buildSite } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const ARTICLES = 400;
const WORDS = "The ferries will run again from June on, said the harbour’s council.";

/**
 * Notes after each change of what the element holds how many articles there are, its state, and how many tasks the
 * browser has come to since the first of these notes.
 */
const WATCH = `<script>
  window.seen = [];
  let tasks = 0;
  const watch = (root) => new MutationObserver(() => {
    const articles = root.querySelectorAll("article").length;
    if (articles === (window.seen.at(-1)?.articles ?? 0)) return;
    window.seen.push({ articles, state: document.querySelector("news-fold").state, tasks });
    setTimeout(() => tasks++);
  }).observe(root, { childList: true, subtree: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
  for (const name of ["newsfold-ready", "newsfold-issue"]) {
    addEventListener(name, ({ target }) => {
      window.told = [name, target.shadowRoot.querySelectorAll("article").length];
    });
  }
</script>`;

function large(id, articles = ARTICLES) {
  const article = (_, n) => ({
    id: `a${n}`,
    title: `Article ${n}`,
    tldr: WORDS,
    parts: [{ content: Array(10).fill(WORDS) }],
  });
  return { id, title: id, sections: [{ articles: Array.from({ length: articles }, article) }] };
}

/** Opens a page that shows issues. */
async function open({ page, server }, issues, { attributes = "", fragment = "" } = {}) {
  const bundle = JSON.stringify({ version: 1, publication: { title: "A", language: "en" }, issues });
  server.route("/bundle.json", (_request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(bundle),
  );
  servePage(server, "/", {
    head: WATCH,
    body: `<script src="/newsfold.js"></script><news-fold src="/bundle.json" loading="eager" offline="off" ${attributes}></news-fold>`,
  });
  await page.open(`/${fragment}`);
  await page.fold().becomes("ready");
}

/** An issue came in pieces: more articles each time, and in tasks of their own. */
function assertPieces(seen) {
  const counts = seen.map(({ articles }) => articles);
  assert.ok(counts.length > 2 && counts[0] < ARTICLES, JSON.stringify(seen));
  assert.deepEqual(
    counts,
    counts.toSorted((one, other) => one - other),
  );
  assert.equal(counts.at(-1), ARTICLES);
  assert.ok(seen.at(-1).tasks > seen[0].tasks, JSON.stringify(seen));
}

test("a large issue comes in pieces, and the page is told when all of it is there", async (context) => {
  const { page } = context;
  await open(context, [large("large")]);
  const { seen, told } = await page.run(() => ({ seen: window.seen, told: window.told }));
  assertPieces(seen);
  assert.ok(seen.slice(0, -1).every(({ state }) => state === "loading"));
  assert.deepEqual(told, ["newsfold-ready", ARTICLES]);
});

test("an issue of everyday comes at once", async (context) => {
  const { page } = context;
  await open(context, [large("everyday", 25)]);
  assert.deepEqual(await page.run(() => window.seen.map(({ articles }) => articles)), [25]);
});

test("another issue that is large comes in pieces, its heading has the focus, and its event comes last", async (context) => {
  const { page } = context;
  await open(context, [large("small", 1), large("large")]);
  await page.run(() => {
    window.seen.length = 0;
    window.told = null;
  });
  const fold = page.fold();
  await (await fold.byRole("link", "large")).click();
  await page.until("the page is told", () => window.told);
  const { seen, told } = await page.run(() => ({ seen: window.seen, told: window.told }));
  assertPieces(seen.filter(({ articles }) => articles > 1));
  assert.deepEqual(told, ["newsfold-issue", ARTICLES]);
  assert.equal(await fold.inRoot((root) => root.activeElement?.textContent), "large");
});

test("an address leads to an article that comes with the last piece", async (context) => {
  const { page } = context;
  const last = `a${ARTICLES - 1}`;
  await open(context, [large("large")], { attributes: 'history="hash"', fragment: `#large/${last}` });
  const fold = page.fold();
  const [title, expanded] = await fold.inRoot(({ activeElement }) => [
    activeElement.textContent,
    activeElement.ariaExpanded,
  ]);
  assert.deepEqual([title.trim(), expanded], [`Article ${ARTICLES - 1}`, "true"]);
  // WebKit scrolls to what has the focus a little after that.
  await fold.until("the article is on the screen", ({ activeElement }) => {
    const { top } = activeElement.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
});

test("a page that holds a large issue keeps all of it while the app takes it over", async ({ page, server }) => {
  const article = (_, n) => `## Article ${n}\n\n${`${WORDS}\n\n`.repeat(10)}`;
  const text = `# Large\n\n${Array.from({ length: ARTICLES }, article).join("")}`;
  server.mount("/letter/", buildSite({ "2026-01-01-large.md": text }));
  await page.open("/letter/index.html");
  await page.run(() => {
    const element = document.querySelector("news-fold");
    const count = () => element.querySelectorAll("article").length;
    window.least = count();
    new MutationObserver(() => {
      window.least = Math.min(window.least, count());
    }).observe(element, { childList: true, subtree: true });
  });
  await page.fold().becomes("ready");
  assert.equal(await page.run(() => window.least), ARTICLES);
});
