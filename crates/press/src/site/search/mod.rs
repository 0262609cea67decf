//! What can be searched on the site, in three steps:
//!
//! 1. a digest of all that is searched says whether the last build's index still holds;
//! 2. `record` says what is found of an issue, an article at a time, with scripts that write no spaces
//!    `unspaced`;
//! 3. `engine` has Pagefind make an index of that, and says which of its files readers need.
//!
//! The page that lists all issues names the index by its digest, and its script asks for it.

mod engine;
mod record;
mod unspaced;

use newsfold::agreed::worker::INDEX;
use newsfold_bundle::{IssueReference, write_compact};

use crate::site::in_parallel::in_parallel;
use crate::site::issues::Issues;
use crate::site::stage::record::Searched;
use crate::site::stage::{OutputFile, Turn};
use crate::site::{BuildErrors, digest};
use engine::Kind;

/// How many articles have a record each: the engine compares every record with all before it.
const MOST: usize = 20_000;

/// Writes the index of all issues, unless the last build made it of the same. A build that `follows`
/// somebody who writes is not kept waiting for it: it leaves the index that is there, which the next other
/// build brings up to date.
pub(in crate::site) fn write(
    issues: &Issues,
    listed: &[IssueReference],
    follows: bool,
) -> Result<Searched, BuildErrors> {
    let language = engine::language(issues.context.publication.language.as_deref());
    let mut parts = vec![env!("CARGO_PKG_VERSION"), engine::VERSION, language.as_str()];
    parts.extend(listed.iter().map(|issue| issue.digest.as_str()));
    let key = digest::hex_of(&parts);
    let old = issues.old.search.as_ref().filter(|old| follows || old.key == key);
    if let Some(old) = old.filter(|_| issues.stage.keep_folder(INDEX)) {
        return Ok(old.clone());
    }
    // The oldest first, so that those of the past keep their numbers when an issue is added.
    let oldest_first: Vec<_> = issues.placed.iter().zip(listed).rev().collect();
    let records = in_parallel(
        oldest_first,
        |_| {},
        |(placed, reference)| {
            let page = format!("issues/{}.html", reference.id);
            Ok(record::records(&issues.load(placed)?, &page))
        },
    )?;
    let count: usize = records.iter().map(Vec::len).sum();
    let records: Vec<_> = if count > MOST {
        records.into_iter().filter_map(record::as_one).collect()
    } else {
        records.into_iter().flatten().collect()
    };
    let made = engine::index(records.into_iter(), &language)?;
    let entry = made.iter().find(|(kind, _)| *kind == Kind::Entry);
    let (_, digest) = digest::named(entry.map_or(&[], |(_, file)| file.bytes.as_slice()));
    let all: Vec<&str> = made.iter().map(|(_, file)| file.path.as_str()).collect();
    let all = write_compact(&all).into_bytes();
    issues
        .stage
        .put(Turn::Loader, OutputFile { path: format!("{INDEX}files.json"), bytes: all })?;
    for (kind, OutputFile { path, bytes }) in made {
        let path = format!("{INDEX}{path}");
        match kind {
            Kind::Named => issues.stage.put_named(path, bytes)?,
            Kind::Engine => issues.stage.put(Turn::Content, OutputFile { path, bytes })?,
            Kind::Entry => issues.stage.put(Turn::Loader, OutputFile { path, bytes })?,
        }
    }
    Ok(Searched { key, digest })
}
