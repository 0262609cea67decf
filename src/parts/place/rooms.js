import { readIssue } from "./content.js";
import { gatheredOf, madeIssue } from "./made-issue.js";

/** The ids of the issues that are made here. */
const KEPT_ISSUE = "newsfold-kept";
const NEW_ISSUE = "newsfold-new";

/** How many unread articles a piece has at least, where there are more. */
const PIECE = 12;

/**
 * An issue that is made here, what is said of it, and how it goes on.
 *
 * @typedef {import("./made-issue.js").Made & {said: string, hasMore: boolean, goOn?: () => Promise<Room>}} Room
 */

/**
 * Every kept article, the issue of the one that was kept last first.
 *
 * @param {import("./own-place.js").OwnPlace} own
 * @param {ReturnType<typeof import("./words.js").wordsIn>} words
 * @param {(issue: any) => boolean} isReadable
 * @returns {Promise<Room>}
 */
export async function keptIssue(own, words, isReadable) {
  const gathered = own.kept().map((kept) => ({ ...kept, content: JSON.parse(kept.content) }));
  const about = { id: KEPT_ISSUE, title: words("keptArticles"), note: words("note") };
  const introduction = gathered.length === 0 ? words("nothingKept") : undefined;
  let made = madeIssue({ ...about, introduction }, gathered);
  if (!isReadable(made.issue)) {
    // One of them is not as an article must be: the others are read all the same.
    const readable = gathered.filter((one) => isReadable(madeIssue(about, [one]).issue));
    made = madeIssue(about, readable);
  }
  const n = made.origins.size;
  return { ...made, said: introduction ?? `${about.title}: ${n}`, hasMore: false };
}

/**
 * What is unread in every issue, the newest first, in pieces.
 *
 * @param {import("./own-place.js").OwnPlace} own
 * @param {ReturnType<typeof import("./words.js").wordsIn>} words
 * @returns {Promise<Room>}
 */
export async function newIssue(own, words) {
  const waiting = own.list.filter((listed) => own.unread(listed) > 0);
  const gathered = [];
  const n = waiting.reduce((sum, listed) => sum + own.unread(listed), 0);
  const goOn = async () => {
    const wanted = gathered.length + PIECE;
    while (waiting.length > 0 && gathered.length < wanted) {
      const { issue } = waiting.shift();
      const found = await readIssue(own.newsletter, own.bundle, issue, null);
      if (!found) continue;
      const all = gatheredOf(found, own.bundle.publication?.language);
      gathered.push(...all.filter(({ article }) => !own.isRead(issue, article)));
    }
    const introduction = gathered.length === 0 ? words("nothingNew") : undefined;
    const about = { id: NEW_ISSUE, title: words("everythingNew"), note: words("note"), introduction };
    const said = introduction ?? `${about.title}: ${words("unreadCount", { n })}`;
    return { ...madeIssue(about, gathered), said, hasMore: waiting.length > 0, goOn };
  };
  return goOn();
}
