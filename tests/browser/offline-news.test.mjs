// What arrives behind what is read waits: nothing moves, for nobody, until the reader asks for it.

import assert from "node:assert/strict";

import { servePage } from "../harness/host.mjs";
import { untilNewsletterIsKept } from "../harness/kept.mjs";
import { AT, holdBack, serveSampleSite } from "../harness/site-page.mjs";
import { buildSite, letters } from "../harness/site.mjs";
import { engine, test } from "../harness/test.mjs";
import { nodesById } from "../harness/tree.mjs";
import { reload, visitSite } from "../harness/visit.mjs";

const site = buildSite(letters(["Alpha", "Beta", "Gamma"]));
const next = buildSite(letters(["Alpha", "Beta", "Gamma", "Delta"]));

/** Opens a page whose newsletter was read before, while its host has something newer; `answer` sends that. */
const PAGES = {
  "a blog": async ({ page, server }) => {
    const open = () => page.open("/");
    server.mount("/letter/", site);
    servePage(server, "/", {
      body: `<h1>Blog</h1><p>${"Words. ".repeat(500)}</p><script src="/newsfold.js"></script><news-fold src="/letter/bundle.json" loading="eager"></news-fold><p>After.</p>`,
    });
    await open();
    await page.fold().becomes("ready");
    await untilNewsletterIsKept(page);
    server.mount("/letter/", next);
    const answer = holdBack(server, "/letter/bundle.json");
    await open();
    return answer;
  },
  "a site": async (context) => {
    const { page, server } = context;
    await visitSite(context, site);
    serveSampleSite(server, next);
    const answer = holdBack(server, `${AT}bundle.json`);
    await reload(page);
    return answer;
  },
};

for (const [where, open] of Object.entries(PAGES)) {
  test(`on ${where}, what is new waits behind one line that is said once, and moves nothing until it is asked for`, async (context) => {
    const { page } = context;
    const answer = await open(context);
    const fold = page.fold();
    await fold.becomes("ready");
    await (await fold.byRole("button", "Second of Gamma")).click();
    await fold.until("it is open", (root) => root.querySelector("[aria-expanded=true]"));
    const { element: focused } = await page.focused();
    await fold.inRoot((root) => {
      scrollTo(0, 120);
      window.said = [];
      const live = root.querySelector("[aria-live]");
      const hear = () => live.textContent && window.said.push(live.textContent);
      new MutationObserver(hear).observe(live, { childList: true, characterData: true, subtree: true });
      // All of the newsletter, and all of the page before it: the line makes room for itself at its end.
      const isBefore = (node) => !(root.host.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
      window.nodes = [...document.querySelectorAll("body *")]
        .filter(isBefore)
        .filter((node) => !node.contains(root.host) || node === root.host);
      window.nodes.push(...[...root.querySelectorAll(".reader *")].filter((node) => !live.contains(node)));
      window.places = window.nodes.map((node) => node.getBoundingClientRect().top);
      window.scrolled = scrollY;
    });
    const before = engine === "chromium" && (await nodesById(page));
    answer();
    await fold.until("it waits", (root) => root.querySelector(".news"));
    assert.deepEqual(await page.run(() => window.said), ["2 new articles"]);
    const { element: focusedNow } = await page.focused();
    assert.equal(await focusedNow.getId(), await focused.getId(), "focus stays");
    assert.equal(await page.run(() => scrollY === window.scrolled), true, "the page stays");
    const moved = await page.run(() =>
      window.nodes
        .map((node, at) => [
          node.outerHTML.slice(0, 60),
          node.isConnected,
          node.getBoundingClientRect().top - window.places[at],
        ])
        .filter(([, isThere, by]) => !isThere || by !== 0),
    );
    assert.deepEqual(moved, []);
    assert.equal(
      await fold.inRoot((root) => root.querySelectorAll("[aria-expanded=true]").length),
      1,
      "what is open stays open",
    );
    if (before) stay(before, await nodesById(page));
    await (await fold.byRole("button", "Show what is new")).click();
    await fold.until("it is shown", (root) => root.querySelector("[part~=issue-title]").textContent === "Delta");
    assert.deepEqual(await page.run(() => window.said), ["2 new articles"]);
  });
}

/** Every node that a screen reader had is there, the same, in the same place and order. */
function stay(before, after) {
  for (const [id, { role, name, node, children }] of before) {
    const now = after.get(id);
    assert.ok(now, `${role} ${name} is gone`);
    assert.deepEqual({ role: now.role, node: now.node }, { role, node });
    const known = (child) => before.has(child);
    assert.deepEqual(now.children.filter(known), children.filter(known), `${role} ${name} has its children`);
  }
}
