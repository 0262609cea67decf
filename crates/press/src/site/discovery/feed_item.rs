use std::collections::BTreeSet;

use newsfold::i18n::is_right_to_left;
use newsfold::prerender::feed_content;
use newsfold_bundle::{Date, Issue, plain_text};

use crate::site::discovery::published::Published;

/// How many of an issue's articles its summary names.
const NAMED: usize = 5;

impl Published<'_> {
    /// An issue's language: its own, else the publication's.
    pub(in crate::site) fn language_of<'a>(&'a self, issue: &'a Issue) -> Option<&'a str> {
        issue.language.as_deref().or(self.publication.language.as_deref())
    }

    /// An issue's text as HTML that stands alone. The language and the direction are said inside,
    /// since few feed readers look for them anywhere else.
    pub(in crate::site) fn html_of(&self, issue: &Issue) -> String {
        let language = self.language_of(issue);
        let html = legible(&feed_content(self.standing_alone(issue), language.unwrap_or("en")));
        match language {
            None => html,
            Some(tag) => {
                let direction = if is_right_to_left(tag) { "rtl" } else { "ltr" };
                format!("<div lang=\"{tag}\" dir=\"{direction}\">{html}</div>")
            }
        }
    }

    /// The day that an entry names where a day must be: the issue's own; without one, that of the next
    /// older issue with a date, since the order tells that much; else of the next newer one.
    pub(in crate::site) fn day_of(&self, index: usize) -> Option<Date> {
        let (newer, from_here) = self.newest.split_at_checked(index)?;
        let date = |issue: &Issue| issue.date;
        from_here.iter().find_map(date).or_else(|| newer.iter().rev().find_map(date))
    }
}

/// Midnight UTC of a day (RFC 3339), or the beginning of 1970 where no issue has a date: no clock, so
/// that the same newsletter gives the same feed.
pub(in crate::site) fn midnight(day: Option<Date>) -> String {
    let day = day.map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string());
    format!("{day}T00:00:00Z")
}

/// What is in an issue, in a sentence or two: its introduction, or else its first titles.
pub(in crate::site) fn summary_of(issue: &Issue) -> Option<String> {
    let introduction = issue.introduction.first().map(plain_text);
    let introduction = introduction.filter(|text| !text.is_empty());
    let titles = || issue.articles().take(NAMED).map(|article| article.title.as_str());
    let text = introduction.unwrap_or_else(|| titles().collect::<Vec<_>>().join(" · "));
    (!text.is_empty()).then(|| legible(&text))
}

/// The topics of an issue's articles, each once, in alphabetical order.
pub(in crate::site) fn tags_of(issue: &Issue) -> Vec<String> {
    let tags: BTreeSet<_> = issue.articles().flat_map(|article| &article.tags).collect();
    tags.into_iter().map(|tag| legible(tag)).collect()
}

/// A text without what XML 1.0 has no way to write (control characters but for tab and line breaks,
/// and the two noncharacters), and what no reader can see.
pub(in crate::site) fn legible(text: &str) -> String {
    let kept = |c: &char| match c {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => !c.is_control(),
    };
    text.chars().filter(kept).collect()
}

#[cfg(test)]
mod tests {
    use newsfold_bundle::{Block, Issue};

    use super::*;
    use crate::site::discovery::sample::{Sample, article};

    #[test]
    fn an_issue_without_a_date_takes_its_neighbours() {
        let mut sample = Sample::new();
        let day = |text: &str| text.parse().ok();
        let dates = [None, day("2026-04-10"), None, day("2026-04-03"), None];
        sample.newest = dates.map(|date| Issue { date, ..Issue::default() }).into();
        let days: Vec<String> =
            (0..5).map(|index| midnight(sample.published(None).day_of(index))).collect();
        let expected = ["2026-04-10", "2026-04-10", "2026-04-03", "2026-04-03", "2026-04-03"];
        assert_eq!(days, expected.map(|day| format!("{day}T00:00:00Z")));
        sample.newest = vec![Issue::default()];
        assert_eq!(midnight(sample.published(None).day_of(0)), "1970-01-01T00:00:00Z");
    }

    #[test]
    fn a_summary_is_the_introduction_or_the_titles() {
        let mut issue = Issue::default();
        assert_eq!(summary_of(&issue), None);
        issue.sections.push(newsfold_bundle::Section {
            articles: vec![article("a", "One"), article("b", "Two")],
            ..Default::default()
        });
        assert_eq!(summary_of(&issue).as_deref(), Some("One · Two"));
        issue.introduction.push(Block::text("Welcome."));
        assert_eq!(summary_of(&issue).as_deref(), Some("Welcome."));
    }

    #[test]
    fn content_says_its_language_and_its_direction() {
        let sample = Sample::new();
        let published = sample.published(None);
        let mut issue = Issue { language: Some("ar".into()), ..Issue::default() };
        let html = published.html_of(&issue);
        assert!(html.starts_with("<div lang=\"ar\" dir=\"rtl\">"), "{html}");
        issue.language = None;
        let html = published.html_of(&issue);
        assert!(html.starts_with("<div lang=\"en\" dir=\"ltr\">"), "{html}");
    }

    #[test]
    fn what_xml_cannot_write_is_left_out() {
        assert_eq!(legible("a\u{0}\u{1b}\u{85}b\t\r\nc\u{ffff}د"), "ab\t\r\ncد");
    }
}
