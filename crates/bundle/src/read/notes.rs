use std::cell::{Cell, RefCell};

use super::fault::{Fault, FaultKind, Faults};
use super::path::{self, Step};

/// How many faults are listed; of the rest, their number is told. A reader of the list repairs what
/// there is and looks again, and a list of millions would be a way to fill a computer.
pub const LISTED: usize = 100;

/// Something wrong, where, and whether the rest can be read without it.
struct Note {
    steps: Vec<Step>,
    kind: FaultKind,
    is_mended: bool,
}

/// What was noted while reading.
#[derive(Default)]
pub(super) struct Notes {
    listed: RefCell<Vec<Note>>,
    more: Cell<usize>,
    is_broken: Cell<bool>,
}

impl Notes {
    pub(super) fn add(&self, kind: FaultKind, is_mended: bool, steps: impl FnOnce() -> Vec<Step>) {
        self.is_broken.set(self.is_broken.get() || !is_mended);
        let mut listed = self.listed.borrow_mut();
        if listed.len() < LISTED {
            listed.push(Note { steps: steps(), kind, is_mended });
        } else {
            self.more.set(self.more.get().saturating_add(1));
        }
    }

    /// Whether something is wrong that cannot be mended.
    pub(super) fn is_broken(&self) -> bool {
        self.is_broken.get()
    }

    /// The path of each note.
    #[cfg(feature = "examine")]
    pub(super) fn paths(&self) -> Vec<Vec<Step>> {
        self.listed.borrow().iter().map(|note| note.steps.clone()).collect()
    }

    /// What was noted, without positions.
    pub(super) fn into_faults(self) -> Faults {
        let fault = |Note { steps, kind, is_mended }| Fault {
            path: path::written(&steps),
            position: None,
            kind,
            is_mended,
        };
        let listed = self.listed.into_inner().into_iter().map(fault).collect();
        Faults { listed, more: self.more.get() }
    }
}
