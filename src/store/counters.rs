/// Numbers that are given once: who has one is told by it from all who came before and will come. No
/// reset reaches them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Of loads.
    pub loads: Counter,
    /// Of savings of every issue.
    pub jobs: Counter,
    /// Of sendings of focus.
    pub focus: Counter,
    /// Of announcements.
    pub announcements: Counter,
}

/// The last number that was given; 0 where none was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counter(u32);

impl Counter {
    /// The last number that was given.
    #[must_use]
    pub fn last(self) -> u32 {
        self.0
    }

    /// Gives a number.
    pub(super) fn give(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(1);
        self.0
    }
}
