use std::collections::HashMap;
use std::path::{Path, PathBuf};

use newsfold_bundle::{Date, is_id};

use super::mark::is_mark;

/// The most bytes of a title that go into an id.
const LONGEST: usize = 60;

/// Hands out ids that are unique among those handed out before.
#[derive(Debug, Default)]
pub(in crate::import) struct Ids {
    taken: HashMap<String, usize>,
}

impl Ids {
    /// The id itself, or with `-2`, `-3` and so on behind it where an earlier one has it.
    pub(in crate::import) fn unique(&mut self, id: &str) -> String {
        let mut candidate = id.to_owned();
        while self.taken.contains_key(&candidate) {
            let count = self.taken.entry(id.to_owned()).or_insert(1);
            *count += 1;
            candidate = format!("{id}-{count}");
        }
        self.taken.insert(candidate.clone(), 1);
        candidate
    }
}

/// Hands out the ids of issues, in the order of their files.
#[derive(Debug, Default)]
pub(crate) struct IssueIds {
    ids: Ids,
    files: HashMap<String, PathBuf>,
}

impl IssueIds {
    /// The id for the issue of a file, and the first file whose issue has the same date and title.
    pub(crate) fn unique(&mut self, id: &str, file: &Path) -> (String, Option<PathBuf>) {
        let unique = self.ids.unique(id);
        if unique != id {
            return (unique, self.files.get(id).cloned());
        }
        self.files.insert(unique.clone(), file.to_owned());
        (unique, None)
    }
}

/// An issue's id: its date and the first words of its title.
pub(in crate::import) fn issue_id(date: Option<Date>, title: &str) -> String {
    let words = slug(title);
    match (date, words.is_empty()) {
        (Some(date), true) => date.to_string(),
        (Some(date), false) => format!("{date}-{words}"),
        (None, true) => "issue".to_owned(),
        (None, false) => for_a_file(words),
    }
}

/// An id that can be the name of a file on every system.
pub(in crate::import) fn for_a_file(id: String) -> String {
    if is_device(&id) { format!("issue-{id}") } else { id }
}

/// Whether a name is one that Windows keeps for a device, whatever ending a file has behind it. A site is
/// built anywhere and may be unpacked there.
pub(crate) fn is_device(name: &str) -> bool {
    let name = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let mut letters = name.chars();
    let head: String = letters.by_ref().take(3).collect();
    let number = letters.next();
    match (head.as_str(), number, letters.next()) {
        ("con" | "prn" | "aux" | "nul", None, None) => true,
        ("com" | "lpt", Some(number), None) => matches!(number, '0'..='9' | '¹' | '²' | '³'),
        _ => false,
    }
}

/// A tag's id: its first words.
pub(crate) fn tag_id(tag: &str) -> String {
    let words = slug(tag);
    if words.is_empty() {
        "tag".to_owned()
    } else if is_device(&words) {
        format!("tag-{words}")
    } else {
        words
    }
}

/// An article's id: the first words of its title.
pub(in crate::import) fn article_id(title: &str) -> String {
    let words = slug(title);
    if words.is_empty() { "article".to_owned() } else { words }
}

/// The first words of a title in lower case, letters and digits of any script, joined by `-`.
pub(in crate::import) fn slug(title: &str) -> String {
    let mut slug = String::new();
    // The end of the last whole word that fits.
    let mut fits = 0;
    for c in title.chars() {
        if slug.len() > LONGEST {
            break;
        }
        match c {
            '\'' | '’' | '‘' | 'ʼ' => {}
            c if c.is_alphanumeric() || is_mark(c) && !slug.is_empty() => {
                slug.extend(c.to_lowercase());
            }
            // Nothing that joins words is seen: a zero-width joiner parts none.
            '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}' | '\u{feff}' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => {
                if slug.len() <= LONGEST {
                    fits = slug.len();
                }
                slug.push('-');
            }
        }
    }
    if slug.len() <= LONGEST {
        fits = slug.len();
    }
    if fits == 0 {
        // One long word: cut between two letters.
        fits =
            (0..=LONGEST.min(slug.len())).rev().find(|at| slug.is_char_boundary(*at)).unwrap_or(0);
    }
    slug.truncate(fits);
    slug.truncate(slug.trim_end_matches('-').len());
    if is_id(&slug) { slug } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_first_words() {
        assert_eq!(
            slug("Claude Mythos Preview's Security Bombshell"),
            "claude-mythos-previews-security-bombshell"
        );
        assert_eq!(slug("  «Été»: 3 % de plus!  "), "été-3-de-plus");
        assert_eq!(slug("مقياس للمد يُبنى"), "مقياس-للمد-يُبنى");
        assert_eq!(slug("ಹೊಸ ಸುದ್ದಿ"), "ಹೊಸ-ಸುದ್ದಿ");
        assert_eq!(slug("वह आया। फिर"), "वह-आया-फिर");
        assert_eq!(slug("🎉"), "");
        let long =
            slug("Walrus: A General Transformer for Fluid Dynamics Across 19 Physical Domains");
        assert_eq!(long, "walrus-a-general-transformer-for-fluid-dynamics-across-19");
        assert!(slug(&"漢".repeat(99)).len() <= LONGEST);
        assert_eq!(slug(&"a".repeat(99)).len(), LONGEST);
    }

    #[test]
    fn no_id_of_an_issue_is_the_name_of_a_device() {
        for title in ["Con", "NUL", "aux!", "«prn»", "COM1", "lpt³"] {
            assert_eq!(issue_id(None, title), format!("issue-{}", slug(title)));
        }
        for title in ["Cons", "Com", "com10", "Lpt x", "Nul 2"] {
            assert_eq!(issue_id(None, title), slug(title));
        }
        assert_eq!(issue_id(Some("2026-01-02".parse().unwrap()), "Con"), "2026-01-02-con");
    }

    #[test]
    fn ids_that_are_taken_are_counted_on() {
        let mut ids = Ids::default();
        let handed: Vec<String> =
            ["a", "a", "a-2", "a"].into_iter().map(|id| ids.unique(id)).collect();
        assert_eq!(handed, ["a", "a-2", "a-2-2", "a-3"]);
    }
}
