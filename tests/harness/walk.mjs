import { articlesOf } from "./bundles.mjs";
import { contract } from "./contract.mjs";
import { atTheEnd } from "./reader-states.mjs";
import { stop } from "./stop.mjs";

/** How long the player may take to come, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Goes through the reader by keyboard as somebody would: tabs through all of it, opens the first article,
 * listens to it, closes it, shows all, opens the next issue. Answers with what broke a promise on the way:
 * `contract` what the accessibility tree held, `behaviour` what happened to focus, nodes and
 * announcements. The page needs announcements.js, and a stand-in for speech. `look` is called with the first article
 * open, and read aloud.
 */
export async function walk(page, fold, bundle, look = async () => {}) {
  const [issue, next] = bundle.issues;
  const articles = articlesOf(issue);
  const breaches = { contract: new Set(), behaviour: new Set() };
  const expect = async (when, state) => {
    for (const breach of await contract(page, fold, { bundle, ...state })) breaches.contract.add(`${when}: ${breach}`);
  };
  const must = (holds, breach) => holds || breaches.behaviour.add(breach);
  const said = async (when, ...expected) => {
    const heard = await page.run(() => window.announcements.splice(0));
    must(heard.join() === expected.join(), `${when}: announced were “${heard.join("”, “")}”`);
  };

  // The reader's own place, which comes when something was done, is looked at by itself (reader-states.mjs).
  await page.run(() => document.querySelector("news-fold").setAttribute("memory", "off"));
  await settled(page);
  await said("on load");
  must(await page.run(() => document.activeElement === document.body), "on load: the focus moved");
  await expect("on load", { issue: issue.id });

  for (const breach of await tabbed(page, stopsOf(bundle, articles))) must(false, breach);

  const press = async (selector, text) =>
    must(await enter(page, fold, selector, text), `there is no “${text}” to press`);
  const listen = async (title) => {
    const isOpen = (await isSeen(fold, `Listen: ${title}`)) && (await isReadAloud(page, fold, title));
    must(isOpen, `there is no “Listen: ${title}” to press, or nothing comes of it`);
    if (!isOpen) return look();
    const state = { issue: issue.id, open: [first.id] };
    await expect("listening", { ...state, player: { isPlaying: true } });
    await atTheEnd(page, fold);
    await look();
    await press(".listen-row .settings", "");
    await expect("choosing", { ...state, player: { isPlaying: true, isOpen: true } });
    await press(".listen-row .close", "");
    await expect("no longer listening", state);
    must(await hasFocus(fold, `Listen: ${title}`), "no longer listening: the focus is not where it was");
    await said("listening");
  };
  const [first] = articles;
  await press("article button", first.title);
  await expect("opened", { issue: issue.id, open: [first.id] });
  must(await hasFocus(fold, first.title), "opened: the focus left the title");
  must((await replaced(fold)) === 0, `opened: nodes were drawn anew`);
  await said("opened");
  await listen(first.title);
  await press("article button", first.title);
  await expect("closed", { issue: issue.id });
  must(await hasFocus(fold, first.title), "closed: the focus left the title");

  await press("button", "Show all articles");
  await expect("all shown", { issue: issue.id, open: "all" });
  must(await hasFocus(fold, "Hide all articles"), "all shown: the focus left the button");
  await said("all shown", "All articles shown");
  await press("button", "Hide all articles");
  await said("all hidden", "All articles hidden");

  await press("nav a", next.title);
  await expect("next issue", { issue: next.id });
  must(await hasFocus(fold, next.title, "h2"), "next issue: the focus is not on its heading");
  await said("next issue");
  return { contract: [...breaches.contract], behaviour: [...breaches.behaviour] };
}

/** Where Tab stops on its way, by what stands there. */
function stopsOf(bundle, articles) {
  return [
    "Show all articles",
    "Options",
    "TLDR",
    ...articles.map(({ title }) => title),
    ...bundle.issues.map(({ title }) => title),
  ];
}

/** Tabs through the element, and out; answers with what was wrong on the way. */
async function tabbed(page, stops) {
  const wrong = [];
  for (const expected of [...stops, undefined]) {
    await page.press("Tab");
    const here = await stop(page);
    if (here?.text !== expected) {
      wrong.push(`Tab: came to “${here?.text ?? "nothing"}” and not to “${expected ?? "what follows"}”`);
      return wrong;
    }
    if (here) wrong.push(...here.faults.map((fault) => `Tab: ${fault}`));
  }
  return wrong;
}

/** Puts the focus on what says a text, presses Enter, and waits until the page is drawn; whether there was any. */
async function enter(page, fold, selector, text) {
  const found = await fold.inRoot(
    (root, selector, text) => {
      for (const node of root.querySelectorAll("h2, h3, button, [part~=panel], [part~=card], li")) node.stays = true;
      const found = [...root.querySelectorAll(selector)].find((element) => element.textContent.trim() === text);
      if (found) window.focusOn(found);
      return Boolean(found);
    },
    selector,
    text,
  );
  if (found) await page.press("Enter");
  await settled(page);
  return found;
}

/** Whether a button with a text is seen. */
function isSeen(fold, text) {
  return fold.inRoot(
    (root, text) =>
      [...root.querySelectorAll("article button")].some(
        (button) => button.textContent.trim() === text && button.checkVisibility(),
      ),
    text,
  );
}

/** Presses the button that has an article read aloud; whether it is. */
async function isReadAloud(page, fold, title) {
  await enter(page, fold, "article button", `Listen: ${title}`);
  const comes = () =>
    fold.inRoot((root) => Boolean(root.querySelector(".listen-bar")) && speechSynthesis.said.length > 0);
  return page.driver.wait(comes, PATIENCE).then(
    () => true,
    () => false,
  );
}

/** How many nodes were not there when Enter was pressed. */
function replaced(fold) {
  return fold.inRoot(
    (root) =>
      [...root.querySelectorAll("h2, h3, button, [part~=panel], [part~=card], li")].filter((node) => !node.stays)
        .length,
  );
}

/** Whether what says a text has the focus. */
function hasFocus(fold, text, selector = "*") {
  return fold.inRoot(
    (root, text, selector) =>
      root.activeElement?.matches(selector) === true && root.activeElement.textContent.trim() === text,
    text,
    selector,
  );
}

/** Waits until what follows from a key is drawn: the second frame shows what the first one knew of. */
function settled(page) {
  return page.driver.executeAsyncScript((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
