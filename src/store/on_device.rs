use std::collections::HashSet;
use std::rc::Rc;

use litemap::LiteMap;

use super::{FailureKind, Moment};

/// The device, as far as it keeps the newsletter for reading without a network.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Device {
    /// What of the newsletter is there.
    pub storage: Storage,
    /// Whether what is shown is the copy that is there, and why.
    pub copy: Option<OfflineCopy>,
    /// Saving every issue, while it goes on.
    pub saving: Option<Saving>,
    /// The issues that are being saved one by one, by their ids.
    pub saving_issues: HashSet<String>,
    /// How the last saving ended, where not everything is saved.
    pub saving_end: Option<SavingEnd>,
    /// Whether the list of what is there is open.
    pub list_open: bool,
}

impl Device {
    /// What of the newsletter is there, where that is known.
    #[must_use]
    pub fn inventory(&self) -> Option<&Rc<Inventory>> {
        if let Storage::Keeps(inventory) = &self.storage { Some(inventory) } else { None }
    }
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
    pub issues: LiteMap<String, u64>,
    /// How much room everything takes, in bytes.
    pub bytes: u64,
}

/// What is known of the device's storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// It was not looked at yet, or nothing may be kept there.
    #[default]
    Unknown,
    /// It keeps nothing for this page: the browser has no storage, or denies it.
    KeepsNothing,
    /// It keeps this.
    Keeps(Rc<Inventory>),
}

impl From<Option<Inventory>> for Storage {
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
