//! When a line is the title of an article: none of [`NEVER`] says no, and the first of [`WAYS`] that is asked
//! says yes.

use newsfold_bundle::Role;

use super::look::{Look, is_body};
use super::place::{Outline, Place, is_apart};
use super::section_title::is_section;
use crate::import::label::Meaning;

/// A rule about the line at a place.
type Rule = fn(&Outline, usize, &Place) -> bool;

/// What no title of an article is.
const NEVER: [Rule; 7] = [
    reads_otherwise,
    signs_off,
    says_when,
    is_a_known_label,
    names_the_source,
    stands_above_a_section,
    stands_above_nothing,
];

/// How a line shows that it is one.
const WAYS: [Rule; 4] = [stands_apart, is_summed_up, is_labelled_as_the_first, heads_sentences];

/// Whether the line at a place is the title of an article.
pub(super) fn is_article(outline: &Outline, at: usize, place: &Place) -> bool {
    let says = |rule: &Rule| rule(outline, at, place);
    !NEVER.iter().any(says) && WAYS.iter().any(says)
}

/// It does not read as a title does: it is long, or ends as prose.
fn reads_otherwise(outline: &Outline, at: usize, _: &Place) -> bool {
    !outline.look(at).title_like
}

/// Somebody signs: "Cheers, Anna".
fn signs_off(outline: &Outline, at: usize, _: &Place) -> bool {
    outline.look(at).signs
}

/// It says when the issue came, and nothing else: "May 2026".
fn says_when(outline: &Outline, at: usize, _: &Place) -> bool {
    outline.look(at).dateline
}

/// It is a label whose words are known: "Summary".
fn is_a_known_label(outline: &Outline, at: usize, _: &Place) -> bool {
    let look = outline.look(at);
    look.labelled && look.meaning.is_some()
}

/// It names where the article above comes from.
fn names_the_source(outline: &Outline, at: usize, place: &Place) -> bool {
    outline.look(at).site && place.has_body
}

/// The title of a section in capitals stands right below.
fn stands_above_a_section(outline: &Outline, at: usize, place: &Place) -> bool {
    outline.capitals && outline.look(at + 1).capitals && is_section(outline, at + 1, place)
}

/// Nothing stands below that it could be the title of.
fn stands_above_nothing(outline: &Outline, at: usize, _: &Place) -> bool {
    let next = outline.look(at + 1);
    !next.text && !next.list
}

/// A title is expected here, by the empty lines before it or by what stood there, and what stands below is
/// text or has a subtitle above it. Where sections are in capitals, what stands before the first one
/// introduces it, unless a known label says otherwise.
fn stands_apart(outline: &Outline, at: usize, place: &Place) -> bool {
    let (look, next) = (outline.look(at), outline.look(at + 1));
    let before_sections = outline.capitals && !place.seen_section;
    let subtitled =
        outline.capitals && next.title_like && next.blanks <= 1 && is_body(outline.look(at + 2));
    is_apart(look, place)
        && (is_body(next) || subtitled)
        && (!before_sections || begins_with_a_known_label(next))
}

/// In the middle of an article's text, a TLDR or a summary begins below it.
fn is_summed_up(outline: &Outline, at: usize, place: &Place) -> bool {
    let next = outline.look(at + 1);
    let sums_up = matches!(next.meaning, Some(Meaning::Tldr | Meaning::Role(Role::Summary)));
    interrupts(outline.look(at), place) && begins_with_a_known_label(next) && sums_up
}

/// In the middle of an article's text, the label below it is the one that the first article began with.
fn is_labelled_as_the_first(outline: &Outline, at: usize, place: &Place) -> bool {
    let next = outline.look(at + 1);
    interrupts(outline.look(at), place)
        && begins_with_a_known_label(next)
        && place.first_label == next.meaning
}

/// In the middle of an article's text, it is a short line that ends no sentence above one that does; but not
/// where titles stand apart by more empty lines.
fn heads_sentences(outline: &Outline, at: usize, place: &Place) -> bool {
    let (look, next) = (outline.look(at), outline.look(at + 1));
    interrupts(look, place)
        && !outline.wide
        && place.has_body
        && look.one_line
        && look.words <= 14
        && look.upright
        && !look.sentence
        && next.text
        && (next.labelled || next.sentence)
}

/// Whether a line stands in the middle of an article's text, where no title is expected and no label either.
fn interrupts(look: Look, place: &Place) -> bool {
    !is_apart(look, place) && place.in_article && !place.after_label && !look.labelled
}

fn begins_with_a_known_label(look: Look) -> bool {
    look.labelled && look.meaning.is_some()
}
