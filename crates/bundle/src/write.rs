use std::io;

use serde::Serialize;

use crate::{Bundle, Issue};

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

fn document(value: &impl Serialize) -> String {
    // Writing to memory fails only for a map whose key is no string; these types have none.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
