use std::io;

use serde::Serialize;

use crate::{Bundle, Examined, Faults, Issue, Reading, examine, examine_issue};

/// The bundle as JSON: indented, keys in a fixed order, absent values left out, a line break at the
/// end. The same bundle gives the same bytes, and a small change of it a small difference of lines.
#[must_use]
pub fn write(bundle: &Bundle) -> String {
    document(bundle)
}

/// One issue as the JSON of a file of its own, in the form of [`write`].
#[must_use]
pub fn write_issue(issue: &Issue) -> String {
    document(issue)
}

/// A document of the format as the JSON that a site serves: no space that is not content, and
/// nothing that could end a `script` element around it or, as `<!--<script>` does, keep it from ending.
#[must_use]
pub fn write_compact(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().replace('<', "\\u003c")
}

/// Writes the bundle as [`write`] does, without holding all of its text at once.
pub fn write_to(bundle: &Bundle, mut out: impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, bundle)?;
    out.write_all(b"\n")
}

/// A document as it is written, which was read before by the rules of its readers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sound<T> {
    /// What it says.
    pub value: T,
    /// The document.
    pub text: String,
    /// What was given to be written and is not in it, since no reader could draw it.
    pub mended: Faults,
}

/// Writes a bundle as [`write`] does and reads it before anybody else does. What readers would refuse is
/// refused here; what they would mend is mended.
pub fn write_sound(bundle: &Bundle) -> Reading<Sound<Bundle>> {
    sound(bundle, write, examine)
}

/// Writes one issue as [`write_compact`] does, with the care of [`write_sound`].
pub fn write_sound_issue(issue: &Issue) -> Reading<Sound<Issue>> {
    sound(issue, write_compact, examine_issue)
}

fn sound<T>(
    value: &T,
    write: fn(&T) -> String,
    examine: fn(&str) -> Reading<Examined<T>>,
) -> Reading<Sound<T>> {
    let text = write(value);
    let Examined { value, mended } = examine(&text)?;
    let text = if mended.is_empty() { text } else { write(&value) };
    Ok(Sound { value, text, mended })
}

fn document(value: &impl Serialize) -> String {
    // Writing to memory fails only for a map whose key is no string; these types have none.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
