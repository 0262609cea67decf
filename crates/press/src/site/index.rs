use newsfold_bundle::{
    Bundle, IssueEntry, IssueReference, Publication, Shard, ShardReference, Site, Version,
    write_compact,
};

use crate::site::issues::Issues;
use crate::site::stage::{OutputFile, Turn};
use crate::site::{BUNDLE, BuildErrors, digest};

/// How many issues the bundle itself lists.
const LISTED: usize = 24;

/// How many issues a shard lists at most.
const IN_SHARD: usize = 500;

/// Writes the bundle, and the shards of its list.
pub(super) fn write(issues: &Issues, listed: &[IssueReference]) -> Result<(), BuildErrors> {
    let Index { bundle, shards } = index(issues.context.publication, issues.context.site, listed);
    for (path, text) in shards {
        issues.stage.put_named(path, text.into_bytes())?;
    }
    let bundle = OutputFile { path: BUNDLE.to_owned(), bytes: bundle.into_bytes() };
    issues.stage.put(Turn::Bundle, bundle)?;
    Ok(())
}

/// The bundle of a site and the files that list its older issues.
struct Index {
    /// The bundle.
    bundle: String,
    /// Each shard's path and text.
    shards: Vec<(String, String)>,
}

/// Lists the issues, newest first. Shards are cut from the oldest end, so that those of the past stay
/// as they are when an issue is added.
fn index(publication: &Publication, site: &Site, listed: &[IssueReference]) -> Index {
    let (newest, older) = listed.split_at(LISTED.min(listed.len()));
    let mut shards = Vec::new();
    let mut references: Vec<ShardReference> = Vec::new();
    for issues in older.rchunks(IN_SHARD) {
        let text = write_compact(&Shard { version: Version, issues: issues.to_vec() });
        let (digest, name) = digest::named(text.as_bytes());
        let path = format!("archive/{name}.json");
        if let Ok(href) = path.parse() {
            let count = issues.len();
            // Newest first: the last is the oldest, where all have a day.
            let oldest = issues.last().and_then(|issue| issue.date);
            let bytes = issues.iter().map(|issue| issue.bytes).sum();
            references.push(ShardReference { href, digest, count, oldest, bytes });
            shards.push((path, text));
        }
    }
    references.reverse();
    let bundle = Bundle {
        publication: publication.clone(),
        site: Some(site.clone()),
        issues: newest.iter().cloned().map(IssueEntry::Reference).collect(),
        older: references,
        ..Bundle::default()
    };
    Index { bundle: write_compact(&bundle), shards }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(count: usize) -> Vec<IssueReference> {
        let reference = |number: usize| IssueReference {
            id: format!("issue-{number}"),
            title: "Title".into(),
            date: None,
            language: None,
            href: "issues/0.json".parse().expect("a link"),
            digest: "sha256-YQ==".into(),
            bytes: Some(10),
            tags: Vec::new(),
            articles: Vec::new(),
        };
        (0..count).rev().map(reference).collect()
    }

    fn made(count: usize) -> Index {
        let archive = "archive.html".parse().expect("a link");
        let site = Site { issue: "issues/{id}.html".into(), archive };
        let publication = Publication { title: "P".into(), ..Publication::default() };
        index(&publication, &site, &listed(count))
    }

    #[test]
    fn shards_of_the_past_stay_when_an_issue_is_added() {
        let (before, after) = (made(1100), made(1101));
        assert_eq!(before.shards.len(), 3);
        assert_eq!(before.shards.get(..2), after.shards.get(..2));
        assert_ne!(before.shards.get(2), after.shards.get(2));
    }

    #[test]
    fn every_issue_is_listed_once_newest_first() {
        let Index { bundle, shards } = made(1100);
        let bundle = newsfold_bundle::read(&bundle).expect("a bundle");
        let mut ids: Vec<String> =
            bundle.issues.iter().map(|issue| issue.id().to_owned()).collect();
        for reference in &bundle.older {
            let (_, text) =
                shards.iter().find(|(path, _)| *path == *reference.href).expect("a shard");
            let shard = newsfold_bundle::read_shard(text).expect("a shard");
            assert_eq!(shard.issues.len(), reference.count);
            ids.extend(shard.issues.into_iter().map(|issue| issue.id));
        }
        let expected: Vec<String> = listed(1100).into_iter().map(|issue| issue.id).collect();
        assert_eq!(ids, expected);
    }

    #[test]
    fn a_short_list_needs_no_shard() {
        assert!(made(24).shards.is_empty());
        assert_eq!(made(25).shards.len(), 1);
    }
}
