use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use newsfold_bundle::{Block, Body, Issue, IssueEntry, Paragraph, Publication, plain_text};

use crate::import::Imported;
use crate::import::report::{ArticlesAre, IssueReport, NameFrom, Note, Origin, Report, Why};
use crate::import::settings::Articles;

/// What newsletters have in common.
pub(super) struct Survey {
    /// How many there are.
    pub(super) issues: usize,
    /// What they say of the newsletter.
    pub(super) publication: Publication,
    /// Where its name comes from.
    pub(super) name_from: NameFrom,
    /// How many are in its language.
    pub(super) in_language: usize,
    /// What is an article in most, in how many, and how many would have others if all were held to it.
    pub(super) articles: Option<(Articles, usize, usize)>,
    /// How many have an address of their own that would be another id.
    pub(super) addresses: usize,
    /// How many have a date that can be read in two ways.
    pub(super) ambiguous: usize,
    /// Where titles and dates come from, each with the number of issues.
    pub(super) titles: Vec<(Origin, usize)>,
    pub(super) dates: Vec<(Origin, usize)>,
    /// Labels that have no role, with the number of articles.
    pub(super) labels: Vec<(String, usize)>,
    /// Keys of the front matter that say nothing here, with the number of files.
    pub(super) unknown_keys: Vec<(String, usize)>,
    /// Files without an article, by their paths in the folder.
    pub(super) no_article: Vec<String>,
    /// Titles and paragraphs that come back in most issues, with the number of them.
    pub(super) titles_again: Vec<(String, usize)>,
    pub(super) paragraphs_again: Vec<(String, usize)>,
}

/// How many of what comes back are named.
const MOST: usize = 8;

impl Survey {
    /// Counts what newsletters have in common that were read by themselves, and once more, where that was
    /// possible, `held` to what most have.
    pub(super) fn of(folder: &Path, plain: &Imported, held: Option<&Imported>) -> Self {
        let report = &plain.report;
        let issues = issues(plain);
        let count = issues.len();
        let own_language = |issue: &&&Issue| issue.language.is_none();
        let ambiguous = |note: &Note| matches!(note, Note::AmbiguousDate(..));
        let with_articles = articles(report).map(|articles| {
            let have = report.issues.iter().filter(|issue| has(issue, articles));
            (articles, have.count(), held.map_or(count, |held| differing(plain, held)))
        });
        Self {
            issues: count,
            publication: plain.bundle.publication.clone(),
            name_from: report.name_from,
            in_language: issues.iter().filter(own_language).count(),
            articles: with_articles,
            addresses: held.map_or(0, |held| readdressed(plain, held)),
            ambiguous: report
                .issues
                .iter()
                .filter(|issue| issue.notes.iter().any(ambiguous))
                .count(),
            titles: counted(report.issues.iter().map(|issue| issue.title_from.clone())),
            dates: counted(report.issues.iter().map(|issue| issue.date_from.clone())),
            labels: again(labels(&issues), count.div_ceil(10).max(3)),
            unknown_keys: counted(
                report
                    .issues
                    .iter()
                    .flat_map(|issue| issue.unknown_keys.iter().map(|unknown| unknown.key.clone())),
            ),
            no_article: no_article(folder, report),
            titles_again: again(in_most(&issues, titles), count.div_ceil(2).max(3)),
            paragraphs_again: again(in_most(&issues, paragraphs), count.div_ceil(2).max(3)),
        }
    }
}

/// What is an article in most issues, where it is a habit: in two of three.
pub(super) fn articles(report: &Report) -> Option<Articles> {
    let in_most = |count: usize| count * 3 >= report.issues.len() * 2;
    let has_issue = |issue: &&IssueReport| has(issue, Articles::Issue);
    if in_most(report.issues.iter().filter(has_issue).count()) {
        return Some(Articles::Issue);
    }
    let said = report.issues.iter().filter_map(|issue| said(issue.articles_are));
    let (most, count) = counted(said.map(|articles| articles.to_string())).into_iter().next()?;
    let named = Articles::ALL.into_iter().find(|articles| articles.to_string() == most)?;
    in_most(count).then_some(named)
}

/// Whether this is an article in an issue; one that has a single article is it, whatever that looks like.
fn has(issue: &IssueReport, articles: Articles) -> bool {
    match articles {
        Articles::Issue => issue.articles == 1 && issue.sections == 0,
        articles => said(issue.articles_are) == Some(articles),
    }
}

/// A habit that says what the titles of articles were seen to be.
fn said(are: Option<ArticlesAre>) -> Option<Articles> {
    Some(match are? {
        ArticlesAre::Headings(level) => Articles::Heading(level),
        ArticlesAre::BoldLeads => Articles::Leads,
        ArticlesAre::Items => Articles::Items,
        ArticlesAre::Numbered => Articles::Numbers,
        ArticlesAre::Lines => return None,
    })
}

fn issues(imported: &Imported) -> Vec<&Issue> {
    let mut issues = Vec::new();
    for entry in &imported.bundle.issues {
        if let IssueEntry::Inline(issue) = entry {
            issues.push(issue);
        }
    }
    issues
}

/// The issues of two readings, by their files.
fn by_file(imported: &Imported) -> HashMap<&Path, &Issue> {
    let files = imported.report.issues.iter().map(|report| report.path.as_path());
    files.zip(issues(imported)).collect()
}

/// How many issues have other articles in another reading.
fn differing(plain: &Imported, held: &Imported) -> usize {
    let held = by_file(held);
    let titles = |issue: &Issue| -> Vec<String> {
        issue.articles().map(|article| article.title.clone()).collect()
    };
    let differs = |(path, issue): &(&Path, &Issue)| {
        held.get(path).is_none_or(|other| titles(issue) != titles(other))
    };
    by_file(plain).into_iter().filter(differs).count()
}

/// How many issues have another id in another reading.
fn readdressed(plain: &Imported, held: &Imported) -> usize {
    let held = by_file(held);
    let differs =
        |(path, issue): &(&Path, &Issue)| held.get(path).is_some_and(|other| issue.id != other.id);
    by_file(plain).into_iter().filter(differs).count()
}

/// The labels of parts without a role, once for each article.
fn labels(issues: &[&Issue]) -> BTreeMap<String, usize> {
    let mut labels = BTreeMap::new();
    for part in issues.iter().flat_map(|issue| issue.articles()).flat_map(|article| &article.parts)
    {
        if let (Some(title), None) = (&part.title, part.role) {
            *labels.entry(title.clone()).or_default() += 1;
        }
    }
    labels
}

/// In how many issues each of these texts stands.
fn in_most(
    issues: &[&Issue],
    texts: impl Fn(&Issue) -> HashSet<String>,
) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for text in issues.iter().flat_map(|issue| texts(issue)) {
        *counts.entry(text).or_default() += 1;
    }
    counts
}

fn titles(issue: &Issue) -> HashSet<String> {
    issue.articles().map(|article| article.title.clone()).collect()
}

fn paragraphs(issue: &Issue) -> HashSet<String> {
    let mut texts = HashSet::new();
    let mut take = |blocks: &[Block]| {
        for block in blocks {
            if let Block::Paragraph(Paragraph { children }) = block {
                let text = plain_text(children);
                let says_something = text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
                if says_something && text.chars().count() <= 200 {
                    texts.insert(text);
                }
            }
        }
    };
    take(&issue.introduction);
    for section in &issue.sections {
        take(&section.introduction);
        for part in section.articles.iter().flat_map(|article| &article.parts) {
            if let Body::Prose(blocks) = &part.body {
                take(blocks);
            }
        }
    }
    texts
}

/// What was counted at least so many times, the most frequent first.
fn again(counts: BTreeMap<String, usize>, least: usize) -> Vec<(String, usize)> {
    let mut counts: Vec<_> = counts.into_iter().filter(|(_, count)| *count >= least).collect();
    counts.sort_by(|(one, ones), (other, others)| others.cmp(ones).then_with(|| one.cmp(other)));
    counts.truncate(MOST);
    counts
}

/// How often each of these comes, the most frequent first.
fn counted<T: Ord>(all: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

fn no_article(folder: &Path, report: &Report) -> Vec<String> {
    let files = report.left_out.iter().filter(|file| file.why == Why::NoArticle);
    let inside = files.filter_map(|file| file.path.strip_prefix(folder).ok());
    let mut paths: Vec<String> = inside
        .filter(|path| path.is_relative() && folder.join(path).is_file())
        .map(|path| path.iter().map(|step| step.to_string_lossy()).collect::<Vec<_>>().join("/"))
        .collect();
    paths.sort();
    paths
}
