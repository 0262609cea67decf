use std::collections::HashSet;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use newsfold_bundle::{
    Bundle, Examined, Href, Issue, IssueEntry, IssueReference, LISTED, ReadError, ShardReference,
};
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::faults::faults;
use super::{Complaint, Finding, document};
use crate::message::Shown;

/// What was found by following the references of a bundle.
#[derive(Default)]
pub(super) struct Followed {
    /// What is wrong with the references.
    pub(super) complaints: Vec<Complaint>,
    /// What is wrong with the files.
    pub(super) findings: Vec<Finding>,
    /// How much more is wrong with them.
    pub(super) more: usize,
}

/// Looks at every issue and every piece of the list that lies in a file of its own, as far as it lies in
/// the folder of the bundle: what is wrong with the bundle, and with those files.
pub(super) fn check(path: &Path, bundle: &Bundle) -> Followed {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut found = Found { path, real, seen: HashSet::new(), followed: Followed::default() };
    for (at, entry) in bundle.issues.iter().enumerate() {
        let IssueEntry::Reference(reference) = entry else { continue };
        found.issue("issues", at, reference);
    }
    for (at, shard) in bundle.older.iter().enumerate() {
        found.shard(at, shard);
    }
    found.followed
}

struct Found<'a> {
    path: &'a Path,
    /// The folder of the bundle, as it is called without links.
    real: PathBuf,
    /// The files that were read, as they are called without links: a bundle that names one a million
    /// times has it read once.
    seen: HashSet<PathBuf>,
    followed: Followed,
}

impl Found<'_> {
    fn complain(&mut self, list: &'static str, entry: usize, key: &'static str, words: String) {
        self.followed.complaints.push(Complaint { list, entry, key, words });
    }

    fn faults(&mut self, file: &Path, error: ReadError) {
        let (findings, more) = faults(file, error);
        // Nobody reads more of them than are listed.
        let room = LISTED.saturating_sub(self.followed.findings.len());
        self.followed.more += more + findings.len().saturating_sub(room);
        self.followed.findings.extend(findings.into_iter().take(room));
    }

    /// The text of a file that an entry refers to, and the file; nothing where it lies elsewhere, cannot
    /// be read or was read before.
    fn text(
        &mut self,
        (list, at): (&'static str, usize),
        href: &Href,
        digest: &str,
    ) -> Option<(PathBuf, String)> {
        let file = file(self.path, href)?;
        let Ok(real) = file.canonicalize() else {
            self.complain(list, at, "href", format!("there is no file `{}`", file.shown()));
            return None;
        };
        let refusal = if !real.starts_with(&self.real) {
            Some("lies outside the bundle's folder, and is not looked at".to_owned())
        } else if !self.seen.insert(real.clone()) {
            Some("is the file of an earlier entry".to_owned())
        } else {
            None
        };
        let bytes = match refusal {
            Some(words) => Err(words),
            None => document::of_file(&real).map_err(|reason| format!("cannot be read: {reason}")),
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(words) => {
                self.complain(list, at, "href", format!("`{}` {words}", file.shown()));
                return None;
            }
        };
        if !has_digest(&bytes, digest) {
            self.complain(list, at, "digest", format!("`{}` has another digest", file.shown()));
        }
        match String::from_utf8(bytes) {
            Ok(text) => Some((file, text)),
            Err(error) => {
                self.followed.findings.push(Finding::not_utf8(&file, &error.utf8_error()));
                None
            }
        }
    }

    fn issue(&mut self, list: &'static str, at: usize, reference: &IssueReference) {
        let text = self.text((list, at), &reference.href, &reference.digest);
        let Some((file, text)) = text else { return };
        if reference.bytes.is_some_and(|bytes| bytes != text.len() as u64) {
            let words = format!("`{}` has {} bytes", file.shown(), text.len());
            self.complain(list, at, "bytes", words);
        }
        match newsfold_bundle::examine_issue(&text) {
            Ok(Examined { value: issue, mended }) => {
                for key in disagreements(reference, &issue) {
                    let words = format!("`{}` says something else", file.shown());
                    self.complain(list, at, key, words);
                }
                if !mended.is_empty() {
                    self.faults(&file, ReadError::Invalid(mended));
                }
            }
            Err(error) => self.faults(&file, error),
        }
    }

    /// A piece of the list, and the issues it lists; what is wrong with those is said of the piece.
    fn shard(&mut self, at: usize, shard: &ShardReference) {
        let text = self.text(("older", at), &shard.href, &shard.digest);
        let Some((file, text)) = text else { return };
        match newsfold_bundle::examine_shard(&text) {
            Ok(Examined { value: read, mended }) => {
                if read.issues.len() != shard.count {
                    let words = format!("`{}` lists {}", file.shown(), read.issues.len());
                    self.complain("older", at, "count", words);
                }
                let bytes = read.issues.iter().map(|issue| issue.bytes).sum::<Option<u64>>();
                if let Some((said, bytes)) =
                    shard.bytes.zip(bytes).filter(|(said, bytes)| said != bytes)
                {
                    let words = format!("{said} is not the sum of its issues, {bytes}");
                    self.complain("older", at, "bytes", words);
                }
                for reference in &read.issues {
                    self.issue("older", at, reference);
                }
                if !mended.is_empty() {
                    self.faults(&file, ReadError::Invalid(mended));
                }
            }
            Err(error) => self.faults(&file, error),
        }
    }
}

/// The file of a reference, unless it lies on another site.
fn file(bundle: &Path, href: &Href) -> Option<PathBuf> {
    let local = !href.is_absolute() && !href.starts_with('/');
    let path = href.split(['?', '#']).next().filter(|path| local && !path.is_empty())?;
    Some(bundle.parent().unwrap_or(Path::new("")).join(path))
}

/// Whether bytes have a digest, as subresource integrity writes it.
fn has_digest(bytes: &[u8], digest: &str) -> bool {
    let Some((algorithm, value)) = digest.split_once('-') else { return false };
    let found = match algorithm {
        "sha256" => BASE64_STANDARD.encode(Sha256::digest(bytes)),
        "sha384" => BASE64_STANDARD.encode(Sha384::digest(bytes)),
        "sha512" => BASE64_STANDARD.encode(Sha512::digest(bytes)),
        _ => return false,
    };
    found == value
}

/// The keys in which a bundle says something else of an issue than its file does.
fn disagreements(reference: &IssueReference, issue: &Issue) -> impl Iterator<Item = &'static str> {
    let titles = issue.articles().map(|article| &article.title);
    [
        ("id", reference.id == issue.id),
        ("title", reference.title == issue.title),
        ("date", reference.date == issue.date),
        ("tags", reference.tags == issue.tags),
        ("articles", reference.articles.iter().eq(titles)),
    ]
    .into_iter()
    .filter(|(_, agrees)| !agrees)
    .map(|(key, _)| key)
}
