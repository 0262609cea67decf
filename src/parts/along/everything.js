import { alongOf, fileOf, merged } from "../place/merging.js";
import { STORES } from "../place/records.js";
import { button, node, openDialog } from "./dialog.js";
import { asHeading, asMarkdown } from "./markdown.js";

/** The largest file that is read, in bytes. */
const LARGEST = 64_000_000;

/**
 * The dialog of everything: out as a file, for people or for this program, and back.
 *
 * @param {{app: import("../../embed/part.js").AppOfPart, database: import("../place/database.js").Database,
 *   words: (name: string, holes?: Record<string, string | number>) => string, language: string}} of
 */
export function showEverything({ app, database, words, language }) {
  const dialog = openDialog(app.element, words("along"), language);
  const done = (said, holes = {}) => {
    dialog.close();
    app.say(words(said, holes));
  };
  const input = /** @type {HTMLInputElement} */ (node("input", { type: "file", accept: ".json,application/json" }));
  input.addEventListener("change", async () => {
    const file = input.files[0];
    const along = file && file.size <= LARGEST ? alongOf(await file.text()) : null;
    if (!along) return done("notOurs");
    done("brought", { n: await bringBack(app, database, along) });
  });
  dialog.append(
    node("p", {}, words("aboutAlong")),
    node(
      "p",
      { className: "deeds" },
      button(words("asFile"), async () => save("newsfold.json", "application/json", await everything(database), done)),
      button(words("asMarkdown"), async () =>
        save("newsfold.md", "text/markdown", await keptAsMarkdown(database), done),
      ),
    ),
    node("label", {}, words("bring"), input),
    node(
      "p",
      { className: "deeds" },
      button(words("close"), () => dialog.close()),
    ),
  );
}

/** Everything of the reader's on this origin, as a file of ours. */
async function everything(database) {
  const [marks, kept, ways] = await Promise.all(["marks", "kept", "ways"].map((store) => database.read(store)));
  return fileOf({ marks, kept, ways, choices: choices() });
}

/** Every kept article, with its note and where it can be read. */
async function keptAsMarkdown(database) {
  const kept = (await database.read("kept")).filter(({ gone }) => !gone).sort((a, b) => b.at - a.at);
  const issues = new Map();
  for (const record of kept) {
    const name = [record.publication, record.issueTitle].filter((words) => words).join(": ");
    issues.set(name, [...(issues.get(name) ?? []), record]);
  }
  const written = (record) => asMarkdown(JSON.parse(record.content), { ...record, depth: 2 });
  return [...issues].map(([name, records]) => [asHeading(name, 1), ...records.map(written)].join("\n")).join("\n");
}

/**
 * Puts what a file has beside what is here: of each the newer one stays. Choices that are made here stay as they are.
 *
 * @returns {Promise<number>} how many kept articles the file has that can be shown
 */
async function bringBack(app, database, along) {
  const isShown = ({ gone, content, issue }) =>
    gone ||
    app.tell("checked", JSON.stringify({ id: issue, title: issue, sections: [{ articles: [JSON.parse(content)] }] }));
  const kept = along.kept.filter(isShown);
  const records = { marks: along.marks, kept, ways: along.ways };
  const changes = Object.entries(records).flatMap(([store, list]) =>
    list.map((record) => ({
      store: /** @type {"marks" | "kept" | "ways"} */ (store),
      key: STORES[store].keyPath.map((name) => record[name]),
      change: (here) => merged(/** @type {any} */ (store), here, record),
    })),
  );
  await database.changeAll(changes);
  const here = choices();
  for (const name of CHOICES) {
    if (!(name in here) && along.choices[name]) keepChoice(name, along.choices[name]);
  }
  return kept.filter(({ gone }) => !gone).length;
}

/** What readers choose, by the names under which it is kept. */
const CHOICES = ["detail", "size", "length", "spacing", "theme", "motion", "images", "print"];

function choices() {
  try {
    const kept = CHOICES.map((name) => [name, localStorage.getItem(KEPT + name)]);
    return Object.fromEntries(kept.filter(([, value]) => value !== null));
  } catch {
    return {};
  }
}

function keepChoice(name, value) {
  try {
    localStorage.setItem(KEPT + name, value);
    // Tabs hear of it by themselves, and this page as if it were one.
    dispatchEvent(new StorageEvent("storage", { key: KEPT + name, newValue: value }));
  } catch {
    // A storage that is denied keeps no choice.
  }
}

/** Hands a text out as a file. */
function save(name, type, text, done) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  const link = /** @type {HTMLAnchorElement} */ (node("a", { href, download: name }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  done("saved");
}
