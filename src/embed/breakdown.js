/** The elements that the app serves. */
const served = new Set();

/** The names of the files that the app is. */
let names = [];

/** Called when the app has broken down. */
let forget = null;

/** Takes note of an element that hears from now on if the app breaks down, by `giveUp`; or of one that goes. */
export function serve(element, serves = true) {
  if (serves) served.add(element);
  else served.delete(element);
}

/**
 * Looks whether something that was thrown is the end of the app. Nothing in there is taken back when it
 * throws, so that it must not be called again; the next load gets another.
 *
 * @returns {boolean}
 */
export function breaksDown(error) {
  const stack = String(error?.stack);
  // Where it was thrown, and where it ends of what only programs in Wasm throw: what a listener of the page's
  // throws that the app has called does it no harm.
  const isTrap = error instanceof WebAssembly.RuntimeError;
  const origin = isTrap ? stack : stack.split("\n").find((line) => /:\w+\)?$/.test(line));
  // A program that a host sends under another type than its own has no address, and of a deep stack, engines
  // show the end alone.
  const isNobodys = isTrap && !/https?:/.test(stack);
  if (!isNobodys && !names.some((name) => origin?.includes(name))) return false;
  forget();
  for (const element of served) element.giveUp(new Error(`the app broke down: ${error.message}`));
  served.clear();
  return true;
}

/** Watches from now on whether the app breaks down in whatever it does. */
export function watch(files, whenDown) {
  names = files;
  forget = whenDown;
  addEventListener("error", ({ error }) => breaksDown(error));
  addEventListener("unhandledrejection", ({ reason }) => breaksDown(reason));
}
