use newsfold_bundle::{Issue, IssueReference, Publication, Site};

/// What is published, as the files see it that tell others of it: feeds and the map of the site.
pub(in crate::site) struct Published<'a> {
    /// Whose issues these are.
    pub(in crate::site) publication: &'a Publication,
    /// Where the site is, with a slash at its end.
    pub(in crate::site) base_url: Option<&'a str>,
    /// Where its pages lie.
    pub(in crate::site) site: &'a Site,
    /// The newest issues, newest first, whole, at most [`NEWEST`]; addresses are relative to the bundle.
    pub(in crate::site) newest: &'a [Issue],
    /// Every issue, newest first.
    pub(in crate::site) listed: &'a [IssueReference],
}

/// How many issues are handed over whole.
pub(in crate::site) const NEWEST: usize = 20;
