use serde::{Deserialize, Serialize};

use crate::import::report::{
    ArticlesAre, DeadLink, Homeless, IssueReport, Lack, Lacking, Note, Origin, Picture, UnknownKey,
};

/// What came of reading an issue, as the record keeps it, so that a build says of a newsletter that has
/// not changed what it said before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct RecordedReport {
    sections: usize,
    takeaways: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    articles_are: Option<ArticlesAre>,
    title_from: Origin,
    date_from: Origin,
    /// Of each article that lacks something: its place among all, its line, and a bit for each thing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lacking: Vec<(usize, usize, u8)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    homeless: Vec<Homeless>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unknown_keys: Vec<UnknownKey>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Note>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pictures: Vec<Picture>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dead_links: Vec<DeadLink>,
}

impl RecordedReport {
    /// The report of an issue, without what the facts say too.
    pub(super) fn new(report: IssueReport) -> Self {
        let bits = |lacking: &Lacking| {
            let has = |lack: &Lack| lacking.what.contains(lack);
            let all = Lack::ALL.iter().enumerate();
            all.fold(0, |bits, (at, lack)| bits | u8::from(has(lack)) << at)
        };
        Self {
            sections: report.sections,
            takeaways: report.takeaways,
            articles_are: report.articles_are,
            title_from: report.title_from,
            date_from: report.date_from,
            lacking: report
                .lacking
                .iter()
                .map(|lacking| (lacking.article, lacking.line, bits(lacking)))
                .collect(),
            homeless: report.homeless,
            unknown_keys: report.unknown_keys,
            notes: report.notes,
            pictures: report.pictures,
            dead_links: report.dead_links,
        }
    }

    /// The report of an issue with articles of these titles.
    pub(super) fn report(&self, articles: &[String]) -> IssueReport {
        let what = |bits: u8| {
            let all = Lack::ALL.into_iter().enumerate();
            all.filter(|(at, _)| bits >> at & 1 == 1).map(|(_, lack)| lack).collect()
        };
        let lacking = |&(article, line, bits): &(usize, usize, u8)| {
            let title = articles.get(article).cloned().unwrap_or_default();
            Lacking { article, line, title, what: what(bits) }
        };
        IssueReport {
            sections: self.sections,
            articles: articles.len(),
            takeaways: self.takeaways,
            articles_are: self.articles_are,
            title_from: self.title_from.clone(),
            date_from: self.date_from.clone(),
            lacking: self.lacking.iter().map(lacking).collect(),
            homeless: self.homeless.clone(),
            unknown_keys: self.unknown_keys.clone(),
            notes: self.notes.clone(),
            pictures: self.pictures.clone(),
            dead_links: self.dead_links.clone(),
            ..IssueReport::default()
        }
    }
}
