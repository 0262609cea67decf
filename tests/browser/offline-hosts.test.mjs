// What a host does to pages on their way out keeps nothing from being read without it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { status, text } from "../harness/faults.mjs";
import { untilKept } from "../harness/kept.mjs";
import { sendPage } from "../harness/server.mjs";
import { AT, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, issuesOf, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { expectSilence, showsIssue, visitSite } from "../harness/visit.mjs";

const site = buildSite({
  ...letters(["Alpha", "Beta"]),
  "words.md":
    '---\ntitle: Words\ndate: 2026-03-01\n---\n\n## Links that are none\n\nTLDR: `src="page-1.js"` and `href="newsfold-0a.css"` and `src="issues/0123456789abcdef.json"`.\n',
});
const [words, beta] = issuesOf(site);
const pages = ["index.html", "archive.html", "offline.html", "offline/issue.html"].concat(
  readdirSync(join(site, "issues"))
    .filter((name) => name.endsWith(".html"))
    .map((name) => `issues/${name}`),
);

/** Has the host add a line of its own to the end of every page, as hosts that count visits do. */
function addToPages(server) {
  for (const page of pages) {
    const answer = (_request, response) => {
      const html = readFileSync(join(site, page), "utf8").replace(
        "</body>",
        '<script defer src="/fixtures/none.js" data-host="1"></script></body>',
      );
      sendPage(response, `${html}\n<!-- served by a host -->\n`);
    };
    server.route(AT + page, answer);
    if (page === "index.html") server.route(AT, answer);
  }
  server.route("/fixtures/none.js", (_request, response) =>
    response.writeHead(200, { "content-type": "text/javascript" }).end(),
  );
}

for (const [name, change] of [
  ["that adds a line to every page", addToPages],
  ["that has not the page that stands for others", (server) => server.route(`${AT}offline/issue.html`, status(404))],
]) {
  test(`a site is read without a host ${name}`, async (context) => {
    const { page, server } = context;
    change(server);
    expectSilence(page);
    const fold = await visitSite(context, site);
    const path = `${AT}issues/${beta.id}.html`;
    await page.open(path);
    await untilKept(page, "the page", ":pages", (urls, path) => urls.some((url) => url.endsWith(path)), path);
    await server.stop();
    for (const [address, title] of [
      [path, "Beta"],
      [AT, words.title],
    ]) {
      await page.driver.get(server.url(address));
      await showsIssue(fold, title);
      await fold.becomes("ready");
    }
  });
}

for (const [name, change, reason] of [
  [
    "changes what is named by its content",
    (server) => {
      const style = readdirSync(site).find((name) => /^page-.*\.css$/.test(name));
      server.route(AT + style, text(`${readFileSync(join(site, style), "utf8")}/* seen */`, "text/css"));
    },
    /pages are not kept for reading offline: .*page-.*\.css is not what its name says/,
  ],
  ["has no worker", (server) => server.route(`${AT}sw.js`, status(404))],
]) {
  test(`where a host ${name}, the reader is told that nothing is kept${reason ? ", and the owner why" : ""}`, async ({
    page,
    server,
  }) => {
    serveSampleSite(server, site);
    change(server);
    expectSilence(page);
    if (reason) page.expectMessage(reason);
    await page.open(AT);
    const fold = await page.fold().becomes("ready");
    await fold.until("that is said", (root) =>
      /keeps nothing for this page/.test(root.querySelector(".offline-reading")?.textContent),
    );
    // What the worker says is on its way.
    if (reason)
      await page.until("the reason is heard", () =>
        window.collected.some(({ text }) => text.includes("newsfold: pages")),
      );
  });
}

test("words of a newsletter are no links of its page", async (context) => {
  const { page } = context;
  await visitSite(context, site);
  const kept = await page.run(async () => {
    const name = (await caches.keys()).find((name) => name.endsWith(":files"));
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  assert.ok(!kept.some((url) => /page-1\.js|newsfold-0a\.css|0123456789abcdef/.test(url)), kept.join("\n"));
});
