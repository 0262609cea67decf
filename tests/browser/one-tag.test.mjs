import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { sendPage } from "../harness/server.mjs";
import { showsNewsletters, tagOf } from "../harness/tags.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();

/** What a page holds by now, as a browser saves it, a service renders it in advance, or a cache keeps it. */
const copyOf = (page) =>
  page.run(() => document.documentElement.outerHTML.replaceAll('<script src="/collector.js"></script>', ""));

/** Serves a copy as a page of its own. */
function serveCopy(server, path, copy) {
  server.route(path, (_request, response) => sendPage(response, `<!doctype html>${copy}`));
}

for (const [name, more] of [
  ["at once", ""],
  ["asynchronously", "async"],
  ["at the end", "defer"],
  ["as a module", `type="module"`],
]) {
  test(`a page that was saved and is opened again has one newsletter a tag, run ${name}`, async ({ page, server }) => {
    serveBundle(server, bundle);
    servePage(server, "/", { body: `${tagOf({ more })}<p>between</p>${tagOf({ more })}${tagOf({ more })}<p>end</p>` });
    await page.open("/");
    await showsNewsletters(page, 3);
    for (const path of ["/saved", "/saved-again"]) {
      serveCopy(server, path, await copyOf(page));
      await page.open(path);
      await showsNewsletters(page, 3);
    }
  });
}

test("a saved page whose tag stands in the head has one newsletter, at its end", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { head: tagOf(), body: `<p id="last">last</p>` });
  await page.open("/");
  await showsNewsletters(page, 1);
  serveCopy(server, "/saved", await copyOf(page));
  await page.open("/saved");
  await showsNewsletters(page, 1);
  assert.equal(await page.run(() => document.querySelector("news-fold").previousElementSibling.id), "last");
});

test("a copy in which something stands between a tag and its newsletter has one", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { body: `${tagOf({ more: "defer" })}<p>end</p>` });
  await page.open("/");
  await showsNewsletters(page, 1);
  const copy = await copyOf(page);
  serveCopy(server, "/saved", copy.replace("<news-fold", "<aside>An advertisement.</aside><news-fold"));
  await page.open("/saved");
  await page.fold().becomes("ready");
  await page.drawn();
  assert.equal(await page.run(() => document.querySelectorAll("news-fold").length), 1);
});

test("a newsletter that is taken away without its tag comes back as it was left", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { body: `${tagOf()}<p>end</p>` });
  await page.open("/");
  await showsNewsletters(page, 1);
  const fold = page.fold();
  const [title] = await fold.allByRole("button", bundle.issues[0].sections[0].articles[0].title);
  await title.click();
  await fold.until("it is open", (root) => root.querySelector("[aria-expanded=true]"));
  await page.run(() => document.querySelector("news-fold").remove());
  await page.until("it is there again", () => document.querySelector("news-fold"));
  await showsNewsletters(page, 1);
  assert.equal(await fold.inRoot((root) => root.querySelectorAll("[part~=card-title] [aria-expanded=true]").length), 1);
});

test("what takes a newsletter away again and again has its way", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { body: `${tagOf()}<p>end</p>` });
  await page.open("/");
  await showsNewsletters(page, 1);
  await page.run(() => {
    const away = () => document.querySelectorAll("news-fold").forEach((fold) => fold.remove());
    new MutationObserver(away).observe(document.body, { childList: true });
    away();
  });
  await page.drawn();
  await page.until("it stays away", () => !document.querySelector("news-fold"));
});

test("a tag that goes takes nothing along, and one that comes back has what it had", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { body: `<main>${tagOf()}</main><p>end</p>` });
  await page.open("/");
  await showsNewsletters(page, 1);
  await page.run(() => {
    window.main = document.querySelector("main");
    window.main.remove();
  });
  await page.drawn();
  await showsNewsletters(page, 0);
  await page.run(() => document.body.append(window.main));
  await showsNewsletters(page, 1);
});

test("an element of the page's own that a morph makes of ours is not taken for it", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { body: `${tagOf()}<p>end</p>` });
  await page.open("/");
  await showsNewsletters(page, 1);
  await page.run(() => {
    const fold = document.querySelector("news-fold");
    for (const { name } of [...fold.attributes]) fold.removeAttribute(name);
    fold.setAttribute("src", "/bundle.json");
    fold.setAttribute("loading", "eager");
    document.querySelector("p").remove();
  });
  await page.until(
    "there are two",
    () => [...document.querySelectorAll("news-fold")].filter(({ state }) => state === "ready").length === 2,
  );
});

test("a tag whose bundle is exchanged shows the other", async ({ page, server }) => {
  serveBundle(server, bundle);
  server.route("/other.json", (_request, response) =>
    response.end(JSON.stringify({ ...bundle, publication: { ...bundle.publication, title: "The Other Letter" } })),
  );
  servePage(server, "/", { body: `${tagOf()}<p>end</p>` });
  await page.open("/");
  await showsNewsletters(page, 1);
  await page.run(() => document.querySelector("[data-newsfold]").setAttribute("data-newsfold", "/other.json"));
  await page
    .fold()
    .until(
      "it is the other",
      (root) => root.querySelector("section").getAttribute("aria-label") === "The Other Letter",
    );
  await showsNewsletters(page, 1);
});
