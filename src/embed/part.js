/**
 * What a part of the app sees of it.
 *
 * @typedef {object} Look
 * @property {string} language that of the interface, a BCP 47 tag
 * @property {?string} src the address of the bundle
 * @property {boolean} keeps whether anything may be kept on the device
 * @property {boolean} remembers whether what is read may be remembered there
 * @property {"headlines" | "brief" | "takeaways" | "full"} detail how much is shown
 * @property {?string} issue the id of the issue on the screen
 * @property {?{href: string, digest: string}} file where that lies, relative to the bundle; null where it stands in the bundle
 * @property {string[]} articles the ids of its articles, in reading order
 */

/**
 * The app, as a part has it. Of what changes, events on the element tell (docs/embedding.md); the part looks again.
 *
 * @typedef {object} AppOfPart
 * @property {HTMLElement} element the `<news-fold>`
 * @property {() => ?Look} look what there is to see; null where the app is gone
 * @property {(sentence?: string) => void} say says a sentence to the reader, in the language of the interface; without
 *   one, that what was asked for could not be loaded
 * @property {(what: "made" | "remade" | "checked" | "went", text: string) => boolean} tell tells that an issue was made
 *   here, as its file would have it, or made anew while it is read, or is only to be looked at; or where the reader wants
 *   to go, to an issue by its id or to an article by both ids. Answers whether the text is as it must be
 * @property {(name: string, about?: string) => Promise<void>} open opens another part
 * @property {(name: string, file?: File) => Promise<any>} load loads another part, to ask it something, or a file of a
 *   part's own, under a name
 * @typedef {{href: string, integrity: string}} File relative to this one, with its digest
 */

import { remember } from "./own-place.js";

/** The parts beside this file: written here when it is built. */
const FILES = PARTS;

/** How a module is imported that must have a digest: as the loader does it. */
let importModule = null;
const loads = {};
let failures = 0;

/** @param {(url: string, integrity: string) => Promise<any>} by the loader's own way, which pages allow */
export function importPartsBy(by) {
  importModule = by;
}

/**
 * Has a part do what it is for; where it cannot be had, the app says so. A part is a module whose `open` is called
 * with the app and what it is wanted for.
 *
 * @param {HTMLElement} element
 * @param {() => any} reader the app in it, as long as there is one
 * @param {string} name
 * @param {string=} article the id of the article that it is wanted for
 */
export async function openPart(element, reader, name, article) {
  /** @type {AppOfPart} */
  const app = {
    element,
    look: () => lookAt(reader()),
    say: (sentence) => reader()?.say(sentence),
    tell: (what, text) => reader()?.tell(what, text),
    open: (name, about) => openPart(element, reader, name, about),
    load: loadPart,
  };
  if (name === "place") return remember(app, () => loadPart(name));
  try {
    await (await loadPart(name)).open(app, article);
  } catch (error) {
    console.error(`newsfold: ${error.message}`);
    app.say();
  }
}

/** What the app says of itself, by names (src/embed/looked.rs). */
function lookAt(reader) {
  if (!reader) return null;
  const [language, src, keeps, remembers, detail, issue, href, digest, ...articles] = reader.look();
  return { language, src, keeps, remembers, detail, issue, file: href && { href, digest }, articles };
}

/**
 * Loads a part, or a file of a part's own, once for all elements of a page; one that failed is asked for anew by the
 * next call.
 */
export function loadPart(name, { href, integrity } = FILES[name]) {
  const load = () => {
    // A browser may remember that a module could not be loaded; under another address it looks again.
    const url = new URL(failures ? `${href}?attempt=${failures}` : href, import.meta.url);
    return importModule(url.href, integrity);
  };
  loads[name] ??= load().catch((error) => {
    loads[name] = null;
    failures += 1;
    throw error;
  });
  return loads[name];
}
