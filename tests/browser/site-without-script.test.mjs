import assert from "node:assert/strict";

import { articlesOf, textOf } from "../harness/bundles.mjs";
import { AT, serveSampleSite, serveWithoutScript } from "../harness/site-page.mjs";
import { buildSite, issueOf, issuesOf, sampleSite } from "../harness/site.mjs";
import { engine, test } from "../harness/test.mjs";
import { accessibilityTree, nodesOf, spoken } from "../harness/tree.mjs";

const squeezed = (text) => text.replace(/\s+/g, " ").trim();

/** Texts are parted otherwise wherever an element ends. */
const withoutSpaces = (text) => text.replace(/\s+/g, "");

/** Everything an issue says, in pieces. */
function wordsOf(issue) {
  const articles = articlesOf(issue);
  const parts = articles.flatMap(({ parts = [] }) =>
    parts.flatMap(({ content = [], takeaways = [] }) => [...content, ...takeaways]),
  );
  const tldrs = articles.flatMap(({ tldr }) => (typeof tldr === "string" ? [tldr] : (tldr?.content ?? [])));
  return [...(issue.introduction ?? []), ...tldrs, ...parts].map((node) => textOf(node)).filter(Boolean);
}

/** Everything that a screen reader is given of the page; only Chromium tells it whole. */
async function heardOf(page) {
  const tree = await accessibilityTree(page);
  assert.deepEqual(nodesOf(tree, "button"), []);
  return squeezed(spoken(tree));
}

/** The sites whose issues are looked at: that of the samples, and that of real newsletters where there are some. */
const SITES = { "the samples": sampleSite };
const real = process.env.NEWSFOLD_NEWSLETTERS;
if (real) SITES["real newsletters"] = () => buildSite(real);

for (const [name, siteOf] of Object.entries(SITES)) {
  test(`without script an issue is there, whole, with titles as headings and nothing to press: ${name}`, async ({
    page,
    server,
  }) => {
    const site = serveSampleSite(server, siteOf());
    // Pictures of hosts that are in no network.
    page.mayHear(/chromium network: https:\/\/[^/]*\.example\//);
    for (const entry of issuesOf(site)) {
      const path = `issues/${entry.id}.html`;
      page.expectMessage(/chromium security: .*Blocked script execution/, { from: "chromium" });
      serveWithoutScript(server, site, path);
      await page.open(AT + encodeURI(path));
      const fold = page.fold();
      const issue = issueOf(site, entry);
      const headings = await fold.namesByRole("heading");
      for (const title of [issue.title, ...articlesOf(issue).map(({ title }) => title)]) {
        assert.ok(headings.includes(title), `${title} in ${headings}`);
      }
      assert.deepEqual(await fold.allByRole("button"), []);
      const seen = squeezed(await fold.inRoot((root) => root.querySelector(".prerendered").innerText));
      const heard = engine === "chromium" ? withoutSpaces(await heardOf(page)) : undefined;
      for (const words of wordsOf(issue)) {
        assert.ok(withoutSpaces(seen).includes(withoutSpaces(words)), `“${words}” is not to be seen`);
        assert.ok(heard?.includes(withoutSpaces(words)) ?? true, `“${words}” is not to be heard`);
      }
      const controls = await fold.inRoot(
        (root) => [...root.querySelectorAll("button, input")].filter((control) => control.checkVisibility()).length,
      );
      assert.equal(controls, 0);
    }
  });
}

test("without script links lead from issue to issue, to the list and back", async ({ page, server }) => {
  const site = serveSampleSite(server);
  const [newest, older] = issuesOf(site);
  page.expectMessage(/chromium security: .*Blocked script execution/, { from: "chromium" });
  for (const path of ["index.html", `issues/${older.id}.html`]) serveWithoutScript(server, site, path);
  await page.open(`${AT}index.html`);
  const follow = async (name) => {
    const links = await page.fold().allByRole("link");
    for (const link of links) if ((await link.getAccessibleName()).includes(name)) return link.click();
    throw new Error(`no link says ${name}`);
  };
  await follow(older.title);
  await page.until(
    "the older issue's page",
    (id) => location.pathname.endsWith(`${encodeURIComponent(id)}.html`),
    older.id,
  );
  assert.ok((await page.fold().namesByRole("heading")).includes(older.title));
  await follow("All issues");
  await page.until("the list of issues", () => location.pathname.endsWith("archive.html"));
  const listed = await page.run(() => [...document.querySelectorAll("main a")].map((link) => link.textContent));
  assert.deepEqual(
    listed,
    issuesOf(site).map(({ title }) => title),
  );
  assert.ok(listed.includes(newest.title));
});

for (const [what, days, isShifted] of [
  ["without days begins where the page does", ["", ""], false],
  ["with days has them in a column", ["2 June 2026", "9 June 2026"], true],
]) {
  test(`a list of issues ${what}`, async ({ page, server }) => {
    const files = days.map((day, at) => [
      `issue-${at}.md`,
      `# Letter ${at}\n${day && `\n${day}\n`}\n## A kingfisher\n\nSeen at the weir.\n`,
    ]);
    serveSampleSite(server, buildSite(Object.fromEntries(files)));
    await page.open(`${AT}archive.html`);
    const [list, title] = await page.run(() =>
      [".year", ".year a"].map((selector) => document.querySelector(selector).getBoundingClientRect().left),
    );
    assert.equal(title - list > 50, isShifted);
  });
}
