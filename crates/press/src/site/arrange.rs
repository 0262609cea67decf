use std::cmp::Reverse;
use std::collections::HashMap;

use newsfold_bundle::Publication;

use crate::import::{Given, Hints, publication};
use crate::site::source::Text;
use crate::site::source::facts::Facts;
use crate::site::source::reading::Entry;
use crate::site::{BuildError, BuildErrors};

/// An issue in its place.
pub(super) struct Placed {
    /// What was read.
    pub(super) entry: Entry,
    /// What it says.
    pub(super) facts: Facts,
}

/// Puts issues in order, newest first; those of one day stay in the order they come in, and a bundle's
/// in its own. Two that have one id, or ids that some systems take for the same file, are refused.
pub(super) fn arrange(entries: Vec<Entry>) -> Result<Vec<Placed>, BuildErrors> {
    let place = |mut entry: Entry| entry.facts.take().map(|facts| Placed { entry, facts });
    let mut placed: Vec<Placed> = entries.into_iter().filter_map(place).collect();
    let mut taken: HashMap<String, &Placed> = HashMap::new();
    let mut errors = Vec::new();
    for one in &placed {
        if let Some(other) = taken.insert(one.facts.id.to_lowercase(), one) {
            errors.push(BuildError::SameId {
                path: one.entry.item.path.clone(),
                id: one.facts.id.clone(),
                other: other.entry.item.path.clone(),
                other_id: other.facts.id.clone(),
                of_bundle: matches!(one.entry.item.text, Text::Issue { .. }),
            });
        }
    }
    if !errors.is_empty() {
        return Err(errors.into());
    }
    let is_bundle =
        placed.first().is_some_and(|one| matches!(one.entry.item.text, Text::Issue { .. }));
    if !is_bundle {
        placed.sort_by_key(|one| Reverse(one.facts.date()));
    }
    Ok(placed)
}

/// What is published: as the options say, else the bundle, else the newsletters.
pub(super) fn publication_of(
    placed: &[Placed],
    of_bundle: Option<Publication>,
    given: Given,
) -> Publication {
    let Some(said) = of_bundle else {
        let hints: Vec<Hints> = placed.iter().map(|one| one.facts.hints()).collect();
        return publication(&hints, given);
    };
    Publication {
        title: given.title.unwrap_or(said.title),
        language: given.language.or(said.language),
        home: given.home.or(said.home),
        description: given
            .description
            .or(said.description)
            .filter(|description| !description.trim().is_empty()),
    }
}
