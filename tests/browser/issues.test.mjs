import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { eventually } from "../harness/eventually.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april, march] = bundle.issues;

async function open({ page, server }, fragment) {
  serveBundle(server, bundle);
  return page.openReader(fragment);
}

/** Waits until an issue is on the screen. */
function shows(fold, { title }) {
  return fold.until(
    `the issue is ${title}`,
    (root, title) => root.querySelector("[part~=issue-title]")?.textContent === title,
    title,
  );
}

test("the newest issue is open, and the list of issues says so", async (context) => {
  const fold = await open(context);
  await shows(fold, april);
  const current = await fold.inRoot((root) =>
    [...root.querySelectorAll("[aria-current]")].map((link) => [
      link.textContent.trim(),
      link.getAttribute("aria-current"),
    ]),
  );
  assert.deepEqual(current, [[april.title, "page"]]);
});

test("opening the page moves neither the focus nor the page", async (context) => {
  await open(context);
  const { page } = context;
  assert.equal(await page.run(() => document.activeElement === document.body), true);
  assert.equal(await page.run(() => scrollY), 0);
});

test("choosing an issue moves the focus to its heading", async (context) => {
  const fold = await open(context);
  await (await fold.byRole("link", march.title)).click();
  await shows(fold, march);
  const focused = async () => {
    const { role, name } = await context.page.focused();
    return { role, name };
  };
  await eventually(context.page, focused, { role: "heading", name: march.title });
});

test("the page's fragment follows the issue, and Back returns", async (context) => {
  const { page } = context;
  const fold = await open(context);
  await (await fold.byRole("link", march.title)).click();
  await shows(fold, march);
  assert.match(await page.run(() => location.hash), new RegExp(march.id));
  await page.driver.navigate().back();
  await shows(fold, april);
  await page.driver.navigate().forward();
  await shows(fold, march);
});

test("an address with a fragment opens its issue", async (context) => {
  await open(context);
  const fold = await open(context, `#${march.id}`);
  await context.page.driver.navigate().refresh();
  await fold.becomes("ready");
  await shows(fold, march);
});

test("older issues are listed on request", async ({ page, server }) => {
  const issues = Array.from({ length: 15 }, (_, index) => ({
    ...march,
    id: `issue-${index}`,
    title: `Issue ${index}`,
  }));
  serveBundle(server, { ...bundle, issues });
  const fold = await page.openReader();
  assert.equal((await fold.visibleTexts("nav li")).length, 12);
  await (await fold.byRole("button", "Show older issues")).click();
  await fold.until("all are listed", (root) => root.querySelectorAll("nav li").length === 15);
  assert.deepEqual(await fold.allByRole("button", "Show older issues"), []);
});
