import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { sendPage } from "../harness/server.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april, march] = bundle.issues;

/** Serves a host page with a body. */
function host(server, path, body) {
  server.route(path, (_request, response) =>
    sendPage(
      response,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}</body></html>`,
    ),
  );
}

test("nothing but the loader is fetched while the element is far below", async ({ page, server }) => {
  serveBundle(server, bundle);
  host(
    server,
    "/far",
    `<script src="/newsfold.js"></script><div style="height: 5000px"></div><news-fold src="/bundle.json"></news-fold>`,
  );
  await page.open("/far");
  const asked = () =>
    server.requests.map(({ path }) => path).filter((path) => !["/far", "/collector.js", "/favicon.ico"].includes(path));
  assert.deepEqual(asked(), ["/newsfold.js"]);
  assert.equal(await page.run(() => document.querySelector("news-fold").state), "idle");
  await page.run(() => document.querySelector("news-fold").scrollIntoView());
  await page.fold().becomes("ready");
  assert.ok(asked().length > 1);
});

test("the element says what it does", async ({ page, server }) => {
  serveBundle(server, bundle);
  host(server, "/events", `<script src="/newsfold.js"></script>`);
  await page.open("/events");
  await page.run(() => {
    window.heard = [];
    for (const name of ["ready", "toggle", "issue"]) {
      document.addEventListener(`newsfold-${name}`, ({ type, detail, bubbles, composed, cancelable }) => {
        window.heard.push({ type, detail, bubbles, composed, cancelable });
      });
    }
    const element = document.createElement("news-fold");
    element.setAttribute("src", "/bundle.json");
    element.setAttribute("loading", "eager");
    document.body.append(element);
  });
  await page.fold().becomes("ready");
  const article = april.sections[0].articles[0].id;
  await page.run((article) => document.querySelector("news-fold").open(article), article);
  await page.until("the opening is heard", () => window.heard.some(({ type }) => type === "newsfold-toggle"));
  await page.run((issue) => document.querySelector("news-fold").show(issue), march.id);
  await page.until("the change is heard", () => window.heard.some(({ type }) => type === "newsfold-issue"));
  const heard = await page.run(() => window.heard);
  assert.deepEqual(
    heard.map(({ type }) => type),
    ["newsfold-ready", "newsfold-toggle", "newsfold-issue"],
  );
  for (const { bubbles, composed, cancelable } of heard) {
    assert.deepEqual({ bubbles, composed, cancelable }, { bubbles: true, composed: true, cancelable: false });
  }
  assert.deepEqual(heard[1].detail, { article, open: true });
  assert.deepEqual(heard[2].detail, { issue: march.id });
});

test("an attribute that changes takes effect at once", async ({ page, server }) => {
  serveBundle(server, bundle);
  const fold = await page.openReader();
  const set = (name, value) =>
    page.run((name, value) => document.querySelector("news-fold").setAttribute(name, value), name, value);
  await set("heading-level", "3");
  await fold.until("the issue is an h3", (root) => root.querySelector("h3[part~=issue-title]"));
  await set("detail", "headlines");
  const tldrIsSeen = (root) => [...root.querySelectorAll("[part~=tldr]")].some((tldr) => tldr.checkVisibility());
  await fold.until("there is no TLDR to be seen", `(root) => !(${tldrIsSeen})(root)`);
  await set("issue", march.id);
  await fold.until(
    "the issue is another",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    march.title,
  );
  await set("detail", "all of it");
  await fold.until("the default holds", tldrIsSeen);
  page.expectMessage(/^warn: newsfold: .*detail.*headlines.*brief.*full/);
});
