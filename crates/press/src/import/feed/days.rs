use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};

use super::item::Item;
use crate::import::front_matter::{FrontMatter, Said};
use crate::import::letters::{Form, Letter};

/// Items a day that make its issue; where there are fewer, a week has one.
const ENOUGH: usize = 3;

/// The issues that short items are articles of: one a day, or one a week, by how many there are.
pub(super) fn letters(items: &[Item], feed: &FrontMatter) -> Vec<Letter> {
    let mut days: BTreeMap<Option<NaiveDate>, Vec<&Item>> = BTreeMap::new();
    for item in items {
        days.entry(item.date).or_default().push(item);
    }
    if items.len() < days.len() * ENOUGH {
        let mut weeks: BTreeMap<Option<NaiveDate>, Vec<&Item>> = BTreeMap::new();
        for (day, items) in days {
            weeks.entry(day.map(monday)).or_default().extend(items);
        }
        days = weeks;
    }
    days.into_iter().rev().map(|(day, items)| letter(day, &items, feed)).collect()
}

fn letter(day: Option<NaiveDate>, items: &[&Item], feed: &FrontMatter) -> Letter {
    let name = feed.publication.as_ref().map(|said| said.text.clone()).unwrap_or_default();
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    let title = [name.as_str(), day.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let said = |text: String| Said::around(1, text);
    Letter {
        name: Some(if day.is_empty() { "undated".to_owned() } else { day.clone() }),
        form: Form::Html,
        text: items.first().map(|item| item.head()).unwrap_or_default()
            + &items.iter().map(|item| item.article()).collect::<String>(),
        topics: items.iter().map(|item| (item.title.clone(), item.tags.clone())).collect(),
        front: FrontMatter {
            title: (!title.is_empty()).then(|| said(title)),
            date: (!day.is_empty()).then(|| said(day.clone())),
            ..feed.clone()
        },
        ..Letter::default()
    }
}

/// The Monday of a day's week.
fn monday(day: NaiveDate) -> NaiveDate {
    day.week(Weekday::Mon).checked_first_day().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        let monday_of = |day: &str| monday(day.parse().expect("a day")).to_string();
        assert_eq!(monday_of("2026-04-10"), "2026-04-06");
        assert_eq!(monday_of("2026-04-06"), "2026-04-06");
        assert_eq!(monday_of("2026-03-01"), "2026-02-23");
    }
}
