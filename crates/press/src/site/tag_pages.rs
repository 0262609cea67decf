use newsfold::agreed::worker::TAGS;
use newsfold_bundle::{IssueReference, write_compact};
use serde::Serialize;

use crate::site::discovery::published::Published;
use crate::site::discovery::tag_feed;
use crate::site::in_parallel::in_parallel;
use crate::site::page::{Context, all_tags_page, tag_page};
use crate::site::stage::{OutputFile, Stage, Turn};
use crate::site::tag::{ALL, Tag};
use crate::site::{BuildErrors, digest};

/// What narrows the list to a tag.
#[derive(Serialize)]
struct Narrowed<'a> {
    name: &'a str,
    /// The places of its issues, counted from the oldest: those of the past never change.
    issues: Vec<usize>,
}

impl<'a> Narrowed<'a> {
    fn new(tag: &'a Tag, count: usize) -> Self {
        let issues = tag.issues.iter().map(|at| count.saturating_sub(at + 1)).collect();
        Self { name: &tag.name, issues }
    }
}

/// Writes the pages and the feeds of tags, the page of them all, and what narrows lists to them, where there are
/// any; the digest of the last.
pub(in crate::site) fn write(
    context: &Context,
    tags: &[Tag],
    listed: &[IssueReference],
    stage: &Stage,
) -> Result<Option<String>, BuildErrors> {
    let &Context { publication, base_url, site, .. } = context;
    let published = Published { publication, base_url, site, newest: &[], listed };
    let put = |turn, path: String, text: String| {
        stage.put(turn, OutputFile { path, bytes: text.into_bytes() })
    };
    let tags_of = |tag: &Tag| {
        put(Turn::NewPage, tag.page(), tag_page(context, tag, listed))?;
        put(Turn::Rest, tag.feed(), tag_feed(&published, tag))?;
        Ok(())
    };
    in_parallel(tags.iter().collect(), |_| {}, tags_of)?;
    if !tags.is_empty() {
        let narrowed: Vec<_> = tags.iter().map(|tag| Narrowed::new(tag, listed.len())).collect();
        let narrowed = write_compact(&narrowed);
        let (_, digest) = digest::named(narrowed.as_bytes());
        put(Turn::Loader, TAGS.to_owned(), narrowed)?;
        put(Turn::Page, ALL.to_owned(), all_tags_page(context, tags))?;
        return Ok(Some(digest));
    }
    Ok(None)
}
