// A reader's own place: read and unread, and what is kept (src/parts/place).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { openOptions } from "../harness/options.mjs";
import { deed, titles, untilMarked, untilTitled } from "../harness/place.mjs";
import { siteOf } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [newest, older] = bundle.issues;
const articles = articlesOf(newest);
const [first, second] = articles;

/** The titles of the newest issue as they are heard, where those of some ids are unread. */
const heard = (isUnread) => articles.map(({ id, title }) => (isUnread(id) ? `${title}, unread` : title));

async function open({ page, server }, attributes = "", read = bundle) {
  serveBundle(server, read);
  const listens = `addEventListener("newsfold-read", ({ detail }) => (window.told ??= []).push(detail));
    addEventListener("newsfold-kept", ({ detail }) => (window.told ??= []).push(detail));`;
  servePage(server, "/blog", {
    head: `<script>${listens}</script><script src="/newsfold.js"></script>`,
    body: `<news-fold src="/bundle.json" loading="eager" ${attributes}></news-fold>`,
  });
  await page.open("/blog");
  return page.fold().becomes("ready");
}

/** Opens an article, as a reader does. */
const press = (fold, id) => fold.inRoot((root, id) => root.querySelector(`#title-${id} button`).click(), id);

/** Reads the first article, so that there is something to come back to. */
async function readOne(context, attributes = "") {
  const fold = await open(context, attributes);
  await press(fold, first.id);
  await untilMarked(context.page, newest.id, { [first.id]: true });
  return fold;
}

async function comeBack(context, attributes = "", read = bundle) {
  return open(context, attributes, read);
}

test("a first visit has no marks; the next one has them where nothing was read, heard once and counted", async (context) => {
  const { page } = context;
  let fold = await readOne(context);
  assert.deepEqual(
    await titles(fold),
    heard(() => false),
  );
  assert.deepEqual(await page.run(() => window.told), [
    { articles: [{ issue: newest.id, article: first.id }], read: true },
  ]);
  fold = await comeBack(context);
  await untilTitled(
    fold,
    heard((id) => id !== first.id),
  );
  const unread = `${articles.length - 1} unread`;
  const line = await fold.inRoot((root) => root.querySelector(".own-line > span:not([data-deed])").textContent);
  assert.equal(line, unread);
  const counted = await fold.inRoot((root) =>
    [...root.querySelectorAll(".own-count")].map((count) => count.textContent),
  );
  assert.deepEqual(counted, [unread]);
  // What is opened loses its mark at once, and so does what was heard.
  await press(fold, second.id);
  await untilTitled(
    fold,
    heard((id) => id !== first.id && id !== second.id),
  );
  await page.run(
    (detail) => document.querySelector("news-fold").dispatchEvent(new CustomEvent("newsfold-heard", { detail })),
    { issue: newest.id, article: articles[2].id },
  );
  await untilTitled(
    fold,
    heard((id) => articles.findIndex((article) => article.id === id) > 2),
  );
});

test("one, all and all above are marked either way, and with one press as before", async (context) => {
  const { page } = context;
  await readOne(context);
  const fold = await comeBack(context);
  const others = heard((id) => id !== first.id);
  await untilTitled(fold, others);
  await deed(fold, "read", first.id);
  await untilTitled(
    fold,
    heard(() => true),
  );
  await deed(fold, "read", first.id);
  await untilTitled(fold, others);
  await openOptions(fold);
  await deed(fold, "issue");
  await untilTitled(
    fold,
    heard(() => false),
  );
  await untilMarked(page, newest.id, Object.fromEntries(articles.map(({ id }) => [id, true])));
  // Nothing moves up: the line that counts stays.
  await fold.until("the line counts none", (root) => root.querySelector(".own-line > span").textContent === "0 unread");
  await deed(fold, "issue");
  await untilTitled(fold, others);
  const last = articles.at(-1);
  await deed(fold, "above", last.id);
  await untilTitled(
    fold,
    heard((id) => id === last.id),
  );
  await deed(fold, "above", last.id);
  await untilTitled(fold, others);
});

test("only what is unread is shown where the reader wants it so", async (context) => {
  await readOne(context);
  const fold = await comeBack(context);
  await untilTitled(
    fold,
    heard((id) => id !== first.id),
  );
  await openOptions(fold);
  await deed(fold, "filter");
  await untilTitled(fold, heard(() => true).slice(1));
  // What is read meanwhile stays where it is.
  await press(fold, second.id);
  await untilTitled(fold, [second.title, ...heard(() => true).slice(2)]);
  await deed(fold, "filter");
  await untilTitled(
    fold,
    heard((id) => id !== first.id && id !== second.id),
  );
});

test("a reader who comes back is told where they stopped, and goes there", async (context) => {
  const { page } = context;
  await readOne(context);
  await page.run(() => sessionStorage.clear());
  const fold = await comeBack(context);
  await deed(fold, "stopped");
  await fold.until("it is open", (root, id) => root.querySelector(`#title-${id} [aria-expanded=true]`), first.id);
  assert.match((await page.focused()).name, new RegExp(`^${first.title}`));
});

test("an issue that came since is new, and so is the count of the one before", async (context) => {
  const { page } = context;
  await readOne(context);
  await page.run(() => sessionStorage.clear());
  const another = { ...newest, id: "2026-04-17", title: "The next letter", date: "2026-04-17" };
  serveBundle(context.server, { ...bundle, issues: [another, ...bundle.issues] });
  await page.run(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  const fold = await comeBack(context, "", { ...bundle, issues: [another, ...bundle.issues] });
  await fold.until("it says so", (root) =>
    /New since your last visit/.test(root.querySelector(".own-line")?.textContent),
  );
  const counted = () => [...document.querySelector("news-fold").shadowRoot.querySelectorAll(".own-count")];
  const counts = await page.run(`return (${counted})().map((count) => count.textContent)`);
  assert.deepEqual(counts, [`${articles.length} unread`, `${articles.length - 1} unread`]);
});

test("what is kept is in one place across issues, can be let go of, and is there when its issue is gone", async (context) => {
  const { page } = context;
  let fold = await readOne(context);
  await deed(fold, "keep", first.id);
  await fold.until("it can be let go of", (root) =>
    /No longer keep/.test(root.querySelector("[data-deed=keep]").textContent),
  );
  await page.run((issue) => document.querySelector("news-fold").show(issue), older.id);
  const [article] = articlesOf(older);
  await fold.until("it is there", (root, id) => root.querySelector(`#title-${id}`), article.id);
  await press(fold, article.id);
  await deed(fold, "keep", article.id);
  await untilMarked(page, older.id, { [article.id]: true });
  assert.deepEqual((await page.run(() => window.told)).filter(({ kept }) => kept).length, 2);
  // The newsletter that is there now has none of both.
  await page.run(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  const others = { ...bundle, issues: bundle.issues.slice(2) };
  fold = await comeBack(context, "", others);
  await openOptions(fold);
  await deed(fold, "kept");
  await untilTitled(fold, [article.title, first.title]);
  await page.untilFocused("Kept articles");
  const [id] = await fold.inRoot((root) =>
    [...root.querySelectorAll("article [data-deed=keep]")].map((b) => b.dataset.article),
  );
  await press(fold, CSS_ESCAPED(id));
  await fold.until("it is whole", (root) => root.querySelector("[part~=takeaways]"));
  await deed(fold, "back");
  await fold.until(
    "the issue is back",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    others.issues[0].title,
  );
});

/** An id in a selector. */
const CSS_ESCAPED = (id) => id.replaceAll(".", "\\.");

test("everything new is on one page, and is read with one press at its end", async (context) => {
  const { page } = context;
  await readOne(context);
  const fold = await comeBack(context);
  await openOptions(fold);
  await deed(fold, "new");
  await untilTitled(
    fold,
    articles.slice(1).map(({ title }) => title),
  );
  await deed(fold, "issue");
  await untilMarked(page, newest.id, Object.fromEntries(articles.map(({ id }) => [id, true])));
  await deed(fold, "new");
  await untilTitled(fold, []);
});

test("a host can do without, and what was remembered goes", async (context) => {
  const { page } = context;
  const fold = await readOne(context);
  await page.run(() => document.querySelector("news-fold").setAttribute("memory", "off"));
  await page.until("nothing is left", () => localStorage.getItem("newsfold:place") === null);
  await fold.until("no button is left", (root) => !root.querySelector("[data-deed]"));
  const left = await page.driver.executeAsyncScript((done) => {
    const opening = indexedDB.open("newsfold");
    opening.onsuccess = () => {
      const all = opening.result.transaction("marks").objectStore("marks").count();
      all.onsuccess = () => done(all.result);
    };
  });
  assert.equal(left, 0);
});

test("marks follow their articles through a correction of the issue", async (context) => {
  const { page } = context;
  await readOne(context);
  const corrected = structuredClone(bundle);
  articlesOf(corrected.issues[0])[1].title = "A lamp, corrected";
  await page.run(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  const fold = await comeBack(context, "", corrected);
  const wanted = articlesOf(corrected.issues[0]).map(({ id, title }) => (id === first.id ? title : `${title}, unread`));
  await untilTitled(fold, wanted);
});

test("marks follow their articles into files of their own, and so does what is kept", async (context) => {
  const { page, server } = context;
  let fold = await readOne(context);
  await deed(fold, "keep", first.id);
  await fold.until("it is kept", (root) => /No longer/.test(root.querySelector("[data-deed=keep]").textContent));
  const site = siteOf(bundle);
  const inPieces = JSON.parse(readFileSync(join(site, "bundle.json"), "utf8"));
  for (const { href } of inPieces.issues) {
    server.route(`/${href}`, (_request, response) => response.end(readFileSync(join(site, href))));
  }
  await page.run(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  fold = await comeBack(context, "", inPieces);
  await untilTitled(
    fold,
    heard((id) => id !== first.id),
  );
  await press(fold, second.id);
  await deed(fold, "keep", second.id);
  await openOptions(fold);
  await deed(fold, "kept");
  await untilTitled(fold, [second.title, first.title]);
});

test("where everything is open, what was passed is read, and what was not is not", async (context) => {
  const { page } = context;
  await open(context, 'detail="full"');
  // Whoever goes on does something.
  await page.run(() => scrollBy(0, 1));
  await page.until("the part is there", () => localStorage.getItem("newsfold:place") !== null);
  await page.run((id) => {
    const card = document.querySelector("news-fold").shadowRoot.querySelector(`#title-${id}`).closest("article");
    scrollTo(0, scrollY + card.getBoundingClientRect().bottom - innerHeight / 4);
  }, first.id);
  await untilMarked(page, newest.id, { [first.id]: true });
});

test("on a newsletter's own page, what is drawn has its style, and so has a dialog", async ({ page, server }) => {
  server.mount("/site/", siteOf(bundle));
  await page.open("/site/");
  let fold = await page.fold().becomes("ready");
  await press(fold, first.id);
  await untilMarked(page, newest.id, { [first.id]: true });
  await page.open("/site/");
  fold = await page.fold().becomes("ready");
  await untilTitled(
    fold,
    heard((id) => id !== first.id),
  );
  const style = (of, property, part) =>
    fold.inRoot(
      (root, of, property, part) => getComputedStyle(root.querySelector(of), part)[property],
      of,
      property,
      part,
    );
  assert.equal(await style(".own-line", "display"), "flex");
  // An unread title has a dot beside it.
  assert.notEqual(await style(".card-title:has(.mark)", "content", "::before"), "none");
  await openOptions(fold);
  await deed(fold, "along");
  await fold.until("the dialog is open", (root) => root.querySelector("dialog[open]"));
  assert.equal(await style("dialog", "borderTopWidth"), "1px");
});
