use super::look::Look;
use super::named::Named;
use crate::import::label::Meaning;

/// What is known of all chunks of a text.
pub(super) struct Outline<'l> {
    pub(super) looks: &'l [Look],
    /// Sections are written in capitals.
    pub(super) capitals: bool,
    /// Articles stand apart by two empty lines or a rule.
    pub(super) wide: bool,
    /// What is known before: a mail's subject and sender.
    pub(super) named: &'l Named,
}

/// Where in the newsletter a chunk stands.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "marks that are there or not, in any combination")]
pub(super) struct Place {
    pub(super) in_article: bool,
    /// The article has said something.
    pub(super) has_body: bool,
    /// A heading was the last thing, or the newsletter begins here.
    pub(super) expects: bool,
    pub(super) after_source: bool,
    pub(super) after_label: bool,
    pub(super) seen_section: bool,
    pub(super) first_label: Option<Meaning>,
}

impl Outline<'_> {
    /// What a chunk looks like.
    pub(super) fn look(&self, at: usize) -> Look {
        self.looks.get(at).copied().unwrap_or_default()
    }
}

/// Whether a title is expected here, whatever it says.
pub(super) fn is_apart(look: Look, place: &Place) -> bool {
    place.expects || look.blanks >= 2 || place.after_source
}
