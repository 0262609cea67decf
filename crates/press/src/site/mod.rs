//! The static site.
//!
//! What it tells programs about itself, from `published`: `atom` and `json_feed` are its feeds (what
//! they say of an issue is in `feed_item`), `sitemap` is for search engines, `json_ld` stands in an
//! issue's page; `address` makes every address in them absolute where the site's own is known.

mod address;
mod atom;
mod error;
mod feed_item;
mod json_feed;
mod json_ld;
mod options;
mod published;
#[cfg(test)]
mod sample;
mod sitemap;

pub use error::BuildError;
pub use options::{BuildOptions, Built};

/// Builds the site. `progress` hears how many of how many steps are done.
pub fn build(
    options: &BuildOptions,
    mut progress: impl FnMut(usize, usize),
) -> Result<Built, Vec<BuildError>> {
    options.base().map_err(|error| vec![error])?;
    progress(0, 0);
    Ok(Built::default())
}
