/** How long the browser may put off what waits for it to be idle, in milliseconds. */
const LATEST = 2_000;

/**
 * Calls back once the page is complete and the browser has nothing to do, so that nothing that is looked
 * at waits for what is only going to be used.
 */
export function whenIdle(callback) {
  if (document.readyState === "complete") atLeisure(callback);
  else addEventListener("load", () => atLeisure(callback), { once: true });
}

/** Calls back once the browser has nothing to do, whatever the page still waits for. */
export function atLeisure(callback) {
  if (window.requestIdleCallback) requestIdleCallback(callback, { timeout: LATEST });
  else setTimeout(callback);
}

/** Whether the reader has asked for as little to be loaded as can be. */
export function savesData() {
  const { connection } = /** @type {Navigator & {connection?: {saveData: boolean}}} */ (navigator);
  return connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
}
