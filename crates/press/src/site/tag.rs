use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::import::{IssueIds, tag_id};
use crate::site::arrange::Placed;

/// The page of all tags.
pub(in crate::site) const ALL: &str = "tags.html";

/// A tag that several issues have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::site) struct Tag {
    /// The tag as the newest of them writes it.
    pub(in crate::site) name: String,
    /// What its page and its feed are called.
    id: String,
    /// The places of the issues in the list, newest first.
    pub(in crate::site) issues: Vec<usize>,
}

impl Tag {
    /// Its page, relative to the site.
    pub(in crate::site) fn page(&self) -> String {
        format!("tags/{}.html", self.id)
    }

    /// Its feed, relative to the site.
    pub(in crate::site) fn feed(&self) -> String {
        format!("tags/{}.xml", self.id)
    }
}

/// The tags that at least two of the issues have, in the order of the alphabet. Two that differ in upper and
/// lower case are one. Ids are handed out from the oldest issue on, so that a page keeps its address when
/// there are new tags.
pub(in crate::site) fn tags(placed: &[Placed]) -> Vec<Tag> {
    let of_issue = placed.iter().map(|one| [&one.facts.tags, &one.facts.tags_of_articles]);
    tags_of(&of_issue.collect::<Vec<_>>())
}

fn tags_of(placed: &[[&Vec<String>; 2]]) -> Vec<Tag> {
    let mut ids = IssueIds::default();
    let mut tags: BTreeMap<String, Tag> = BTreeMap::new();
    for (at, of_issue) in placed.iter().enumerate().rev() {
        for name in of_issue.iter().copied().flatten().map(|name| name.trim()) {
            let name: String = name.nfc().collect();
            if name.is_empty() {
                continue;
            }
            let tag = tags.entry(name.to_lowercase()).or_insert_with(|| {
                let (id, _) = ids.unique(&tag_id(&name), Path::new(""));
                Tag { name: String::new(), id, issues: Vec::new() }
            });
            tag.name = name;
            if tag.issues.first() != Some(&at) {
                tag.issues.insert(0, at);
            }
        }
    }
    tags.into_values().filter(|tag| tag.issues.len() > 1).collect()
}

/// A tag of issues at some places, for tests of what is made of it.
#[cfg(test)]
pub(in crate::site) fn sample_tag(name: &str, issues: &[usize]) -> Tag {
    Tag { name: name.to_owned(), id: tag_id(name), issues: issues.to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(issues: &[&[&str]]) -> Vec<Tag> {
        let own: Vec<Vec<String>> =
            issues.iter().map(|tags| tags.iter().map(|&tag| tag.to_owned()).collect()).collect();
        let none = Vec::new();
        tags_of(&own.iter().map(|own| [own, &none]).collect::<Vec<_>>())
    }

    #[test]
    fn a_tag_that_is_used_twice_is_one_however_it_is_written() {
        let tags = found(&[&["Eels", "eels", "quay"], &["EELS", " "], &["eels"]]);
        let [eels] = tags.as_slice() else { panic!("{tags:?}") };
        assert_eq!((eels.name.as_str(), eels.page().as_str()), ("eels", "tags/eels.html"));
        assert_eq!(eels.issues, [0, 1, 2]);
    }

    #[test]
    fn each_tag_has_a_page_of_its_own_that_every_system_can_hold() {
        let names: &[&str] = &["C", "c++", "C#", "../etc", "con", "🎉", "a b", "漢字", "<b>"];
        let tags = found(&[names, names]);
        let mut ids: Vec<&str> = tags.iter().map(|tag| tag.id.as_str()).collect();
        ids.sort_unstable();
        let expected = ["a-b", "b", "c", "c-2", "c-3", "etc", "tag", "tag-con", "漢字"];
        assert_eq!(ids, expected);
    }

    #[test]
    fn a_page_keeps_its_address_when_there_are_new_tags() {
        let before = found(&[&["c++"], &["c++"]]);
        let after = found(&[&["c", "c#"], &["c", "c#"], &["c++"], &["c++"]]);
        let page = |tags: &[Tag]| tags.iter().find(|tag| tag.name == "c++").map(Tag::page);
        assert_eq!(page(&before), page(&after));
        assert!(page(&before).is_some());
    }
}
