use newsfold_bundle::IssueReference;

use crate::site::BuildErrors;
use crate::site::discovery::published::Published;
use crate::site::discovery::tag_feed;
use crate::site::in_parallel::in_parallel;
use crate::site::page::{Context, all_tags_page, tag_page};
use crate::site::stage::{OutputFile, Stage, Turn};
use crate::site::tag::{ALL, Tag};

/// Writes the pages and the feeds of tags, and the page of them all, where there are any.
pub(in crate::site) fn write(
    context: &Context,
    tags: &[Tag],
    listed: &[IssueReference],
    stage: &Stage,
) -> Result<(), BuildErrors> {
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
        put(Turn::Page, ALL.to_owned(), all_tags_page(context, tags))?;
    }
    Ok(())
}
