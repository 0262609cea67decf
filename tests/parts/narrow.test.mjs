// A long list that is narrowed: its top at once, the rest a piece at a time.

import assert from "node:assert/strict";
import { test } from "node:test";

import { narrow } from "../../src/parts/archive/narrow.js";

/** A list of so many years with so many issues each, as far as it is looked at. */
function listOf(years, issues) {
  const sections = Array.from({ length: years }, () => ({ hidden: false }));
  const entries = sections.flatMap((year) =>
    Array.from({ length: issues }, () => ({ hidden: false, closest: () => year })),
  );
  return { sections, entries, querySelectorAll: (selector) => (selector === ".year" ? sections : entries) };
}

const shown = ({ entries }) => entries.flatMap(({ hidden }, at) => (hidden ? [] : [at]));

test("the top of a long list is narrowed at once, all of it a little later, and its years with it", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const list = listOf(10, 100);
  // Issues are counted from the oldest, and the newest stands first.
  assert.equal(narrow(list, [(at) => at >= 500, (at) => at % 2 === 0]), 250);
  assert.deepEqual(
    list.sections.map(({ hidden }) => hidden),
    [...Array(5).fill(false), ...Array(5).fill(true)],
  );
  assert.equal(list.entries[0].hidden, true);
  assert.equal(list.entries[1].hidden, false);
  assert.equal(list.entries.at(-1).hidden, false, "the end waits");
  context.mock.timers.tick(1000);
  assert.deepEqual(
    shown(list),
    Array.from({ length: 250 }, (_, n) => 2 * n + 1),
  );
});

test("what was wanted last holds, also where it was wanted before the earlier was done", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const list = listOf(10, 100);
  narrow(list, [() => false]);
  assert.equal(narrow(list, []), 1000);
  context.mock.timers.tick(1000);
  assert.equal(shown(list).length, 1000);
  assert.ok(list.sections.every(({ hidden }) => !hidden));
});
