import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { text } from "./faults.mjs";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** The database of a reader's own place (src/parts/place/database.js) as one module, with what it imports. */
export function databaseModule() {
  const options = ["--bundle", "--format=esm", "--log-level=warning"];
  return execFileSync(
    path("crates/xtask/node_modules/.bin/esbuild"),
    [path("src/parts/place/database.js"), ...options],
    {
      encoding: "utf8",
      env: { ...process.env, NODE_PATH: path("crates/xtask/node_modules") },
    },
  );
}

/** Opens an empty page that can import the database, as `window.database()` makes one. */
export async function openWithDatabase({ page, server }) {
  server.route("/database.js", text(databaseModule(), "text/javascript"));
  await page.open("/fixtures/blank.html");
  await page.run(() => {
    window.database = async () => new (await import("/database.js")).Database();
  });
}

/** Waits until the reader's marks of an issue are on the device: its articles, by whether they were read. */
export function untilMarked(page, issue, marks) {
  return page.until(
    `the marks of ${issue} are ${JSON.stringify(marks)}`,
    async (issue, wanted) => {
      // To open one that is not there would make it, without the stores that it is to have.
      const there = await indexedDB.databases();
      if (!there.some(({ name }) => name === "newsfold")) return false;
      return new Promise((resolve) => {
        const opening = indexedDB.open("newsfold");
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains("marks")) return resolve(database.close());
          const all = database.transaction("marks").objectStore("marks").getAll();
          all.onsuccess = () => {
            const { articles = {} } = all.result.find((record) => record.issue === issue) ?? {};
            const found = Object.entries(articles).map(([article, [read]]) => [article, read]);
            database.close();
            resolve(JSON.stringify(found.sort()) === JSON.stringify(Object.entries(wanted).sort()));
          };
        };
      });
    },
    issue,
    marks,
  );
}

/** The titles of the cards that are there, each with what is heard after it. */
export function titles(fold) {
  return fold.inRoot((root) =>
    [...root.querySelectorAll("article:not([hidden]) .card-title")].map((title) => title.textContent),
  );
}

/** Waits until the titles are those, each with what is heard after it. */
export function untilTitled(fold, wanted) {
  return fold.until(
    `the titles are ${wanted.join("; ")}`,
    (root, wanted) => {
      const found = [...root.querySelectorAll("article:not([hidden]) .card-title")].map((title) => title.textContent);
      return JSON.stringify(found) === JSON.stringify(wanted);
    },
    wanted,
  );
}

/** Presses what the reader's own place offers under a name: of an article, or of the issue. */
export async function deed(fold, name, article = null) {
  const found = (root, name, article) =>
    [...root.querySelectorAll(`[data-deed="${name}"]`)].find(
      (button) => button.getAttribute("data-article") === article,
    );
  await fold.until(
    `${name} is offered`,
    `(root, name, article) => Boolean((${found})(root, name, article))`,
    name,
    article,
  );
  await fold.inRoot(`(root, name, article) => (${found})(root, name, article).click()`, name, article);
}
