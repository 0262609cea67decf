// A reader's own place: what was read, what is kept, and where they stopped. It comes when something of theirs is on
// the device, or when they do something that is to be remembered (src/embed/own-place.js).

import { Database } from "./database.js";
import { Follower } from "./follower.js";
import { OwnPlace } from "./own-place.js";
import { forgetVisit, removeTrace } from "./visit.js";
import { wordsIn } from "./words.js";

/** @type {?Database} */
let database = null;
/** @type {WeakMap<HTMLElement, Follower>} */
const followers = new WeakMap();

/**
 * Looks at an app, and follows what is read in it; where nothing may be remembered, what was goes.
 *
 * @param {import("../../embed/part.js").AppOfPart} app
 * @param {string[]} opened the articles that were opened while this was on its way
 */
export async function open(app, opened) {
  const look = app.look();
  // An element that was taken away has nobody before it.
  if (!look?.src || !app.element.isConnected) return;
  database ??= new Database();
  let follower = followers.get(app.element);
  if (!look.remembers) {
    follower?.end();
    followers.delete(app.element);
    forgetVisit(look.src);
    await database.forget(look.src);
    if ((await database.read("ways")).length === 0) removeTrace();
    return;
  }
  if (follower?.newsletter !== look.src || follower.isOver) {
    follower?.end();
    followers.set(app.element, (follower = new Follower(app, database, look.src)));
  }
  await follower.look(opened);
}

/**
 * What a part that needs to know what was read asks: the follower of an element, once it knows what is there; nothing
 * where nothing may be remembered.
 *
 * @param {import("../../embed/part.js").AppOfPart} app
 * @returns {Promise<?Follower>}
 */
export async function followerOf(app) {
  await open(app, []);
  return followers.get(app.element) ?? null;
}

/**
 * How many articles are unread of which issues, for a page that lists them all; and the words to say it with.
 *
 * @param {string} newsletter the address of its bundle
 * @param {import("./marks.js").Listed[]} list every issue, the newest first
 * @param {string} language that of the words
 */
export async function unreadIn(newsletter, list, language) {
  database ??= new Database();
  const own = new OwnPlace(database, newsletter);
  own.list = list;
  await own.readAgain();
  const counts = list.map((listed) => /** @type {[string, number]} */ ([listed.issue, own.unread(listed)]));
  return { counts: new Map(counts.filter(([, n]) => n > 0)), words: wordsIn(language) };
}
