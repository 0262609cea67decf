import assert from "node:assert/strict";

import { AT, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, issuesOf, newsletter } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const LETTERS = { "a.md": newsletter("2026-01-02", "Alpha"), "b.md": newsletter("2026-01-09", "Beta") };

/** A reader on the newest page, while the host has another site by now. */
async function openBefore({ page, server }, letters) {
  const site = serveSampleSite(server, buildSite(LETTERS));
  const later = buildSite(letters);
  server.route(`${AT}bundle.json`, (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(bundleOf(later)));
  });
  for (const { href } of issuesOf(later)) {
    server.route(AT + href, (_request, response) =>
      import("node:fs").then(({ readFileSync }) => response.end(readFileSync(`${later}/${href}`))),
    );
  }
  await page.open(AT);
  const fold = page.fold();
  await fold.becomes("ready");
  await fold.until("something new waits", (root) => root.querySelector(".news"));
  return { site, fold };
}

function bundleOf(site) {
  return {
    version: 1,
    publication: { title: "The Letter", language: "en" },
    site: { issue: "issues/{id}.html", archive: "archive.html" },
    issues: issuesOf(site),
  };
}

test("an issue that appeared after the page was built waits behind one line until it is asked for", async (context) => {
  const { page } = context;
  const { fold } = await openBefore(context, { ...LETTERS, "c.md": newsletter("2026-01-16", "Gamma") });
  assert.equal(await fold.inRoot((root) => root.querySelector("h1").textContent), "Beta");
  assert.equal(await fold.inRoot((root) => root.querySelector(".news p").textContent), "2 new articles");
  assert.equal(await fold.inRoot((root) => root.querySelector("[aria-live]").textContent), "2 new articles");
  assert.equal(await page.run(() => scrollY), 0);
  await (await fold.byRole("button", "Show what is new")).click();
  await fold.until("it is shown and has the focus", (root) => root.activeElement?.textContent === "Gamma");
  const { role, name } = await page.focused();
  assert.deepEqual({ role, name }, { role: "heading", name: "Gamma" });
  assert.match(await page.run(() => location.pathname), /gamma\.html$/);
});

test("a correction is patched in where the reader is, once they ask, in the same nodes", async (context) => {
  const { fold } = await openBefore(context, {
    ...LETTERS,
    "b.md": LETTERS["b.md"].replace("First at length", "First put right"),
  });
  await (await fold.inRoot((root) => root.querySelectorAll(".card-title button")[1])).click();
  await fold.inRoot((root) => {
    window.headings = [...root.querySelectorAll("h1, h2, .panel")];
  });
  assert.ok(!(await fold.inRoot((root) => root.textContent.includes("put right"))));
  await (await fold.byRole("button", "Show what is new")).click();
  await fold.until("the correction is there", (root) => root.textContent.includes("First put right"));
  assert.equal(await fold.inRoot(() => window.headings.every((node) => node.isConnected)), true);
});
