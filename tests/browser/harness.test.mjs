// The tests are only as good as what they notice.

import assert from "node:assert/strict";

import { sendPage } from "../harness/server.mjs";
import { test } from "../harness/test.mjs";

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

function serve(server, body, headers) {
  server.route("/page", (_request, response) =>
    sendPage(response, `<!doctype html><html lang="en"><head><title>Test</title></head><body>${body}`, headers),
  );
}

test("what a page says in the console is seen", async ({ page, server }) => {
  serve(server, `<script>console.warn("a", 1); console.error("b")</script>`);
  await page.open("/page");
  page.expectMessage(/^warn: a 1$/);
  page.expectMessage(/^error: b$/);
});

test("an error that nobody catches is seen", async ({ page, server }) => {
  serve(server, `<script>Promise.reject(new Error("late")); throw new Error("at once")</script>`);
  await page.open("/page");
  page.expectMessage(/at once/);
  page.expectMessage(/unhandled rejection: Error: late/);
});

test("a resource that does not load is seen", async ({ page, server }) => {
  serve(server, `<img src="/nowhere.png" alt="">`);
  await page.open("/page");
  page.expectMessage(/did not load: .*nowhere\.png/);
  page.expectMessage(/chromium network: .*404/, { from: "chromium" });
});

test("a violation of the page's policy is seen", async ({ page, server }) => {
  serve(server, `<p style="color: red">red</p>`, { "content-security-policy": POLICY });
  await page.open("/page");
  page.expectMessage(/policy violated: style-src-attr inline/);
});

test("what was said before the page was left is kept", async ({ page, server }) => {
  serve(server, `<script>console.info("once")</script>`);
  await page.open("/page");
  await page.open("/fixtures/blank.html");
  page.expectMessage(/^info: once$/);
});

test("every test has an origin with nothing stored", async ({ page }) => {
  await page.open("/fixtures/blank.html");
  const stored = await page.run(() => {
    const before = localStorage.length;
    localStorage.setItem("left", "behind");
    return before;
  });
  assert.equal(stored, 0);
});

test("nothing is left behind by the test before", async ({ page }) => {
  await page.open("/fixtures/blank.html");
  assert.equal(await page.run(() => localStorage.length), 0);
});
