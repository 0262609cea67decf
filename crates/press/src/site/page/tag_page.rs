use maud::html;
use newsfold_bundle::IssueReference;

use super::Context;
use super::head::Head;
use super::issue_list::issue_list;
use super::shell::shell;
use crate::site::tag::{ALL, Tag};

/// What stands before addresses that are relative to the site.
const PREFIX: &str = "../";

/// The page of a tag: the issues that have it, newest first, and its feed.
pub(in crate::site) fn tag_page(context: &Context, tag: &Tag, listed: &[IssueReference]) -> String {
    let (page, feed) = (tag.page(), tag.feed());
    let about = Head {
        title: &tag.name,
        path: Some(&page),
        is_list: true,
        feed: Some(&feed),
        ..Head::default()
    };
    let issues = tag.issues.iter().filter_map(|at| listed.get(*at));
    let main = html! {
        h1 { (tag.name) }
        nav.ways aria-label=(context.words().tags) {
            ul {
                li { a href={ (PREFIX) (ALL) } { (context.words().all_tags) } }
                li { a href={ (PREFIX) (feed) } type="application/atom+xml" { (tag.name) " – Atom" } }
            }
        }
        (issue_list(context, PREFIX, issues))
    };
    shell(context, PREFIX, &about, &main)
}

/// The page of all tags, in the order of the alphabet, each with how many issues have it.
pub(in crate::site) fn all_tags_page(context: &Context, tags: &[Tag]) -> String {
    let title = context.words().all_tags;
    let about = Head { title, path: Some(ALL), is_list: true, ..Head::default() };
    let main = html! {
        h1 { (title) }
        ul.tags {
            @for tag in tags {
                li { a href=(tag.page()) { (tag.name) } " " span { (tag.issues.len()) } }
            }
        }
    };
    shell(context, "", &about, &main)
}
