use std::collections::BTreeMap;
use std::rc::Rc;

use newsfold_bundle::Date;

use super::FailureKind;

/// A moment on the reader's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

/// What is shown comes from the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfflineCopy {
    /// When it was saved.
    pub moment: Moment,
    /// Why nothing newer could be loaded; `None` while that is looked for.
    pub failure: Option<FailureKind>,
    /// How often it was looked for in vain.
    pub attempts: u32,
}

/// What of a newsletter is on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    /// How large the file of each issue is, in bytes, by the issue's id.
    pub issues: BTreeMap<String, u64>,
    /// How much room everything takes, in bytes.
    pub bytes: u64,
}

/// What is known of the device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Device {
    /// It was not looked at yet, or nothing may be kept on it.
    #[default]
    Unknown,
    /// It keeps nothing for this page: the browser has no storage, or denies it.
    KeepsNothing,
    /// It keeps this.
    Keeps(Rc<Inventory>),
}

impl Device {
    /// What of the newsletter it keeps, where that is known.
    #[must_use]
    pub fn inventory(&self) -> Option<&Rc<Inventory>> {
        if let Self::Keeps(inventory) = self { Some(inventory) } else { None }
    }
}

impl From<Option<Inventory>> for Device {
    fn from(counted: Option<Inventory>) -> Self {
        counted.map_or(Self::KeepsNothing, |inventory| Self::Keeps(Rc::new(inventory)))
    }
}

/// Saving issues, while it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saving {
    /// Which saving this is: another one, or none, and it ends.
    pub job: u32,
    /// How many issues are saved.
    pub done: usize,
    /// How many there are to save.
    pub of: usize,
}

/// How saving ended, where not everything is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavingEnd {
    /// The device has no more room.
    Full,
    /// An issue could not be loaded.
    Failed(FailureKind),
}
