import assert from "node:assert/strict";

import { fixture, serveBundle } from "../harness/bundles.mjs";
import { servePage } from "../harness/host.mjs";
import { showsNewsletters, tagOf } from "../harness/tags.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const TAG = tagOf();

/** How delaying plugins and consent managers park the tag, and what they do when its time has come. */
const TOOLS = [
  {
    // lscache_wp, src/optimize.cls.php: `_js_defer`, and the loader that it adds.
    name: "LiteSpeed Cache",
    parked: TAG.replace("<script src=", `<script type="litespeed/javascript" data-src=`),
    release: () => {
      for (const parked of document.querySelectorAll("[type='litespeed/javascript']")) {
        const script = document.createElement("script");
        for (const name of parked.getAttributeNames()) {
          if (name !== "type") script.setAttribute(name === "data-src" ? "src" : name, parked.getAttribute(name));
        }
        parked.after(script);
        parked.remove();
      }
    },
  },
  {
    // wp-rocket, lazyload-scripts: from 3.11 in place, as a script that is no script has not run.
    name: "WP Rocket",
    parked: TAG.replace(
      "<script src=",
      `<script type="rocketlazyloadscript" data-rocket-type="text/javascript" data-rocket-src=`,
    ),
    release: () => {
      for (const script of document.querySelectorAll("[type=rocketlazyloadscript]")) {
        script.setAttribute("data-rocket-status", "executed");
        script.setAttribute("type", script.getAttribute("data-rocket-type"));
        script.setAttribute("src", script.getAttribute("data-rocket-src"));
      }
    },
  },
  {
    name: "WP Rocket where it makes copies",
    parked: TAG.replace("<script src=", `<script type="rocketlazyloadscript" data-rocket-src=`),
    release: () => {
      for (const parked of document.querySelectorAll("[type=rocketlazyloadscript]")) {
        const script = document.createElement("script");
        for (const { name, value } of parked.attributes) {
          if (name !== "type") script.setAttribute(name === "data-rocket-src" ? "src" : name, value);
        }
        parked.replaceWith(script);
      }
    },
  },
  {
    name: "Cloudflare Rocket Loader",
    parked: TAG.replace("<script", `<script type="f0a7c1b2-text/javascript"`),
    release: () => {
      for (const parked of document.querySelectorAll("[type$='-text/javascript']")) {
        const script = document.createElement("script");
        for (const { name, value } of parked.attributes) script.setAttribute(name, value);
        script.type = "text/javascript";
        script.async = false;
        parked.before(script);
        parked.remove();
      }
    },
  },
  {
    // An older one evaluated the text, so that nothing ran that would be a script of ours.
    name: "a loader that evaluates the text",
    parked: TAG.replace("<script src=", `<script type="text/rocketscript" data-rocketsrc=`),
    release: () => {
      // By a script of the page: what a driver evaluates in Firefox runs beside the page, not in it.
      const evaluate = () => {
        const parked = document.querySelector("[type='text/rocketscript']");
        fetch(parked.dataset.rocketsrc)
          .then((answer) => answer.text())
          // biome-ignore lint/security/noGlobalEval: it is what such a loader does
          .then((text) => window.eval(text));
      };
      const script = document.createElement("script");
      script.textContent = `(${evaluate})()`;
      document.head.append(script);
      script.remove();
    },
  },
  {
    name: "an optimiser that writes the text into a script of its own",
    parked: TAG.replace("<script src=", `<script type="text/delayed" data-original-src=`),
    release: () => {
      const parked = document.querySelector("[type='text/delayed']");
      fetch(parked.dataset.originalSrc)
        .then((answer) => answer.text())
        .then((text) => {
          const script = document.createElement("script");
          for (const { name, value } of parked.attributes) if (name !== "type") script.setAttribute(name, value);
          script.textContent = text;
          parked.replaceWith(script);
        });
    },
  },
  {
    name: "an optimiser that runs the text as a file of its own",
    parked: TAG.replace("<script src=", `<script type="text/delayed" data-original-src=`),
    release: () => {
      const parked = document.querySelector("[type='text/delayed']");
      fetch(parked.dataset.originalSrc)
        .then((answer) => answer.blob())
        .then((text) => {
          const script = document.createElement("script");
          for (const { name, value } of parked.attributes) if (name !== "type") script.setAttribute(name, value);
          script.src = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
          parked.replaceWith(script);
        });
    },
  },
];

for (const { name, parked, release } of TOOLS) {
  test(`${name}: the newsletter appears when its time has come, and no sooner`, async ({ page, server }) => {
    serveBundle(server, bundle);
    servePage(server, "/", { body: `<p>before</p>${parked}<p>after</p>` });
    await page.open("/");
    await page.drawn();
    assert.equal(await page.run(() => document.querySelector("news-fold")), null);
    await page.run(release);
    await showsNewsletters(page, 1);
    assert.equal(await page.run(() => document.querySelector("news-fold").getAttribute("src")), "/bundle.json");
  });
}

test("a tag that waits for consent waits also where another newsletter is shown", async ({ page, server }) => {
  serveBundle(server, bundle);
  const waiting = TAG.replace("<script src=", `<script type="text/plain" data-src=`);
  servePage(server, "/", {
    body: `${TAG}<p>between</p>${waiting}<script data-src="/newsfold.js" data-newsfold="/bundle.json"></script>`,
  });
  await page.open("/");
  await showsNewsletters(page, 1);
  await page.run(() => document.body.append(document.createElement("p")));
  await page.drawn();
  await showsNewsletters(page, 1);
});

test("cookieconsent: the newsletter appears when the reader has agreed", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    head: `<script src="/packages/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>`,
    body: `${TAG.replace("<script src=", `<script type="text/plain" data-category="letters" data-src=`)}<p>end</p>`,
  });
  await page.open("/");
  await page.run(() => {
    const words = { title: "May we?", description: "Letters.", acceptAllBtn: "Yes", acceptNecessaryBtn: "No" };
    const preferences = {
      title: "What",
      acceptAllBtn: "Yes",
      acceptNecessaryBtn: "No",
      savePreferencesBtn: "Save",
      sections: [],
    };
    const translations = { en: { consentModal: words, preferencesModal: preferences } };
    return window.CookieConsent.run({
      hideFromBots: false,
      categories: { necessary: { readOnly: true }, letters: {} },
      language: { default: "en", translations },
    });
  });
  await page.drawn();
  assert.equal(await page.run(() => document.querySelector("news-fold")), null);
  await page.run(() => window.CookieConsent.acceptCategory("all"));
  await showsNewsletters(page, 1);
  await page.run(() => window.CookieConsent.reset(true));
});

test("Klaro: the newsletter appears when the reader has agreed", async ({ page, server }) => {
  serveBundle(server, bundle);
  const parked = TAG.replace(
    "<script src=",
    `<script type="text/plain" data-type="application/javascript" data-name="letters" data-src=`,
  );
  servePage(server, "/", {
    head: `<script src="/packages/klaro/dist/klaro-no-css.js" data-config="none"></script>`,
    body: `${parked}<p>end</p>`,
  });
  await page.open("/");
  await page.run(() => {
    const config = {
      version: 1,
      storageMethod: "localStorage",
      lang: "en",
      services: [{ name: "letters", purposes: ["letters"] }],
      translations: { en: { purposes: { letters: "Letters" } } },
    };
    window.manager = window.klaro.getManager(config);
    window.manager.applyConsents();
  });
  await page.drawn();
  assert.equal(await page.run(() => document.querySelector("news-fold")), null);
  await page.run(() => {
    window.manager.updateConsent("letters", true);
    window.manager.saveAndApplyConsents();
  });
  await showsNewsletters(page, 1);
  await page.run(() => window.manager.resetConsents());
});

test("what is no bundle is not taken for one", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    body: `<script src="/newsfold.js" data-src="/newsfold.js?ver=1"></script>
      <img alt="" data-src="/picture.png"><script type="text/plain" data-src="/other.js"></script>
      <script src="/fixtures/nothing.js" data-src="/letters.json"></script>${TAG}`,
  });
  server.route("/fixtures/nothing.js", (_request, response) =>
    response.writeHead(200, { "content-type": "text/javascript" }).end(""),
  );
  await page.open("/");
  await showsNewsletters(page, 1);
  assert.equal(server.count("/letters.json") + server.count("/picture.png") + server.count("/other.js"), 0);
});

test("the old name of the attribute holds where it can be nothing else", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", {
    body: `<script src="/newsfold.js" data-src="/bundle.json" data-loading="eager" async></script>`,
  });
  await page.open("/");
  await page.fold().becomes("ready");
  assert.equal(await page.run(() => document.querySelector("script[data-src] + news-fold") !== null), true);
});

test("where a plugin has taken the old name for its own, the bundle beside the script is shown", async ({
  page,
  server,
}) => {
  serveBundle(server, bundle);
  const [{ parked, release }] = TOOLS;
  // Of two attributes of a name, parsers keep the first: that of the plugin.
  servePage(server, "/", { body: parked.replace("data-newsfold=", "data-src=") });
  await page.open("/");
  await page.run(release);
  await page.fold().becomes("ready");
});

test("a tag that asks for nothing shows nothing, whatever else tools have written there", async ({ page, server }) => {
  serveBundle(server, bundle);
  servePage(server, "/", { body: `<script src="/newsfold.js" data-src="/newsfold.js" data-theme="x" defer></script>` });
  await page.open("/");
  await page.until("the loader is there", () => customElements.get("news-fold"));
  await page.drawn();
  assert.equal(await page.run(() => document.querySelector("news-fold")), null);
});
