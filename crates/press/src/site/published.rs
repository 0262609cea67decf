use newsfold_bundle::{Issue, IssueReference, Publication, Site};

/// What is published, as the files see it that tell others of it: feeds and the map of the site.
pub(super) struct Published<'a> {
    /// Whose issues these are.
    pub(super) publication: &'a Publication,
    /// Where the site is, with a slash at its end.
    pub(super) base_url: Option<&'a str>,
    /// Where its pages lie.
    pub(super) site: &'a Site,
    /// The newest issues, newest first, whole, at most [`NEWEST`]; addresses are relative to the bundle.
    pub(super) newest: &'a [Issue],
    /// Every issue, newest first.
    pub(super) listed: &'a [IssueReference],
}

/// How many issues are handed over whole.
pub(super) const NEWEST: usize = 20;
