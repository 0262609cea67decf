use maud::html;
use newsfold_bundle::IssueReference;

use super::Context;
use super::head::Head;
use super::shell::shell;

/// The page that lists every issue, newest first, a year at a time.
pub(in crate::site) fn archive_page(context: &Context, listed: &[IssueReference]) -> String {
    let phrases = context.phrases();
    let about = Head {
        title: phrases.all_issues,
        description: context.publication.description.clone(),
        path: Some(&context.site.archive),
        ..Head::default()
    };
    let year = |issue: &IssueReference| issue.date.map(newsfold_bundle::Date::year);
    let main = html! {
        h1 { (phrases.all_issues) }
        @for of_year in listed.chunk_by(|one, other| year(one) == year(other)) {
            section.year {
                @if let Some(year) = of_year.first().and_then(year) { h2 { (year) } }
                ul {
                    @for issue in of_year {
                        li {
                            a href=[context.site.page_of(&issue.id)] lang=[issue.language.as_deref()] { (issue.title) }
                            @if let Some(date) = issue.date {
                                " " time datetime=(date) { (phrases.short_date(date)) }
                            }
                        }
                    }
                }
            }
        }
    };
    shell(context, "", &about, &main)
}
