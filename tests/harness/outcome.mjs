/**
 * What a line begins with that tells, in JSON, what became of a file: how many of its tests `passed`, `failed` and were
 * `lost` with the browser, and the sentences of those that did not pass, `failing`.
 */
export const OUTCOME = "outcome: ";

/** The outcome of a file of which nothing has run. */
export const NEVER_RAN = { passed: 0, failed: 0, lost: 0, failing: [] };

/** Which look at a test this is. What fails at the first may be looked at once more; the words of the report say so. */
export const LOOK = { first: "first", second: "second" };
