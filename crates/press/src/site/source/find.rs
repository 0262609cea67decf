use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use newsfold_bundle::{Bundle, Examined, Fault, Issue, IssueEntry, IssueReference, Publication};

use super::inside::{SourceFolder, composed};
use super::item::{Item, Text};
use super::many::many;
use crate::import::report::LeftOut;
use crate::import::{Finds, Settings, find, kind_of, other_kinds};
use crate::real_file;
use crate::site::{BuildError, BuildErrors, digest};

/// What a site is built from.
pub(in crate::site) struct Source {
    /// The folder that relative links stay in.
    pub(in crate::site) root: SourceFolder,
    /// The issues, not read yet where they are newsletters.
    pub(in crate::site) items: Vec<Item>,
    /// What of files that hold many newsletters is none.
    pub(in crate::site) left_out: Vec<LeftOut>,
    /// What a bundle says of the publication.
    pub(in crate::site) publication: Option<Publication>,
    /// How many files are of a kind that is not read, by the ending of their names.
    pub(in crate::site) other_kinds: BTreeMap<String, usize>,
}

/// Finds the issues of a source: newsletters in the order of their paths, or those of a bundle.
pub(in crate::site) fn find_items(path: &Path, settings: &Settings) -> Result<Source, BuildErrors> {
    let is_json =
        |path: &Path| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    if is_json(path) && !path.is_dir() && kind_of(path).is_none() {
        return bundle(path);
    }
    let paths = [path.to_owned()];
    let finds = find(&paths, settings)?;
    let mut other_kinds = other_kinds(&paths, &finds);
    let Finds { files, mut left_out } = finds;
    let root = if path.is_dir() { path.to_owned() } else { folder_of(path) };
    let root = SourceFolder::new(root);
    let mut items = Vec::new();
    for found in files {
        let name = name(found.path.strip_prefix(&*root).unwrap_or(&found.path));
        if let Some(many) = many(&found, &name) {
            items.extend(many.items);
            left_out.extend(many.left_out);
            for (kind, count) in many.other_kinds {
                *other_kinds.entry(kind).or_default() += count;
            }
        } else {
            let text = Text::Newsletter { in_folder: found.in_folder };
            items.push(Item { name, text, path: found.path });
        }
    }
    Ok(Source { root, items, left_out, publication: None, other_kinds })
}

/// A path with `/` between its steps on every system.
fn name(path: &Path) -> String {
    let steps: Vec<_> = path.iter().map(OsStr::to_string_lossy).collect();
    composed(&steps.join("/"))
}

fn folder_of(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).to_owned()
}

fn bundle(path: &Path) -> Result<Source, BuildErrors> {
    let text = read(path)?;
    let faulty = |reason| BuildError::Bundle { path: path.to_owned(), reason };
    let Examined { value, mended } = newsfold_bundle::examine(&text).map_err(faulty)?;
    let Bundle { publication, issues, older, .. } = value;
    let root = SourceFolder::new(folder_of(path));
    let (mut items, mut errors) = (Vec::new(), Vec::new());
    let mut take = |found: Result<Item, BuildError>| match found {
        Ok(item) => items.push(item),
        Err(error) => errors.push(error),
    };
    for (at, entry) in issues.into_iter().enumerate() {
        take(match entry {
            IssueEntry::Inline(issue) => {
                let digest = digest::hex(newsfold_bundle::write_compact(&issue).as_bytes());
                let mended = mended.listed.iter().filter_map(Fault::in_issue);
                let mended = mended.filter(|(issue, _)| *issue == at).map(|(_, words)| words);
                Ok(item(path, issue, digest, mended.collect()))
            }
            IssueEntry::Reference(reference) => follow(path, &root, &reference),
        });
    }
    for shard in older {
        let listed = beside(path, &root, &shard.href).and_then(|(file, text)| {
            let faulty = |reason| BuildError::Bundle { path: file, reason };
            newsfold_bundle::examine_shard(&text).map(|shard| shard.value).map_err(faulty)
        });
        match listed {
            Ok(shard) => {
                shard.issues.iter().for_each(|reference| take(follow(path, &root, reference)));
            }
            Err(error) => take(Err(error)),
        }
    }
    if errors.is_empty() {
        let other_kinds = BTreeMap::new();
        Ok(Source {
            root,
            items,
            left_out: Vec::new(),
            publication: Some(publication),
            other_kinds,
        })
    } else {
        Err(errors.into())
    }
}

fn item(path: &Path, issue: Issue, digest: String, mended: Vec<String>) -> Item {
    let text = Text::Issue { issue: Box::new(issue), digest, mended };
    let name = match &text {
        Text::Issue { issue, .. } => format!("#{}", issue.id),
        Text::Newsletter { .. } | Text::Letter { .. } => String::new(),
    };
    Item { name, path: path.to_owned(), text }
}

/// The issue in the file that a reference names.
fn follow(
    bundle: &Path,
    root: &SourceFolder,
    reference: &IssueReference,
) -> Result<Item, BuildError> {
    let (file, text) = beside(bundle, root, &reference.href)?;
    let faulty = |reason| BuildError::Bundle { path: file.clone(), reason };
    let Examined { value, mended } = newsfold_bundle::examine_issue(&text).map_err(faulty)?;
    let mended = mended.listed.iter().map(ToString::to_string).collect();
    Ok(item(&file, value, digest::hex(text.as_bytes()), mended))
}

/// The text of a file that lies beside the bundle, and its path.
fn beside(
    bundle: &Path,
    root: &SourceFolder,
    href: &newsfold_bundle::Href,
) -> Result<(PathBuf, String), BuildError> {
    match crate::site::source::links::target(href, "") {
        crate::site::source::links::Target::Inside(_, file, _) => {
            let path = root.join(&file);
            let bytes = root.read(&file).map_err(BuildError::unreadable(&path))?;
            let text = String::from_utf8(bytes)
                .map_err(|error| BuildError::unreadable(&path)(io::Error::other(error)))?;
            Ok((path, text))
        }
        _ => Err(BuildError::Elsewhere { path: bundle.to_owned(), href: href.to_string() }),
    }
}

fn read(path: &Path) -> Result<String, BuildError> {
    real_file::read_to_string(path).map_err(BuildError::unreadable(path))
}
