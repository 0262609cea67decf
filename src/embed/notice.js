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
  notice.setAttribute("part", "notice");
  notice.lang = "en";
  const words = document.createElement("p");
  words.setAttribute("aria-live", "polite");
  words.setAttribute("aria-atomic", "true");
  words.textContent = WORDS;
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("part", "button");
  button.textContent = "Try again";
  // There may be no style sheet, and browsers' own buttons are small, and pale in the dark.
  button.style.cssText =
    "min-block-size:44px;padding:.4em 1.1em;border:1px solid;border-radius:.5em;background:0 0;color:inherit;font:inherit";
  button.addEventListener("click", retry);
  notice.append(words, button);
  notice.repeat = () => words.replaceChildren(WORDS);
  return notice;
}
