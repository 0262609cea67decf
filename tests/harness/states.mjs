import { READER_STATES } from "./reader-states.mjs";
import { SITE_STATES } from "./site-states.mjs";

/** What a page of its own has beside an issue. */
const ON_ITS_OWN = { ownPage: true, pieces: true, level: 1 };

/**
 * Every state that a reader can meet a newsletter in, drawn by script and on a page that holds it from the
 * start: the one list that every check goes through.
 *
 * `name` says which, `form` where; `open(context, newsletter)` opens it and answers with its element;
 * `shows` is what the contract has to say of it, and missing where no issue is shown.
 */
export const STATES = [
  ...READER_STATES.map((state) => ({ form: "drawn by script", ...state })),
  ...SITE_STATES.map(({ shows, ...state }) => ({
    form: "on its own page",
    ...state,
    shows: shows && { ...ON_ITS_OWN, ...shows },
  })),
];

/** Declares a test of every state, those that a name is a part of, or those that a question is answered with yes. */
export function everyState(declare, which = () => true) {
  for (const state of STATES.filter(which)) declare(state, `${state.form}, ${state.name}`);
}
