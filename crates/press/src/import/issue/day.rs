use std::path::Path;

use newsfold_bundle::{Date, Issue};

use super::file_name;
use super::unused::unused;
use crate::import::date::{Dated, date_line, in_name, in_title};
use crate::import::pieces::{DateFound, Newsletter};
use crate::import::report::{Homeless, Note, Origin, Reason};

/// Gives an issue its day: as the front matter says, else the text, else the name of its file, else its
/// title. Returns where it comes from.
pub(super) fn give(
    issue: &mut Issue,
    newsletter: Newsletter,
    text: Option<DateFound>,
    path: &Path,
    homeless: &mut Vec<Homeless>,
    notes: &mut Vec<Note>,
) -> Origin {
    let front = of_front_matter(newsletter, homeless);
    let named = file_name::day(path, newsletter.date_order);
    // A line that says more than a day may tell of another: of a meeting, of what comes. The name of the file
    // does not.
    let text = text.filter(|text| named.is_none() || text.taken.is_some() || confirms(text, named));
    let origin = match (&front, &text, &newsletter.front.date) {
        (Some(_), _, Some(said)) => Origin::FrontMatter(said.key.clone()),
        (_, Some(_), _) => Origin::Text,
        _ => Origin::Nowhere,
    };
    let dated = of_both(front, text, homeless);
    let titled = || in_title(&issue.title, newsletter.date_order);
    let titled = if dated.is_none() && named.is_none() { titled() } else { None };
    issue.date = match dated {
        Some(Dated::Day(date)) => Some(date),
        Some(Dated::Either(one, other)) => {
            let agreed = named.filter(|named| *named == one || *named == other);
            if agreed.is_none() {
                notes.push(Note::AmbiguousDate(one, other));
            }
            agreed
        }
        None => {
            if named.is_none() && titled.is_none() {
                notes.push(Note::NoDate);
            }
            named.or(titled)
        }
    };
    match (issue.date, dated) {
        (None, _) => Origin::Nowhere,
        (Some(_), None) if titled.is_some() => Origin::Text,
        (Some(_), None) => Origin::FileName,
        _ => origin,
    }
}

/// Whether a line says the day that the name of the file has, or may mean it.
fn confirms(text: &DateFound, named: Option<Date>) -> bool {
    named.is_some_and(|named| text.dated.agreed(Dated::Day(named)).is_some())
}

/// The date that the front matter gives.
fn of_front_matter(newsletter: Newsletter, homeless: &mut Vec<Homeless>) -> Option<Dated> {
    let written = newsletter.front.date.as_ref()?;
    let found = date_line(&written.text, newsletter.date_order).map(|found| found.dated);
    let found = found.or_else(|| in_name(&written.text, newsletter.date_order).map(Dated::Day));
    if found.is_none() {
        homeless.push(unused(written, "this is no date"));
    }
    found
}

/// The date of the front matter and of the text: the front matter's, where they differ.
fn of_both(
    front: Option<Dated>,
    text: Option<DateFound>,
    homeless: &mut Vec<Homeless>,
) -> Option<Dated> {
    let (Some(front), Some(text)) = (front, &text) else {
        return front.or(text.map(|text| text.dated));
    };
    let agreed = front.agreed(text.dated);
    if let (None, Some(words)) = (agreed, &text.taken) {
        let reason = Reason::OtherDate;
        homeless.push(Homeless { line: text.line, text: words.clone(), reason });
    }
    agreed.or(Some(front))
}
