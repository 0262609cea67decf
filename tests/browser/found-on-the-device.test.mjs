// What is found on the device is input: any script of the origin may have written there. What does not fit is as
// if it were not there.

import assert from "node:assert/strict";

import { disconnect } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { untilNewsletterIsKept } from "../harness/kept.mjs";
import { buildSite, letters } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";

const LETTER = "/letter/";
const site = buildSite(letters(["Alpha", "Beta", "Gamma"]));

/** Opens a blog's page that shows the newsletter, which is kept then. */
async function openBlog({ page, server }) {
  server.mount(LETTER, site);
  servePage(server, "/", {
    body: `<script src="/newsfold.js"></script><news-fold src="${LETTER}bundle.json" loading="eager"><p>The fallback.</p></news-fold>`,
  });
  await page.open("/");
  await page.fold().becomes("ready");
  await untilNewsletterIsKept(page);
  return page.fold();
}

/** Changes entries of the newsletter's cache: `change(headers, text, url)` answers the next text, or nothing. */
function changeEntries(page, change) {
  return page.run(`return (async () => {
    const change = ${change};
    const digest = async (text) => {
      const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
      return "sha256-" + btoa(String.fromCharCode(...bytes));
    };
    const name = (await caches.keys()).find((name) => name.endsWith("/bundle.json"));
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const headers = new Headers(response.headers);
      const before = await response.text();
      const text = change(headers, before, request.url) ?? before;
      if (text !== before) headers.set("newsfold-digest", await digest(text));
      await cache.put(request, new Response(text, { headers }));
    }
  })()`);
}

/** What is wrong with what is kept of the bundle. */
const BUNDLES = {
  "is no bundle": `(headers, text, url) => url.endsWith("/bundle.json") ? "[1, 2]" : undefined`,
  "is larger than a document may be": `(headers, text, url) => url.endsWith("/bundle.json") ? text + " ".repeat(68_000_000) : undefined`,
  "was saved at no time": `(headers) => void headers.set("newsfold-saved", "NaN")`,
  "was saved after the end of time": `(headers) => void headers.set("newsfold-saved", "1e300")`,
  "has a digest of no kind": `(headers) => void headers.set("newsfold-digest", "md5-AAAA")`,
};

for (const [what, change] of Object.entries(BUNDLES)) {
  test(`a kept bundle that ${what} is as good as none`, async (context) => {
    const { page, server } = context;
    await openBlog(context);
    await changeEntries(page, change);
    server.route(`${LETTER}bundle.json`, disconnect());
    await page.open("/");
    const fold = await page.fold().becomes("failed");
    assert.equal(await page.run(() => document.querySelector("news-fold > p").checkVisibility()), true);
    page.expectMessage(/^error: newsfold: .*could not be reached/);
    page.expectMessage(/chromium network/, { from: "chromium" });
    server.unroute(`${LETTER}bundle.json`);
    assert.equal(await page.run(() => document.querySelector("news-fold").refresh()), "ready");
    await fold.byRole("heading", "Gamma");
  });
}

test("notes of kept issues that can be nobody's are not counted, and stop nothing", async (context) => {
  const { page } = context;
  await openBlog(context);
  await changeEntries(
    page,
    `(headers, text, url) => {
    if (url.endsWith("/bundle.json")) return;
    headers.set("newsfold-size", "18446744073709551615");
    headers.set("newsfold-saved", "-1");
  }`,
  );
  await page.run(async () => {
    const name = (await caches.keys()).find((name) => name.endsWith("/bundle.json"));
    const cache = await caches.open(name);
    const odd = ["%E0%A4%A", "..%2F..%2Fetc", "", "a".repeat(5_000), "%00"];
    for (const [at, issue] of odd.entries()) {
      const headers = { "newsfold-issue": issue, "newsfold-size": "1", "newsfold-saved": "1" };
      await cache.put(`/odd/${at}`, new Response("{}", { headers }));
    }
  });
  await page.open("/");
  const fold = await page.fold().becomes("ready");
  await fold.byRole("heading", "Gamma");
  const offered = await fold.until("it is counted", (root) => root.querySelector(".offline-reading")?.textContent);
  assert.doesNotMatch(offered, /EB|\d{7}|-\d/, offered);
});
