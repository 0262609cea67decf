use std::cmp::Ordering;
use std::path::Path;

use newsfold_bundle::Date;

use crate::import::date::month;

/// The order of two issues: the newest first, those of one day in the order of their files. Those without
/// a date come last, as a person numbers them, the highest number first, the latest month first.
pub(crate) fn newest_first(
    (one, one_path): (Option<Date>, &Path),
    (other, other_path): (Option<Date>, &Path),
) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => other.cmp(&one),
        (None, None) => natural(&numbered(other_path), &numbered(one_path)),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}

/// A path whose file's name says a month in words, and no number but its year, with both in numbers before that:
/// April comes behind March.
fn numbered(path: &Path) -> String {
    let written = path.to_string_lossy();
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    match stem.as_deref().and_then(year_and_month) {
        Some((year, month)) => {
            let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
            let folder = written.strip_suffix(name.as_ref()).unwrap_or_default();
            format!("{folder}{year}-{month} {name}")
        }
        None => written.into_owned(),
    }
}

/// The year and the month that a name says, the year empty where it is a month's and nothing else.
fn year_and_month(name: &str) -> Option<(&str, u8)> {
    let mut words: Vec<&str> = Vec::new();
    for part in name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        let end = part.find(|c: char| c.is_ascii_digit()).filter(|end| *end > 0);
        let begin = part.find(|c: char| !c.is_ascii_digit()).filter(|begin| *begin > 0);
        let (one, other) = part.split_at_checked(end.or(begin).unwrap_or(part.len()))?;
        words.extend([one, other].into_iter().filter(|word| !word.is_empty()));
    }
    let numbers = || words.iter().filter(|word| word.contains(|c: char| c.is_ascii_digit()));
    let month = words.iter().find_map(|word| month(word))?;
    match (numbers().count(), numbers().next()) {
        (0, _) if words.len() == 1 => Some(("", month)),
        (1, Some(year)) if year.len() == 4 => Some((year, month)),
        _ => None,
    }
}

/// Compares texts as people do: 9 comes before 10.
fn natural(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one, other);
    loop {
        let (first, second) = (number(one), number(other));
        if let (Some((first, rest)), Some((second, others))) = (first, second) {
            let order = first.len().cmp(&second.len()).then_with(|| first.cmp(second));
            if order != Ordering::Equal {
                return order;
            }
            (one, other) = (rest, others);
            continue;
        }
        let (mut firsts, mut seconds) = (one.chars(), other.chars());
        match (firsts.next(), seconds.next()) {
            (Some(first), Some(second)) if first == second => {
                (one, other) = (firsts.as_str(), seconds.as_str());
            }
            (first, second) => return first.cmp(&second),
        }
    }
}

/// The digits that a text begins with, without zeros before them, and the rest.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    (!digits.is_empty()).then(|| (digits.trim_start_matches('0'), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undated_issues_are_in_the_order_of_their_numbers() {
        let day = "2026-04-10".parse().ok();
        let mut paths: Vec<(Option<Date>, &Path)> =
            ["9.md", "10.md", "08.md", "11.md", "2017/12.md", "11.txt"]
                .map(|path| (None, Path::new(path)))
                .into_iter()
                .chain([(day, Path::new("b.md")), (day, Path::new("a.md"))])
                .collect();
        paths.sort_by(|one, other| newest_first(*one, *other));
        let names: Vec<&str> = paths.iter().filter_map(|(_, path)| path.to_str()).collect();
        assert_eq!(
            names,
            ["b.md", "a.md", "2017/12.md", "11.txt", "11.md", "10.md", "9.md", "08.md"]
        );
    }

    #[test]
    fn undated_issues_are_in_the_order_of_the_months_that_they_are_named_by() {
        let sorted = |mut names: Vec<&'static str>| {
            names.sort_by(|one, other| {
                newest_first((None, Path::new(one)), (None, Path::new(other)))
            });
            names
        };
        let brief = [
            "brief-april-2026.md",
            "brief-march-2026.md",
            "brief-february-2026.md",
            "brief-december-2025.md",
        ];
        assert_eq!(sorted(vec![brief[2], brief[0], brief[3], brief[1]]), brief);
        let short = ["2026/Mai.md", "2026/April.md", "2025/Dezember.md"];
        assert_eq!(sorted(vec![short[1], short[2], short[0]]), short);
        let close = ["Apr2026.txt", "Jan2026.txt", "Dec2025.txt"];
        assert_eq!(sorted(vec![close[2], close[0], close[1]]), close);
        // Where they are numbered, that counts.
        let numbered = ["9-march.md", "8-april.md"];
        assert_eq!(sorted(vec![numbered[1], numbered[0]]), numbered);
        let ids = ["14-brief-june-2024.html", "12-brief-july-2024.html"];
        assert_eq!(sorted(vec![ids[1], ids[0]]), ids);
    }
}
