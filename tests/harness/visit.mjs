import { untilKept } from "./kept.mjs";
import { AT, serveSampleSite } from "./site-page.mjs";

/** Browsers say in the console that a host cannot be reached, each in its own words. */
export const NETWORK =
  /chromium (network|other)|Failed to load|could not be reached|did not load: |ServiceWorker|FetchEvent|Load failed|due to access control checks|not allowed to/;

/** Says that a test's host will fail. */
export const expectSilence = (page) => page.mayHear(NETWORK);

/** Visits the first page of a site and waits until everything that is kept of a visit is. */
export async function visitSite({ page, server }, site) {
  serveSampleSite(server, site);
  await page.open(AT);
  const fold = page.fold();
  await fold.becomes("ready");
  await untilReady(page);
  return fold;
}

/** Waits until the page and its issue are kept, and the worker stands by. */
export async function untilReady(page) {
  await page.until("the worker stands by", () =>
    navigator.serviceWorker.getRegistration().then((registration) => Boolean(registration?.active)),
  );
  await untilKept(page, "the page", ":pages");
  await untilKept(page, "the newsletter", "bundle.json", (urls) => urls.length > 1);
}

/** Loads the page again as a reader does, whether or not its host is there. */
export async function reload(page) {
  // Not by the driver: that of Firefox takes a page that comes from the worker for one that has failed.
  await page.run(() => {
    window.isBefore = true;
    setTimeout(() => location.reload());
  });
  await page.until(
    "it is loaded again",
    () => !window.isBefore && Boolean(document.querySelector("news-fold")?.shadowRoot),
  );
}

/** Waits until an issue is shown. */
export const showsIssue = (fold, title) =>
  fold.until(`the issue is ${title}`, (root, title) => root?.querySelector("h1")?.textContent === title, title);

/** Waits until the line is there that says from when the copy is, and why it is shown. */
export const saysWhatItIs = (fold) =>
  fold.until("it says what it is", (root) =>
    /^Saved copy from \d+ \w+ \d{4}, \d\d:\d\d\. (You are offline|Nothing newer could be loaded)\.$/.test(
      root.querySelector(".offline-copy")?.textContent,
    ),
  );
