// What somebody would write who wants a script to run, something to be asked for or a strange element to appear: in
// every text and every address of a bundle, and in newsletters of every kind, under Trusted Types.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { POLICY, servePage } from "../harness/host.mjs";
import { buildSite, COMMAND, temporaryFolder } from "../harness/site.mjs";
import { test } from "../harness/test.mjs";
import { ADDRESSES, TEXTS } from "../harness/vectors.mjs";

const HEAD = `<script src="/hit.js"></script>`;
const ELEMENT = `<news-fold src="/bundle.json" loading="eager" detail="full" images="off" offline="off"></news-fold>`;

/** A bundle with a text in every place for one, each in an article of its own, and an address in every place for one. */
function bundleOf(texts, addresses = texts.map(() => "a.html")) {
  const article = (text, at) => {
    const url = addresses[at];
    const image = { type: "image", url, alt: text, title: text };
    const inline = [
      text,
      { type: "emphasis", children: [text] },
      { type: "strong", children: [text] },
      { type: "delete", children: [text] },
      { type: "inlineCode", value: text },
      { type: "link", url, title: text, children: [text, image] },
      image,
    ];
    const content = [
      text,
      { type: "paragraph", children: inline },
      { type: "list", ordered: true, start: 2, children: [text, { type: "listItem", children: [text, text] }] },
      { type: "blockquote", children: [text] },
      { type: "code", lang: text, meta: text, value: text },
      { type: "table", caption: text, head: [text], rows: [[text], [inline]] },
    ];
    return {
      id: `a${at}`,
      title: text,
      url,
      tags: [text],
      authors: [text],
      tldr: { title: text, content: [text] },
      parts: [
        { title: text, role: "summary", content },
        { title: text, role: "takeaways", takeaways: [text] },
      ],
      source: { label: text, title: text, url },
    };
  };
  const [first] = texts;
  const sections = texts.map((text, at) => ({ title: text, introduction: [text], articles: [article(text, at)] }));
  return {
    version: 1,
    publication: { title: first, language: "en", description: first, home: "https://a.example/" },
    issues: [
      { id: "vectors", title: first, authors: texts, tags: texts, introduction: texts, sections },
      { id: "other", title: first, sections: [] },
    ],
  };
}

/** Serves a page that shows a bundle, under a policy, and counts what happens. */
async function show(
  { page, server },
  bundle,
  { body = ELEMENT, policy = POLICY, head = `${HEAD}<script src="/newsfold.js"></script>` } = {},
) {
  server.route("/hit.js", (_request, response) =>
    response
      .writeHead(200, { "content-type": "text/javascript" })
      .end("window.executed = []; window.hit = (n) => executed.push(n);"),
  );
  server.route("/bundle.json", (_request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(bundle)),
  );
  servePage(server, "/host", { head, body, headers: policy && { "content-security-policy": policy } });
  await page.open("/host");
}

/** What has happened by now: what ran or was kept from it, what was asked for, and what is drawn. */
async function happened(page, server) {
  await page.drawn();
  await page.run(() => fetch("/bundle.json").then((response) => response.text()));
  await page.drawn();
  const found = await page.run(() => {
    const element = document.querySelector("news-fold");
    // What is drawn of a newsletter; around it, the element has nodes of its own.
    const root = element.shadowRoot ?? element.querySelector(".held");
    const all = [...(root.querySelector(".reader") ?? root).querySelectorAll("*")];
    return {
      executed: window.executed,
      violated: window.collected.filter(({ text }) => text.startsWith("policy violated")).length,
      drawn: all.map((element) => {
        const names = [...element.attributes].map(({ name }) => name).filter((name) => !["dir", "lang"].includes(name));
        return [element.localName, ...names.sort()].join(" ");
      }),
      around: document.querySelectorAll("body *").length,
      addresses: all
        .filter((element) => element.matches("[href], [src], [action]"))
        .map((element) => element.protocol ?? new URL(element.src || element.href, location).protocol),
    };
  });
  const known =
    /^\/(?:host|bundle\.json|hit\.js|collector\.js|favicon\.ico|newsfold[^/]*|site\/(?:sw\.js|issues\/|[^/]*)[^/]*)$/;
  return { ...found, requests: server.requests.map(({ path }) => path).filter((path) => !known.test(path)) };
}

function isHarmless({ executed, violated, requests, addresses }) {
  assert.deepEqual(executed, [], "nothing runs");
  assert.equal(violated, 0, "nothing even tries to");
  assert.deepEqual(requests, [], "nothing is asked for");
  assert.deepEqual(
    [...new Set(addresses)].filter((protocol) => !["http:", "https:", "mailto:", "tel:"].includes(protocol)),
    [],
  );
}

test("in every text of a bundle, no vector is more than its words", async (context) => {
  const { page, server } = context;
  await show(context, bundleOf(TEXTS.map((_, at) => `word ${at}`)));
  await page.fold().becomes("ready");
  const { drawn, around } = await happened(page, server);
  assert.ok(drawn.length > 20 * TEXTS.length, `${drawn.length} elements`);
  await show(context, bundleOf(TEXTS));
  await page.fold().becomes("ready");
  const found = await happened(page, server);
  isHarmless(found);
  assert.equal(found.around, around);
  // Element by element, what a harmless newsletter of the same form has.
  assert.deepEqual(found.drawn, drawn);
});

test("in every address of a bundle, no vector is more than an address", async (context) => {
  const { page, server } = context;
  await show(
    context,
    bundleOf(
      ADDRESSES.map((_, at) => `word ${at}`),
      ADDRESSES,
    ),
  );
  await page.fold().becomes("ready");
  const found = await happened(page, server);
  isHarmless(found);
  isOurs(found);
  assert.equal(found.drawn.filter((element) => element.startsWith("img")).length, 0);
  // Words stay where there is nothing to follow.
  const titles = await page.fold().inRoot((root) => root.querySelectorAll("[part~=card-title]").length);
  assert.equal(titles, ADDRESSES.length);
});

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const cdata = (text) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
// A file with a zero byte is no text, and refused as a whole.
const paragraphs = (write) => TEXTS.map(write).join("\n").replaceAll("\0", "");
const html = () =>
  `<h1>Vectors</h1>${paragraphs((text, at) => `<h2>Article ${at}</h2><p>${text}</p><p title="${escaped(text)}">${escaped(text)}</p>`)}`;

/** A newsletter of every kind, with every vector in it. */
function newsletters() {
  const markdown = paragraphs(
    (text, at) =>
      `## Article ${at} ${text}\n\n**TLDR:** ${text}\n\n- ${text}\n\n[${text}](${ADDRESSES[at % ADDRESSES.length]} "${text}")\n`,
  );
  return {
    "2026-05-01-markdown.md": `# Vectors\n\n${markdown}`,
    "2026-05-02-plain.txt": `Vectors\n\n\n${paragraphs((text, at) => `Article ${at} ${text}\n\nTLDR: ${text}\n\nSummary: ${text}\n\n• ${text}\n\n`)}`,
    "2026-05-03-page.html": `<!doctype html><html><head><title>Vectors</title></head><body>${html()}</body></html>`,
    "2026-05-04-mail.eml": `From: a@a.example\r\nSubject: ${TEXTS[0]}\r\nDate: Mon, 04 May 2026 08:00:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html()}`,
    "2026-05-05-feed.xml": `<?xml version="1.0"?><rss version="2.0"><channel><title>${cdata(TEXTS[0])}</title><item><title>${cdata(TEXTS[1])}</title><guid>1</guid><pubDate>Tue, 05 May 2026 08:00:00 GMT</pubDate><description>${cdata(html().replaceAll("\f", " "))}</description></item></channel></rss>`,
    "2026-05-06-export.json": JSON.stringify({
      db: [
        {
          meta: { version: "5.0.0" },
          data: {
            posts: [
              {
                id: "1",
                title: TEXTS[0],
                slug: "vectors",
                status: "published",
                published_at: "2026-05-06T08:00:00.000Z",
                html: html(),
              },
            ],
          },
        },
      ],
    }),
  };
}

/** What elements a harmless newsletter may have, by hand: what the views draw (src/views). */
const DRAWN =
  /^(?:a|article|b|bdi|blockquote|br|button|caption|code|del|details|div|em|fieldset|h[1-6]|header|hr|img|input|label|legend|li|link|nav|ol|p|pre|script|section|slot|span|strong|summary|table|tbody|td|th|thead|time|tr|ul)(?: (?!on|style|srcdoc|srcset|action|background|formaction)[a-z-]+)*$/;

function isOurs({ drawn }) {
  assert.ok(drawn.length > TEXTS.length, `${drawn.length} elements`);
  assert.deepEqual(
    drawn.filter((element) => !DRAWN.test(element)),
    [],
  );
}

test("in newsletters of every kind, no vector is more than its words: in a page that embeds them", async (context) => {
  const { page, server } = context;
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(newsletters())) writeFileSync(join(folder, name), text);
  const file = join(temporaryFolder(), "bundle.json");
  execFileSync(COMMAND, ["import", folder, "-o", file], { stdio: "ignore" });
  const bundle = JSON.parse(readFileSync(file, "utf8"));
  assert.equal(bundle.issues.length, 6);
  await show(context, bundle);
  await page.fold().becomes("ready");
  for (const { id, title } of bundle.issues) {
    await page.run((id) => document.querySelector("news-fold").show(id), id);
    await page
      .fold()
      .until(`${id} is shown`, (root, title) => root.querySelector("[part~=issue-title]").textContent === title, title);
    const found = await happened(page, server);
    isHarmless(found);
    isOurs(found);
  }
});

test("in newsletters of every kind, no vector is more than its words: on pages of their own", async ({
  page,
  server,
}) => {
  // What is a picture is one; everything else asks for nothing.
  const texts = Object.entries(newsletters()).map(([name, text]) => [
    name,
    text.replaceAll(/\/beacon\/(\d+)/g, "https://beacon.invalid/$1"),
  ]);
  server.mount("/site/", buildSite(Object.fromEntries(texts)));
  await page.open("/site/archive.html");
  const pages = await page.run(() =>
    [...document.querySelectorAll("a[href*='issues/']")].map(({ pathname }) => pathname),
  );
  assert.ok(new Set(pages).size >= 6, pages.join(" "));
  for (const path of new Set(pages)) {
    server.forget();
    await page.open(path);
    await page.run(() => (window.executed = []));
    await page.fold().becomes("ready");
    server.route("/bundle.json", (_request, response) => response.end("{}"));
    const { violated, executed, drawn } = await happened(page, server);
    assert.deepEqual([executed, violated], [[], 0]);
    isOurs({ drawn });
  }
  // Pictures that are none.
  page.mayHear(/beacon\.invalid|\/site\/(?:issues\/)?x\b/);
});

/** A renderer that puts texts together to HTML, as this one never does. */
const UNSAFE = `customElements.define("news-fold", class extends HTMLElement {
  async connectedCallback() {
    const bundle = await (await fetch("/bundle.json")).json();
    const texts = bundle.issues[0].sections.map(({ title }) => title);
    // An element each, so that one that swallows the rest swallows only its own.
    const root = this.attachShadow({ mode: "open" });
    for (const text of texts) {
      const place = document.createElement("div");
      root.append(place);
      try {
        place.innerHTML = text;
      } catch {}
    }
    this.state = "ready";
  }
});`;

test("the harness notices a renderer that makes HTML of texts", async (context) => {
  const { page, server } = context;
  server.route("/unsafe.js", (_request, response) =>
    response.writeHead(200, { "content-type": "text/javascript" }).end(UNSAFE),
  );
  const head = `${HEAD}<script src="/unsafe.js" defer></script>`;
  await show(context, bundleOf(TEXTS), { head, policy: null });
  await page.fold().becomes("ready");
  await page.until("something runs", () => window.executed.length > 50);
  const found = await happened(page, server);
  assert.ok(found.requests.length > 10, `${found.requests.length} requests`);
  assert.throws(() => isOurs(found));
  assert.throws(() => isHarmless(found));
  page.mayHear(/./s);
  await show(context, bundleOf(TEXTS), { head, policy: POLICY });
  await page.fold().becomes("ready");
  const kept = await happened(page, server);
  assert.ok(kept.violated > 100, `${kept.violated} violations`);
  assert.throws(() => isHarmless({ ...kept, requests: [] }));
});
