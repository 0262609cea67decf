/**
 * What the reader sees when the app itself cannot be loaded: one sentence, and a way to try again.
 *
 * @param {() => void} retry
 * @returns {HTMLElement}
 */
export function failureNotice(retry) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("part", "notice");
  notice.lang = "en";
  const words = document.createElement("p");
  words.textContent = "The newsletter reader could not be loaded. Check your connection, then try again.";
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("part", "button");
  button.textContent = "Try again";
  button.addEventListener("click", retry);
  notice.append(words, button);
  return notice;
}
