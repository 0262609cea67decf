//! One newsletter, read: its `title`, its `day`, its `language`, its `tags`, its id (or its own `address`), and what it says of the
//! publication (`hints`). `file_name` is what the name of a file says.

mod address;
mod day;
mod excerpt;
mod file_name;
mod hints;
mod language;
mod tags;
mod title;
mod titles_in_html;
mod unused;
mod which;

use std::path::Path;
use titles_in_html::TitlesInHtml;
use unused::unused;

use newsfold_bundle::{Href, HrefError, Issue, is_language};

use super::assemble::{assemble, takeaway_count};
use super::error::ImportError;
use super::files::is_about_its_folder;
use super::flow::Found;
use super::front_matter::{FrontMatter, FrontMatterError, Split, split};
use super::letters::{Attached, Form, Letter};
use super::mail::{Forwarded, addressed, without_head, without_readers, without_signature};
use super::naming::in_text;
use super::outline::outlined;
use super::pieces::{Document, Newsletter, Piece, without_around, without_left_out};
use super::report::{ArticlesAre, Homeless, IssueReport, Note, Origin, lacking};
use super::settings::Settings;
use super::text::issue_id;
use super::{html, markdown, pictures, plain};

pub(crate) use hints::{Hints, publication, settle};

/// One newsletter, read.
#[derive(Debug)]
pub(crate) struct Read {
    /// The issue; its id may not be unique yet.
    pub(crate) issue: Issue,
    /// What it says of the publication.
    pub(crate) hints: Hints,
    /// Whether it says that it is not published yet.
    pub(crate) is_draft: bool,
    /// Pictures that came with it.
    pub(crate) files: Vec<Attached>,
    /// What it was made of, where that is to be explained.
    pub(super) explained: Option<Source>,
    /// What came of reading it.
    pub(crate) report: IssueReport,
}

/// What an issue was made of.
#[derive(Debug)]
pub(super) struct Source {
    /// The words of its pieces, each with its line.
    pub(super) pieces: Vec<(usize, String)>,
    /// Its text.
    pub(super) text: String,
    /// How many lines of the file stand before it.
    pub(super) lines_before: usize,
    /// What its front matter says.
    pub(super) front: FrontMatter,
}

/// What an issue says of the publication, in what stands before its text or in it.
fn hints(issue: &Issue, front: &FrontMatter, home: Option<Href>) -> Hints {
    let (sender, publication) = front.publication.as_deref().map_or((None, None), |said| {
        let text = Some(said.text.clone());
        if said.is_around() { (text, None) } else { (None, text) }
    });
    Hints {
        publication,
        sender,
        called: front.called.clone().or_else(|| in_text(issue)),
        title: issue.title.clone(),
        language: issue.language.clone(),
        home,
        picture: front.picture.as_ref().and_then(|said| said.text.parse().ok()),
        pronunciations: front.pronunciations.clone(),
        description: front.description.as_ref().map(|said| said.text.clone()),
        has_excerpt: front.excerpt.is_some(),
    }
}

/// Reads one newsletter from its letter.
pub(crate) fn read(
    path: &Path,
    mut letter: Letter,
    settings: &Settings,
) -> Result<Read, ImportError> {
    if letter.form == Form::Html {
        let parsed = html::Parsed::of(&letter.text);
        if let Some(text) = parsed.plain_text() {
            (letter.form, letter.text) = (Form::Text, text);
            return issue(path, &letter, None, settings);
        }
        let html::Page { is_reader, found, front, files, homeless } =
            parsed.read(letter.lines_before);
        if is_reader {
            return Err(ImportError::NoArticle(path.to_owned()));
        }
        letter.homeless.extend(homeless);
        letter.files.extend(files);
        let found = mail_in(found, &mut letter);
        letter.front = std::mem::take(&mut letter.front).or(front);
        letter
            .readers
            .extend(letter.homeless.iter().flat_map(|homeless| addressed(&homeless.text)));
        return issue(path, &letter, Some(found), settings);
    }
    if letter.form == Form::Text {
        if let Some((text, lines)) = without_signature(&letter.text) {
            letter.text = text;
            letter.lines_before += lines;
        }
        without_head(&mut letter);
    }
    issue(path, &letter, None, settings)
}

/// What was found in a mail, without the head of one that somebody forwarded.
fn mail_in(mut found: Vec<Found>, letter: &mut Letter) -> Vec<Found> {
    let of = |(at, found): (usize, &Found)| found.lines().into_iter().map(move |line| (at, line));
    let mut lines: Vec<(usize, String)> = found.iter().enumerate().take(40).flat_map(of).collect();
    let Some(head) = Forwarded::find(lines.iter().map(|(_, line)| line.as_str())) else {
        return found;
    };
    let end = lines.get(head.lines.saturating_sub(1)).map_or(0, |(at, _)| at + 1);
    lines.retain(|(at, _)| *at < end);
    let before = lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(" ");
    found.drain(..end.min(found.len()));
    head.tell(letter, before);
    found
}

/// Makes an issue of a letter, or of what was found in it.
fn issue(
    path: &Path,
    letter: &Letter,
    found: Option<Vec<Found>>,
    settings: &Settings,
) -> Result<Read, ImportError> {
    let failed = |FrontMatterError { line, reason }| ImportError::FrontMatter {
        path: path.to_owned(),
        line,
        reason,
    };
    let split = match &found {
        None => {
            let mut split = split(&letter.text, &settings.meanings).map_err(failed)?;
            split.front = split.front.or(letter.front.clone());
            split
        }
        Some(_) => {
            Split { front: letter.front.clone(), body: "", lines_before: 0, is_fenced: false }
        }
    };
    let titles_in_html = found.as_deref().map(TitlesInHtml::of);
    let newsletter = Newsletter {
        body: split.body,
        lines_before: letter.lines_before + split.lines_before,
        front: &split.front,
        date_order: settings.date_order,
        articles: settings.articles,
    };
    let Document { pieces, date, mut homeless, is_one_article, is_plain } =
        if let Some(found) = found {
            outlined(found, newsletter, Document::default())
        } else {
            let mut document = document(letter.form, newsletter, split.is_fenced);
            if letter.form == Form::Text {
                without_around(&mut document);
            }
            document
        };
    homeless.extend(letter.homeless.iter().cloned());
    // A title and text under it are an issue of one article, but not where the file's name says that
    // it is about the folder.
    if is_one_article && is_about_its_folder(path) {
        return Err(ImportError::NoArticle(path.to_owned()));
    }
    let pieces = without_left_out(pieces, settings, &mut homeless);
    let explained = settings.explains.then(|| Source {
        pieces: pieces.iter().map(Piece::said).collect(),
        text: letter.text.clone(),
        lines_before: letter.lines_before,
        front: split.front.clone(),
    });
    let (mut issue, lines) = assemble(pieces);
    if lines.is_empty() {
        return Err(ImportError::NoArticle(path.to_owned()));
    }
    without_readers(&mut issue, &letter.readers, &mut homeless);
    let mut notes = letter.notes.clone();
    let title_from = title::give(&mut issue, &split.front, path, is_one_article, &mut notes);
    let date_from = day::give(&mut issue, newsletter, date, path, &mut homeless, &mut notes);
    if title_from == Origin::Text {
        which::tell(&mut issue);
    }
    issue.language = language(&split.front, &mut homeless).or_else(|| language::of_text(&issue));
    let home = home(&split.front, &mut homeless);
    if let Some(excerpt) = &split.front.excerpt {
        excerpt::give(&mut issue, &excerpt.text);
    }
    issue.authors.clone_from(&split.front.authors);
    issue.tags.clone_from(&split.front.tags);
    tags::give(&mut issue, &letter.topics);
    tags::tag(&mut issue);
    let kept = settings.keep_addresses.then(|| address::id(&split.front)).flatten();
    issue.id = kept.unwrap_or_else(|| issue_id(issue.date, &issue.title));
    homeless.sort_by_key(|homeless| homeless.line);
    let mut report = report(path, &issue, &lines, homeless, notes, &split.front);
    report.pictures = pictures::without_text(&issue, &letter.text);
    report.articles_are = match (titles_in_html, is_plain) {
        (Some(titles), _) => titles.most(&lines),
        (None, false) => ArticlesAre::of(&letter.text, &lines),
        // Lines that are underlined are no headings in plain text.
        (None, true) => ArticlesAre::of(&letter.text, &lines).map(ArticlesAre::without_headings),
    };
    (report.title_from, report.date_from) = (title_from, date_from);
    let files = letter.files.clone();
    let hints = hints(&issue, &split.front, home);
    let is_draft = split.front.is_draft;
    Ok(Read { issue, hints, is_draft, files, explained, report })
}

/// What was found: as Markdown where the file's name or front matter says so, or where the text of
/// another file looks like it and has articles as such.
fn document(form: Form, newsletter: Newsletter, is_fenced: bool) -> Document {
    if form == Form::Markdown || is_fenced {
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

fn language(front: &FrontMatter, homeless: &mut Vec<Homeless>) -> Option<String> {
    let language = front.language.as_ref()?;
    // `en_GB`, as programs write it, is `en-GB`.
    let tag = language.text.replace('_', "-");
    if is_language(&tag) {
        return Some(tag);
    }
    homeless.push(unused(language, "this is no language tag like `en` or `pt-BR`"));
    None
}

fn home(front: &FrontMatter, homeless: &mut Vec<Homeless>) -> Option<Href> {
    let home = front.home.as_ref()?;
    let refused = |error: HrefError| homeless.push(unused(home, &error.to_string()));
    home.text.parse().map_err(refused).ok()
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
