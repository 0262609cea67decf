const WORDS = "The newsletter reader could not be loaded. Check your connection, then try again.";

/**
 * What the reader sees when the app itself cannot be loaded: one sentence, and a way to try again.
 *
 * @param {() => void} retry
 * @returns {HTMLElement & {repeat: () => void}} `repeat` says the sentence again, to those who wait for
 *   it with the focus on the button
 */
export function failureNotice(retry) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.part = "notice";
  notice.lang = "en";
  // What stays of the fallback follows.
  notice.style.marginBottom = "1em";
  const words = document.createElement("p");
  words.setAttribute("aria-live", "polite");
  words.setAttribute("aria-atomic", "true");
  words.textContent = WORDS;
  const button = document.createElement("button");
  button.type = "button";
  button.part = "button";
  button.textContent = "Try again";
  // There is no style sheet, and browsers' own buttons are small, pale in the dark, and hardly drawn with the focus.
  button.style.cssText =
    "min-height:44px;padding:0 1em;border:1px solid;background:0 0;color:inherit;font:inherit;outline-width:3px;outline-color:currentcolor";
  button.addEventListener("click", retry);
  notice.append(words, button);
  return Object.assign(notice, { repeat: () => words.replaceChildren(WORDS) });
}
