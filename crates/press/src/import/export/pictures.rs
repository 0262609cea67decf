use std::collections::{HashMap, HashSet};

use percent_encoding::percent_decode_str;

use super::table::Files;
use crate::import::letters::{Attached, Letter};

/// What Ghost writes in the place of a site's address.
const GHOST: &str = "__GHOST_URL__";

/// The most bytes of a picture's address.
const LONGEST: usize = 400;

/// Gives letters the pictures of their archive that they show: each is a file beside the bundle, and the text
/// calls it by that.
pub(super) fn with_pictures(letters: &mut [Letter], files: &mut dyn Files) {
    let names: Vec<String> = files.names().into_iter().filter(|name| is_picture(name)).collect();
    if names.is_empty() {
        return;
    }
    let names = Names::new(&names);
    let mut read: HashMap<String, Option<Attached>> = HashMap::new();
    for letter in letters {
        let folder = letter.name.as_deref().and_then(|name| name.rsplit_once('/'));
        let folder = folder.map_or("", |(folder, _)| folder);
        let mut text = String::with_capacity(letter.text.len());
        let mut shown: Vec<Attached> = Vec::new();
        let mut paths: HashSet<String> = HashSet::new();
        for (word, end) in words(&letter.text) {
            let name = is_picture(word).then(|| named(word, folder, &names)).flatten();
            let picture = name.and_then(|name| {
                read.entry(name.to_owned()).or_insert_with(|| picture(name, files)).as_ref()
            });
            match picture {
                Some(picture) => {
                    text.push_str(&picture.path);
                    if paths.insert(picture.path.clone()) {
                        shown.push(picture.clone());
                    }
                }
                None => text.push_str(word),
            }
            text.push_str(end);
        }
        if !shown.is_empty() {
            letter.text = text;
            letter.files.extend(shown);
        }
    }
}

fn picture(name: &str, files: &mut dyn Files) -> Option<Attached> {
    let kind = name.rsplit('.').next().unwrap_or_default();
    files.read(name).ok().and_then(|bytes| Attached::picture(kind, bytes))
}

fn is_picture(name: &str) -> bool {
    let end = name.rsplit('.').next().unwrap_or_default();
    name.len() <= LONGEST
        && ["png", "jpg", "jpeg", "gif", "webp", "avif"]
            .iter()
            .any(|kind| end.eq_ignore_ascii_case(kind))
}

/// The parts of a text between what can stand around an address, each with the sign behind it.
fn words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let ends = |c: char| c.is_whitespace() || "\"'()<>[]".contains(c);
    text.split_inclusive(ends).map(move |part| {
        let word = part.trim_end_matches(ends);
        (word, part.get(word.len()..).unwrap_or_default())
    })
}

/// The names of pictures, found by the whole of them and by how they end, since a text may name each of
/// a hundred thousand.
struct Names<'n> {
    whole: HashSet<&'n str>,
    /// What stands behind one of the slashes of a name, and that name where it is the only one.
    ends: HashMap<&'n str, Option<&'n str>>,
}

impl<'n> Names<'n> {
    fn new(names: &'n [String]) -> Self {
        let mut ends: HashMap<&str, Option<&str>> = HashMap::new();
        for name in names {
            for (slash, _) in name.match_indices('/') {
                let end = name.get(slash + 1..).unwrap_or_default();
                ends.entry(end).and_modify(|only| *only = None).or_insert(Some(name));
            }
        }
        Self { whole: names.iter().map(String::as_str).collect(), ends }
    }
}

/// The file that an address means: beside the text or from the archive's root, or the only one whose path ends so,
/// since exports have folders around that.
fn named<'n>(address: &str, folder: &str, names: &Names<'n>) -> Option<&'n str> {
    let address = address.strip_prefix(GHOST).unwrap_or(address);
    if address.contains("://") || address.starts_with("//") {
        return None;
    }
    let plain = percent_decode_str(address).decode_utf8_lossy();
    let find = |path: &str| names.whole.get(path).copied();
    let from_root = || joined("", &plain);
    let beside = || joined(folder, &plain).filter(|_| !plain.starts_with('/'));
    let only = || names.ends.get(from_root()?.as_str()).copied().flatten();
    beside()
        .and_then(|path| find(&path))
        .or_else(|| from_root().and_then(|path| find(&path)))
        .or_else(only)
}

/// A path from a folder; nothing where it leads out of the archive.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// One picture under two names, and how often each was read.
    #[derive(Default)]
    struct TwoNames(HashMap<String, usize>);

    impl Files for TwoNames {
        fn names(&self) -> Vec<String> {
            ["a.png", "b/c.png"].map(str::to_owned).to_vec()
        }

        fn read(&mut self, name: &str) -> Result<Vec<u8>, String> {
            *self.0.entry(name.to_owned()).or_default() += 1;
            Ok(vec![7; 1000])
        }
    }

    #[test]
    fn a_picture_that_many_letters_show_is_read_and_kept_once() {
        let text = "<img src=\"a.png\"> <img src=\"c.png\"> <img src=\"/a.png\">".to_owned();
        let letter = Letter { text, ..Letter::default() };
        let mut letters = vec![letter; 100];
        let mut files = TwoNames::default();
        with_pictures(&mut letters, &mut files);
        assert_eq!(files.0, HashMap::from([("a.png".to_owned(), 1), ("b/c.png".to_owned(), 1)]));
        let shown: Vec<&Attached> = letters.iter().flat_map(|letter| &letter.files).collect();
        assert_eq!(shown.len(), 100);
        assert!(shown.iter().all(|one| Arc::ptr_eq(&one.bytes, &shown[0].bytes)));
    }

    #[test]
    fn a_picture_is_found_as_texts_call_it() {
        let names: Vec<String> =
            ["posts/a b.png", "images/a.png", "static/img/c.jpg", "x/d.png", "y/d.png"]
                .map(str::to_owned)
                .to_vec();
        let names = Names::new(&names);
        for (address, found) in [
            ("a%20b.png", Some("posts/a b.png")),
            ("./a%20b.png", Some("posts/a b.png")),
            ("../images/a.png", Some("images/a.png")),
            ("images/a.png", Some("images/a.png")),
            ("/images/a.png", Some("images/a.png")),
            ("__GHOST_URL__/images/a.png", Some("images/a.png")),
            ("/img/c.jpg", Some("static/img/c.jpg")),
            ("/d.png", None),
            ("../../a.png", None),
            ("https://a.example/images/a.png", None),
        ] {
            assert_eq!(named(address, "posts", &names), found, "{address}");
        }
    }
}
