// Words that were found, marked in a text.

/** Adds an excerpt of the engine, in which `<mark>` stands around what was found, and `<` of a text is `&lt;`. */
export function addMarked(element, excerpt) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  // What is split at is every second piece.
  excerpt.split(/<mark>(.*?)<\/mark>/gs).forEach((piece, at) => {
    if (at % 2 === 0) return element.append(plain(piece));
    // What stands around a word without a space, such as quotation marks, was not looked for.
    const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(plain(piece));
    element.append(before);
    add(element, word, word !== "");
    element.append(after);
  });
}

/** Adds a title, of which the engine does not say what of it was found: words that begin as those of the query. */
export function addTitle(element, title, query) {
  const wanted = words(query).map(folded);
  const isFound = (word) => wanted.some((begins) => folded(word).startsWith(begins));
  title.split(/([\p{L}\p{N}\p{M}]+)/gu).forEach((piece, at) => add(element, piece, at % 2 === 1 && isFound(piece)));
}

function add(element, text, isFound) {
  if (!isFound) return element.append(text);
  const mark = document.createElement("mark");
  // Seen and not said: whoever searched knows the word, and a screen reader would say where each begins and ends.
  mark.setAttribute("role", "presentation");
  mark.textContent = text;
  element.append(mark);
}

function words(text) {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A word without case and accents, as the engine compares. */
function folded(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
