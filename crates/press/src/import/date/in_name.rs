use std::ops::Range;

use newsfold_bundle::Date;

use super::dated::{DateOrder, Dated, day};
use super::{DateLine, date_line};

/// The day in the name of a file, wherever it stands there: `12-2026-03-27`, `harbour_2026_04_10`,
/// `20260410`, `20260410120042`, `10-april-2026`, `10.04.2026`.
pub(in crate::import) fn in_name(name: &str, order: Option<DateOrder>) -> Option<Date> {
    if let Some((_, date)) = found(name) {
        return Some(date);
    }
    let spaced: String = name.chars().map(|c| if c == '_' { ' ' } else { c }).collect();
    match date_line(&spaced, order)?.dated {
        Dated::Day(date) => Some(date),
        Dated::Either(..) => None,
    }
}

/// The day that a title says by itself behind the newsletter's name, or in the order of names: "Harbour
/// Brief, 10 April 2026". One in a sentence is another: "Ten years since 9 April".
pub(in crate::import) fn in_title(title: &str, order: Option<DateOrder>) -> Option<Date> {
    if let Some((_, date)) = found(title) {
        return Some(date);
    }
    let apart = |at: usize, sign: char| {
        let tail = title.get(at + sign.len_utf8()..).unwrap_or_default();
        match date_line(tail, order)? {
            DateLine { dated: Dated::Day(date), whole: true } => Some(date),
            _ => None,
        }
    };
    let mut signs = title.char_indices().filter(|(_, c)| "-–—|,:;(/·•#".contains(*c));
    signs.find_map(|(at, sign)| apart(at, sign))
}

/// The name without the day in it, where that is in numbers.
pub(in crate::import) fn without_date(name: &str) -> String {
    let Some((place, _)) = found(name) else { return name.to_owned() };
    let before = name.get(..place.start).unwrap_or_default();
    let after = name.get(place.end..).unwrap_or_default();
    format!("{before} {after}")
}

/// Where a year, a month and a day stand in a name, in this order.
fn found(name: &str) -> Option<(Range<usize>, Date)> {
    let runs = digit_runs(name);
    for (at, run) in runs.iter().enumerate() {
        let digits = name.get(run.clone())?;
        if matches!(digits.len(), 8 | 12 | 14)
            && let Some(date) = of_digits(digits)
        {
            return Some((run.clone(), date));
        }
        if digits.len() != 4 {
            continue;
        }
        let [Some(month), Some(date)] = [runs.get(at + 1), runs.get(at + 2)] else { continue };
        let apart = |one: &Range<usize>, other: &Range<usize>| {
            let between = name.get(one.end..other.start).unwrap_or_default();
            matches!(between, "-" | "_" | "." | "/" | " ")
        };
        if apart(run, month) && apart(month, date) && month.len() <= 2 && date.len() <= 2 {
            let number = |run: &Range<usize>| name.get(run.clone())?.parse().ok();
            if let Some(found) = plausible(number(run)?, number(month)?, number(date)?) {
                return Some((run.start..date.end, found));
            }
        }
    }
    None
}

fn of_digits(digits: &str) -> Option<Date> {
    let number = |range: Range<usize>| digits.get(range)?.parse().ok();
    plausible(number(0..4)?, number(4..6)?, number(6..8)?)
}

/// A day on which a newsletter can have been written.
fn plausible(year: u32, month: u32, date: u32) -> Option<Date> {
    (1900..2200).contains(&year).then(|| day(year, month, date)).flatten()
}

fn digit_runs(name: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, byte) in name.bytes().enumerate() {
        if byte.is_ascii_digit() {
            match runs.last_mut() {
                Some(run) if run.end == at => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_found_wherever_it_stands_in_a_name() {
        for name in [
            "2026-04-10",
            "12-2026-04-10",
            "2026-04-10-12",
            "harbour-brief-2026-04-10",
            "harbour_2026_04_10_final",
            "20260410",
            "20260410120042-the-label-survives",
            "brief.2026.04.10",
            "10-april-2026",
            "brief_10_april_2026",
            "10.04.2026",
            "10 kwietnia 2026",
            "10-März-2026-04-10",
        ] {
            assert_eq!(
                in_name(name, None).map(|day| day.to_string()).as_deref(),
                Some("2026-04-10"),
                "{name}"
            );
        }
    }

    #[test]
    fn a_title_may_end_with_its_day() {
        for title in [
            "Harbour Brief 2026-04-10",
            "Harbour Brief – 10 April 2026",
            "Harbour Brief, April 10, 2026",
            "Harbour Brief (10 April 2026)",
            "Nouvelles : 10 avril 2026",
        ] {
            let day = in_title(title, None).map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some("2026-04-10"), "{title}");
        }
        for title in ["Ten years since 10 April 2016", "The 4/10 question", "Brief 12, 2026"] {
            assert_eq!(in_title(title, None), None, "{title}");
        }
    }

    #[test]
    fn other_numbers_are_no_day() {
        for name in
            ["issue-272", "mmnews_200801", "12345678", "2026-13-01", "4-10-2026", "v1.2.3", "2026"]
        {
            assert_eq!(in_name(name, None), None, "{name}");
        }
        assert_eq!(without_date("2026-04-10-ferries"), " -ferries");
    }
}
