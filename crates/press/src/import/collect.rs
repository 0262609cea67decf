use std::cmp::Reverse;

use newsfold_bundle::{Bundle, Href, IssueEntry, Publication, Version, is_language};

use super::error::ImportError;
use super::id::Ids;
use super::issue::Read;
use super::report::Report;
use super::{Imported, Options};

/// Puts issues into a bundle: newest first, those without a date last, ids unique.
pub(super) fn collect(mut read: Vec<Read>, options: &Options) -> Result<Imported, ImportError> {
    // Ids are counted on in the order of the paths, so that a new issue does not rename an old one.
    let mut ids = Ids::default();
    for read in &mut read {
        read.issue.id = ids.unique(&read.issue.id);
        read.report.id.clone_from(&read.issue.id);
    }
    // The sort is stable: issues of one day stay in the order of their paths.
    read.sort_by_key(|read| Reverse(read.issue.date));
    let publication = publication(&read, options)?;
    let mut report = Report::default();
    let mut issues = Vec::with_capacity(read.len());
    for Read { mut issue, report: found, .. } in read {
        if issue.language == publication.language {
            issue.language = None;
        }
        if issue.authors.as_slice() == std::slice::from_ref(&publication.title) {
            issue.authors.clear();
        }
        issues.push(IssueEntry::Inline(issue));
        report.issues.push(found);
    }
    Ok(Imported { bundle: Bundle { version: Version, publication, issues }, report })
}

/// What is published: as the options say, else as the front matter of the newest issue that says it.
fn publication(read: &[Read], options: &Options) -> Result<Publication, ImportError> {
    let first = |say: fn(&Read) -> Option<String>| read.iter().find_map(say);
    let title = options
        .title
        .clone()
        .or_else(|| first(|read| read.front.publication.as_ref().map(|said| said.text.clone())))
        .or_else(|| first(|read| read.front.authors.first().cloned()))
        .unwrap_or_else(|| "Newsletter".to_owned());
    let home = match &options.home {
        Some(home) => Some(given_home(home)?),
        None => read.iter().find_map(|read| read.home.clone()),
    };
    let language = match &options.language {
        Some(language) if !is_language(language) => {
            let reason = "a language tag looks like `en` or `pt-BR`".to_owned();
            return Err(ImportError::Publication {
                what: "language",
                value: language.clone(),
                reason,
            });
        }
        Some(language) => Some(language.clone()),
        None => first(|read| read.issue.language.clone()),
    };
    let description = options
        .description
        .clone()
        .or_else(|| first(|read| read.front.description.as_ref().map(|said| said.text.clone())));
    if title.trim().is_empty() {
        return Err(ImportError::Publication {
            what: "title",
            value: title,
            reason: "it says nothing".to_owned(),
        });
    }
    let description = description.filter(|description| !description.trim().is_empty());
    Ok(Publication { title, language, home, description })
}

fn given_home(home: &str) -> Result<Href, ImportError> {
    home.parse().map_err(|error: newsfold_bundle::HrefError| ImportError::Publication {
        what: "home page",
        value: home.to_owned(),
        reason: error.to_string(),
    })
}
