import { fixture, serveBundle } from "./bundles.mjs";
import { disconnect, hang, status } from "./faults.mjs";
import { openOptions } from "./options.mjs";

/** Opens the reader once, so that its newsletter is on the device. */
async function readOnce(page, server) {
  serveBundle(server, fixture());
  const fold = await page.openReader();
  await page.until("it is kept", () => caches.keys().then((names) => names.some((name) => name.endsWith("/bundle.json"))));
  return fold;
}

/** Scrolls to the end, where what sticks to the window's edge lies over nothing else. */
async function atTheEnd(page, fold) {
  await page.run(() => scrollTo(0, document.documentElement.scrollHeight));
  return fold;
}

/**
 * Every state a reader can meet the page in, by name: each opens it, and answers with its element.
 */
export const STATES = {
  collapsed: async (page, server) => {
    serveBundle(server, fixture());
    return page.openReader();
  },
  "all open": async (page, server) => {
    serveBundle(server, fixture());
    const fold = await page.openReader();
    await page.run(() => document.querySelector("news-fold").openAll());
    await fold.until("every panel is open", (root) => !root.querySelector("[part~=panel][hidden]"));
    return fold;
  },
  everything: async (page, server) => {
    serveBundle(server, fixture());
    const fold = await page.openReader();
    await page.run(() => document.querySelector("news-fold").setAttribute("detail", "full"));
    await fold.until("there is nothing to open", (root) => !root.querySelector("article button"));
    return fold;
  },
  takeaways: async (page, server) => {
    serveBundle(server, fixture());
    const fold = await page.openReader();
    await page.run(() => document.querySelector("news-fold").setAttribute("detail", "takeaways"));
    await fold.until("takeaways are shown", (root) => root.querySelector(":checked").value === "takeaways");
    return fold;
  },
  options: async (page, server) => {
    serveBundle(server, fixture());
    const fold = await page.openReader();
    await openOptions(fold);
    return fold;
  },
  "offline copy": async (page, server) => {
    const fold = await readOnce(page, server);
    server.route("/bundle.json", disconnect());
    page.mayHear(/chromium network/);
    await page.open("/");
    await fold.becomes("ready");
    await fold.until("it says what it is", (root) => root.querySelector(".saved-copy"));
    return atTheEnd(page, fold);
  },
  "something new": async (page, server) => {
    const fold = await readOnce(page, server);
    const [newest, ...older] = fixture().issues;
    serveBundle(server, { ...fixture(), issues: [{ ...newest, id: "newer", title: "Newer" }, newest, ...older] });
    await page.open("/");
    await fold.becomes("ready");
    await fold.until("it waits", (root) => root.querySelector(".news"));
    return atTheEnd(page, fold);
  },
  loading: async (page, server) => {
    server.route("/bundle.json", hang());
    await page.open("/");
    const fold = await page.fold().becomes("loading");
    await fold.until("it says so", (root) =>
      root.querySelector("[part~=notice]")?.checkVisibility({ visibilityProperty: true }),
    );
    return fold;
  },
  empty: async (page, server) => {
    serveBundle(server, { ...fixture(), issues: [] });
    return page.openReader();
  },
  failed: async (page, server) => {
    server.route("/bundle.json", status(503));
    page.expectMessage(/^error: newsfold/);
    page.expectMessage(/chromium network/, { from: "chromium" });
    await page.open("/");
    return page.fold().becomes("failed");
  },
};
