use newsfold_bundle::Date;

use super::Phrases;
use crate::store::FailureKind;

pub(super) static PHRASES: Phrases = Phrases {
    tag: "en",
    loading: "Loading the newsletter…",
    no_issues: "No issue has been published yet.",
    no_articles: "This issue has no articles.",
    failure,
    retry: "Try again",
    detail: "How much to show",
    headlines: "Headlines",
    brief: "Headlines and TLDR",
    full: "Everything",
    show_all: "Show all articles",
    hide_all: "Hide all articles",
    all_shown: "All articles shown",
    all_hidden: "All articles hidden",
    tldr: "TLDR",
    summary: "Summary",
    takeaways: "Key takeaways",
    why: "Why it matters",
    source: "Source",
    read_at: |title| (format!("Read {title} at "), ""),
    issues: "Issues",
    show_older: "Show older issues",
    older_listed: |count| match count {
        1 => "1 older issue listed".to_owned(),
        _ => format!("{count} older issues listed"),
    },
    extent: |articles, minutes| {
        let articles = counted(articles, "article", "articles");
        let minutes = counted(minutes, "minute", "minutes");
        format!("{articles}, {minutes}")
    },
    date,
};

fn failure(kind: FailureKind) -> &'static str {
    match kind {
        FailureKind::Offline => {
            "The newsletter could not be reached. Check your connection, then try again."
        }
        FailureKind::Timeout => {
            "The newsletter is taking too long to arrive. Try again in a moment."
        }
        FailureKind::Http => "The newsletter’s server has a problem. Try again in a moment.",
        FailureKind::NotABundle | FailureKind::InvalidBundle => {
            "The newsletter arrived damaged. Its publisher needs to repair it; please come back later."
        }
        FailureKind::NewerVersion => {
            "This newsletter needs a newer reader than this page has. Reloading the page may help."
        }
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun}")
}

fn date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.get(usize::from(date.month()) - 1).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}
