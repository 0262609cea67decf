//! What the service worker of a site keeps, and what it hears.

/// The name of its file, beside the bundle.
pub const FILE: &str = "sw.js";

/// What the names of caches begin with. The reader's go on with the address of a bundle, the worker's with
/// the folder of its site and a colon.
pub const CACHE: &str = "newsfold:";
/// The last word of the name of the worker's cache of pages.
pub const PAGES: &str = "pages";
/// The last word of the name of the worker's cache of everything else.
pub const FILES: &str = "files";

/// The last word of the name of the worker's cache of the search.
pub const SEARCH: &str = "search";

/// The header that says what the content of an entry digests to.
pub const DIGEST: &str = "newsfold-digest";
/// The id of the script element in which a page lists what it needs.
pub const NEEDS: &str = "newsfold-needs";
/// The folder of issues, in that of the site.
pub const ISSUES: &str = "issues/";
/// The folder of the search, in that of the site.
pub const INDEX: &str = "search/";
/// The file that says which issues have which tag.
pub const TAGS: &str = "tags.json";

/// The message that has a worker remove everything, itself too.
pub const FORGET: &str = "forget";
/// The property of a message by which a worker tells the pages' owner what is wrong.
pub const COMPLAINT: &str = "newsfold";
