/** Where it is noted that there is something of the reader's: without it, this part is not loaded before it is wanted. */
const TRACE = `${KEPT}place`;
/** Where a tab notes which newsletters it has been to. */
const VISIT = `${KEPT}visit:`;

/** Notes that there is something of the reader's on this device. */
export function leaveTrace() {
  // A storage that is denied has no trace, and the next visit begins as a first one.
  attempt(() => localStorage.setItem(TRACE, "1"));
}

/** Notes that there is nothing. */
export function removeTrace() {
  attempt(() => localStorage.removeItem(TRACE));
}

/**
 * Whether this tab has not been to a newsletter yet; noted from then on.
 *
 * @param {string} newsletter
 */
export function comesAnew(newsletter) {
  return attempt(() => {
    const isNew = sessionStorage.getItem(VISIT + newsletter) === null;
    sessionStorage.setItem(VISIT + newsletter, "1");
    return isNew;
  });
}

/** Notes that this tab has not been to a newsletter. @param {string} newsletter */
export function forgetVisit(newsletter) {
  attempt(() => sessionStorage.removeItem(VISIT + newsletter));
}

/** Whether the page was loaded again, which is when readers look where they were. */
export function wasReloaded() {
  const [entry] = performance.getEntriesByType("navigation");
  return /** @type {PerformanceNavigationTiming} */ (entry)?.type === "reload";
}

function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}
