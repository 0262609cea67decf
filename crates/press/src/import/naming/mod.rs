//! What a newsletter is called, where nobody says it: by the first of these that answers.
//!
//! 1. `in_text`: what most issues call themselves, "Welcome to another issue of Harbour Brief";
//! 2. `titles`: the words that the titles of issues begin with;
//! 3. `folder`: what the folder's own page or README is called, what its files' names begin with, and what
//!    the folder is called.

mod folder;
mod in_text;
mod titles;

pub(crate) use folder::FolderNames;
pub(super) use in_text::in_text;

use std::collections::BTreeMap;

use super::report::NameFrom;

/// The name of a newsletter from what its issues call themselves, from their titles, and from what is known
/// of its folder.
pub(super) fn name<'t>(
    called: impl Iterator<Item = Option<&'t str>>,
    titles: impl Iterator<Item = &'t str>,
    folder: &FolderNames,
) -> Option<(String, NameFrom)> {
    let called: Vec<Option<&str>> = called.collect();
    if let Some(name) = most(&called) {
        return Some((name, NameFrom::Text));
    }
    if let Some(name) = titles::of_titles(titles) {
        return Some((name, NameFrom::Titles));
    }
    let FolderNames { page, files, own } = folder;
    let found = page.as_ref().map(|name| (name, NameFrom::FolderPage));
    let found = found.or(files.as_ref().map(|name| (name, NameFrom::Files)));
    let found = found.or(own.as_ref().map(|name| (name, NameFrom::Folder)));
    found.map(|(name, from)| (name.clone(), from))
}

/// What most of those say that say something, where that is no exception: a third of all say it.
pub(super) fn most(said: &[Option<&str>]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in said.iter().flatten() {
        *counts.entry(name).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let (name, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count * 2 > all && count * 3 >= said.len()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_most_say_is_the_name_and_what_two_authors_say_is_none() {
        assert_eq!(most(&[Some("Eel"), Some("Eel"), None]).as_deref(), Some("Eel"));
        assert_eq!(most(&[Some("Jane"), Some("Joe")]), None);
        assert_eq!(most(&[Some("Eel"), None, None, None]), None);
    }
}
