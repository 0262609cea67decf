use std::collections::HashMap;
use std::path::PathBuf;

use newsfold_bundle::Publication;

use crate::import::report::{IssueReport, NameFrom};
use crate::import::{Given, Hints, IssueIds, is_device, newest_first, publication};
use crate::site::source::Text;
use crate::site::source::facts::Facts;
use crate::site::source::inside::folded;
use crate::site::source::reading::Entry;
use crate::site::{BuildError, BuildErrors};

/// An issue in its place.
pub(super) struct Placed {
    /// What was read.
    pub(super) entry: Entry,
    /// What it says.
    pub(super) facts: Facts,
    /// The file whose issue has the same date and title, so that this one's id has a number.
    pub(super) same_as: Option<PathBuf>,
}

impl Placed {
    /// What came of reading it.
    pub(super) fn report(&self) -> IssueReport {
        let (path, same_as) = (self.entry.item.path.clone(), self.same_as.clone());
        IssueReport { path, same_as, ..self.facts.report() }
    }
}

/// Puts issues in order, newest first; those of one day stay in the order they come in, and a bundle's
/// in its own. Each newsletter gets an id of its own; those that a bundle gives are kept, and refused where
/// some systems take two for the same file, or one for a device.
pub(super) fn arrange(entries: Vec<Entry>) -> Result<Vec<Placed>, BuildErrors> {
    let place = |mut entry: Entry| {
        let facts = entry.facts.take()?;
        Some(Placed { entry, facts, same_as: None })
    };
    let mut placed: Vec<Placed> = entries.into_iter().filter_map(place).collect();
    let is_bundle =
        placed.first().is_some_and(|one| matches!(one.entry.item.text, Text::Issue { .. }));
    if is_bundle {
        refuse_ids(&placed)?;
    } else {
        count_on(&mut placed);
        placed.sort_by(|one, other| {
            let key = |placed: &Placed| placed.facts.date();
            newest_first((key(one), &one.entry.item.path), (key(other), &other.entry.item.path))
        });
    }
    Ok(placed)
}

/// Refuses ids that could not all be names of files on every system.
fn refuse_ids(placed: &[Placed]) -> Result<(), BuildErrors> {
    let mut taken: HashMap<String, &Placed> = HashMap::new();
    let mut errors = Vec::new();
    for one in placed {
        if is_device(&one.facts.id) {
            errors.push(BuildError::DeviceId {
                path: one.entry.item.path.clone(),
                id: one.facts.id.clone(),
            });
        }
        if let Some(other) = taken.insert(folded(&one.facts.id), one) {
            errors.push(BuildError::SameId {
                path: one.entry.item.path.clone(),
                id: one.facts.id.clone(),
                other: other.entry.item.path.clone(),
                other_id: other.facts.id.clone(),
            });
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors.into()) }
}

/// Where two ids are the same, the later one, in the order of the files, gets a number, as in an import.
fn count_on(placed: &mut [Placed]) {
    let mut ids = IssueIds::default();
    for Placed { entry, facts, same_as } in placed {
        let wanted = facts.wanted.take().unwrap_or_else(|| facts.id.clone());
        (facts.id, *same_as) = ids.unique(&wanted, &entry.item.path);
        facts.wanted = (facts.id != wanted).then_some(wanted);
    }
}

/// What is published: as the options say, else the bundle, else the newsletters.
pub(super) fn publication_of(
    placed: &[Placed],
    of_bundle: Option<Publication>,
    given: Given,
) -> (Publication, NameFrom) {
    let Some(said) = of_bundle else {
        let hints: Vec<Hints> = placed.iter().map(|one| one.facts.hints()).collect();
        return publication(&hints, given);
    };
    let publication = Publication {
        title: given.title.unwrap_or(said.title),
        language: given.language.or(said.language),
        home: given.home.or(said.home),
        description: given
            .description
            .or(said.description)
            .filter(|description| !description.trim().is_empty()),
        picture: given.picture.or(said.picture),
        pronunciations: if given.pronunciations.is_empty() {
            said.pronunciations
        } else {
            given.pronunciations
        },
    };
    (publication, NameFrom::Given)
}

/// The ids of issues by the path of their newsletter.
pub(super) fn ids(placed: &[Placed]) -> HashMap<&str, &str> {
    placed
        .iter()
        .map(|placed| (placed.entry.item.name.as_str(), placed.facts.id.as_str()))
        .collect()
}
