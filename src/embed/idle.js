/** How long the browser may put off what waits for it to be idle, in milliseconds. */
const LATEST = 2_000;

/**
 * Calls back once the page is complete and the browser has nothing to do, so that nothing that is looked
 * at waits for what is only going to be used.
 */
export function whenIdle(callback) {
  const wait = () => {
    if (window.requestIdleCallback) requestIdleCallback(callback, { timeout: LATEST });
    else setTimeout(callback);
  };
  if (document.readyState === "complete") wait();
  else addEventListener("load", wait, { once: true });
}

/** Whether the reader has asked for as little to be loaded as can be. */
export function savesData() {
  const { connection } = /** @type {Navigator & {connection?: {saveData: boolean}}} */ (navigator);
  return connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
}
