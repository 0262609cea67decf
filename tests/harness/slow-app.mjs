// The app on a slow machine: it draws in pieces, between which the browser paints and hears the reader.
// What draws it (Yew's scheduler) lets the browser go on after 16 ms, by a timer; here it takes every
// chance. Both are for a page, before the app is there.

/** Has the browser paint between the pieces. */
export function drawSlowly() {
  const later = window.setTimeout;
  // The page's own: what is run in Firefox has another.
  const clock = window.Date;
  const now = clock.now;
  let passed = 0;
  clock.now = () => now() + (passed += 20);
  window.setTimeout = (run, wait, ...rest) => {
    if (wait > 0) return later(run, wait, ...rest);
    return requestAnimationFrame(() => later(run, 0, ...rest));
  };
}

/** Has the app stop after the first piece, until `drawOn`. */
export function stopDrawing() {
  const later = window.setTimeout;
  // The page's own: what is run in Firefox has another.
  const clock = window.Date;
  const now = clock.now;
  let passed = 0;
  clock.now = () => now() + (passed += 20);
  window.waiting = [];
  window.setTimeout = (run, wait, ...rest) => {
    if (wait > 0) return later(run, wait, ...rest);
    window.waiting.push(run);
  };
  window.drawOn = () => {
    clock.now = now;
    window.setTimeout = later;
    for (const run of window.waiting) run();
  };
}
