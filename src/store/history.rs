use super::choice::Choice;

choice! {
    /// Whether the page's URL fragment follows the reader.
    History {
        /// The fragment is the page's own.
        #[default]
        Off = "off",
        /// The fragment names the issue and the article.
        Hash = "hash",
        /// Every issue has a page of its own, whose address the browser shows: on a newsletter's own
        /// site. Elsewhere the page is left alone.
        Page = "page",
    }
}
