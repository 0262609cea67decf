import { articlesOf } from "./bundles.mjs";
import { promised, withoutFacts } from "./promises.mjs";
import { stationsInDriver } from "./stations.mjs";
import { accessibilityTree, nodesOf } from "./tree.mjs";

/** What an issue shows where nothing else is said. */
const STATE = { open: [], detail: "brief", level: 2 };

/**
 * What the page gives to a screen reader and should not, or the other way round; nothing where the
 * contract holds. Roles, names, states and levels, in order, of everything that is of use in moving about
 * are those of the browser's accessibility tree, or what its driver says of each element where the tree
 * cannot be had; and then there is what holds in every state.
 *
 * `bundle` is what the element shows, `issue` the id of the issue, the rest as `promised` takes it. Without
 * an issue only what holds in every state is looked at.
 */
export async function contract(page, fold, { bundle, issue, ...rest }) {
  const state = { ...STATE, ...rest };
  const shown = bundle?.issues.find(({ id }) => id === issue);
  const breaches = [];
  if (shown) {
    const regions = await (page.engine === "chromium" ? regionsInTree(page) : stationsInDriver(fold));
    const own = regions.filter(({ name }) => name === bundle.publication.title);
    if (own.length !== 1) breaches.push(`${own.length} regions are named ${bundle.publication.title}`);
    breaches.push(
      ...differences(
        promised(bundle, shown, state),
        own.flatMap(({ stations }) => stations),
      ),
    );
  }
  const current = issue && !state.ownPage ? `#${issue}` : undefined;
  return [...breaches, ...(await fold.inRoot(rules, current, languagesOf(bundle, shown), state.level))];
}

/** The regions of Chromium's accessibility tree: their names, and their stations. */
async function regionsInTree(page) {
  const tree = await accessibilityTree(page);
  const regions = nodesOf(tree, "region");
  // The player stands beside its newsletter, at the edge of the window.
  const players = nodesOf(tree, "group").filter(({ name }) => name === "Listen");
  return regions.map(({ name, children }) => ({ name, stations: [...children, ...players].flatMap(outline) }));
}

/** A tree's stations, a line each. */
function outline({ role, name, properties, children }) {
  const below = children.flatMap(outline);
  const state = [
    properties.expanded === undefined ? "" : properties.expanded ? " expanded" : " collapsed",
    properties.pressed === undefined ? "" : " pressed or not",
    properties.checked === "true" ? " checked" : "",
  ].join("");
  const line = (words) => [`${words}${state}`, ...below];
  const words = plain(name);
  switch (role) {
    case "heading":
      return line(`heading ${properties.level} “${words}”`);
    case "list":
      return line(`list of ${children.filter((child) => child.role === "listitem").length}`);
    case "article":
    case "button":
    case "group":
    case "link":
    case "navigation":
    case "radio":
      return line(`${role} “${words}”`);
    case "checkbox":
      return line(`checkbox “${withoutFacts(words)}”`);
    case "combobox":
      // What can be chosen is in it.
      return [`combobox “${words}”`];
    case "paragraph":
    case "blockquote":
    case "sectionheader":
    case "listitem":
    case "generic":
    case "time":
    case "code":
      return below;
    default:
      // A role that nobody expects here is one to hear of, but for texts and what they are made of.
      return WORDS.includes(role) ? below : line(`${role} “${words}”`);
  }
}

/** Roles of texts. */
const WORDS = [
  ...["StaticText", "InlineTextBox", "LineBreak", "ListMarker", "Legend", "LabelText", "image"],
  ...["emphasis", "strong", "deletion", "splitter", "Pre", "figure", "caption", "none", "mark"],
];

/** Texts as they are heard: the tree puts a space wherever an element ends. */
function plain(text) {
  return text
    .replace(/\s+/g, " ")
    .replace(/ (?=[:,.])/g, "")
    .trim();
}

/** Where two lists of lines differ: what is missing, what is too much, and what stands elsewhere. */
function differences(promised, heard) {
  const missing = without(promised, heard);
  const extra = without(heard, promised);
  const breaches = [...missing.map((line) => `missing: ${line}`), ...extra.map((line) => `not promised: ${line}`)];
  const at = promised.findIndex((line, index) => line !== heard[index]);
  if (breaches.length === 0 && at >= 0) breaches.push(`${heard[at]} stands where ${promised[at]} should`);
  return breaches;
}

function without(lines, others) {
  const rest = [...others];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** The articles in another language than their newsletter, by their title. */
function languagesOf(bundle, issue) {
  const foreign = issue ? articlesOf(issue).filter(({ language }) => language) : [];
  return foreign
    .filter(({ language }) => language !== bundle.publication.language)
    .map(({ title, language }) => [title, language]);
}

/** In the page: what holds in every state. Some of it no tree shows. */
function rules(root, current, languages, level) {
  const breaches = [];
  const all = (selector) => [...root.querySelectorAll(selector)];
  const name = (element) => `${element.localName} “${element.textContent.trim().slice(0, 40)}”`;
  const must = (holds, element, what) => holds || breaches.push(`${name(element)} ${what}`);

  const live = all("[aria-live], [role=status], [role=alert], [role=log]");
  const ofPlayer = live.filter((region) => region.closest(".listen-bar"));
  const own = live.length - ofPlayer.length;
  if (own !== 1) breaches.push(`${own} regions make announcements`);
  if (ofPlayer.length !== all(".listen-bar").length) breaches.push(`${ofPlayer.length} regions of players do`);
  for (const region of live) {
    must(!region.hasAttribute("role"), region, "is a live region with a role");
    must(region.getAttribute("aria-live") === "polite", region, "interrupts");
    must(region.getAttribute("aria-atomic") === "true", region, "is not announced as a whole");
  }
  for (const button of all("button")) must(button.type === "button", button, "submits");
  for (const button of all("article [aria-expanded]")) {
    const panel = root.querySelector(`#${CSS.escape(button.getAttribute("aria-controls"))}`);
    must(panel, button, "opens nothing");
    const isHidden = panel?.getAttribute("hidden") === "until-found";
    must(isHidden === (button.getAttribute("aria-expanded") === "false"), button, "says what is not so");
    must(button.parentElement.matches("h1, h2, h3, h4, h5, h6"), button, "is in no heading");
  }
  for (const panel of all("[part~=panel]")) {
    must(!panel.hasAttribute("role") && !panel.hasAttribute("aria-label"), panel, "is a panel with a role or a name");
  }
  for (const element of all("[tabindex]")) {
    // Focus is sent to headings, and a keyboard scrolls code.
    const wanted = element.localName === "pre" ? 0 : element.closest("h1, h2, h3, h4, h5, h6") ? -1 : undefined;
    must(element.tabIndex === wanted, element, `has tabindex ${element.tabIndex}`);
  }
  const ids = all("[id]").map(({ id }) => id);
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) breaches.push(`the id ${id} is not unique`);
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"]) {
    for (const element of all(`[${attribute}]`)) {
      const missing = element
        .getAttribute(attribute)
        .split(/\s+/)
        .filter((id) => !root.querySelector(`#${CSS.escape(id)}`));
      must(missing.length === 0, element, `refers to ${missing} by ${attribute}`);
    }
  }
  const links = all("a[href]").map((link) => link.getAttribute("aria-label") ?? link.textContent.trim());
  for (const text of links.filter((text, at) => links.indexOf(text) !== at)) breaches.push(`two links say “${text}”`);
  for (const [title, language] of languages) {
    const article = all("article").find((article) => article.querySelector(`h${level + 1}`)?.textContent === title);
    if (article) must(article.lang === language, article, `is not marked as ${language}`);
  }
  if (current) {
    const marked = all("nav [aria-current=page]").map((link) => link.getAttribute("href"));
    if (marked.join() !== current) breaches.push(`the list of issues marks ${marked.join() || "none"} as current`);
  }
  return breaches;
}
