/** Opens what readers choose for themselves. */
export async function openOptions(fold) {
  await fold.inRoot((root) => root.querySelector("[aria-controls=reading-options]").click());
  await fold.until("the options are open", (root) => root.querySelector(".options input"));
}

/** Opens the list of issues to save. */
export async function openSaved(fold) {
  await fold.until("it counts what is saved", (root) => root.querySelector(".offline-reading"));
  await fold.inRoot((root) => root.querySelector("[aria-controls=offline-issues]").click());
  await fold.until("the list is open", (root) => root.querySelector(".offline-issues input:checked"));
  return fold;
}

/** Chooses a value, as a reader does who clicks on its words. */
export async function choose(fold, name, value) {
  await fold.inRoot(
    (root, name, value) => root.querySelector(`input[name="${name}"][value="${value}"]`).labels[0].click(),
    name,
    value,
  );
  // What is kept, put on and told is done before the next frame.
  await fold.page.driver.executeAsyncScript((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}
