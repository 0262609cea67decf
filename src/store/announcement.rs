use std::rc::Rc;

use super::FailureKind;

/// What the live region says. The number tells an announcement from the same words said before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    /// What is said; `None` is silence.
    pub said: Option<Said>,
    /// Which announcement this is.
    pub number: u32,
    /// The words, where a part of the app has them.
    pub words: Option<Rc<str>>,
}

impl Said {
    /// Whether those who look are told as well: nothing else on the screen shows it.
    #[must_use]
    pub fn is_shown(self) -> bool {
        matches!(self, Self::PartFailed | Self::Sentence)
    }
}

/// The things that are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// All articles are open.
    AllShown,
    /// All articles are closed.
    AllHidden,
    /// What the reader asked for could not be loaded.
    Failed(FailureKind),
    /// Every issue is on the device.
    AllOnDevice,
    /// Not every issue could be saved.
    SavingFailed,
    /// Something newer arrived.
    NewsArrived,
    /// What arrived is shown.
    UpToDate,
    /// The address of an article was copied.
    LinkCopied,
    /// The reader's options are as they were at first.
    OptionsReset,
    /// The list of issues grew by this many.
    OlderListed(usize),
    /// A part of the app could not be loaded.
    PartFailed,
    /// What a part of the app has to say, in its own words.
    Sentence,
}
