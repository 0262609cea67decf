use std::collections::BTreeSet;

use newsfold_bundle::{Date, Issue, Pronunciation};
use serde::{Deserialize, Serialize};

use super::recorded_report::RecordedReport;
use crate::import::Hints;
use crate::import::report::IssueReport;

/// What has to be known of an issue to build the pages of all others: what stands in lists, and what it
/// says of the publication. It is in the record, so that a newsletter that has not changed is not read
/// again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::site) struct Facts {
    /// The issue's id.
    pub(in crate::site) id: String,
    /// The id that its date and title give, where another issue has that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::site) wanted: Option<String>,
    /// Its title.
    pub(in crate::site) title: String,
    /// Its date, `2026-04-10`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    /// The language it states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::site) language: Option<String>,
    /// Its topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::site) tags: Vec<String>,
    /// The topics of its articles that are not its own, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::site) tags_of_articles: Vec<String>,
    /// The titles of its articles.
    pub(in crate::site) articles: Vec<String>,
    /// The files of the source that it links to, by their path there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::site) files: Vec<String>,
    /// The pictures that came inside it, by their path in the site.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::site) pictures: Vec<String>,
    /// The files of the source that it links to and that are not there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::site) missing: Vec<String>,
    /// Whether it says that it is not published yet.
    #[serde(skip)]
    pub(in crate::site) is_draft: bool,
    /// What came of reading it.
    #[serde(default)]
    report: RecordedReport,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    publication: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sender: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    called: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    home: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    picture: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pronunciations: Vec<(String, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    has_excerpt: bool,
}

impl Facts {
    /// The facts of an issue, with what came of reading it.
    pub(in crate::site) fn new(issue: &Issue, hints: Hints, report: IssueReport) -> Self {
        Self {
            id: issue.id.clone(),
            wanted: None,
            title: issue.title.clone(),
            date: issue.date.map(|date| date.to_string()),
            language: issue.language.clone(),
            tags: issue.tags.clone(),
            tags_of_articles: tags_of_articles(issue),
            articles: issue.articles().map(|article| article.title.clone()).collect(),
            files: Vec::new(),
            pictures: Vec::new(),
            missing: Vec::new(),
            is_draft: false,
            report: RecordedReport::new(report),
            publication: hints.publication,
            sender: hints.sender,
            called: hints.called,
            home: hints.home.map(|home| home.to_string()),
            picture: hints.picture.map(|picture| picture.to_string()),
            pronunciations: hints
                .pronunciations
                .into_iter()
                .map(|Pronunciation { word, say }| (word, say))
                .collect(),
            description: hints.description,
            has_excerpt: hints.has_excerpt,
        }
    }

    /// The day it was published.
    pub(in crate::site) fn date(&self) -> Option<Date> {
        self.date.as_deref()?.parse().ok()
    }

    /// What came of reading it.
    pub(in crate::site) fn report(&self) -> IssueReport {
        let (id, title) = (self.id.clone(), self.title.clone());
        IssueReport { id, title, date: self.date(), ..self.report.report(&self.articles) }
    }

    /// What it says of the publication.
    pub(in crate::site) fn hints(&self) -> Hints {
        Hints {
            publication: self.publication.clone(),
            sender: self.sender.clone(),
            called: self.called.clone(),
            title: self.title.clone(),
            language: self.language.clone(),
            home: self.home.as_deref().and_then(|home| home.parse().ok()),
            picture: self.picture.as_deref().and_then(|picture| picture.parse().ok()),
            pronunciations: self
                .pronunciations
                .iter()
                .cloned()
                .map(|(word, say)| Pronunciation { word, say })
                .collect(),
            description: self.description.clone(),
            has_excerpt: self.has_excerpt,
        }
    }
}

fn tags_of_articles(issue: &Issue) -> Vec<String> {
    let tags: BTreeSet<&String> = issue.articles().flat_map(|article| &article.tags).collect();
    tags.into_iter().filter(|tag| !issue.tags.contains(tag)).cloned().collect()
}
