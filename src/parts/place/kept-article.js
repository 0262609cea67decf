import { MOST, sumOf } from "./records.js";

/**
 * An article as it is kept: whole, so that it can be read when its issue is gone.
 *
 * @param {{newsletter: string, bundle: any, issue: any, content: any, page: string}} of the newsletter's address and
 *   bundle, the issue and the article as they have them, and the address of the page around
 * @returns {?import("./records.js").Kept} nothing where it is larger than anything that is kept
 */
export function keptArticle({ newsletter, bundle, issue, content, page }) {
  const text = JSON.stringify(content);
  if (text.length > MOST.content) return null;
  const { title = "", language = "" } = bundle?.publication ?? {};
  const now = Date.now();
  return {
    newsletter,
    issue: issue.id,
    article: content.id,
    at: now,
    gone: false,
    note: "",
    noted: 0,
    title: content.title,
    issueTitle: issue.title,
    date: issue.date ?? "",
    publication: title,
    language: content.language ?? issue.language ?? language,
    address: addressOf({ newsletter, bundle, page }, issue.id, content.id),
    content: text,
    sum: sumOf(text),
  };
}

/** The note that an article was let go of. @param {import("./records.js").Kept} kept */
export function letGoOf(kept) {
  return { ...kept, at: Date.now(), gone: true, note: "", content: "", sum: sumOf("") };
}

/** Where an article can be read: on the page of its issue, else on the page around, which may follow the fragment. */
function addressOf({ newsletter, bundle, page }, issue, article) {
  const pattern = bundle?.site?.issue;
  if (!pattern) return `${page.split("#")[0]}#${issue}/${article}`;
  return `${new URL(pattern.replace("{id}", encodeURIComponent(issue)), newsletter).href}#${encodeURIComponent(article)}`;
}
