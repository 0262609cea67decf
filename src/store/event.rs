use super::Failure;

/// What the page is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The newsletter can be read.
    Ready,
    /// The newsletter could not be loaded.
    Error(Failure),
    /// An article was opened or closed.
    Toggle {
        /// The article's id.
        article: String,
        /// Whether it is open now.
        open: bool,
    },
    /// The reader chose something for themselves, or took it back.
    Choice,
    /// Another issue is shown.
    Issue {
        /// Its id.
        issue: String,
    },
    /// The bundle was loaded again and has something new.
    Update {
        /// How many issues are new.
        issues: usize,
        /// How many articles are new, those of new issues included.
        articles: usize,
    },
}
