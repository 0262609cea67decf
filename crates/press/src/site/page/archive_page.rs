use maud::{Markup, html};
use newsfold_bundle::{Date, IssueReference};

use super::Context;
use super::head::Head;
use super::issue_list::issue_list;
use super::shell::shell;
use crate::site::stage::record::Searched;
use crate::site::tag::{ALL, Tag};

/// How many tags the page names itself: those of most issues. The others are on a page of their own.
const NAMED: usize = 12;

/// What the page lists.
pub(in crate::site) struct Listed<'a> {
    /// Every issue, newest first.
    pub(in crate::site) issues: &'a [IssueReference],
    /// What can be searched, if anything.
    pub(in crate::site) searched: Option<&'a Searched>,
    /// The tags that have a page.
    pub(in crate::site) tags: &'a [Tag],
    /// The digest of what says which issues have which tag.
    pub(in crate::site) narrowed: Option<&'a str>,
}

/// The page that lists every issue, newest first, a year at a time, with the ways into that list: the field
/// of the search, the pages of tags, the years.
pub(in crate::site) fn archive_page(context: &Context, listed: &Listed) -> String {
    let phrases = context.phrases();
    let archive = context.widget.archive.as_deref();
    let about = Head {
        title: phrases.all_issues,
        description: context.publication.description.clone(),
        path: Some(&context.site.archive),
        is_list: true,
        script: archive.filter(|_| listed.searched.is_some()),
        ..Head::default()
    };
    let main = html! {
        h1 { (phrases.all_issues) }
        @if let Some(searched) = listed.searched { (search_form(context, searched, listed.narrowed)) }
        div.issues {
            (ways_to_tags(context, listed.tags))
            (ways_to_years(context, listed.issues))
            (issue_list(context, "", listed.issues.iter()))
        }
    };
    shell(context, "", &about, &main)
}

/// The field of the search. Without script it leads to this page as it is.
fn search_form(context: &Context, searched: &Searched, narrowed: Option<&str>) -> Markup {
    let words = context.words();
    html! {
        form.search role="search" action=(context.site.archive) method="get" data-search=(searched.digest) data-tags=[narrowed]
            data-words=(newsfold_bundle::write_compact(words)) {
            label for="query" { (words.search_all) }
            input #query type="search" name="q" autocomplete="off" enterkeyhint="search" maxlength="200";
            button type="submit" { (words.search) }
        }
    }
}

/// The pages of the tags that most issues have, in the order of the alphabet.
fn ways_to_tags(context: &Context, tags: &[Tag]) -> Markup {
    let words = context.words();
    let mut most: Vec<&Tag> = tags.iter().collect();
    most.sort_by_key(|tag| std::cmp::Reverse(tag.issues.len()));
    most.truncate(NAMED);
    most.sort_by_key(|tag| tag.name.to_lowercase());
    html! {
        @if !most.is_empty() {
            nav.ways aria-label=(words.tags) {
                ul {
                    @for tag in most { li { a href=(tag.page()) { (tag.name) } } }
                    @if tags.len() > NAMED { li { a href=(ALL) { (words.all_tags) } } }
                }
            }
        }
    }
}

/// Links to the years of the list, where there is more than one.
fn ways_to_years(context: &Context, issues: &[IssueReference]) -> Markup {
    let mut years: Vec<_> = issues.iter().filter_map(|issue| issue.date).map(Date::year).collect();
    years.dedup();
    html! {
        @if years.len() > 1 {
            nav.ways aria-label=(context.words().years) {
                ul { @for year in years { li { a href={ "#y" (year) } { (year) } } } }
            }
        }
    }
}
