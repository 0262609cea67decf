//! When a line is the title of a section, where nothing marks titles; `marked` has those that are marked.

use super::look::is_body;
use super::place::{Outline, Place, is_apart};

/// Whether the line at a place is the title of a section.
pub(super) fn is_section(outline: &Outline, at: usize, place: &Place) -> bool {
    let (look, next, after) = (outline.look(at), outline.look(at + 1), outline.look(at + 2));
    if !look.title_like || look.signs || !look.one_line || !next.text && !next.list {
        return false;
    }
    if look.capitals && outline.capitals {
        return !(next.labelled && next.meaning.is_some());
    }
    // A line right under the title belongs to it: a place, a motto.
    let under_title = at > 0 && look.blanks == 0 && !place.in_article && !place.seen_section;
    !outline.capitals
        && !under_title
        && (is_apart(look, place) || place.seen_section && place.has_body)
        && !look.labelled
        && look.words <= 5
        && next.title_like
        && !next.labelled
        && next.blanks <= look.blanks.max(1)
        && is_body(after)
}
