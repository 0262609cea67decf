// What a reader's own place must say, and what notices where it does not.

import assert from "node:assert/strict";

import { articlesOf, fixture, serveBundle } from "../harness/bundles.mjs";
import { contract } from "../harness/contract.mjs";
import { deed } from "../harness/place.mjs";
import { comeBackReading } from "../harness/reader-states.mjs";
import { openWithFault } from "../harness/seeded.mjs";
import { test } from "../harness/test.mjs";

const bundle = fixture();
const [issue] = bundle.issues;
const [first] = articlesOf(issue);

/** What is wrong, and how a page is made so: which elements get which attribute. */
const FAULTS = [
  ["an unread title does not say so", ".mark", "aria-hidden", "true"],
  ["an unread title says so twice", ".mark", "aria-label", ", unread, unread"],
  ["a button to keep does not say what", "[data-deed=keep] .visually-hidden", "aria-hidden", "true"],
  ["what is kept is offered to be kept", `[data-deed=keep][data-article="${first.id}"]`, "aria-label", "Keep"],
  ["a mark cannot be reached", "[data-deed=read]", "hidden", ""],
];

test.in("chromium", "what a reader's own place does not say, or does not tell, is noticed", async (context) => {
  const { page, server } = context;
  serveBundle(server, bundle);
  const fold = await comeBackReading(page, await openWithFault(page, server));
  const heard = () => page.run(() => window.announcements.splice(0));
  await heard();
  await deed(fold, "keep", first.id);
  await fold.until("it is kept", (root) => /No longer keep/.test(root.querySelector("[data-deed=keep]").textContent));
  assert.deepEqual(await heard(), ["Kept"]);
  const state = { own: true, marked: true, read: [first.id], kept: [first.id], open: [first.id] };
  const look = () => contract(page, fold, { bundle, issue: issue.id, ...state });
  assert.deepEqual(await look(), [], "nothing is wrong yet");
  for (const [wrong, ...how] of FAULTS) {
    await fold.inRoot(
      (root, selector, name, value) => {
        for (const node of root.querySelectorAll(selector)) node.setAttribute(name, value);
      },
      ...how,
    );
    assert.notDeepEqual(await look(), [], wrong);
    await fold.inRoot(
      (root, selector, name) => {
        for (const node of root.querySelectorAll(selector)) node.removeAttribute(name);
      },
      ...how,
    );
  }
  assert.deepEqual(await look(), [], "all is right again");
  await fold.inRoot((root) => root.querySelector("[aria-live]").setAttribute("aria-live", "off"));
  await deed(fold, "keep", first.id);
  await fold.until("it is let go of", (root) => !/No longer/.test(root.querySelector("[data-deed=keep]").textContent));
  assert.deepEqual(await heard(), [], "that nothing is told is noticed");
});
