import { foundIn } from "./found.js";

/**
 * Which utterance of a queue the reader points at: by a press on a paragraph, or by the focus in it.
 *
 * @param {ParentNode} root where the issue stands
 * @param {(at: number) => void} onPoint told of the number in the queue
 * @param {() => import("../text/utterances.js").Utterance[]} queue
 */
export function watchPointing(root, queue, onPoint) {
  const end = new AbortController();
  const look = (event) => {
    const target = event.composedPath()[0];
    const element = target instanceof Element ? target : target?.parentElement;
    const at = element ? placeOf(root, element, queue()) : -1;
    if (at >= 0) onPoint(at);
  };
  for (const name of ["click", "focusin"]) root.addEventListener(name, look, { signal: end.signal, passive: true });
  return () => end.abort();
}

/** The first utterance that is seen in an element, or in what it stands in. */
function placeOf(root, element, queue) {
  const card = element.closest("article");
  const article = card?.querySelector("[id^=title-]")?.id.slice(TITLE.length) ?? null;
  const seen = new Set();
  return queue.findIndex((utterance) => {
    if (utterance.article !== article || seen.has(utterance.block)) return false;
    seen.add(utterance.block);
    return foundIn(root, utterance)?.element.contains(element);
  });
}
