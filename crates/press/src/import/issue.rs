use std::path::Path;

use newsfold_bundle::{Issue, is_language};

use super::article::takeaway_count;
use super::assemble::assemble;
use super::date::{Dated, date_line};
use super::document::{Document, Newsletter};
use super::error::ImportError;
use super::front_matter::{FrontMatter, FrontMatterError, split};
use super::id::issue_id;
use super::report::{Homeless, IssueReport, Note, Reason, lacking};
use super::{DateOrder, find, markdown, plain};

/// One newsletter, read.
#[derive(Debug)]
pub(super) struct Read {
    /// The issue; its id may not be unique yet.
    pub(super) issue: Issue,
    /// What its front matter says.
    pub(super) front: FrontMatter,
    /// What came of reading it.
    pub(super) report: IssueReport,
}

/// Reads one newsletter from its text.
pub(super) fn read(
    path: &Path,
    text: &str,
    date_order: Option<DateOrder>,
) -> Result<Read, ImportError> {
    let failed = |FrontMatterError { line, reason }| ImportError::FrontMatter {
        path: path.to_owned(),
        line,
        reason,
    };
    let split = split(text).map_err(failed)?;
    let newsletter = Newsletter {
        body: split.body,
        lines_before: split.lines_before,
        front: &split.front,
        date_order,
    };
    let Document { pieces, date, mut homeless } = document(path, newsletter);
    let mut notes = Vec::new();
    let (mut issue, lines) = assemble(pieces);
    if lines.is_empty() {
        return Err(ImportError::NoArticle(path.to_owned()));
    }
    title(&mut issue, &split.front, &mut notes, &mut homeless);
    let dated = front_date(newsletter, &mut homeless).or(date.map(|(_, dated)| dated));
    issue.date = settled(dated, path, &mut notes);
    issue.language = language(&split.front, &mut homeless);
    issue.authors.clone_from(&split.front.authors);
    issue.id = issue_id(issue.date, &issue.title);
    homeless.sort_by_key(|homeless| homeless.line);
    let report = report(path, &issue, &lines, homeless, notes);
    Ok(Read { issue, front: split.front, report })
}

/// What was found: as Markdown where the file's name or front matter says so, or where the text of
/// another file looks like it and has articles as such.
fn document(path: &Path, newsletter: Newsletter) -> Document {
    if find::is_markdown(path) || newsletter.lines_before > 0 {
        return markdown::read(newsletter);
    }
    if markdown::looks_like(newsletter.body) {
        let document = markdown::read(newsletter);
        if document.has_articles() {
            return document;
        }
    }
    plain::read(newsletter)
}

/// The issue's title: its own, its front matter's, or its first article's.
fn title(
    issue: &mut Issue,
    front: &FrontMatter,
    notes: &mut Vec<Note>,
    homeless: &mut Vec<Homeless>,
) {
    if !issue.title.is_empty() {
        let other = front.title.as_ref().filter(|title| **title != issue.title);
        homeless.extend(other.map(|title| {
            let reason = Reason::FrontMatter("the heading is the issue's title".to_owned());
            Homeless { line: 1, text: title.clone(), reason }
        }));
        return;
    }
    if let Some(title) = &front.title {
        issue.title.clone_from(title);
        return;
    }
    let first = issue.articles().next().map(|article| article.title.clone());
    issue.title = first.unwrap_or_default();
    notes.push(Note::NoTitle);
}

/// The date that the front matter gives.
fn front_date(newsletter: Newsletter, homeless: &mut Vec<Homeless>) -> Option<Dated> {
    let written = newsletter.front.date.as_ref()?;
    let found = date_line(written, newsletter.date_order);
    if found.is_none() {
        let reason = Reason::FrontMatter("this is no date".to_owned());
        homeless.push(Homeless { line: 1, text: written.clone(), reason });
    }
    found.map(|found| found.dated)
}

/// The day, settled by the file's name where the text leaves it open.
fn settled(
    dated: Option<Dated>,
    path: &Path,
    notes: &mut Vec<Note>,
) -> Option<newsfold_bundle::Date> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let named = match date_line(&stem, None).map(|found| found.dated) {
        Some(Dated::Day(date)) => Some(date),
        _ => None,
    };
    match dated {
        Some(Dated::Day(date)) => Some(date),
        Some(Dated::Either(one, other)) => {
            let agreed = named.filter(|named| *named == one || *named == other);
            if agreed.is_none() {
                notes.push(Note::AmbiguousDate(one, other));
            }
            agreed
        }
        None => {
            if named.is_none() {
                notes.push(Note::NoDate);
            }
            named
        }
    }
}

fn language(front: &FrontMatter, homeless: &mut Vec<Homeless>) -> Option<String> {
    let language = front.language.as_ref()?;
    if is_language(language) {
        return Some(language.clone());
    }
    let reason = Reason::FrontMatter("this is no language tag like `en` or `pt-BR`".to_owned());
    homeless.push(Homeless { line: 1, text: language.clone(), reason });
    None
}

fn report(
    path: &Path,
    issue: &Issue,
    lines: &[usize],
    homeless: Vec<Homeless>,
    notes: Vec<Note>,
) -> IssueReport {
    IssueReport {
        path: path.to_owned(),
        id: issue.id.clone(),
        title: issue.title.clone(),
        date: issue.date,
        sections: issue.sections.iter().filter(|section| section.title.is_some()).count(),
        articles: lines.len(),
        takeaways: issue.articles().map(takeaway_count).sum(),
        lacking: issue
            .articles()
            .zip(lines)
            .filter_map(|(article, line)| lacking(article, *line))
            .collect(),
        homeless,
        notes,
    }
}
