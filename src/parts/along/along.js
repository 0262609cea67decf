// What a reader takes along: an article as text, Markdown, a link or a quotation, with a note of theirs; or everything
// of theirs as a file, and back.

import { readArticle, readBundle } from "../place/content.js";
import { Database } from "../place/database.js";
import { keptArticle } from "../place/kept-article.js";
import { wordsIn } from "../place/words.js";
import { showArticle } from "./article.js";
import { showEverything } from "./everything.js";
import { LANGUAGES } from "./words.js";

/** @type {?Database} */
let database = null;

/**
 * Opens the dialog for an article, or the one for everything.
 *
 * @param {import("../../embed/part.js").AppOfPart} app
 * @param {string=} about an article, as `issue/article`; empty for everything
 */
export async function open(app, about) {
  const look = app.look();
  if (!look?.src) return;
  database ??= new Database();
  const words = wordsIn(look.language, LANGUAGES);
  if (!about) return showEverything({ app, database, words, language: look.language });
  const [issue, article] = about.split("/");
  const kept = (await database.read("kept", look.src)).find(
    (record) => record.issue === issue && record.article === article && !record.gone,
  );
  const record = kept ?? (await recordOf(look, issue, article));
  if (!record) return app.say();
  showArticle({ app, database, words, language: look.language, record });
}

/** An article of the newsletter as it would be kept. */
async function recordOf(look, issue, article) {
  const bundle = await readBundle(look.src);
  const found = await readArticle(look, bundle, issue, article);
  return found && keptArticle({ newsletter: look.src, bundle, ...found, page: location.href });
}
