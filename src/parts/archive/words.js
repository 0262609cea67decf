/**
 * The words that this script shows; the page brings them along in its own language (crates/press).
 *
 * @typedef {object} Words
 * @property {string} tag the language of the words, a BCP 47 tag
 * @property {string} found how many articles were found, `{n}`
 * @property {string} none that nothing was found
 * @property {string} failed that nothing could be searched
 * @property {string} filter what the list is narrowed by
 * @property {string} any issues with one of the tags
 * @property {string} all issues with every one of them
 * @property {string} without issues with none of them
 * @property {string} listed how many issues are listed, `{n}`
 * @property {string} more the button for more results
 */
export {};
