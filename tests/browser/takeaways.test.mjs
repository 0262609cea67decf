import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle, textOf } from "../harness/bundles.mjs";
import { choose } from "../harness/options.mjs";
import { test } from "../harness/test.mjs";

/** The tests' bundle, whose third article has no takeaways, and whose fourth has neither these nor a TLDR. */
function uneven() {
  const bundle = fixture();
  const [, , third, fourth] = articlesOf(bundle.issues[0]);
  for (const article of [third, fourth]) article.parts = article.parts.filter(({ role }) => role !== "takeaways");
  delete fourth.tldr;
  return bundle;
}

async function open({ page, server }) {
  const { issues } = serveBundle(server, uneven());
  const fold = await page.openReader();
  await choose(fold, "detail", "takeaways");
  return { fold, articles: articlesOf(issues[0]) };
}

const takeawaysOf = ({ parts }) => parts.find(({ role }) => role === "takeaways")?.takeaways;

test("takeaways stand below their titles, and a TLDR where there are none", async (context) => {
  const { fold, articles } = await open(context);
  const lists = await fold.visibleTexts("[part~=takeaways] > li");
  const expected = articles.flatMap((article) => takeawaysOf(article) ?? []).map(textOf);
  assert.ok(expected.length > 0);
  assert.deepEqual(lists, expected);
  assert.equal((await fold.textsOf("tldr")).length, 1);
  assert.deepEqual(await fold.textsOf("source"), []);
  // Titles, which lead from article to article, and nothing between them.
  assert.deepEqual((await fold.namesByRole("heading")).slice(0, articles.length + 1), [
    (await fold.textsOf("issue-title"))[0],
    ...articles.map(({ title }) => title),
  ]);
});

test("a title opens the rest of its article where it stands, and the focus stays on it", async (context) => {
  const { page } = context;
  const { fold, articles } = await open(context);
  const [{ title }] = articles;
  const button = await fold.byRole("button", title);
  assert.equal(await button.getAttribute("aria-expanded"), "false");
  await page.run((button) => button.focus(), button);
  const list = () => fold.inRoot((root) => root.querySelector("[part~=takeaways]").getBoundingClientRect().top);
  const before = await list();
  await page.press("Enter");
  await fold.until("it is open", (root) => root.querySelector("article button[aria-expanded=true]"));
  assert.equal((await page.focused()).name, title);
  assert.equal(await list(), before, "the takeaways stay where they are");
  assert.equal((await fold.textsOf("tldr")).length, 2);
  assert.equal((await fold.visibleTexts("article:first-of-type [part~=takeaways]")).length >= 1, true);
});

test("nothing of an article is lost, and find-in-page finds all of it", async (context) => {
  const { fold, articles } = await open(context);
  const texts = await fold.inRoot((root) =>
    [...root.querySelectorAll("article")].map((card) => card.textContent.replace(/\s+/g, "")),
  );
  for (const [index, { parts, title }] of articles.entries()) {
    for (const part of parts) {
      for (const content of part.content ?? part.takeaways) {
        const text = textOf(content).replaceAll(" ", "");
        assert.ok(texts[index].includes(text), `${title}: ${text}`);
      }
    }
  }
  assert.equal(await fold.inRoot((root) => root.querySelectorAll("[part~=panel]:not([hidden=until-found])").length), 0);
});

test("the attribute asks for takeaways as well", async ({ page, server }) => {
  serveBundle(server, uneven());
  const fold = await page.openReader();
  await page.run(() => document.querySelector("news-fold").setAttribute("detail", "takeaways"));
  await fold.until("they are there", (root) => root.querySelector(":checked").value === "takeaways");
  assert.deepEqual(await fold.textsOf("source"), []);
});
