// A page that holds its issue wants the app only for what its own script cannot do.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { withoutOperation } from "../harness/choices-page.mjs";
import { sendPage } from "../harness/server.mjs";
import { sampleSite } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const folder = sampleSite();

/** Opens the site's first page for a reader who saves data, and makes it operable. */
async function openSavingData({ page, server }) {
  server.mount("/site/", folder);
  const [html, operation] = withoutOperation(folder);
  server.route("/site/index.html", (_request, response) => sendPage(response, html));
  await page.open("/site/index.html");
  await page.run((src) => {
    Object.defineProperty(Navigator.prototype, "connection", { configurable: true, get: () => ({ saveData: true }) });
    const script = document.createElement("script");
    script.src = src;
    document.head.append(script);
  }, operation);
  await page.until("the page is operable", () => document.querySelector(".newsfold.operable"));
  return page.fold();
}

/** Whether the page has asked for the app; its service worker keeps a copy for later. */
const askedForApp = ({ page }) =>
  page.run(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith(".wasm")));
const areOpen = (root) =>
  [...root.querySelectorAll(".card-title > button")].map((button) => button.getAttribute("aria-expanded") === "true");

test("who saves data reads and opens cards without the app", async (context) => {
  const { page } = context;
  const fold = await openSavingData(context);
  const [first] = await fold.inRoot((root) => [...root.querySelectorAll(".card-title > button")]);
  await first.click();
  // By now the app would have been asked for.
  await page.run(
    () =>
      new Promise((done) => {
        if (window.requestIdleCallback) requestIdleCallback(() => setTimeout(done));
        else requestAnimationFrame(() => setTimeout(done));
      }),
  );
  assert.equal((await fold.inRoot(areOpen))[0], true);
  assert.equal(await page.run(() => document.querySelector("news-fold").state), "idle");
  assert.equal(await askedForApp(context), false);
});

test("what only the app can do has it come, and is done then", async (context) => {
  const fold = await openSavingData(context);
  await (await fold.byRole("button", "Show all articles")).click();
  await fold.becomes("ready");
  await fold.until("every card is open", (root) =>
    [...root.querySelectorAll(".card-title > button")].every(
      (button) => button.getAttribute("aria-expanded") === "true",
    ),
  );
  assert.equal(await askedForApp(context), true);
});

test("an article is heard whose button was pressed before the app was there", async (context) => {
  const { page } = context;
  const fold = await openSavingData(context);
  await page.run(readFileSync(new URL("../fixtures/speech.js", import.meta.url), "utf8"));
  const title = await fold.inRoot((root) => {
    const [, button] = root.querySelectorAll(".asks button");
    button.closest("article").querySelector(".card-title > button").click();
    button.click();
    return button.closest("article").querySelector(".card-title").textContent;
  });
  await fold.becomes("ready");
  await page.until("it is said", (title) => speechSynthesis.said[0]?.text.startsWith(title), title.slice(0, 12));
  assert.equal(await fold.inRoot((root) => root.querySelector(".listen-title").textContent), title);
});

test("a choice of the reader is made when the app is there", async (context) => {
  const fold = await openSavingData(context);
  const radio = await fold.byRole("radio", "Headlines");
  await fold.inRoot((_root, radio) => radio.click(), radio);
  await fold.becomes("ready");
  await fold.until("the choice is made", (root) => root.querySelector(":checked").value === "headlines");
});

test("a page that is told to open its cards has the app come", async (context) => {
  const { page } = context;
  const fold = await openSavingData(context);
  await page.run(() => document.querySelector("news-fold").openAll());
  await fold.until("every card is open", (root) =>
    [...root.querySelectorAll(".card-title > button")].every(
      (button) => button.getAttribute("aria-expanded") === "true",
    ),
  );
  assert.equal(await page.run(() => document.querySelector("news-fold").state), "ready");
});
