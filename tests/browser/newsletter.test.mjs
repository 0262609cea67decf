import assert from "node:assert/strict";

import { articlesOf, fixture, realNewsletter, serveBundle, textOf } from "../harness/bundles.mjs";
import { test } from "../harness/test.mjs";
import { accessibilityTree, nodesOf, spoken } from "../harness/tree.mjs";

const bundles = { "the tests' newsletter": fixture(), "a real newsletter": realNewsletter() };

test("the reader shows the newsletter under its strict policy", async ({ page, server }) => {
  const { issues } = serveBundle(server, fixture());
  const fold = await page.openReader();
  const policy = await page.run(() => document.querySelector("meta[http-equiv='Content-Security-Policy']").content);
  assert.match(policy, /default-src 'none'.*require-trusted-types-for 'script'/);
  await fold.byRole("heading", issues[0].title);
});

test("a blog shows the newsletter with one tag", async ({ page, server }) => {
  const { issues } = serveBundle(server, fixture());
  await page.open("/blog/");
  await page.run(() => document.querySelector("news-fold").scrollIntoView());
  const fold = await page.fold().becomes("ready");
  const heading = await fold.byRole("heading", issues[0].title);
  assert.equal(await heading.getTagName(), "h3");
});

for (const [name, bundle] of Object.entries(bundles)) {
  if (!bundle) continue;
  const articles = articlesOf(bundle.issues[0]);

  test(`every title of ${name} is a heading, every TLDR is visible`, async ({ page, server }) => {
    serveBundle(server, bundle);
    const fold = await page.openReader();
    const headings = await fold.namesByRole("heading");
    for (const { title } of articles) assert.ok(headings.includes(title), title);
    const shown = await fold.textsOf("tldr");
    assert.equal(shown.length, articles.length);
    articles.forEach(({ tldr }, index) => {
      assert.ok(shown[index].endsWith(textOf(tldr.content)), shown[index]);
    });
  });

  test(`the cards of ${name} hold every part and every takeaway`, async ({ page, server }) => {
    serveBundle(server, bundle);
    const fold = await page.openReader();
    assert.deepEqual(await fold.namesByRole("listitem"), await archiveOf(fold));
    await (await fold.byRole("button", "Show all articles")).click();
    await fold.until("every panel is open", (root) => !root.querySelector("[part~=panel][hidden]"));
    const headings = await fold.namesByRole("heading");
    for (const { title } of articles.flatMap((article) => article.parts)) {
      if (title) assert.ok(headings.includes(title), title);
    }
    const items = await fold.visibleTexts("[part~=takeaways] > li");
    const takeaways = articles.flatMap((article) => article.parts.flatMap((part) => part.takeaways ?? []));
    assert.deepEqual(items, takeaways.map(textOf));
  });

  test.in("chromium", `a screen reader gets all of ${name}, in order`, async ({ page, server }) => {
    serveBundle(server, bundle);
    const fold = await page.openReader();
    const closed = nodesOf(await accessibilityTree(page), "article").map(spoken);
    for (const { parts } of articles) {
      const hidden = textOf(parts[0].content ?? parts[0].takeaways);
      assert.ok(!closed.some((text) => dense(text).includes(dense(hidden))), "a closed card is silent");
    }
    await (await fold.byRole("button", "Show all articles")).click();
    await fold.until("every panel is open", (root) => !root.querySelector("[part~=panel][hidden]"));
    const cards = nodesOf(await accessibilityTree(page), "article").map(spoken);
    assert.equal(cards.length, articles.length);
    articles.forEach((article, index) => {
      let rest = dense(cards[index]);
      for (const text of textsOf(article)) {
        const at = rest.indexOf(dense(text));
        assert.ok(at >= 0, `${article.title} does not say “${text}” where it should; left is ${rest}`);
        rest = rest.slice(at + dense(text).length);
      }
    });
  });
}

/** A text without spaces: the tree cuts text at every element, in the middle of words and not. */
function dense(text) {
  return text.replace(/\s+/g, "");
}

/** What a card says, piece by piece, in the order of its bundle. */
function textsOf({ title, tldr, parts, source }) {
  const pieces = parts.flatMap((part) => [
    part.title ?? "",
    ...(part.content ?? part.takeaways).map((node) => textOf([node])),
  ]);
  return [title, textOf(tldr.content), ...pieces, source.title].filter(Boolean);
}

/** The items of the list of issues: the only list there is while every card is closed. */
async function archiveOf(fold) {
  const links = await fold.inRoot((root) => [...root.querySelectorAll("nav li")]);
  return Promise.all(links.map((link) => link.getAccessibleName()));
}
