//! What programs are told: `atom` and `json_feed` (what they say of an issue is in `feed_item`), `tag_feed`,
//! `sitemap`, and `json_ld` in a page; all of what is `published`, with addresses that hold wherever they
//! are read (`address`).

mod address;
mod atom;
mod feed_item;
mod json_feed;
mod json_ld;
pub(in crate::site) mod published;
#[cfg(test)]
mod sample;
mod sitemap;
mod tag_feed;

use newsfold_bundle::{Issue, Publication, Site};

use crate::site::stage::OutputFile;
use crate::site::tag::Tag;
use published::Published;
pub(in crate::site) use tag_feed::tag_feed;

/// A feed of the site.
pub(in crate::site) struct Feed {
    /// Its path in the site.
    pub(in crate::site) path: &'static str,
    /// Its media type.
    pub(in crate::site) media_type: &'static str,
    /// What the link to it says.
    pub(in crate::site) name: &'static str,
}

/// The feeds that pages name, the one that the header links first. Whatever stands here is made by
/// [`extras`].
pub(in crate::site) const FEEDS: &[Feed] = &[
    Feed { path: atom::FILE, media_type: "application/atom+xml", name: "Atom" },
    Feed { path: json_feed::FILE, media_type: "application/feed+json", name: "JSON Feed" },
];

/// The files that tell others what is published: feeds, the map of the site, rules for robots.
pub(in crate::site) fn extras(site: &Published, tags: &[Tag]) -> Vec<OutputFile> {
    let file =
        |path: &str, text: String| OutputFile { path: path.into(), bytes: text.into_bytes() };
    let mut files = vec![
        file(atom::FILE, atom::atom(site)),
        file(json_feed::FILE, json_feed::json_feed(site)),
        file(sitemap::ROBOTS, sitemap::robots(site)),
    ];
    files.extend(sitemap::sitemap(site, tags).map(|xml| file(sitemap::FILE, xml)));
    files
}

/// What the page of an issue says to machines; JSON in which nothing ends the element around it.
pub(in crate::site) fn json_ld(
    publication: &Publication,
    base_url: Option<&str>,
    site: &Site,
    issue: &Issue,
) -> String {
    let published = Published { publication, base_url, site, newest: &[], listed: &[] };
    json_ld::json_ld(&published, issue)
}
