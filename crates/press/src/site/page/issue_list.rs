use maud::{Markup, html};
use newsfold_bundle::{Date, IssueReference};

use super::Context;

/// Of how many issues the list says what is in them. Of older ones the search and the tags say more, and a list
/// of ten thousand is one page, which stays light.
const TOLD: usize = 100;

/// How many articles of an issue are named.
const NAMED: usize = 4;

/// A list of issues, newest first, a year at a time. `prefix` stands before addresses relative to the site.
pub(super) fn issue_list<'a>(
    context: &Context,
    prefix: &str,
    issues: impl Iterator<Item = &'a IssueReference>,
) -> Markup {
    let issues: Vec<(usize, &IssueReference)> = issues.enumerate().collect();
    let year = |issue: &IssueReference| issue.date.map(Date::year);
    html! {
        @for of_year in issues.chunk_by(|(_, one), (_, other)| year(one) == year(other)) {
            section.year {
                @if let Some(year) = of_year.first().and_then(|(_, issue)| year(issue)) {
                    h2 id={ "y" (year) } { (year) }
                }
                ul {
                    @for &(at, issue) in of_year {
                        (entry(context, prefix, issue, at < TOLD))
                    }
                }
            }
        }
    }
}

fn entry(context: &Context, prefix: &str, issue: &IssueReference, is_told: bool) -> Markup {
    let page = context.site.page_of(&issue.id).map(|page| format!("{prefix}{page}"));
    let language = issue.language.as_deref();
    html! {
        li data-articles=[Some(issue.articles.len()).filter(|&articles| articles > 0)] {
            a href=[page] lang=[language] { (issue.title) }
            @if let Some(date) = issue.date {
                " " time datetime=(date) { (context.phrases().short_date(date)) }
            }
            @if let Some(titles) = titles(issue).filter(|_| is_told) {
                " " p lang=[language] { (titles) }
            }
        }
    }
}

/// The titles of an issue's first articles; of one that is an article itself, nothing.
fn titles(issue: &IssueReference) -> Option<String> {
    let [first, ..] = issue.articles.as_slice() else { return None };
    if issue.articles.len() == 1 && (issue.title.contains(first) || first.contains(&issue.title)) {
        return None;
    }
    let mut titles = issue.articles.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>();
    if issue.articles.len() > NAMED {
        titles.push("…");
    }
    Some(titles.join(" · "))
}
