use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use newsfold_bundle::{Bundle, Href, Issue, IssueEntry, IssueReference, ShardReference};
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::{Complaint, Finding};

/// Looks at every issue and every piece of the list that lies in a file of its own, as far as it lies on
/// this computer: what is wrong with the bundle, and with those files.
pub(super) fn check(path: &Path, bundle: &Bundle) -> (Vec<Complaint>, Vec<Finding>) {
    let mut found = Found { path, complaints: Vec::new(), findings: Vec::new() };
    for (at, entry) in bundle.issues.iter().enumerate() {
        let IssueEntry::Reference(reference) = entry else { continue };
        found.issue("issues", at, reference);
    }
    for (at, shard) in bundle.older.iter().enumerate() {
        found.shard(at, shard);
    }
    (found.complaints, found.findings)
}

struct Found<'a> {
    path: &'a Path,
    complaints: Vec<Complaint>,
    findings: Vec<Finding>,
}

impl Found<'_> {
    fn complain(&mut self, list: &'static str, entry: usize, key: &'static str, words: String) {
        self.complaints.push(Complaint { list, entry, key, words });
    }

    /// The text of a file that an entry refers to, and the file; nothing where it lies elsewhere or is
    /// not there.
    fn text(
        &mut self,
        (list, at): (&'static str, usize),
        href: &Href,
        digest: &str,
    ) -> Option<(PathBuf, String)> {
        let file = file(self.path, href)?;
        let Ok(bytes) = fs::read(&file) else {
            self.complain(list, at, "href", format!("there is no file `{}`", file.display()));
            return None;
        };
        if !has_digest(&bytes, digest) {
            self.complain(list, at, "digest", format!("`{}` has another digest", file.display()));
        }
        Some((file, String::from_utf8_lossy(&bytes).into_owned()))
    }

    fn issue(&mut self, list: &'static str, at: usize, reference: &IssueReference) {
        let text = self.text((list, at), &reference.href, &reference.digest);
        let Some((file, text)) = text else { return };
        if reference.bytes.is_some_and(|bytes| bytes != text.len() as u64) {
            let words = format!("`{}` has {} bytes", file.display(), text.len());
            self.complain(list, at, "bytes", words);
        }
        match newsfold_bundle::read_issue(&text) {
            Ok(issue) => disagreements(reference, &issue).for_each(|key| {
                self.complain(list, at, key, format!("`{}` says something else", file.display()));
            }),
            Err(error) => self.findings.extend(super::faults(&file, error)),
        }
    }

    /// A piece of the list, and the issues it lists; what is wrong with those is said of the piece.
    fn shard(&mut self, at: usize, shard: &ShardReference) {
        let text = self.text(("older", at), &shard.href, &shard.digest);
        let Some((file, text)) = text else { return };
        match newsfold_bundle::read_shard(&text) {
            Ok(read) => {
                if read.issues.len() != shard.count {
                    let words = format!("`{}` lists {}", file.display(), read.issues.len());
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
            }
            Err(error) => self.findings.extend(super::faults(&file, error)),
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
        ("articles", reference.articles.iter().eq(titles)),
    ]
    .into_iter()
    .filter(|(_, agrees)| !agrees)
    .map(|(key, _)| key)
}
