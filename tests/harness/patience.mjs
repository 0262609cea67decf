/** How long the app waits for an answer, in milliseconds (src/agreed/patience.rs). */
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

/**
 * Lets as much time pass as the app waits for an answer, once it waits: what it is to answer may have been
 * asked for before it is there. The other timer is the loader's, of the glue, which nobody ends.
 */
export async function letTimePass(page) {
  await page.until("the app waits for an answer", () => window.late.size > 1);
  await page.run(() => {
    const calls = [...window.late.values()];
    window.late.clear();
    calls.forEach((call) => call());
  });
}
