use std::io;
use std::path::Path;

use newsfold_bundle::{Href, Issue, Sound, write_sound_issue};

use super::facts::Facts;
use super::inside::SourceFolder;
use super::links::{Target, target, written};
use super::{Item, Text};
use crate::import::report::{DeadLink, IssueReport, LeftOut, Note, Why};
use crate::import::{
    Attached, Hints, ImportError, Lines, Settings, read_letter, read_one, without_text,
};
use crate::message::Shown;
use crate::real_file;
use crate::site::stage::record::Reading;
use crate::site::{BuildError, BuildErrors, digest};

/// An issue of the source, as far as it had to be read.
pub(in crate::site) struct Entry {
    /// What it is read from.
    pub(in crate::site) item: Item,
    /// The digest of that.
    pub(in crate::site) digest: String,
    /// What it says; nothing where it is left out.
    pub(in crate::site) facts: Option<Facts>,
    /// Why it is left out.
    pub(in crate::site) left_out: Option<LeftOut>,
    /// The issue itself, with addresses relative to the source, where it had to be read.
    pub(in crate::site) issue: Option<Issue>,
    /// The pictures that came inside the newsletter, where it had to be read.
    pub(in crate::site) pictures: Vec<Attached>,
}

/// Reads an item, unless the record `old` has it as it is now. One in a folder that cannot be read, or is
/// no newsletter, is left out; but one that the record has and that cannot be read now stops a build that
/// `follows` somebody who writes.
pub(in crate::site) fn read(
    item: Item,
    root: &SourceFolder,
    settings: &Settings,
    old: Option<&Reading>,
    follows: bool,
) -> Result<Entry, BuildErrors> {
    let in_folder = matches!(item.text, Text::Newsletter { in_folder: true } | Text::Letter { .. });
    let was_read = follows && old.is_some_and(|old| old.facts.is_some());
    let leave_out = |item: Item, digest: String, error: BuildError| match error {
        BuildError::Import(error) if in_folder && (error.is_no_newsletter() || !was_read) => {
            let left_out = Some(LeftOut::new(item.path.clone(), &error));
            let pictures = Vec::new();
            Ok(Entry { item, digest, facts: None, left_out, issue: None, pictures })
        }
        error => Err(error.into()),
    };
    let (bytes, digest) = match &item.text {
        Text::Issue { digest, .. } | Text::Letter { digest, .. } => (Vec::new(), digest.clone()),
        Text::Newsletter { in_folder } => match bytes_of(&item, root, *in_folder) {
            Ok(bytes) => {
                let digest = digest::hex(&bytes);
                (bytes, digest)
            }
            Err(reason) => {
                let error = unreadable(&item.path, reason).into();
                return leave_out(item, String::new(), error);
            }
        },
    };
    let still = |facts: &Facts| {
        let is_there = |file: &String| root.is_file(file);
        facts.files.iter().all(is_there) && !facts.missing.iter().any(is_there)
    };
    if let Some(old) = old.filter(|old| old.digest == digest)
        && old.facts.as_ref().is_none_or(still)
    {
        let (facts, left_out) = (old.facts.clone(), old.left_out(&item.path));
        return Ok(Entry { item, digest, facts, left_out, issue: None, pictures: Vec::new() });
    }
    match issue(&item, bytes, root, settings) {
        Ok((facts, ..)) if in_folder && facts.is_draft => {
            let left_out = Some(LeftOut::whole(item.path.clone(), Why::Draft));
            let pictures = Vec::new();
            Ok(Entry { item, digest, facts: None, left_out, issue: None, pictures })
        }
        Ok((facts, issue, pictures)) => {
            let (facts, issue) = (Some(facts), Some(issue));
            Ok(Entry { item, digest, facts, left_out: None, issue, pictures })
        }
        Err(error) => leave_out(item, digest, error),
    }
}

/// Reads the issue of an item, and looks where its links lead.
pub(in crate::site) fn issue(
    item: &Item,
    bytes: Vec<u8>,
    root: &SourceFolder,
    settings: &Settings,
) -> Result<(Facts, Issue, Vec<Attached>), BuildError> {
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let mut is_draft = false;
    let (mut issue, hints, mut report, own) = match &item.text {
        Text::Issue { issue, mended, .. } => {
            let pictures = without_text(issue, "");
            let notes = mended.iter().cloned().map(Note::Mended).collect();
            let report = IssueReport { notes, pictures, ..IssueReport::default() };
            ((**issue).clone(), Hints::default(), report, Vec::new())
        }
        Text::Newsletter { .. } => {
            let read = read_one(&item.path, bytes, settings)?;
            is_draft = read.is_draft;
            (read.issue, read.hints, read.report, read.files)
        }
        Text::Letter { file, letter, .. } => {
            let read = read_letter(file, (**letter).clone(), settings)?;
            is_draft = read.is_draft;
            (read.issue, read.hints, read.report, read.files)
        }
    };
    if issue.articles().any(|article| article.title.trim().is_empty()) {
        return Err(ImportError::NoArticleTitle(item.path.clone()).into());
    }
    // Read before it is written, by the rules of those who will read it.
    let faulty = |reason| match &item.text {
        Text::Issue { .. } => BuildError::Bundle { path: item.path.clone(), reason },
        _ => ImportError::refused(&item.path, &reason).into(),
    };
    let Sound { value, mended, .. } = write_sound_issue(&issue).map_err(faulty)?;
    report.notes.extend(mended.listed.iter().map(|fault| Note::Mended(fault.to_string())));
    issue = value;
    // Where the newsletter lies; a bundle's addresses are relative to the bundle.
    let folder = match item.text {
        Text::Newsletter { .. } => item.name.rfind('/').and_then(|end| item.name.get(..=end)),
        Text::Letter { .. } => {
            let file = item.name.split('#').next().unwrap_or_default();
            file.rfind('/').and_then(|end| file.get(..=end))
        }
        Text::Issue { .. } => None,
    };
    let (mut files, mut missing) = (Vec::new(), Vec::new());
    let mut lines = Lines::of(&text);
    issue.each_href(&mut |href: &mut Href| {
        if own.iter().any(|picture| picture.path == **href) {
            return;
        }
        let reason = match target(href, folder.unwrap_or_default()) {
            Target::Elsewhere => return,
            Target::Outside => format!("it leaves the folder `{}`", root.shown()),
            Target::Inside(path, file, rest) => {
                let written_as = href.to_string();
                if let Some(moved) = written(&path, &rest) {
                    *href = moved;
                }
                let reason = match root.open(&file) {
                    Ok(_) => {
                        files.push(file);
                        return;
                    }
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {
                        format!("there is no file `{}`", root.join(&file).shown())
                    }
                    Err(error) => format!("`{}`: {error}", root.join(&file).shown()),
                };
                missing.push(file);
                let line = lines.find(&written_as);
                report.dead_links.push(DeadLink { line, href: written_as, reason });
                return;
            }
        };
        let line = lines.find(href);
        report.dead_links.push(DeadLink { line, href: href.to_string(), reason });
    });
    for found in [&mut files, &mut missing] {
        found.sort();
        found.dedup();
    }
    let mut facts = Facts::new(&issue, hints, report);
    (facts.files, facts.missing, facts.is_draft) = (files, missing, is_draft);
    facts.pictures = own.iter().map(|picture| picture.path.clone()).collect();
    Ok((facts, issue, own))
}

impl Entry {
    /// The issue, read again where it had not to be read so far.
    pub(in crate::site) fn load(
        &self,
        root: &SourceFolder,
        settings: &Settings,
    ) -> Result<Issue, BuildErrors> {
        if let Some(issue) = &self.issue {
            return Ok(issue.clone());
        }
        let path = &self.item.path;
        let bytes = match self.item.text {
            Text::Newsletter { in_folder } => {
                bytes_of(&self.item, root, in_folder).map_err(|reason| unreadable(path, reason))?
            }
            Text::Issue { .. } | Text::Letter { .. } => Vec::new(),
        };
        let (_, issue, _) = issue(&self.item, bytes, root, settings)?;
        Ok(issue)
    }

    /// The pictures that came inside the newsletter, read again where it had not to be read so far.
    pub(in crate::site) fn load_pictures(
        &self,
        root: &SourceFolder,
        settings: &Settings,
    ) -> Result<Vec<Attached>, BuildErrors> {
        if self.issue.is_some() {
            return Ok(self.pictures.clone());
        }
        let path = &self.item.path;
        let bytes = match self.item.text {
            Text::Newsletter { .. } => {
                real_file::read(path).map_err(|reason| unreadable(path, reason))?
            }
            Text::Issue { .. } | Text::Letter { .. } => Vec::new(),
        };
        let (.., pictures) = issue(&self.item, bytes, root, settings)?;
        Ok(pictures)
    }
}

/// The bytes of a newsletter. One that was found in a folder really lies there; one that was named may lie
/// anywhere.
fn bytes_of(item: &Item, root: &SourceFolder, in_folder: bool) -> io::Result<Vec<u8>> {
    match item.path.strip_prefix(&**root).ok().and_then(Path::to_str) {
        Some(name) if in_folder => root.read(name),
        _ => real_file::read(&item.path),
    }
}

fn unreadable(path: &Path, reason: std::io::Error) -> ImportError {
    ImportError::Unreadable { path: path.to_owned(), reason }
}
