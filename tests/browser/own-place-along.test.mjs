// What a reader takes along: an article, its note, a quotation; everything as a file, and back (src/parts/along).

import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { ELEMENT, POLICY, servePage } from "../harness/host.mjs";
import { openOptions } from "../harness/options.mjs";
import { deed, untilMarked } from "../harness/place.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [issue] = bundle.issues;
const [first] = articlesOf(issue);

/** Opens a page under the strict policy, and reads the first article; what is copied and saved stays in the page. */
async function read({ page, server }) {
  serveBundle(server, bundle);
  servePage(server, "/strict", {
    head: `<script src="/fixtures/failures.js"></script><script src="/newsfold.js"></script>`,
    body: ELEMENT,
    headers: { "content-security-policy": `${POLICY}; trusted-types newsfold` },
  });
  await page.open("/strict");
  const fold = await page.fold().becomes("ready");
  await page.run(() => {
    const writeText = async (text) => void (window.copied = text);
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    URL.createObjectURL = (blob) => {
      window.file = blob;
      return "#saved";
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await fold.inRoot((root, id) => root.querySelector(`#title-${id} button`).click(), first.id);
  await untilMarked(page, issue.id, { [first.id]: true });
  return fold;
}

/** Presses a button of the dialog, by the beginning of its words. */
async function press(fold, words) {
  await fold.until("the dialog is there", (root) => root.querySelector("dialog[open]"));
  await fold.inRoot((root, words) => {
    const found = [...root.querySelectorAll("dialog button")].find(({ textContent }) => textContent.startsWith(words));
    found.click();
  }, words);
}

const untilSaid = (fold, words) =>
  fold.until(`${words} is said`, (root, words) => root.querySelector("[aria-live]").textContent === words, words);

test("an article goes along as text, as Markdown, as a quotation, and with a note that is kept", async (context) => {
  const { page } = context;
  const fold = await read(context);
  await deed(fold, "take", first.id);
  await fold.until("the note has the focus", (root) => root.activeElement?.matches("dialog input"));
  await page.press("w", "h", "y");
  await press(fold, "Save note");
  await untilSaid(fold, "Note saved, article kept");
  await deed(fold, "take", first.id);
  await press(fold, "Copy as Markdown");
  await untilSaid(fold, "Copied");
  const markdown = await page.run(() => window.copied);
  const takeaway = first.parts.find(({ takeaways }) => takeaways).takeaways[0];
  for (const words of [`# ${first.title}\n`, "> why\n", `- ${takeaway}\n`, `## Key takeaways\n`]) {
    assert.ok(markdown.includes(words), `${words} in ${markdown}`);
  }
  await deed(fold, "take", first.id);
  await press(fold, "Copy as a quotation");
  await untilSaid(fold, "Copied");
  const quotation = await page.run(() => window.copied);
  assert.ok(quotation.startsWith(`> ${takeaway}\n>\n> [${first.title}, ${bundle.publication.title}](`), quotation);
  assert.match(quotation, /#.*:~:text=/);
  await deed(fold, "take", first.id);
  await press(fold, "Copy as text");
  await untilSaid(fold, "Copied");
  assert.ok((await page.run(() => window.copied)).startsWith(`${first.title}\n\nwhy\n\n`));
});

test("everything comes back from a file in another profile, and a file of others does not", async (context) => {
  const { page } = context;
  let fold = await read(context);
  await deed(fold, "keep", first.id);
  await untilSaid(fold, "Kept");
  await page.run(() => localStorage.setItem("newsfold:size", "130"));
  await openOptions(fold);
  await deed(fold, "along");
  await press(fold, "Everything as a file");
  await untilSaid(fold, "Saved as a file");
  const file = await page.driver.executeAsyncScript((done) => window.file.text().then(done));
  await deed(fold, "along");
  await press(fold, "Kept articles as Markdown");
  const markdown = await page.driver.executeAsyncScript(`
    const [done] = arguments;
    const look = () => (window.file.type === "text/markdown" ? window.file.text().then(done) : setTimeout(look, 20));
    look();`);
  assert.ok(
    markdown.startsWith(`# ${bundle.publication.title}: ${issue.title}\n`) && markdown.includes(`## ${first.title}\n`),
  );
  // Another profile has none of it.
  await page.driver.executeAsyncScript(`
    const [done] = arguments;
    localStorage.clear();
    const opening = indexedDB.open("newsfold");
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(["marks", "kept", "ways"], "readwrite");
      for (const store of ["marks", "kept", "ways"]) transaction.objectStore(store).clear();
      transaction.oncomplete = () => { opening.result.close(); done(); };
    };`);
  fold = await read(context);
  const bring = async (text) => {
    await deed(fold, "along");
    await fold.until("the dialog is there", (root) => root.querySelector("dialog[open] input"));
    await fold.inRoot((root, text) => {
      const input = root.querySelector("dialog input");
      Object.defineProperty(input, "files", { value: [new File([text], "newsfold.json")] });
      input.dispatchEvent(new Event("change"));
    }, text);
  };
  await openOptions(fold);
  await bring("{}");
  await untilSaid(fold, "This file is none that was taken along from here");
  await bring(file);
  await untilSaid(fold, "Brought back, with 1 kept article");
  assert.equal(await page.run(() => localStorage.getItem("newsfold:size")), "130");
  await deed(fold, "kept");
  await fold.until(
    "it is there",
    (root, title) => root.querySelector(".card-title")?.textContent === title,
    first.title,
  );
});
