import assert from "node:assert/strict";

import { AT, serveSampleSite } from "../harness/site-page.mjs";
import { issueOf, issuesOf } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { untilReady } from "../harness/visit.mjs";

/** Opens the first page of the site and waits until it can go on from there by itself. */
async function open({ page, server }, path = AT) {
  const site = serveSampleSite(server);
  await page.open(path);
  const fold = page.fold();
  await fold.becomes("ready");
  await fold.until("the list of issues is here", (root) => root.querySelector(".offline-reading"));
  return { site, fold, issues: issuesOf(site) };
}

async function follow(fold, title) {
  for (const link of await fold.allByRole("link")) {
    if ((await link.getAccessibleName()).includes(title)) return link.click();
  }
  throw new Error(`no link says ${title}`);
}

const shows = (fold, { title }) =>
  fold.until(`the issue is ${title}`, (root, title) => root.querySelector("h1")?.textContent === title, title);

test("another issue comes in place, under its own address and name, and takes the focus", async (context) => {
  const { page, server } = context;
  const { fold, issues } = await open(context);
  // The worker takes what the page itself needs in its own time.
  await untilReady(page);
  const before = server.requests.length;
  await follow(fold, issues[1].title);
  await shows(fold, issues[1]);
  const path = `${AT}issues/${issues[1].id}.html`;
  assert.equal(await page.run(() => decodeURIComponent(location.pathname)), path);
  assert.equal(await page.run(() => document.title), `${issues[1].title} – The Fold`);
  const { role, name } = await page.focused();
  assert.deepEqual({ role, name }, { role: "heading", name: issues[1].title });
  const asked = server.requests
    .slice(before)
    .map(({ path }) => path)
    .filter((path) => path.endsWith(".json"));
  assert.deepEqual(asked, [AT + issues[1].href]);
  // The page's own links lead where they led.
  assert.equal(await page.run(() => new URL(document.querySelector("header a").href).pathname), `${AT}index.html`);
});

test("Back and Forward find the issue, what was open, the focus and the place", async (context) => {
  const { page } = context;
  const { fold, issues } = await open(context);
  const third = await fold.inRoot((root) => root.querySelectorAll(".card-title button")[2]);
  await third.click();
  const name = await third.getAccessibleName();
  const scrolled = await page.run(() => {
    scrollTo(0, 640);
    return scrollY;
  });
  await fold.inRoot((_root, button) => button.focus({ preventScroll: true }), third);
  // As a reader does who goes on by keyboard, whose focus stays where it was.
  await fold.inRoot((root) => root.querySelector(".neighbours a").click());
  await shows(fold, issues[1]);
  await page.back();
  await shows(fold, issues[0]);
  await page.until("the place is found", (scrolled) => Math.abs(scrollY - scrolled) < 2, scrolled);
  assert.equal((await page.focused()).name, name);
  assert.deepEqual(await fold.inRoot((root) => root.querySelectorAll("[aria-expanded=true]").length), 1);
  await page.forward();
  await shows(fold, issues[1]);
});

test("a page that is loaded again finds what was open", async (context) => {
  const { page } = context;
  const { fold, issues } = await open(context);
  await follow(fold, issues[1].title);
  await shows(fold, issues[1]);
  await (await fold.inRoot((root) => root.querySelectorAll(".card-title button")[1])).click();
  const open_ = () =>
    fold.inRoot((root) => [...root.querySelectorAll("[aria-expanded=true]")].map((button) => button.textContent));
  const before = await open_();
  assert.equal(before.length, 1);
  await page.driver.navigate().refresh();
  await fold.becomes("ready");
  assert.deepEqual(await open_(), before);
});

test("the neighbour is loaded ahead when the reader comes near, and not again when they go there", async (context) => {
  const { page, server } = context;
  const { fold, issues } = await open(context);
  await fold.inRoot((root) => root.querySelector(".neighbours a").focus());
  await page.driver.wait(() => server.count(AT + issues[1].href) === 1, 5_000, "it is not loaded ahead");
  await page.press("Enter");
  await shows(fold, issues[1]);
  assert.equal(server.count(AT + issues[1].href), 1);
});

test("a fragment goes to its article, also while the page is open", async (context) => {
  const { page } = context;
  const { fold, site, issues } = await open(context);
  const [, second] = issueOf(site, issues[0]).sections.flatMap(({ articles }) => articles);
  await page.run((id) => void (location.hash = id), second.id);
  await fold.until(
    "the article is open",
    (root, id) => root.getElementById(`panel-${id}`)?.hidden === false,
    second.id,
  );
  assert.equal((await page.focused()).name, second.title);
});

test("an article's link is its own address, and copies it where it may", async (context) => {
  const { page } = context;
  const { fold, site, issues } = await open(context);
  const [first] = issueOf(site, issues[0]).sections.flatMap(({ articles }) => articles);
  await (await fold.byRole("button", first.title)).click();
  const link = await fold.inRoot((root) => root.querySelector(".copy-link a"));
  const address = await link.getAttribute("href");
  assert.match(decodeURIComponent(address), new RegExp(`/issues/${issues[0].id}\\.html#${first.id}$`));
  // What browsers ask of the reader before they let a page write is not the test's to answer.
  await page.run(() => {
    navigator.clipboard.writeText = async (text) => void (window.copied = text);
  });
  await link.click();
  await page.until("it is copied", (address) => window.copied === address, address);
  await fold.until("it is said", (root) => root.querySelector("[aria-live]").textContent);
  assert.equal(await fold.inRoot((root) => root.querySelector("[aria-live]").textContent), "Link copied");
});

test("a click that asks for a new tab copies no link", async (context) => {
  const { fold, site, issues } = await open(context);
  const [first] = issueOf(site, issues[0]).sections.flatMap(({ articles }) => articles);
  await (await fold.byRole("button", first.title)).click();
  const isTaken = await fold.inRoot((root) => {
    let taken;
    const look = (click) => {
      taken = click.defaultPrevented;
      click.preventDefault();
    };
    document.addEventListener("click", look, { once: true });
    const click = new MouseEvent("click", { button: 1, bubbles: true, cancelable: true, composed: true });
    root.querySelector(".copy-link a").dispatchEvent(click);
    return taken;
  });
  assert.equal(isTaken, false);
  assert.equal(await fold.inRoot((root) => root.querySelector("[aria-live]").textContent), "");
});

test("an element that is put back after the address changed loads what it loaded before", async (context) => {
  const { page, server } = context;
  const { fold, issues } = await open(context);
  await follow(fold, issues[1].title);
  await shows(fold, issues[1]);
  await page.run(async () => {
    const element = document.querySelector("news-fold");
    const { parentNode } = element;
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    parentNode.append(element);
  });
  await fold.becomes("ready");
  const asked = server.requests.map(({ path }) => path).filter((path) => path.endsWith("bundle.json"));
  assert.deepEqual([...new Set(asked)], [`${AT}bundle.json`]);
});
