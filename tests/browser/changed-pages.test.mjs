import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { status, text } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { AT, serveChanged, serveSampleSite } from "../harness/site-page.mjs";
import { test } from "../harness/test.mjs";

const CHANGES = readFileSync(new URL("../harness/changed-page.js", import.meta.url), "utf8");

/** How many pages are changed; more with `NEWSFOLD_TEST_PAGES=500`. */
const PAGES = Number(process.env.NEWSFOLD_TEST_PAGES ?? 66);
/** The first of them, to look at one again. */
const SEED = Number(process.env.NEWSFOLD_TEST_SEED ?? 0);
/** In one test, so many pages. */
const TOGETHER = 22;
/** So many at once. */
const AT_ONCE = 2;

/** In the page: opens one changed page after the other in frames, and notes what is wrong with each. */
function openAll(path, from, to, atOnce) {
  window.looked = 0;
  window.found = [];
  let seed = from;
  const next = () => {
    if (seed >= to) return;
    const frame = document.createElement("iframe");
    frame.src = `${path}?seed=${seed}`;
    seed += 1;
    document.body.append(frame);
    const watch = setInterval(() => {
      const { wrong } = frame.contentWindow;
      if (!wrong) return;
      clearInterval(watch);
      window.found.push(...wrong);
      window.looked += 1;
      frame.remove();
      next();
    }, 10);
  };
  for (let at = 0; at < atOnce; at += 1) next();
}

for (let from = SEED; from < SEED + PAGES; from += TOGETHER) {
  const to = Math.min(from + TOGETHER, SEED + PAGES);
  test(`pages that others have changed before the app comes are whole and operable (${from} to ${to - 1})`, async ({
    page,
    server,
  }) => {
    // A record that is broken, and styles that the page's own policy refuses.
    page.mayHear(/newsfold: |Content.Security.Policy|policy violated|TrustedScript|error: null/i);
    const site = serveSampleSite(server);
    // A worker would answer from its own.
    server.route(`${AT}sw.js`, status(404));
    server.route("/changes.js", text(CHANGES, "text/javascript"));
    serveChanged(
      server,
      site,
      "index.html",
      (html) => html.replace("<head>", '<head><script src="/changes.js"></script>'),
      "",
    );
    servePage(server, "/frames", { head: "<style>iframe { inline-size: 20rem; block-size: 20rem }</style>", body: "" });
    page.mayHear(/chromium network|did not load/);
    await page.open("/frames");
    await page.run(openAll, AT, from, to, AT_ONCE);
    for (let looked = 1; looked <= to - from; looked += 1) {
      await page.until(`${looked} pages have come to an end`, (looked) => window.looked >= looked, looked);
    }
    assert.deepEqual(await page.run(() => window.found), []);
  });
}
