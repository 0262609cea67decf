import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { json } from "../harness/faults.mjs";
import { askedFor, servePage } from "../harness/host.mjs";
import { serveFile, serveSite } from "../harness/server.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april, march] = bundle.issues;

const TAG = `<script src="/newsfold.js" data-newsfold="/bundle.json" data-loading="eager"></script>`;

/** The newsletter stands between two paragraphs, right after what its selector names. */
async function standsAfter(page, selector) {
  const fold = await page.fold().becomes("ready");
  await fold.byRole("heading", april.title);
  const found = await page.run((selector) => {
    const folds = document.querySelectorAll("news-fold");
    return [folds.length, folds[0].previousElementSibling === document.querySelector(selector)];
  }, selector);
  assert.deepEqual(found, [1, true]);
  return fold;
}

for (const [path, up] of [
  ["/", ""],
  ["/a/b/", "../../"],
  ["/a/b/page.html", "../../"],
]) {
  test(`one tag on ${path} puts the element right after itself, with its data as attributes`, async ({
    page,
    server,
  }) => {
    serveBundle(server, bundle);
    servePage(server, path, {
      body: `<p>before</p><script src="${up}newsfold.js" data-newsfold="${up}bundle.json"
        data-loading="eager" data-heading-level="4" async></script><p>after</p>`,
    });
    await page.open(path);
    const fold = await standsAfter(page, "script[data-newsfold]");
    assert.equal(await (await fold.byRole("heading", april.title)).getTagName(), "h4");
  });
}

test("the payload is looked for beside the loader, in whatever folder that is", async ({ page, server }) => {
  serveBundle(server, bundle);
  for (const extension of [".js", ".wasm", ".css"]) {
    const { path } = await server.payload(extension);
    server.route(`/theme/assets${path}`, (request, response) => serveFile(request, response, path));
  }
  server.route("/theme/assets/newsfold.js", (request, response) => serveFile(request, response, "/newsfold.js"));
  servePage(server, "/post/", { body: TAG.replace("/newsfold.js", "../theme/assets/newsfold.js?version=7#x") });
  await page.open("/post/");
  await standsAfter(page, "script[data-newsfold]");
  const elsewhere = askedFor(server, "/post/").filter((path) => !path.startsWith("/theme/assets/"));
  assert.deepEqual(elsewhere, ["/bundle.json"]);
});

test("the payload and the bundle may come from another origin", async ({ page, server }) => {
  const other = await serveSite();
  try {
    other.route("/bundle.json", json(bundle));
    servePage(server, "/", {
      body: `<script src="${other.url("/newsfold.js")}" data-newsfold="${other.url("/bundle.json")}" data-loading="eager"></script>`,
    });
    await page.open("/");
    await standsAfter(page, "script[data-newsfold]");
    assert.deepEqual(askedFor(server, "/"), [], "nothing of the newsletter was asked of the page's own host");
  } finally {
    await other.close();
  }
});

test("where <base href> lies elsewhere, addresses follow it as all others do, and the page keeps its own", async ({
  page,
  server,
}) => {
  server.route("/elsewhere/letters/bundle.json", json(bundle));
  servePage(server, "/post/", {
    head: `<base href="/elsewhere/">`,
    body: TAG.replace("/bundle.json", "letters/bundle.json").replace(
      "data-loading",
      `data-history="hash" data-loading`,
    ),
  });
  await page.open("/post/?draft=1");
  const fold = await standsAfter(page, "script[data-newsfold]");
  await (await fold.byRole("link", march.title)).click();
  await fold.until(
    "the issue is another",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    march.title,
  );
  assert.equal(await page.run(() => location.pathname + location.search + location.hash), `/post/?draft=1#${march.id}`);
});

test("where <base href> is another origin, the fragment still names the issue", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/post/", {
    head: `<base href="https://elsewhere.invalid/x/">`,
    body: TAG.replace("/newsfold.js", server.url("/newsfold.js"))
      .replace("/bundle.json", server.url("/bundle.json"))
      .replace("data-loading", `data-history="hash" data-loading`),
  });
  await page.open("/post/");
  const fold = await standsAfter(page, "script[data-newsfold]");
  await (await fold.byRole("link", march.title)).click();
  await page.until("the fragment is the issue's", (id) => location.hash === `#${id}`, march.id);
});

test("the loader included twice, or thrice, is as good as once", async ({ page, server }) => {
  serveBundle(server, bundle);
  const script = `<script src="/newsfold.js"></script>`;
  servePage(server, "/", { head: script, body: `${script}${TAG}<script src="/newsfold.js?again"></script>` });
  await page.open("/");
  await standsAfter(page, "script[data-newsfold]");
  assert.equal(server.count((await server.payload(".wasm")).path), 1);
});

test("a tag in the head puts the element at the end of the body, once", async ({ page, server }) => {
  serveBundle(server, bundle);
  // As modules they run when the page is there, and neither knows which of the elements it is.
  const asModule = TAG.replace("<script", `<script type="module"`);
  servePage(server, "/", {
    head: `<script src="/newsfold.js?again" type="module"></script>${asModule}`,
    body: `<p id="last">last</p>`,
  });
  await page.open("/");
  await standsAfter(page, "#last");
});

test("a tag in the head that runs before there is a body waits for its end", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { head: TAG, body: `<p id="last">last</p>` });
  await page.open("/");
  await standsAfter(page, "#last");
});

test("an optimiser that parks the script and puts another in its place changes nothing", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    body: `${TAG.replace("src=", `type="text/parked" data-parked-`.concat("src="))}
      <script>
        addEventListener("load", () => setTimeout(() => {
          const parked = document.querySelector("[type='text/parked']");
          const script = document.createElement("script");
          for (const { name, value } of parked.attributes) {
            if (name === "data-parked-src") script.src = value;
            else if (name !== "type") script.setAttribute(name, value);
          }
          parked.replaceWith(script);
        }));
      </script><p>after</p>`,
  });
  await page.open("/");
  await standsAfter(page, "script[data-newsfold]");
});

test("an optimiser that runs the script's text by itself changes nothing", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/a/b/", {
    body: `<p>before</p>${TAG.replace("<script", `<script type="text/parked"`)}<p>after</p>
      <script>
        const parked = document.querySelector("[type='text/parked']");
        fetch(parked.src).then((answer) => answer.text()).then((text) => (0, eval)(text));
      </script>`,
  });
  await page.open("/a/b/");
  await standsAfter(page, "[type='text/parked']");
});

test("a script that is moved before it runs has its element where it ends up", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    body: `<main></main><footer></footer>
      <script>
        const script = document.createElement("script");
        Object.assign(script, { src: "/newsfold.js" });
        Object.assign(script.dataset, { newsfold: "/bundle.json", loading: "eager" });
        document.querySelector("main").append(script);
        document.querySelector("footer").append(script);
      </script>`,
  });
  await page.open("/");
  await standsAfter(page, "footer > script");
});

test("a script that another script injects works", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    body: `<p id="before"></p>
      <script>
        const script = document.createElement("script");
        Object.assign(script, { src: "/newsfold.js" });
        Object.assign(script.dataset, { newsfold: "/bundle.json", loading: "eager" });
        document.querySelector("#before").after(script);
      </script>`,
  });
  await page.open("/");
  await standsAfter(page, "script[data-newsfold]");
});

test("a script that another injects into the head and takes away again works", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    body: `<p id="last"></p>`,
    head: `<script>
        addEventListener("DOMContentLoaded", () => {
          const script = document.createElement("script");
          Object.assign(script, { src: "/newsfold.js", onload: () => script.remove() });
          Object.assign(script.dataset, { newsfold: "/bundle.json", loading: "eager" });
          document.head.append(script);
        });
      </script>`,
  });
  await page.open("/");
  await standsAfter(page, "#last");
});

test("the loader may come last of all, long after the elements", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    body: `<p id="before"></p><news-fold src="/bundle.json"><p>The fallback.</p></news-fold>`,
  });
  await page.open("/");
  assert.equal(await page.run(() => document.querySelector("news-fold p").checkVisibility()), true);
  await page.run(() => document.body.append(Object.assign(document.createElement("script"), { src: "/newsfold.js" })));
  await standsAfter(page, "#before");
});
