use std::collections::HashSet;

/// What a reader leaves when they go on from an issue, to be found again on coming back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// The id of the issue.
    pub issue: String,
    /// The ids of its open articles.
    pub open: HashSet<String>,
    /// The id of the article whose heading had the focus.
    pub focus: Option<String>,
    /// How far the page was scrolled, in CSS pixels.
    pub scroll: f64,
}
