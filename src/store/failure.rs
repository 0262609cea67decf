use serde::Serialize;

/// Why the newsletter is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// What kind of failure it is: what the reader is told depends on this alone.
    pub kind: FailureKind,
    /// The cause and the remedy, for the site's owner.
    pub message: String,
}

/// The kinds of failure that readers and scripts can tell apart, by the names of `newsfold-error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailureKind {
    /// The device has no network.
    Offline,
    /// The bundle's host could not be reached, as far as is known over a network that is there.
    #[serde(rename = "offline")]
    Unreachable,
    /// The bundle's host did not answer in time.
    Timeout,
    /// The bundle's host answered with an error.
    Http,
    /// What arrived is no bundle.
    NotABundle,
    /// What arrived is a bundle with faults.
    InvalidBundle,
    /// What arrived is larger than a page can take.
    TooLarge,
    /// What arrived is a bundle of a newer format.
    NewerVersion,
}

impl FailureKind {
    /// Whether asking again may help.
    #[must_use]
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Offline | Self::Unreachable | Self::Timeout | Self::Http)
    }
}
