use std::fs;
use std::path::Path;

use newsfold_bundle::{Href, Issue};

use super::images;
use crate::import::{DateOrder, Hints, ImportError, read_one};
use crate::site::source::facts::Facts;
use crate::site::source::links::{Target, target, written};
use crate::site::source::{Item, Text};
use crate::site::stage::record::Reading;
use crate::site::{BuildError, BuildErrors, digest};

/// An issue of the source, as far as it had to be read.
pub(in crate::site) struct Entry {
    /// What it is read from.
    pub(in crate::site) item: Item,
    /// The digest of that.
    pub(in crate::site) digest: String,
    /// What it says; nothing where it is no newsletter.
    pub(in crate::site) facts: Option<Facts>,
    /// The issue itself, with addresses relative to the source, where it had to be read.
    pub(in crate::site) issue: Option<Issue>,
}

/// Reads an item, unless the record `old` has it as it is now.
pub(in crate::site) fn read(
    item: Item,
    root: &Path,
    order: Option<DateOrder>,
    old: Option<&Reading>,
) -> Result<Entry, BuildErrors> {
    let (bytes, digest) = match &item.text {
        Text::Issue { digest, .. } => (Vec::new(), digest.clone()),
        Text::Newsletter { .. } => {
            let bytes = fs::read(&item.path).map_err(|reason| unreadable(&item.path, reason))?;
            let digest = digest::hex(&bytes);
            (bytes, digest)
        }
    };
    let still = |facts: &Facts| facts.files.iter().all(|file| root.join(file).is_file());
    if let Some(old) = old.filter(|old| old.digest == digest)
        && old.facts.as_ref().is_none_or(still)
    {
        return Ok(Entry { item, digest, facts: old.facts.clone(), issue: None });
    }
    let found = issue(&item, bytes, root, order)?;
    let (facts, issue) = found.map(|(facts, issue)| (Some(facts), Some(issue))).unwrap_or_default();
    Ok(Entry { item, digest, facts, issue })
}

/// Reads the issue of an item, and looks at all that a page cannot do without; nothing where it is
/// no newsletter.
pub(in crate::site) fn issue(
    item: &Item,
    bytes: Vec<u8>,
    root: &Path,
    order: Option<DateOrder>,
) -> Result<Option<(Facts, Issue)>, BuildErrors> {
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (mut issue, hints) = match &item.text {
        Text::Issue { issue, .. } => ((**issue).clone(), Hints::default()),
        Text::Newsletter { in_folder } => match read_one(&item.path, bytes, order) {
            Ok(read) => {
                let hints = read.hints();
                (read.issue, hints)
            }
            Err(ImportError::NoArticle(_)) if *in_folder => return Ok(None),
            Err(error) => return Err(error.into()),
        },
    };
    let path = &item.path;
    let line =
        |words: &str| text.lines().position(|line| line.contains(words)).map(|before| before + 1);
    let mut errors = Vec::new();
    for _ in issue.articles().filter(|article| article.title.trim().is_empty()) {
        errors.push(BuildError::NoArticleTitle { path: path.clone(), line: None });
    }
    for url in images::without_text(&issue) {
        errors.push(BuildError::NoAlternative { path: path.clone(), line: line(&url), url });
    }
    // Where the newsletter lies; a bundle's addresses are relative to the bundle.
    let folder = match item.text {
        Text::Newsletter { .. } => item.name.rfind('/').and_then(|end| item.name.get(..=end)),
        Text::Issue { .. } => None,
    };
    let mut files = Vec::new();
    issue.each_href(&mut |href: &mut Href| {
        let reason = match target(href, folder.unwrap_or_default()) {
            Target::Elsewhere => return,
            Target::Outside => format!("it leaves the folder `{}`", root.display()),
            Target::Inside(path, file, rest) if root.join(&file).is_file() => {
                files.push(file);
                if let Some(moved) = written(&path, &rest) {
                    *href = moved;
                }
                return;
            }
            Target::Inside(_, file, _) => {
                format!("there is no file `{}`", root.join(file).display())
            }
        };
        let (path, line) = (path.clone(), line(href));
        errors.push(BuildError::DeadLink { path, line, href: href.to_string(), reason });
    });
    files.sort();
    files.dedup();
    if errors.is_empty() {
        Ok(Some((Facts::new(&issue, hints, files), issue)))
    } else {
        Err(errors.into())
    }
}

impl Entry {
    /// The issue, read again where it had not to be read so far.
    pub(in crate::site) fn load(
        &self,
        root: &Path,
        order: Option<DateOrder>,
    ) -> Result<Issue, BuildErrors> {
        if let Some(issue) = &self.issue {
            return Ok(issue.clone());
        }
        let path = &self.item.path;
        let bytes = match self.item.text {
            Text::Newsletter { .. } => fs::read(path).map_err(|reason| unreadable(path, reason))?,
            Text::Issue { .. } => Vec::new(),
        };
        let read = issue(&self.item, bytes, root, order)?;
        read.map(|(_, issue)| issue).ok_or_else(|| BuildError::NoIssue(path.clone()).into())
    }
}

fn unreadable(path: &Path, reason: std::io::Error) -> ImportError {
    ImportError::Unreadable { path: path.to_owned(), reason }
}
