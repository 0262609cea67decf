//! One newsletter, read: its title, its date, its id, and what it says of the publication (`hints`).

mod hints;

use std::path::Path;

use newsfold_bundle::{Href, HrefError, Issue, is_language};

use super::assemble::{assemble, takeaway_count};
use super::date::{DateOrder, Dated, date_line};
use super::error::ImportError;
use super::files::{is_about_its_folder, is_markdown};
use super::front_matter::{FrontMatter, FrontMatterError, Said, split};
use super::pieces::{DateFound, Document, Newsletter};
use super::report::{Homeless, IssueReport, Note, Reason, lacking};
use super::text::issue_id;
use super::{markdown, pictures, plain};

pub(crate) use hints::{Hints, publication, settle};

/// One newsletter, read.
#[derive(Debug)]
pub(crate) struct Read {
    /// The issue; its id may not be unique yet.
    pub(crate) issue: Issue,
    /// What its front matter says.
    pub(super) front: FrontMatter,
    /// The newsletter's home page, as its front matter says.
    pub(super) home: Option<Href>,
    /// What came of reading it.
    pub(crate) report: IssueReport,
}

impl Read {
    /// What it says of the publication.
    pub(crate) fn hints(&self) -> Hints {
        let text = |said: &Option<Said>| said.as_ref().map(|said| said.text.clone());
        Hints {
            publication: text(&self.front.publication),
            author: self.front.authors.first().cloned(),
            language: self.issue.language.clone(),
            home: self.home.clone(),
            description: text(&self.front.description),
        }
    }
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
    let Document { pieces, date, mut homeless, is_one_article } = document(path, newsletter);
    // A title and text under it are an issue of one article, but not where the file's name says that
    // it is about the folder.
    if is_one_article && is_about_its_folder(path) {
        return Err(ImportError::NoArticle(path.to_owned()));
    }
    let mut notes = Vec::new();
    let (mut issue, lines) = assemble(pieces);
    if lines.is_empty() {
        return Err(ImportError::NoArticle(path.to_owned()));
    }
    title(&mut issue, &split.front, &mut notes, &mut homeless);
    let dated = date_of_both(front_date(newsletter, &mut homeless), date, &mut homeless);
    issue.date = settled(dated, path, &mut notes);
    issue.language = language(&split.front, &mut homeless);
    let home = home(&split.front, &mut homeless);
    issue.authors.clone_from(&split.front.authors);
    issue.id = issue_id(issue.date, &issue.title);
    homeless.sort_by_key(|homeless| homeless.line);
    let mut report = report(path, &issue, &lines, homeless, notes, &split.front);
    report.pictures = pictures::without_text(&issue, text);
    Ok(Read { issue, front: split.front, home, report })
}

/// What was found: as Markdown where the file's name or front matter says so, or where the text of
/// another file looks like it and has articles as such.
fn document(path: &Path, newsletter: Newsletter) -> Document {
    if is_markdown(path) || newsletter.lines_before > 0 {
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
        let other = front.title.as_ref().filter(|title| title.text != issue.title);
        homeless.extend(other.map(|title| unused(title, "the heading is the issue's title")));
        return;
    }
    if let Some(title) = &front.title {
        issue.title.clone_from(&title.text);
        return;
    }
    let first = issue.articles().next().map(|article| article.title.clone());
    issue.title = first.unwrap_or_default();
    notes.push(Note::NoTitle);
}

/// The date that the front matter gives.
fn front_date(newsletter: Newsletter, homeless: &mut Vec<Homeless>) -> Option<Dated> {
    let written = newsletter.front.date.as_ref()?;
    let found = date_line(&written.text, newsletter.date_order);
    if found.is_none() {
        homeless.push(unused(written, "this is no date"));
    }
    found.map(|found| found.dated)
}

/// The date of the front matter and of the text: the front matter's, where they differ.
fn date_of_both(
    front: Option<Dated>,
    text: Option<DateFound>,
    homeless: &mut Vec<Homeless>,
) -> Option<Dated> {
    let (Some(front), Some(text)) = (front, &text) else {
        return front.or(text.map(|text| text.dated));
    };
    let agreed = front.agreed(text.dated);
    if let (None, Some(words)) = (agreed, &text.taken) {
        let reason = Reason::OtherDate;
        homeless.push(Homeless { line: text.line, text: words.clone(), reason });
    }
    agreed.or(Some(front))
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
    if is_language(&language.text) {
        return Some(language.text.clone());
    }
    homeless.push(unused(language, "this is no language tag like `en` or `pt-BR`"));
    None
}

fn home(front: &FrontMatter, homeless: &mut Vec<Homeless>) -> Option<Href> {
    let home = front.home.as_ref()?;
    let refused = |error: HrefError| homeless.push(unused(home, &error.to_string()));
    home.text.parse().map_err(refused).ok()
}

/// A value of the front matter that cannot be used.
fn unused(said: &Said, why: &str) -> Homeless {
    let reason = Reason::FrontMatter(why.to_owned());
    Homeless { line: said.line, text: said.text.clone(), reason }
}

fn report(
    path: &Path,
    issue: &Issue,
    lines: &[usize],
    homeless: Vec<Homeless>,
    notes: Vec<Note>,
    front: &FrontMatter,
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
            .enumerate()
            .filter_map(|(at, (article, line))| lacking(at, article, *line))
            .collect(),
        homeless,
        unknown_keys: front.unknown.clone(),
        notes,
        ..IssueReport::default()
    }
}
