import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { status, text } from "../harness/faults.mjs";
import { ELEMENT, servePage } from "../harness/host.mjs";
import { MINIFIED, minified } from "../harness/minified.mjs";
import { readerMode } from "../harness/reader-mode.mjs";
import { sendPage } from "../harness/server.mjs";
import { AT, SCRIPT, WASM, fileOf, holdBack, serveSampleSite, serveWithoutScript } from "../harness/site-page.mjs";
import { issueOf, issuesOf, siteOf } from "../harness/site.mjs";
import { engine, test } from "../harness/test.mjs";

/** Serves the first page of a site as somebody leaves it who stands between the host and the reader. */
function serveThrough(server, site, change) {
  server.route(AT, async (_request, response) =>
    sendPage(response, await change(readFileSync(join(site, "index.html"), "utf8"))),
  );
}

/** A card opens, and closes again, and what is in it is seen. */
async function assertOperable(page, fold, title) {
  const button = await fold.byRole("button", title);
  await fold.inRoot((_root, button) => button.click(), button);
  await page.until(
    "the card is open, and what is in it is seen",
    (button) =>
      button.getAttribute("aria-expanded") === "true" &&
      button
        .closest("article")
        .querySelector(".panel > *")
        .checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
    button,
  );
  await fold.inRoot((_root, button) => button.click(), button);
  await page.until("the card is closed", (button) => button.getAttribute("aria-expanded") === "false", button);
}

const firstOf = (site) => issueOf(site, issuesOf(site)[0]).sections[0].articles[0];

/** An issue in words that programs look for: addresses of mail, numbers, dates. */
const LETTER = {
  version: 1,
  publication: { title: "The Letter", language: "en" },
  issues: [
    {
      id: "one",
      title: "Second",
      date: "2026-01-02",
      sections: [
        {
          articles: [
            {
              id: "weir",
              title: "The weir",
              tldr: "Write to mayor@harbour.example or call +49 30 1234567 by 2 March 2026.",
              parts: [{ title: "Summary", content: ["More at night."] }],
            },
          ],
        },
      ],
    },
  ],
};

test("minified pages are as good as others", async (context) => {
  const { page, server } = context;
  const site = serveSampleSite(server);
  const { title } = firstOf(site);
  for (const [way, options] of Object.entries(MINIFIED)) {
    serveThrough(server, site, (html) => minified(html, options));
    await page.open(AT);
    const fold = await page.fold().becomes("ready");
    assert.ok(
      await fold.inRoot((root) => root.querySelector(".toolbar").checkVisibility({ visibilityProperty: true })),
      way,
    );
    await assertOperable(page, fold, title);
  }
});

test("what hides addresses of mail leaves the author's words in the end", async ({ page, server }) => {
  const site = serveSampleSite(server, siteOf(LETTER));
  // As Cloudflare does it (Email Address Obfuscation), where nothing tells it to leave the page alone.
  const hide = (html) =>
    html
      .replace("<!--email_off-->", "")
      .replace(/<script[\s\S]*?<\/script>|<head[\s\S]*?<\/head>|<[^>]+>|[^<]+/g, (piece) =>
        piece.startsWith("<")
          ? piece
          : piece.replace(
              /[\w.]+@[\w.]+\w/g,
              `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="42">[email&#160;protected]</a>`,
            ),
      );
  serveThrough(server, site, hide);
  await page.open(AT);
  const fold = await page.fold().becomes("ready");
  await assertOperable(page, fold, "The weir");
  assert.match(await fold.inRoot((root) => root.querySelector(".tldr").textContent), /mayor@harbour\.example or call/);
});

test("a page asks that its words are left as they are", async ({ page, server }) => {
  const site = serveSampleSite(server, siteOf(LETTER));
  const html = readFileSync(join(site, "index.html"), "utf8");
  const [, body] = html.split("<main>");
  const [before, issue] = body.split("<!--email_off-->");
  assert.ok(!before.includes("@") && issue.split("<!--/email_off-->")[0].includes("mayor@harbour.example"));
  await page.open(AT);
  await page.fold().becomes("ready");
  assert.match(
    await page.run(() => document.querySelector("meta[name=format-detection]").content),
    /telephone=no, date=no/,
  );
});

test("reader modes and what else looks for a page's text find the issue", async ({ page, server }) => {
  const site = serveSampleSite(server);
  serveWithoutScript(server, site, "index.html");
  await page.open(`${AT}index.html`);
  // It writes into the scripts of its copy.
  page.mayHear(/policy violated|TrustedScript|sandboxed/);
  const { isOffered, text } = await readerMode(page);
  assert.equal(isOffered, true);
  const words = (await page.fold().inRoot((root) => root.querySelector(".issue").innerText)).split(/\s+/);
  assert.ok(text.length > 3000, `${text.length} characters`);
  const missing = words.filter((word) => !text.includes(word));
  assert.ok(missing.length < words.length / 20, missing.slice(0, 20).join(" "));
});

test("a page that is being read is still one for reader modes", async ({ page, server }) => {
  serveSampleSite(server);
  await page.open(AT);
  const fold = await page.fold().becomes("ready");
  await fold.inRoot((root) => [...root.querySelectorAll(".card-title button")].forEach((button) => button.click()));
  await fold.until("all is open", (root) => !root.querySelector(".panel[hidden]"));
  // It writes into the scripts of its copy.
  page.mayHear(/policy violated|TrustedScript|sandboxed/);
  const { isOffered, text } = await readerMode(page);
  assert.equal(isOffered, true);
  assert.ok(text.length > 3000, `${text.length} characters`);
});

/** Dark Reader, as itself; an extension's styles are under no policy of the page's. */
const DARK = `<script src="/packages/darkreader/darkreader.js"></script><script src="/dark.js"></script>`;
const DARKEN = "DarkReader.setFetchMethod(fetch); DarkReader.enable();";

test("Dark Reader leaves a site's page operable, and the app takes over every node", async ({ page, server }) => {
  const site = serveSampleSite(server);
  server.route("/dark.js", text(DARKEN, "text/javascript"));
  serveThrough(server, site, (html) =>
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replace("<head>", `<head>${DARK}`),
  );
  const release = holdBack(server, fileOf(site, WASM));
  await page.open(AT);
  const fold = page.fold();
  await fold.until("the cards can be operated", (root) => root.querySelector(".operable"));
  await page.until("it is dark", () => document.querySelector("style.darkreader"));
  await fold.inRoot((root) => (window.nodes = [...root.querySelectorAll(".newsfold *")]));
  release();
  await fold.becomes("ready");
  assert.equal(await page.run(() => window.nodes.every((node) => node.isConnected)), true);
  await assertOperable(page, fold, firstOf(site).title);
});

test("Dark Reader leaves an embedded newsletter operable", async ({ page, server }) => {
  const { issues } = serveBundle(server, fixture());
  server.route("/dark.js", text(DARKEN, "text/javascript"));
  servePage(server, "/", { head: DARK, body: `<script src="/newsfold.js"></script>${ELEMENT}` });
  await page.open("/");
  const fold = await page.fold().becomes("ready");
  await assertOperable(page, fold, issues[0].sections[0].articles[0].title);
});

/** In the page: has what the app changes fail, as with a tool that moves its nodes, until it has broken down. */
function breakIt() {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = Node.prototype.insertBefore = () => {
    throw new DOMException("not a child", "NotFoundError");
  };
  addEventListener("newsfold-error", ({ detail }) => {
    window.told = detail.message;
    Object.assign(Node.prototype, { removeChild, insertBefore });
  });
}

const BROKE = [
  /newsfold: the app broke down/,
  /unreachable|panicked|RuntimeError|not a child|NotFoundError|unexpected|Unreachable/,
];

test("an app that breaks down as it takes over leaves the page's own form", async (context) => {
  const { page, server } = context;
  BROKE.forEach((message) => page.mayHear(message));
  const site = serveSampleSite(server);
  const release = holdBack(server, fileOf(site, WASM));
  await page.open(AT);
  const fold = page.fold();
  await fold.until("the cards can be operated", (root) => root.querySelector(".operable"));
  await page.run(breakIt);
  const second = await fold.inRoot((root) => {
    const button = root.querySelectorAll(".card-title button")[1];
    button.focus();
    button.click();
    return button;
  });
  release();
  await fold.becomes("failed");
  assert.match(await page.run(() => window.told), /the app broke down/);
  assert.equal(await second.getAttribute("aria-expanded"), "true");
  assert.equal((await page.focused()).name, await second.getAccessibleName());
  await assertOperable(page, fold, firstOf(site).title);
});

test("an app that breaks down later leaves what it has drawn operable", async (context) => {
  const { page, server } = context;
  BROKE.forEach((message) => page.mayHear(message));
  const site = serveSampleSite(server);
  await page.open(AT);
  const fold = await page.fold().becomes("ready");
  await page.run(breakIt);
  // Everything, open: cards without buttons, for which nodes go.
  await fold.inRoot((root) => root.querySelector("input[value=full]").click());
  await fold.becomes("failed");
  const texts = await fold.inRoot((root) => root.querySelector(".issue").textContent);
  assert.ok(texts.includes(firstOf(site).title));
  const isStuck = await fold.inRoot((root) =>
    [...root.querySelectorAll(".panel[hidden]")].some((panel) => !root.querySelector(`[aria-controls="${panel.id}"]`)),
  );
  assert.equal(isStuck, false);
});

test.in(
  ["chromium", "firefox"],
  "a page opened from disk is styled, and its cards open and close",
  async ({ page, server }) => {
    const site = serveSampleSite(server);
    page.mayHear(/./);
    await page.driver.get(pathToFileURL(join(site, "index.html")).href);
    const isStyled = await page.run(
      () =>
        getComputedStyle(document.body).margin === "0px" &&
        getComputedStyle(document.querySelector(".card-title")).fontSize !== "24px",
    );
    assert.ok(isStyled, engine);
    await page.until("its cards can be operated, or are open", () => {
      const button = document.querySelector(".card-title button");
      if (button) {
        const was = button.getAttribute("aria-expanded");
        button.click();
        return was !== button.getAttribute("aria-expanded");
      }
      return [...document.querySelectorAll(".panel")].every(
        (panel) => getComputedStyle(panel).visibility === "visible",
      );
    });
    assert.ok(await page.run(() => !document.querySelector(".toolbar").checkVisibility({ visibilityProperty: true })));
  },
);

test.in("chromium", "on paper there is the whole issue, before any script has come", async ({ page, server }) => {
  const site = serveSampleSite(server);
  // A page whose script is not there: what is held back would hold back its `load`.
  server.route(fileOf(site, SCRIPT), status(404));
  page.mayHear(/did not load|chromium/);
  await page.open(AT);
  await page.emulate({ media: "print" });
  const hidden = await page.run(() =>
    // On paper nothing can be pressed.
    [...document.querySelectorAll(".panel > :not(.asks)")]
      .filter((piece) => !piece.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .map(({ textContent }) => textContent),
  );
  assert.deepEqual(hidden, []);
});
