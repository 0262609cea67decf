// How much of a page moves that nobody moved, which Chromium alone measures.

import assert from "node:assert/strict";

/** In the page, before everything else: the sum of all shifts. */
export const SHIFTS = `<script>
  window.shift = 0;
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.shift += value;
      for (const { node, previousRect, currentRect } of sources) {
        window.moved.push([node?.nodeName, previousRect.toJSON(), currentRect.toJSON()]);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
</script>`;

/** All shifts together are no more than that. */
export async function movedAtMost(page, most) {
  const { shift, moved } = await page.run(() => ({ shift: window.shift, moved: window.moved }));
  assert.ok(shift <= most, `the shift is ${shift}: ${JSON.stringify(moved)}`);
}

/** Two frames on, what happened is drawn and measured. */
export const drawn = (page) =>
  page.run(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0, true)))),
  );
