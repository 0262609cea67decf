import assert from "node:assert/strict";

import { status } from "../harness/faults.mjs";
import { AT, SCRIPT, WASM, fileOf, serveSampleSite } from "../harness/site-page.mjs";
import { issueOf, issuesOf } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

/** Opens the first page of the site while the app cannot be had. */
async function openWithoutApp({ page, server }, path = AT) {
  const site = serveSampleSite(server);
  server.route(fileOf(site, WASM), status(404));
  page.expectMessage(/^error: newsfold: .*wasm/);
  page.expectMessage(/chromium network/, { from: "chromium" });
  page.expectMessage(/chromium security: .*valid digest/, { from: "chromium" });
  await page.open(path);
  const fold = page.fold();
  await fold.becomes("failed");
  return { fold, issue: issueOf(site, issuesOf(site)[0]) };
}

const titles = (issue) => issue.sections.flatMap(({ articles }) => articles.map(({ title }) => title));

test("without the app every card opens and closes by pointer", async (context) => {
  const { fold, issue } = await openWithoutApp(context);
  for (const title of titles(issue)) {
    const button = await fold.byRole("button", title);
    const panel = () =>
      fold.inRoot(
        (_root, button) =>
          button
            .closest("article")
            .querySelector(".panel > *")
            .checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
        button,
      );
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    assert.equal(await panel(), false);
    await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    assert.equal(await panel(), true);
    await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    assert.equal(await panel(), false);
  }
});

test("without the app every card opens and closes by keyboard", async (context) => {
  const { fold, issue } = await openWithoutApp(context);
  for (const title of titles(issue)) {
    const button = await fold.byRole("button", title);
    await fold.inRoot((_root, button) => button.focus(), button);
    await context.page.press("Enter");
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    await context.page.press("Space");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
  }
});

test("without the app find-in-page opens the card that it finds", async (context) => {
  const { fold } = await openWithoutApp(context);
  const expanded = await fold.inRoot((root) => {
    const panel = root.querySelectorAll(".panel")[1];
    panel.dispatchEvent(new Event("beforematch", { bubbles: true }));
    return [...root.querySelectorAll("article [aria-expanded]")].map((button) => button.getAttribute("aria-expanded"));
  });
  assert.deepEqual(expanded.slice(0, 3), ["false", "true", "false"]);
});

test("without the app a link to an article opens it and goes there", async (context) => {
  const { page } = context;
  const { fold, issue } = await openWithoutApp(context, `${AT}#${encodeURIComponent(lastId(context))}`);
  const last = issue.sections.at(-1).articles.at(-1);
  const { name } = await page.focused();
  assert.equal(name, last.title);
  assert.equal(await (await fold.byRole("button", last.title)).getAttribute("aria-expanded"), "true");
  assert.ok((await page.run(() => scrollY)) > 0);
});

function lastId({ server }) {
  const site = serveSampleSite(server);
  return issueOf(site, issuesOf(site)[0]).sections.at(-1).articles.at(-1).id;
}

test("what cannot be operated is not there to be pressed", async (context) => {
  const { fold } = await openWithoutApp(context);
  const seen = await fold.inRoot((root) =>
    [...root.querySelectorAll(".toolbar :is(input, button)")].map((control) =>
      control.checkVisibility({ visibilityProperty: true }),
    ),
  );
  assert.ok(seen.length > 1 && seen.every((isSeen) => !isSeen), seen.join());
});

test("panels are closed from the first paint, and open by themselves where the script never comes", async ({
  page,
  server,
}) => {
  const site = serveSampleSite(server);
  server.route(fileOf(site, SCRIPT), status(404));
  page.expectMessage(/chromium network/, { from: "chromium" });
  page.expectMessage(/^error: did not load/);
  await page.open(AT);
  const visible = (root) => [...root.querySelectorAll(".panel")].map((panel) => getComputedStyle(panel).visibility);
  const fold = page.fold();
  const first = await fold.inRoot(visible);
  assert.ok(
    first.every((visibility) => visibility === "hidden"),
    first.join(),
  );
  await fold.until("every panel has opened", (root) =>
    [...root.querySelectorAll(".panel")].every((panel) => getComputedStyle(panel).visibility === "visible"),
  );
});
