/**
 * What the app shows of this: of an article a mark and buttons, each by its name and its words; and the same of the
 * issue, of its head (`line`, words, and buttons), of the options (`calls`) and of its end. `counts` has words by where
 * a link in the list of issues leads: to a fragment, or to a page. `mayWait`: the line can do without room of its own by
 * not being there.
 *
 * @typedef {[name: string, words: string][]} Deeds
 * @typedef {{articles: Record<string, {mark?: string, hidden?: true, deeds: Deeds}>, line: string, head: Deeds,
 *   mayWait: boolean, calls: Deeds, end: Deeds, counts: Record<string, string>}} Shown
 */

/**
 * What is to be shown of an issue of the newsletter.
 *
 * @param {import("./own-place.js").OwnPlace} own
 * @param {ReturnType<typeof import("./words.js").wordsIn>} words
 * @param {string} issue
 * @param {string[]} articles
 * @param {{marked: boolean, hidden: ?Set<string>, undo: ?string}} state whether marks are shown; what the reader wants
 *   hidden; and which button takes back what it did
 * @returns {Shown}
 */
export function shownOf(own, words, issue, articles, { marked, hidden, undo }) {
  const isUnread = (article) => marked && !own.isRead(issue, article);
  const unread = articles.filter(isUnread);
  const shown = articles.map((article, at) => {
    const mark = isUnread(article) ? { mark: words("unread") } : {};
    const above = articles.slice(0, at).some(isUnread) || undo === `above ${article}`;
    const deeds = [
      keeping(own, words, issue, article),
      marking(own, words, issue, article),
      ...(above ? [["above", words(undo === `above ${article}` ? "undo" : "markAbove")]] : []),
      ["take", words("take")],
    ];
    return [article, { ...mark, ...(hidden?.has(article) ? { hidden: true } : {}), deeds }];
  });
  const isAllRead = articles.every((article) => own.isRead(issue, article));
  const whole = undo === "issue" ? "undo" : isAllRead ? "markIssueUnread" : "markIssueRead";
  const isNew = marked && own.isNew(issue) && unread.length === articles.length;
  const sentences = [
    own.trouble ? words(own.trouble) : "",
    isNew ? words("newIssue") : "",
    // It stays where all is read: what follows would move up under the finger.
    marked && articles.length > 0 && !isNew ? words("unreadCount", { n: unread.length }) : "",
  ];
  return {
    articles: Object.fromEntries(shown),
    line: sentences.filter((sentence) => sentence).join(" "),
    head: own.stopped ? [["stopped", words("stopped", { title: own.stopped.title })]] : [],
    mayWait: !own.trouble,
    calls: [
      ["filter", words(hidden ? "alsoRead" : "onlyUnread")],
      ["new", words("everythingNew")],
      ["kept", words("keptArticles")],
      ["issue", words(whole)],
      ["along", words("along")],
    ],
    end: [],
    counts: countsOf(own, words),
  };
}

/**
 * What is to be shown of an issue that was made here.
 *
 * @param {import("./own-place.js").OwnPlace} own
 * @param {ReturnType<typeof import("./words.js").wordsIn>} words
 * @param {{origins: Map<string, {issue: string, article: string}>, kind: "kept" | "new", hasMore: boolean,
 *   undo: ?string, back: string}} made
 * @returns {Shown}
 */
export function shownOfMade(own, words, { origins, kind, hasMore, undo, back }) {
  const shown = [...origins].map(([id, { issue, article }]) => {
    const deeds = [keeping(own, words, issue, article), marking(own, words, issue, article), ["take", words("take")]];
    return [id, { deeds }];
  });
  const ofNew = [
    ...(hasMore ? [["more", words("more")]] : []),
    ["issue", words(undo === "issue" ? "undo" : "markIssueRead")],
  ];
  return {
    articles: Object.fromEntries(shown),
    line: own.trouble ? words(own.trouble) : "",
    head: [["back", words("back", { title: back })]],
    mayWait: false,
    calls: [
      ["new", words("everythingNew")],
      ["kept", words("keptArticles")],
      ["along", words("along")],
    ],
    end: /** @type {any} */ (kind === "new" && origins.size > 0 ? ofNew : []),
    counts: countsOf(own, words),
  };
}

function keeping(own, words, issue, article) {
  return ["keep", words(own.isKept(issue, article) ? "letGo" : "keep")];
}

function marking(own, words, issue, article) {
  return ["read", words(own.isRead(issue, article) ? "markUnread" : "markRead")];
}

/** What the list of issues says of each that has something unread. None on the first page that a reader sees. */
function countsOf(own, words) {
  if (own.isFirst) return {};
  const counts = own.list.map((listed) => [listed.issue, own.unread(listed)]).filter(([, n]) => n > 0);
  const pattern = own.bundle?.site?.issue;
  const pageOf = (issue) => new URL(pattern.replace("{id}", encodeURIComponent(issue)), own.newsletter).href;
  const places = ([issue, n]) => {
    const text = words("unreadCount", { n });
    return [[`#${issue}`, text], ...(pattern ? [[pageOf(issue), text]] : [])];
  };
  return Object.fromEntries(counts.flatMap(places));
}
