use thiserror::Error;

use crate::message::Quoted;
use crate::widget::WidgetError;

/// Why there is no tag.
#[derive(Debug, Error)]
pub enum EmbedError {
    /// An address on the command line that a page cannot use.
    #[error("`{}` cannot be {what}: {reason}", .value.quoted())]
    Address {
        /// What it was to be.
        what: &'static str,
        /// What was given.
        value: String,
        /// Why it cannot be that, and a `help:` line where there is something to do.
        reason: String,
    },
    /// No widget, or one that is not whole.
    #[error(transparent)]
    Widget(#[from] WidgetError),
}

impl EmbedError {
    /// Whether the command line is at fault, and not what it names.
    #[must_use]
    pub fn is_misuse(&self) -> bool {
        matches!(self, Self::Address { .. })
    }
}
