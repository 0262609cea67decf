/** How long the app waits for an answer, in milliseconds (src/platform/fetch.rs, src/embed/payload.js). */
const PATIENCE = 15_000;

/**
 * A script for a page's head, before everything else: timers of the app's patience wait until the test
 * lets time pass.
 */
export const CLOCK = `
  window.late = new Map();
  const { setTimeout: begin, clearTimeout: end } = window;
  let timers = 0;
  window.setTimeout = (call, delay, ...values) => {
    if (delay !== ${PATIENCE}) return begin(call, delay, ...values);
    window.late.set((timers -= 1), () => call(...values));
    return timers;
  };
  window.clearTimeout = (timer) => window.late.delete(timer) || end(timer);`;

/** Lets as much time pass as the app waits for an answer. */
export function letTimePass(page) {
  return page.run(() => {
    const calls = [...window.late.values()];
    window.late.clear();
    calls.forEach((call) => call());
  });
}
