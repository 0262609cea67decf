/// What of the screen is one article's alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShownCard {
    /// Whether it is open.
    pub open: bool,
    /// Whether its address was just copied.
    pub copied: bool,
    /// The number of the sending of focus to it; 0 is none.
    pub focus: u32,
}
