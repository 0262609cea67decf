use super::look::{Look, is_body};
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

    /// Whether the line at a place is the title of a section.
    pub(super) fn is_section(&self, at: usize, place: &Place) -> bool {
        let (look, next, after) = (self.look(at), self.look(at + 1), self.look(at + 2));
        if !look.title_like || look.signs || !look.one_line || !next.text && !next.list {
            return false;
        }
        if look.capitals && self.capitals {
            return !(next.labelled && next.meaning.is_some());
        }
        // A line right under the title belongs to it: a place, a motto.
        let under_title = at > 0 && look.blanks == 0 && !place.in_article && !place.seen_section;
        !self.capitals
            && !under_title
            && (is_apart(look, place) || place.seen_section && place.has_body)
            && !look.labelled
            && look.words <= 5
            && next.title_like
            && !next.labelled
            && next.blanks <= look.blanks.max(1)
            && is_body(after)
    }
}

/// Whether a title is expected here, whatever it says.
pub(super) fn is_apart(look: Look, place: &Place) -> bool {
    place.expects || look.blanks >= 2 || place.after_source
}
