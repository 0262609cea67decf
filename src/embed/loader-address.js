/** Our file, with or without what a build writes into its name: a digest, a version, `min`. */
const NAME = /(^|\/)newsfold([-._][\w.-]*)?\.m?js$/i;

/** A frame of a stack that names a file, and not a text that somebody had evaluated. */
const FRAME = /(?:^|[\s(@])([\w.+-]+:\/\/\S+?):\d+:\d+\)?$/;

/**
 * The script element that is running, if one is.
 *
 * An element named by an id can pose as `document.currentScript`; its tag name cannot.
 *
 * @returns {?HTMLScriptElement}
 */
export function runningScript() {
  const currentScript = /** @type {?HTMLScriptElement} */ (document.currentScript);
  return currentScript?.localName === "script" ? currentScript : null;
}

/** This file as the browser names it in the stack of an error; empty where it does not, or our text was evaluated. */
const FILE = fileOfStack();

/** Every script element of the page. */
export function allScripts() {
  return [...document.getElementsByTagName("script")];
}

/** Whether an address is that of this file, or of one of our name. */
export function isLoader(address) {
  const path = pathOf(address);
  return NAME.test(path) || (FILE !== "" && path === pathOf(FILE));
}

/** Whether a script element that runs is the one that brought us, as far as can be told. */
export function isOurs(script) {
  return !script.src || !FILE || isLoader(script.src);
}

/** The path of an address, however it is written. */
export function pathOf(address) {
  try {
    return new URL(address, document.baseURI).pathname;
  } catch {
    return "";
  }
}

/** The address of our file that a script element names, also where a tool has parked it in another attribute. */
export function addressIn(script) {
  const named = [...script.attributes].find(({ value }) => isLoader(value));
  return named ? new URL(named.value, document.baseURI).href : "";
}

/**
 * The folder this file lies in, as far as it can be known; otherwise empty.
 *
 * 1. A tag of ours that runs says it.
 * 2. A module has no such element, and `import.meta` would be a mistake in a script that is none: then
 *    the browser names the file in the stack of an error.
 * 3. Where our text was evaluated, there may be an element that a tool has parked.
 *
 * @param {HTMLScriptElement | null} script the element that runs
 * @param {boolean} isTag whether it asks for a newsletter
 */
export function folderOfLoader(script, isTag) {
  const candidates = [isTag && script.src, isTag && addressIn(script), FILE, parkedAddress(), script?.src];
  const address = candidates.find(hasFolder);
  return address ? new URL(".", address).href : "";
}

function fileOfStack() {
  // The stack of a script without a file of its own names the page.
  if (runningScript()?.src === "") return "";
  const [first, second] = String(new Error().stack).split("\n");
  // Chromium says first what the error is; the frames of others have an `@`.
  const [, file = ""] = FRAME.exec(first.includes("@") ? first : second) ?? [];
  return document.URL.startsWith(file) ? "" : file;
}

function parkedAddress() {
  return allScripts().map(addressIn).find(Boolean);
}

/** Whether files can lie beside an address: nothing lies beside a `blob:`. */
function hasFolder(address) {
  return /^[\w.+-]+:\/\//.test(address);
}
