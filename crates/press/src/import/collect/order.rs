use std::cmp::Ordering;
use std::path::Path;

use newsfold_bundle::Date;

/// The order of two issues: the newest first, those of one day in the order of their files. Those without
/// a date come last, as a person numbers them, the highest number first.
pub(crate) fn newest_first(
    (one, one_path): (Option<Date>, &Path),
    (other, other_path): (Option<Date>, &Path),
) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => other.cmp(&one),
        (None, None) => natural(&other_path.to_string_lossy(), &one_path.to_string_lossy()),
        (one, other) => other.is_some().cmp(&one.is_some()),
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
}
