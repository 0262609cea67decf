/// A place in the newsletter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The issue's id.
    pub issue: String,
    /// The article's id.
    pub article: Option<String>,
}
