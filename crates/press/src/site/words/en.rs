use super::table::Words;

/// English.
pub(super) static WORDS: Words = Words {
    tag: "en",
    search_all: "Search all issues",
    search: "Search",
    years: "Years",
    tags: "Tags",
    all_tags: "All tags",
    found: "Articles found: {n}",
    none: "No article has all of these words. Fewer words find more.",
    failed: "The search could not be loaded. Check your connection, then try again.",
    more: "Show more results",
    filter: "Filter by tags",
    any: "With any of these tags",
    all: "With all of these tags",
    without: "Without these tags",
    listed: "Issues listed: {n}",
};
