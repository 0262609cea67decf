import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { json } from "../harness/faults.mjs";
import { sendPage, serveSite } from "../harness/server.mjs";
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

test("one tag puts the element right after itself, with its data as attributes", async ({ page, server }) => {
  serveBundle(server, bundle);
  host(
    server,
    "/a/b/",
    `<p id="before"></p><script src="/newsfold.js" data-src="../../bundle.json" data-loading="eager"
       data-heading-level="4" async></script><p id="after"></p>`,
  );
  await page.open("/a/b/");
  const fold = await page.fold().becomes("ready");
  const order = await page.run(() => [...document.body.children].map((node) => node.id || node.localName));
  assert.deepEqual(order, ["before", "script", "news-fold", "after"]);
  assert.equal(await (await fold.byRole("heading", april.title)).getTagName(), "h4");
});

test("the payload and the bundle may come from another origin", async ({ page, server }) => {
  const other = await serveSite();
  try {
    other.route("/bundle.json", json(bundle));
    host(
      server,
      "/",
      `<script src="${other.url("/newsfold.js")}" data-src="${other.url("/bundle.json")}" data-loading="eager"></script>`,
    );
    await page.open("/");
    const fold = await page.fold().becomes("ready");
    await fold.byRole("heading", april.title);
    assert.deepEqual(
      server.requests.map(({ path }) => path).filter((path) => !["/", "/collector.js", "/favicon.ico"].includes(path)),
      [],
      "nothing of the newsletter was asked of the page's own host",
    );
  } finally {
    await other.close();
  }
});

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

test("two newsletters on a page keep to themselves", async ({ page, server }) => {
  serveBundle(server, bundle);
  host(
    server,
    "/two",
    `<script src="/newsfold.js"></script><script src="/newsfold.js"></script>
     <news-fold id="one" src="/bundle.json" loading="eager"></news-fold>
     <news-fold id="two" src="/bundle.json" loading="eager" issue="${march.id}" heading-level="1"></news-fold>`,
  );
  await page.open("/two");
  const one = await page.fold("#one").becomes("ready");
  const two = await page.fold("#two").becomes("ready");
  assert.equal(await (await one.byRole("heading", april.title)).getTagName(), "h2");
  assert.equal(await (await two.byRole("heading", march.title)).getTagName(), "h1");
  await (await one.byRole("button", "Show all articles")).click();
  await one.until("all are open", (root) => !root.querySelector("[part~=panel][hidden]"));
  assert.equal(await two.inRoot((root) => root.querySelectorAll("[aria-expanded=true]").length), 0);
  const wasm = await server.payload("wasm");
  assert.equal(server.count(wasm.path), 1, "one payload for both");
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
  assert.deepEqual(heard.map(({ type }) => type), ["newsfold-ready", "newsfold-toggle", "newsfold-issue"]);
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
  await fold.until("there is no TLDR", (root) => !root.querySelector("[part~=tldr]"));
  await set("issue", march.id);
  await fold.until(
    "the issue is another",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    march.title,
  );
  await set("detail", "all of it");
  await fold.until("the default holds", (root) => root.querySelector("[part~=tldr]"));
  page.expectMessage(/^warn: newsfold: .*detail.*headlines.*brief.*full/);
});
