use super::cursor::Cursor;
use super::fault::FaultKind;
use super::shape::{MOST_BYTES, is_digest, is_id, is_language};
use crate::site::ID;
use crate::{Date, Href};

/// A string, whatever it says.
pub(super) fn string<'v>(at: Cursor<'v, '_>) -> Option<&'v str> {
    at.value().as_str().or_else(|| at.expected("a string"))
}

/// A string of its own, whatever it says.
pub(super) fn owned(at: Cursor) -> Option<String> {
    string(at).map(str::to_owned)
}

/// A string that says something.
pub(super) fn text(at: Cursor) -> Option<String> {
    match string(at)? {
        text if text.trim().is_empty() => at.fault(FaultKind::Empty),
        text => Some(text.to_owned()),
    }
}

/// A string that may as well be missing: one that says nothing is as if it were.
pub(super) fn label(at: Cursor) -> Option<String> {
    match string(at)? {
        text if text.trim().is_empty() => at.mended(FaultKind::Empty),
        text => Some(text.to_owned()),
    }
}

/// `true` or `false`.
pub(super) fn boolean(at: Cursor) -> Option<bool> {
    at.value().as_bool().or_else(|| at.expected("true or false"))
}

/// A whole number, 0 or greater.
pub(super) fn number(at: Cursor) -> Option<u64> {
    at.value().as_u64().or_else(|| at.expected("a whole number"))
}

/// How many of something.
pub(super) fn count(at: Cursor) -> Option<usize> {
    usize::try_from(number(at)?).ok().or_else(|| at.expected("a number that can be counted to"))
}

/// A link with a place for an id in it.
pub(super) fn page_pattern(at: Cursor) -> Option<String> {
    let pattern = text(at)?;
    let linked = pattern.replace(ID, "id").parse::<Href>();
    match linked {
        Err(error) => at.fault(FaultKind::Href(pattern, error)),
        Ok(_) if !pattern.contains(ID) => at.fault(FaultKind::PagePattern(pattern)),
        Ok(_) => Some(pattern),
    }
}

/// A version of the format; those that came later were refused before.
pub(super) fn version(at: Cursor) -> Option<u64> {
    let version = number(at)?;
    if version == 0 { at.expected("a version, which begins at 1") } else { Some(version) }
}

/// A calendar day, which may as well be missing.
pub(super) fn date(at: Cursor) -> Option<Date> {
    let text = string(at)?;
    text.parse().map_or_else(|error| at.mended(FaultKind::Date(text.to_owned(), error)), Some)
}

/// The target of a link.
pub(super) fn href(at: Cursor) -> Option<Href> {
    let text = string(at)?;
    text.parse().map_or_else(|error| at.fault(FaultKind::Href(text.to_owned(), error)), Some)
}

/// The target of a link that may as well be missing.
pub(super) fn link(at: Cursor) -> Option<Href> {
    target(at)?
}

/// The target of a link or a picture, whose words stay where it is none that a page may follow.
#[allow(clippy::option_option, reason = "no string at all is another fault than no target")]
pub(super) fn target(at: Cursor) -> Option<Option<Href>> {
    let text = string(at)?;
    Some(match text.parse() {
        Ok(href) => Some(href),
        Err(error) => at.mended(FaultKind::Href(text.to_owned(), error)),
    })
}

/// An address.
pub(super) fn id(at: Cursor) -> Option<String> {
    match string(at)?.len() {
        bytes if bytes > MOST_BYTES => at.fault(FaultKind::LongId(bytes)),
        _ => shaped(at, is_id, FaultKind::Id),
    }
}

/// A language tag, which may as well be missing.
pub(super) fn language(at: Cursor) -> Option<String> {
    match string(at)? {
        text if is_language(text) => Some(text.to_owned()),
        text => at.mended(FaultKind::Language(text.to_owned())),
    }
}

/// A subresource integrity value.
pub(super) fn digest(at: Cursor) -> Option<String> {
    shaped(at, is_digest, FaultKind::Digest)
}

fn shaped(at: Cursor, is: fn(&str) -> bool, fault: fn(String) -> FaultKind) -> Option<String> {
    let text = text(at)?;
    if is(&text) { Some(text) } else { at.fault(fault(text)) }
}
