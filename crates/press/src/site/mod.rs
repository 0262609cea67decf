//! A complete static site.
//!
//! What it tells programs about itself, from `published`: `atom` and `json_feed` are its feeds (what
//! they say of an issue is in `feed_item`), `sitemap` is for search engines, `json_ld` stands in an
//! issue's page; `address` makes every address in them absolute where the site's own is known.

#![allow(dead_code, reason = "the build calls these")]

mod address;
mod atom;
mod feed_item;
mod json_feed;
mod json_ld;
mod published;
#[cfg(test)]
mod sample;
mod sitemap;
