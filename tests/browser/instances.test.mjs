import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { json } from "../harness/faults.mjs";
import { servePage } from "../harness/host.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [april, march] = bundle.issues;

const LOADER = `<script src="/newsfold.js"></script>`;

test("two newsletters on a page keep to themselves", async ({ page, server }) => {
  serveBundle(server, bundle);
  server.route("/other.json", json({ ...bundle, publication: { ...bundle.publication, title: "The Other Letter" } }));
  servePage(server, "/", {
    head: LOADER,
    body: `<news-fold id="one" src="/bundle.json" loading="eager" theme="light"></news-fold>
      <news-fold id="two" src="/other.json" loading="eager" theme="dark" lang="de" issue="${march.id}"
        heading-level="1"></news-fold>`,
  });
  await page.open("/");
  const one = await page.fold("#one").becomes("ready");
  const two = await page.fold("#two").becomes("ready");

  assert.equal(await (await one.byRole("heading", april.title)).getTagName(), "h2");
  assert.equal(await (await two.byRole("heading", march.title)).getTagName(), "h1");
  // WebKitGTK's driver does not always know the role of the second; that it is a region is told elsewhere.
  const label = (fold) => fold.inRoot((root) => root.querySelector("section").getAttribute("aria-label"));
  assert.deepEqual([await label(one), await label(two)], [bundle.publication.title, "The Other Letter"]);
  const scheme = (fold) => fold.inRoot((root) => getComputedStyle(root.querySelector("section")).colorScheme);
  assert.deepEqual([await scheme(one), await scheme(two)], ["light", "dark"]);
  await two.byRole("button", "Artikel aufklappen").catch(async () => {
    assert.equal((await two.allByRole("button", "Show all articles")).length, 0, "the other speaks German");
    assert.equal(await two.inRoot((root) => root.querySelector("section").lang), "de");
  });

  await (await one.byRole("button", "Show all articles")).click();
  await one.until("all are open", (root) => !root.querySelector("[part~=panel][hidden]"));
  assert.equal(await two.inRoot((root) => root.querySelectorAll("[aria-expanded=true]").length), 0);
  await page.run((issue) => document.querySelector("#one").show(issue), march.id);
  await page.run(() => document.querySelector("#two").setAttribute("heading-level", "3"));
  await two.until("the second is an h3", (root) => root.querySelector("h3[part~=issue-title]"));
  assert.equal(await (await one.byRole("heading", march.title)).getTagName(), "h2");
  await page.run(() => document.querySelector("#two").remove());
  await page.run((issue) => document.querySelector("#one").show(issue), april.id);
  await one.until(
    "the first lives on without the second",
    (root, title) => root.querySelector("[part~=issue-title]").textContent === title,
    april.title,
  );
});

test("an id is there once, and what refers to it finds it in the same newsletter", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    head: LOADER,
    body: `<news-fold src="/bundle.json" loading="eager"></news-fold><news-fold src="/bundle.json" loading="eager"></news-fold>`,
  });
  await page.open("/");
  await page.until("both are ready", () =>
    [...document.querySelectorAll("news-fold")].every(({ state }) => state === "ready"),
  );
  const found = await page.run(() =>
    [...document.querySelectorAll("news-fold")].map(({ shadowRoot }) => {
      const ids = [...shadowRoot.querySelectorAll("[id]")].map(({ id }) => id);
      const references = ["aria-controls", "aria-labelledby", "aria-describedby", "for"].flatMap((name) =>
        [...shadowRoot.querySelectorAll(`[${name}]`)].flatMap((node) => node.getAttribute(name).split(" ")),
      );
      return {
        some: ids.length > 0 && references.length > 0,
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        nowhere: references.filter((id) => !ids.includes(id)),
        onThePage: ids.filter((id) => document.getElementById(id)),
      };
    }),
  );
  const clean = { some: true, twice: [], nowhere: [], onThePage: [] };
  assert.deepEqual(found, [clean, clean]);
});

test("a choice made in one newsletter is made in the other, in radio buttons of its own", async ({ page, server }) => {
  serveBundle(server, bundle);
  const element = `<news-fold src="/bundle.json" loading="eager"></news-fold>`;
  servePage(server, "/", { head: LOADER, body: element + element });
  await page.open("/");
  await page.until("both are ready", () =>
    [...document.querySelectorAll("news-fold")].every(({ state }) => state === "ready"),
  );
  const checked = () =>
    page.run(() =>
      [...document.querySelectorAll("news-fold")].map(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll("input")].findIndex((input) => input.checked),
      ),
    );
  assert.deepEqual(await checked(), [1, 1]);
  const first = await page.fold().allByRole("radio");
  await page.run((radio) => radio.click(), first[2]);
  await page.until(
    "the first shows takeaways",
    () => document.querySelector("news-fold").shadowRoot.querySelectorAll("input")[2].checked,
  );
  await page.until(
    "the other does too",
    () => document.querySelectorAll("news-fold")[1].shadowRoot.querySelectorAll("input")[2].checked,
  );
  assert.deepEqual(await checked(), [2, 2]);
});

test("the same bundle is fetched once, and the payload once for all", async ({ page, server }) => {
  serveBundle(server, bundle);
  const element = `<news-fold src="/bundle.json" loading="eager"></news-fold>`;
  servePage(server, "/", { head: LOADER, body: element + element });
  await page.open("/");
  await page.run(() => {
    const third = document.createElement("news-fold");
    third.setAttribute("src", "bundle.json");
    third.setAttribute("loading", "eager");
    document.body.append(third);
  });
  await page.until("all are ready", () =>
    [...document.querySelectorAll("news-fold")].every(({ state }) => state === "ready"),
  );
  await page.run(() => document.body.append(document.querySelector("news-fold").cloneNode()));
  await page.until("a fourth is ready, too", () => document.querySelector("news-fold:last-child").state === "ready");
  assert.equal(server.count("/bundle.json"), 1);
  for (const extension of [".js", ".wasm", ".css"]) {
    const { path } = await server.payload(extension);
    assert.equal(server.count(path), 1, path);
  }
});
