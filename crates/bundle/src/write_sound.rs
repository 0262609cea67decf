use crate::{
    Bundle, Examined, Faults, Issue, Reading, examine, examine_issue, write, write_compact,
};

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
