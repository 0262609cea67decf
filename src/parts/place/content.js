// What the newsletter says, as its files have it: from the device where they are there, else as the browser has them.

/**
 * The bundle at an address.
 *
 * @param {string} src
 */
export async function readBundle(src) {
  return readJson(src, src);
}

/**
 * An issue, as the newsletter has it.
 *
 * @param {string} src the address of the bundle
 * @param {any} bundle
 * @param {string} issue
 * @param {?{href: string, digest: string}} file where it lies, if that is known
 */
export async function readIssue(src, bundle, issue, file) {
  const entry = bundle?.issues?.find(({ id }) => id === issue);
  const href = file?.href ?? entry?.href;
  if (!href) return entry?.sections ? entry : null;
  return readJson(new URL(href, src).href, src);
}

/**
 * An article, and its issue; null where they cannot be had.
 *
 * @param {import("../../embed/part.js").Look} look
 * @param {any} bundle
 * @param {string} issue
 * @param {string} article
 */
export async function readArticle(look, bundle, issue, article) {
  const file = look.issue === issue ? look.file : null;
  const found = await readIssue(look.src, bundle, issue, file);
  const content = articlesOf(found).find(({ id }) => id === article);
  return content ? { issue: found, content } : null;
}

/** What is at an address, which belongs to the newsletter of a bundle; null where it cannot be had. */
async function readJson(url, src) {
  try {
    // A look at what is kept makes no cache: where nothing is to be kept, there is to be none.
    const kept = await globalThis.caches?.match(url, { cacheName: CACHE + src }).catch(() => undefined);
    const response =
      kept ?? (await fetch(url, { cache: "force-cache", signal: AbortSignal.timeout?.(ANSWER_PATIENCE) }));
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/**
 * The issues that a bundle lists.
 *
 * @returns {import("./marks.js").Listed[]}
 */
export function listOf(bundle) {
  return (bundle?.issues ?? []).map(({ id, title, date, articles, sections }) => ({
    issue: id,
    title: title ?? id,
    date: date ?? "",
    count: articles?.length ?? (sections ?? []).reduce((sum, section) => sum + section.articles.length, 0),
  }));
}

/** The articles of an issue, in reading order. */
export function articlesOf(issue) {
  return (issue?.sections ?? []).flatMap((section) => section.articles ?? []);
}

/** An article by both ids, as the app has it told. @param {{issue: string, article: string}} place */
export function named({ issue, article }) {
  return `${issue}/${article}`;
}
