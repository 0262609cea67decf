/** What a line begins with that tells, in JSON, what became of a file: `passed`, `failed` and `lost`. */
export const OUTCOME = "outcome: ";
