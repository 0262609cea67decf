use super::entry::{Entry, Value};
use super::keys::{Meaning, Meanings};

/// The most lines of a header without a fence.
const MOST: usize = 20;

/// The header lines at the beginning of a text, as in a mail that was pasted (`Subject: …`) or as some
/// generators keep them (`Title: …`), and how many bytes they have. Each line of the first paragraph is
/// one, and a key among them says the title, or one the day and all others something that is known; else
/// they are no header but the text itself. So are the lines with `%` that Pandoc reads.
pub(super) fn entries(text: &str, meanings: &Meanings) -> Option<(Vec<Entry>, usize)> {
    if let Some(found) = of_pandoc(text) {
        return Some(found);
    }
    let (mut entries, mut bytes) = (Vec::new(), 0);
    let mut begun = false;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        if line.trim().is_empty() {
            bytes += line.len();
            if begun {
                break;
            }
            continue;
        }
        begun = true;
        let (key, value) = line.split_once(':')?;
        if entries.len() == MOST || !is_key(key) || !value.starts_with([' ', '\t', '\r', '\n']) {
            return None;
        }
        let value = match value.trim() {
            "" => Value::Nothing,
            text => Value::Text(text.to_owned()),
        };
        entries.push(Entry { line: at + 1, key: key.trim().to_owned(), value });
        bytes += line.len();
    }
    let says_title = |entry: &Entry| {
        meanings.of(&entry.key) == Some(Meaning::Title) && entry.value.text().is_some()
    };
    let says_day = |entry: &Entry| {
        matches!(meanings.of(&entry.key), Some(Meaning::Date | Meaning::Published))
            && entry.value.text().is_some_and(|text| text.contains(|c: char| c.is_ascii_digit()))
    };
    let is_known = |entry: &Entry| meanings.of(&entry.key).is_some() || counts_issues(&entry.key);
    let is_dated =
        entries.len() > 1 && entries.iter().any(says_day) && entries.iter().all(is_known);
    (is_dated || entries.iter().any(says_title)).then_some((entries, bytes))
}

/// Whether a key counts issues: its number says nothing that is kept, but nothing else either.
fn counts_issues(key: &str) -> bool {
    let key = key.trim().to_lowercase();
    matches!(
        key.as_str(),
        "issue" | "number" | "no" | "nr" | "volume" | "vol" | "edition" | "ausgabe" | "nummer"
    )
}

/// The title, the authors and the day in the first lines, each behind a `%`.
fn of_pandoc(text: &str) -> Option<(Vec<Entry>, usize)> {
    let (mut entries, mut bytes) = (Vec::new(), 0);
    for (at, (line, key)) in text.split_inclusive('\n').zip(["title", "author", "date"]).enumerate()
    {
        let Some(value) = line.strip_prefix("% ") else { break };
        let value = Value::Text(value.trim().to_owned());
        entries.push(Entry { line: at + 1, key: key.to_owned(), value });
        bytes += line.len();
    }
    (!entries.is_empty()).then_some((entries, bytes))
}

/// Whether these words before a colon are a key: one or two, in letters.
fn is_key(words: &str) -> bool {
    let words = words.trim_end();
    words.len() <= 30
        && words.chars().next().is_some_and(char::is_alphabetic)
        && words.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '))
        && words.split(' ').count() <= 2
}
