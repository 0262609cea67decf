use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::import::date::without_date;
use crate::real_file;

/// What a newsletter may be called, by the folder that it is in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FolderNames {
    /// What its own page or README is called.
    pub(crate) page: Option<String>,
    /// What the names of most of its files begin with.
    pub(crate) files: Option<String>,
    /// What it is called itself.
    pub(crate) own: Option<String>,
}

/// As many files as are looked at.
const ENOUGH: usize = 500;

/// As much of a page as its title stands in.
const HEAD: u64 = 16 * 1024;

impl FolderNames {
    /// The names that one folder among paths gives; several folders, or files by themselves, give none.
    pub(crate) fn of(paths: &[PathBuf]) -> Self {
        let [folder] = paths else { return Self::default() };
        if !folder.is_dir() {
            return Self::default();
        }
        let (mut files, mut pages) = (Vec::new(), Vec::new());
        look(folder, 0, &mut files, &mut pages);
        let own = fs::canonicalize(folder).ok();
        let own = own.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy());
        Self {
            page: pages.iter().find_map(|page| title_of(page)).and_then(|title| told(&title)),
            files: common(&files),
            own: own.and_then(|own| readable(&own)),
        }
    }
}

/// Notes the files of a folder and of those in it, and the pages that tell of a folder, outermost first.
fn look(folder: &Path, depth: usize, files: &mut Vec<String>, pages: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    let mut folders = Vec::new();
    for entry in entries {
        let name = entry.file_name().map(|name| name.to_string_lossy().into_owned());
        let Some(name) = name.filter(|name| !name.starts_with('.')) else { continue };
        let Ok(kind) = fs::symlink_metadata(&entry) else { continue };
        if kind.is_dir() {
            folders.push(entry);
        } else if kind.is_file() && files.len() < ENOUGH {
            let stem = entry.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
            match stem.as_deref() {
                Some("index" | "_index" | "readme") if name.contains('.') => {
                    let is_readme = stem.as_deref() == Some("readme");
                    pages.insert(if is_readme { pages.len() } else { 0 }, entry);
                }
                Some(stem) => files.push(stem.to_owned()),
                None => {}
            }
        }
    }
    // Deeper pages tell of a part, but for those of the one folder that there is.
    let only = folders.len() == 1;
    for folder in folders.into_iter().take(if depth < 2 { usize::MAX } else { 0 }) {
        let mut deeper = Vec::new();
        look(&folder, depth + 1, files, &mut deeper);
        if only {
            pages.extend(deeper);
        }
    }
}

/// The title of a page or a README.
fn title_of(path: &Path) -> Option<String> {
    let mut head = Vec::new();
    real_file::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    let text = String::from_utf8_lossy(&head);
    let end = path.extension()?.to_string_lossy().to_lowercase();
    if matches!(end.as_str(), "html" | "htm") {
        let begin = text.find("<title")?;
        let rest = text.get(begin..)?.split_once('>')?.1;
        return Some(crate::import::html::words(rest.split("</").next()?));
    }
    let front = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---"));
    let said =
        front.and_then(|(front, _)| front.lines().find_map(|line| line.strip_prefix("title:")));
    let heading = || text.lines().find_map(|line| line.strip_prefix("# "));
    let title = said.or_else(heading)?;
    Some(title.trim().trim_matches(['"', '\'', '#', ' ']).to_owned())
}

/// The name in the title of a page: without "Archive", and only where it says something.
fn told(title: &str) -> Option<String> {
    let title = title.split([':', '|', '—', '–']).next()?.split(" - ").next()?;
    let mut words: Vec<&str> = title.split_whitespace().collect();
    while words.last().is_some_and(|word| is_place(&word.to_lowercase())) {
        words.pop();
    }
    let says_something = words.iter().any(|word| !is_general(&word.to_lowercase()));
    let plain = words.iter().all(|word| !word.contains(['[', '<', '`', '/', '{']));
    (says_something && plain && words.len() <= 6).then(|| words.join(" "))
}

/// The words that the names of most files begin with, as a title.
fn common(stems: &[String]) -> Option<String> {
    let words = |stem: &String| -> Vec<String> {
        let bare = without_date(stem);
        let parts = bare.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        parts.skip_while(|part| is_number(part)).map(str::to_owned).collect()
    };
    let stems: Vec<Vec<String>> = stems.iter().map(words).collect();
    let mut common: Vec<String> = Vec::new();
    loop {
        let mut next: BTreeMap<&str, usize> = BTreeMap::new();
        for stem in stems.iter().filter(|stem| stem.starts_with(&common)) {
            if let Some(word) = stem.get(common.len()).filter(|word| !is_number(word)) {
                *next.entry(word).or_default() += 1;
            }
        }
        match next.into_iter().max_by_key(|(_, count)| *count) {
            Some((word, count)) if count >= 3 && count * 5 >= stems.len() * 4 => {
                common.push(word.to_owned());
            }
            _ => break,
        }
    }
    while common.last().is_some_and(|word| is_counting(word)) {
        common.pop();
    }
    let says_something = common.iter().any(|word| !is_general(word) && word.chars().count() > 2);
    (says_something && common.len() > 1).then(|| titled(&common))
}

/// The name of a folder as a title, where it says more than what folders hold.
fn readable(name: &str) -> Option<String> {
    if name.starts_with('.') || name.len() > 60 {
        return None;
    }
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_number(word))
        .map(str::to_owned)
        .collect();
    let lower = |word: &String| word.to_lowercase();
    let mut end = words.len();
    while end > 1 && words.get(end - 1).is_some_and(|word| is_place(&lower(word))) {
        end -= 1;
    }
    let words = words.get(..end)?;
    // A name that a program made up has digits among its letters.
    let made_up = |word: &String| {
        word.contains(|c: char| c.is_ascii_digit()) && word.contains(char::is_alphabetic)
    };
    let says_something = words.iter().any(|word| !is_general(&lower(word)));
    (says_something && !words.iter().any(made_up)).then(|| titled(words))
}

/// Words with capitals as in a title; letters without a vowel are spelled.
fn titled(words: &[String]) -> String {
    let title = |word: &String| -> String {
        let is_spelled = word.len() <= 6
            && word.is_ascii()
            && !word.contains(['a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U', 'Y']);
        if is_spelled {
            return word.to_uppercase();
        }
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect())
            .unwrap_or_default()
    };
    words.iter().map(title).collect::<Vec<String>>().join(" ")
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit())
}

fn is_counting(word: &str) -> bool {
    matches!(
        word,
        "issue" | "no" | "nr" | "number" | "vol" | "volume" | "edition" | "week" | "part"
    )
}

/// Whether a word only says that issues are kept here, or where they come from.
fn is_place(word: &str) -> bool {
    PLACES.contains(&word)
}

/// Whether a word, in lower case, names no newsletter in particular.
fn is_general(word: &str) -> bool {
    is_place(word) || is_counting(word) || GENERAL.contains(&word)
}

#[rustfmt::skip]
const PLACES: &[&str] = &[
    "archive", "archives", "export", "exports", "html", "mail", "mails", "md", "markdown", "txt", "text", "texts", "posts",
    "content", "contents", "source", "src", "site", "website", "repo", "repository", "master", "main", "backup",
];

#[rustfmt::skip]
const GENERAL: &[&str] = &[
    "newsletter", "newsletters", "issues", "letters", "letter", "news", "docs", "doc", "documents", "data", "blog", "home",
    "index", "readme", "test", "tests", "tmp", "temp", "public", "dist", "build", "in", "out", "input", "inputs", "output", "files",
    "folder", "new", "old", "import", "imports", "downloads", "desktop", "work", "app", "web", "www", "drafts", "post", "article",
    "articles", "update", "updates", "email", "emails", "inbox", "message", "messages", "the", "a", "my", "our", "of", "feed", "feeds",
    "substack", "ghost", "buttondown", "mailchimp", "beehiiv", "convertkit", "hugo", "jekyll", "eleventy", "astro", "samples", "sample",
    "example", "examples", "untitled", "welcome", "about", "case", "cases",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_folder_is_read_as_a_person_reads_it() {
        for (name, wanted) in [
            ("harbour-brief", Some("Harbour Brief")),
            ("bike-club-html", Some("Bike Club")),
            ("lwkd", Some("LWKD")),
            ("mail-html", None),
            ("newsletters", None),
            ("substack-export", None),
            (".tmpAbC", None),
            ("job4f2a", None),
        ] {
            assert_eq!(readable(name).as_deref(), wanted, "{name}");
        }
    }

    #[test]
    fn names_of_files_begin_with_the_newsletters() {
        let files =
            owned(&["12-eel-society-may", "13-eel-society-june", "2026-05-14-eel-society-x"]);
        assert_eq!(common(&files).as_deref(), Some("Eel Society"));
        assert_eq!(common(&owned(&["issue-1", "issue-2", "issue-3"])), None);
        assert_eq!(common(&owned(&["the-river", "the-boat", "the-oar"])), None);
    }

    #[test]
    fn a_page_tells_the_name_without_saying_that_it_is_an_archive() {
        assert_eq!(
            told("Eel Society Newsletter Archive").as_deref(),
            Some("Eel Society Newsletter")
        );
        assert_eq!(told("Newsletter Archive"), None);
        assert_eq!(told("[![badge](x)](y)"), None);
    }
}
