import { articlesOf, textOf } from "./bundles.mjs";

/** The answers to how much is shown. */
const DETAILS = { headlines: "Headlines", brief: "Headlines and TLDR", takeaways: "Key takeaways", full: "Everything" };

/** What readers choose beside that: the question, the answers, and the one that holds at first. */
const OPTIONS = [
  ["Text size", ["90%", "100%", "115%", "130%", "150%", "200%"], "100%"],
  ["Line length", ["Narrow", "Normal", "Wide", "Full width"], "Normal"],
  ["Spacing", ["Normal", "Relaxed", "Wide"], "Normal"],
  ["Colours", ["As the page", "Light", "Dark", "As the system"], "As the page"],
  ["Motion", ["As the system", "No motion"], "As the system"],
  ["Pictures", ["Show", "Do not load"], "Show"],
  ["When printing", ["Everything", "What is open"], "Everything"],
];

/** What of the reader's own place is offered among their options, while not all is read. */
const OWN = ["Only unread", "Everything new", "Kept articles", "Mark all as read", "Take everything along"];

/**
 * What somebody who listens is to meet in an issue, in order: a line for everything that is of use in moving
 * about. `state` is what is open (ids, or `"all"`), how much is shown (`detail`), the level of the issue's
 * heading (`level`), and what else there is:
 *
 * - `options`: the reader's choices are open;
 * - `waiting`: something new waits to be asked for;
 * - `listed`: how many issues the list shows, where it is not all;
 * - `pieces`: the newsletter comes in pieces, which can be saved; `saved`: the list of them is open;
 * - `own`: what the reader has read and keeps is known (ids, `read` and `kept`), and unread is marked (`marked`);
 * - `ownPage`: the issue has a page of its own; `waits`: the app is not there yet; `isAlone`: nor can it come;
 *   `plain`: no script is;
 * - `player`: it is read aloud, or was: whether it is now (`isPlaying`), whether what can be chosen is shown (`isOpen`), and
 *   whether it can be heard from a paragraph that was pressed (`offersHere`).
 */
export function promised(bundle, issue, state) {
  const { level, waits, plain, isAlone, detail } = state;
  const articles = articlesOf(issue);
  return [
    `heading ${level} “${issue.title}”`,
    // Until the app is there, its controls are as the page was built.
    ...(isAlone || plain ? [] : toolbar(articles, waits ? { ...state, open: [] } : state, detail)),
    ...articles.flatMap((article) => card(article, state)),
    ...(state.ownPage ? neighbours(bundle, issue) : archive(bundle, state)),
    ...(state.pieces && !waits && !plain ? device(bundle, state) : []),
    ...(state.waiting ? ["button “Show what is new”"] : []),
    ...(state.player ? player(state.player) : []),
  ];
}

const isOpen = ({ id }, { open, detail, plain }) => plain || detail === "full" || open === "all" || open.includes(id);

function toolbar(articles, state, detail) {
  const all = articles.every((article) => isOpen(article, state));
  const radio = (name, isChosen) => `radio “${name}”${isChosen ? " checked" : ""}`;
  const group = ([name, answers, first]) => [
    `group “${name}”`,
    ...answers.map((answer) => radio(answer, answer === first)),
  ];
  return [
    ...(detail === "full" ? [] : [`button “${all ? "Hide" : "Show"} all articles”`]),
    `button “Reading options” ${state.options ? "expanded" : "collapsed"}`,
    "group “How much to show”",
    ...Object.entries(DETAILS).map(([id, name]) => radio(name, id === detail)),
    ...(state.options ? ["button “Listen”"] : []),
    ...(state.options && state.own ? OWN.map((words) => `button “${words}”`) : []),
    ...(state.options ? [...OPTIONS.flatMap(group), "button “Reset options”"] : []),
  ];
}

function card(article, state) {
  const { title, parts, source } = article;
  const { detail, level } = state;
  const alone = ({ role }) => detail === "takeaways" && role === "takeaways";
  const partOf = (part) => [
    ...(part.title && !alone(part) ? [`heading ${level + 2} “${part.title}”`] : []),
    ...(part.takeaways ? [`list of ${part.takeaways.length}`] : part.content.flatMap(stationsOf)),
  ];
  const link = source?.url ? [`link “Read ${title} at ${source.title}”`] : [];
  const copy = [`link “Copy link: ${title}”`];
  const listen = state.plain ? [] : [`button “Listen: ${title}”`];
  const rest = parts.filter((part) => !alone(part)).flatMap(partOf);
  const isRead = state.read?.includes(article.id);
  const heard = state.marked && !isRead ? `${title}, unread` : title;
  const deeds = [
    state.kept?.includes(article.id) ? "No longer keep" : "Keep",
    isRead ? "Mark as unread" : "Mark as read",
    "Share and note",
  ];
  const own = state.own ? deeds.map((words) => `button “${words}: ${title}”`) : [];
  const inside = [...rest, ...link, ...copy, ...listen, ...own];
  const button = `button “${heard}” ${isOpen(article, state) ? "expanded" : "collapsed"}`;
  return [
    `article “${heard}”`,
    `heading ${level + 1} “${heard}”`,
    ...(detail === "full" || state.plain ? [] : [button]),
    ...parts.filter(alone).flatMap(partOf),
    ...(isOpen(article, state) ? inside : []),
  ];
}

/** The list of issues. */
function archive(bundle, { listed = bundle.issues.length }) {
  const shown = bundle.issues.slice(0, listed);
  return [
    "navigation “Issues”",
    `list of ${shown.length}`,
    ...shown.map(({ title }) => `link “${title}”`),
    ...(listed < bundle.issues.length ? ["button “Show older issues”"] : []),
  ];
}

/** The ways on from an issue on a page of its own. */
function neighbours(bundle, issue) {
  const at = bundle.issues.indexOf(issue);
  const ways = [
    ...bundle.issues.slice(at + 1, at + 2).map(({ title }) => `link “Older issue ${title}”`),
    ...bundle.issues.slice(Math.max(at - 1, 0), at).map(({ title }) => `link “Newer issue ${title}”`),
    "link “All issues”",
  ];
  return ["navigation “Issues”", `list of ${ways.length}`, ...ways];
}

/** What is on the device: buttons, and on request a box for each issue. Only the newest was read. */
function device(bundle, { saved }) {
  const boxes = bundle.issues.map(({ title }, at) => `checkbox “${title}”${at === 0 ? " checked" : ""}`);
  return [
    "group “Reading offline”",
    "button “Save all issues for offline”",
    `button “Choose issues” ${saved ? "expanded" : "collapsed"}`,
    "button “Remove what is saved”",
    ...(saved ? ["group “Saved on this device”", ...boxes] : []),
  ];
}

/** The player, below all else. */
function player({ isPlaying, isOpen, offersHere }) {
  const questions = ["Speed", "Voice", "What to hear", "Stop by itself"].map((question) => `combobox “${question}”`);
  return [
    "group “Listen”",
    ...(isOpen ? [...questions, "checkbox “Then unread articles of older issues”"] : []),
    ...(offersHere ? ["button “Listen from here”"] : []),
    "button “Previous article”",
    "button “Back a paragraph”",
    `button “${isPlaying ? "Pause" : "Play"}”`,
    "button “On a paragraph”",
    "button “Next article”",
    `button “Voice and speed” ${isOpen ? "expanded" : "collapsed"}`,
    "button “Close the player”",
  ];
}

/** The name of an issue's box without the day and the size at its end. */
export function withoutFacts(name) {
  return name.replace(/( \d+ \w+ \d{4})?( [\d.,]+ [kM]B)?$/, "");
}

/** The stations of a text: its lists, links and breaks. */
function stationsOf(node) {
  const below = (node.children ?? []).flatMap(stationsOf);
  if (node.type === "thematicBreak") return ["separator “”"];
  if (node.type === "list") return [`list of ${node.children.length}`, ...below];
  return node.type === "link" ? [`link “${textOf(node.children)}”`, ...below] : below;
}
