use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use newsfold_bundle::{Bundle, Issue, IssueEntry, IssueReference};
use sha2::{Digest, Sha256, Sha384, Sha512};

use super::{Complaint, Finding};

/// Looks at every issue that lies in a file of its own, as far as it lies on this computer: what is
/// wrong with the bundle, and with those files.
pub(super) fn check(path: &Path, bundle: &Bundle) -> (Vec<Complaint>, Vec<Finding>) {
    let (mut complaints, mut findings) = (Vec::new(), Vec::new());
    for (issue, entry) in bundle.issues.iter().enumerate() {
        let IssueEntry::Reference(reference) = entry else { continue };
        let Some(file) = file(path, reference) else { continue };
        let mut found = |key, words| complaints.push(Complaint { issue, key, words });
        let Ok(bytes) = fs::read(&file) else {
            found("href", format!("there is no file `{}`", file.display()));
            continue;
        };
        if !has_digest(&bytes, &reference.digest) {
            found("digest", format!("`{}` has another digest", file.display()));
        }
        match newsfold_bundle::read_issue(&String::from_utf8_lossy(&bytes)) {
            Ok(issue) => disagreements(reference, &issue).for_each(|key| {
                found(key, format!("`{}` says something else", file.display()));
            }),
            Err(error) => findings.extend(super::faults(&file, error)),
        }
    }
    (complaints, findings)
}

/// The file of a reference, unless it lies on another site.
fn file(bundle: &Path, reference: &IssueReference) -> Option<PathBuf> {
    let href = &*reference.href;
    let local = !reference.href.is_absolute() && !href.starts_with('/');
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
