import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const LOADER = `<script src="/newsfold.js" async></script>`;

/** Opens a page with an element of some attributes, and a fallback. */
async function open({ page, server }, attributes) {
  serveBundle(server, bundle);
  servePage(server, "/", { body: `${LOADER}<news-fold ${attributes}><p>The fallback.</p></news-fold>` });
  await page.open("/");
  return page.fold();
}

/** Whether the fallback takes room on the page. */
const fallbackIsSeen = (page) => page.run(() => document.querySelector("news-fold p").checkVisibility());

for (const [what, attributes] of [
  ["no src", ""],
  ["a blank src", `src=" "`],
]) {
  test(`an element with ${what} stays idle with its fallback, and its owner is told`, async (context) => {
    const { page, server } = context;
    page.expectMessage(/^warn: newsfold: <news-fold> has no `src`/);
    const fold = await open(context, `${attributes} loading="eager"`);
    await page.until("the element is defined", () => customElements.get("news-fold"));
    await fold.becomes("idle");
    assert.ok(await fallbackIsSeen(page));
    assert.equal(await page.run(() => document.querySelector("news-fold").refresh()), "idle");
    assert.deepEqual(
      server.requests.filter(({ path }) => /bundle|wasm/.test(path)),
      [],
    );
  });
}

test("an address that no browser can go to is named, and the fallback stays", async (context) => {
  const { page } = context;
  page.expectMessage(/^warn: newsfold: `http:\/\/` is no address of a bundle/);
  page.expectMessage(/^warn: newsfold: <news-fold> has no `src`/);
  const fold = await open(context, `src="http://" loading="eager"`);
  await page.until("the element is defined", () => customElements.get("news-fold"));
  await fold.becomes("idle");
  assert.ok(await fallbackIsSeen(page));
});

test("a src that comes later is loaded, and one that goes brings the fallback back", async (context) => {
  const { page } = context;
  page.expectMessage(/^warn: newsfold: <news-fold> has no `src`/);
  const fold = await open(context, `loading="eager"`);
  await page.until("the element is defined", () => customElements.get("news-fold"));
  await page.run(() => document.querySelector("news-fold").setAttribute("src", "/bundle.json"));
  await fold.becomes("ready");
  assert.ok(!(await fallbackIsSeen(page)));
  await page.run(() => document.querySelector("news-fold").removeAttribute("src"));
  await fold.becomes("idle");
  assert.ok(await fallbackIsSeen(page));
});

test("an unknown value of `loading` is named", async (context) => {
  const { page } = context;
  page.expectMessage(/^warn: newsfold: `fast` is no value of the attribute `loading`: lazy, eager; using `lazy`$/);
  const fold = await open(context, `src="/bundle.json" loading="fast"`);
  await fold.becomes("ready");
});

test("an issue that the bundle lacks is named, and the newest shown", async (context) => {
  const { page } = context;
  page.expectMessage(/^warn: newsfold: `lost` is no value of the attribute `issue`: .*; using `the newest`$/);
  const fold = await open(context, `src="/bundle.json" loading="eager" issue="lost"`);
  await fold.becomes("ready");
  await fold.byRole("heading", bundle.issues[0].title);
});

test("a script that shows an issue moves no focus, even after the reader chose one", async (context) => {
  const { page } = context;
  const fold = await open(context, `src="/bundle.json" loading="eager"`);
  await fold.becomes("ready");
  await (await fold.byRole("link", bundle.issues[1].title)).click();
  await fold.byRole("heading", bundle.issues[1].title);
  await page.run((id) => {
    document.activeElement.blur();
    document.querySelector("news-fold").show(id);
  }, bundle.issues[2].id);
  await fold.byRole("heading", bundle.issues[2].title);
  assert.equal(await page.run(() => document.activeElement.localName), "body");
});

test("who tries again by keyboard lands on the heading of the newsletter", async (context) => {
  const { page, server } = context;
  page.expectMessage(/^error: newsfold: .*answered 500/);
  page.expectMessage(/500/, { from: "chromium" });
  servePage(server, "/", { body: `${LOADER}<news-fold src="/bundle.json" loading="eager"></news-fold>` });
  server.route("/bundle.json", (_request, response) => response.writeHead(500).end());
  await page.open("/");
  const fold = await page.fold().becomes("failed");
  serveBundle(server, bundle);
  await page.run((button) => button.focus(), await fold.byRole("button", "Try again"));
  await page.press("Enter");
  await fold.becomes("ready");
  const { role, name } = await page.focused();
  assert.deepEqual([role, name], ["heading", bundle.issues[0].title]);
});

test("a background of the element's own is a ground that is read on", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  servePage(server, "/", {
    head: `<style>news-fold { background: rgb(16 32 48) }</style>`,
    body: `${LOADER}<news-fold src="/bundle.json" loading="eager"></news-fold>`,
  });
  await page.open("/");
  const fold = await page.fold().becomes("ready");
  const lightness = await fold.inRoot((root) => {
    const [red, green, blue] = getComputedStyle(root.querySelector("[part~=issue-title]")).color.match(/[\d.]+/g);
    return Number(red) + Number(green) + Number(blue);
  });
  assert.ok(lightness > 3 * 180, `the text is light (${lightness})`);
});
