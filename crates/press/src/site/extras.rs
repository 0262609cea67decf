use newsfold_bundle::{Issue, Publication, Site};

use super::published::Published;
use super::stage::OutputFile;

/// A feed of the site.
pub(super) struct Feed {
    /// Its path in the site.
    pub(super) path: &'static str,
    /// Its media type.
    pub(super) media_type: &'static str,
    /// What the link to it says.
    pub(super) name: &'static str,
}

/// The feeds that pages name, the one that the header links first. Whatever stands here is made by
/// [`extras`].
pub(super) const FEEDS: &[Feed] = &[];

/// The files that tell others what is published: feeds, the map of the site, rules for robots.
pub(super) fn extras(site: &Published) -> Vec<OutputFile> {
    let _ = (site.publication, site.base_url, site.site, site.newest, site.listed);
    Vec::new()
}

/// What the page of an issue says to machines; JSON in which nothing ends the element around it.
pub(super) fn json_ld(
    _publication: &Publication,
    _base_url: Option<&str>,
    _site: &Site,
    _issue: &Issue,
) -> Option<String> {
    None
}
