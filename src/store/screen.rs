use std::collections::HashSet;

use super::{Announcement, Drawn, Focus, Form, Target, Wanted};

/// What is on the screen, and what is on its way there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screen {
    /// Whether this is drawn for a page without script: nothing to press, everything open.
    pub still: bool,
    /// The form in which the issue is drawn.
    pub form: Form,
    /// Where the reader wants to be, when that is not on the screen yet.
    pub wanted: Option<Wanted>,
    /// Whether the page's fragment names a place here.
    pub in_fragment: bool,
    /// How many further pieces of the issue on the screen are drawn than the first.
    pub further: usize,
    /// The open articles of the issue on the screen.
    pub open: HashSet<String>,
    /// Where focus was last sent.
    pub focus: Focus,
    /// Where the page is to be scrolled to, once this is drawn: the reader came back.
    pub scroll: Option<f64>,
    /// What is being said aloud.
    pub announcement: Announcement,
    /// The article whose address was just copied.
    pub copied: Option<String>,
    /// How many issues are listed.
    pub listed: usize,
    /// What of all this the views show by now.
    pub drawn: Drawn,
    /// The load whose bundle the page was told of.
    pub told_of: Option<u32>,
}

impl Screen {
    /// The number of the sending of focus to a target, if that was the last; 0 is none.
    #[must_use]
    pub fn focus_of(&self, target: &Target) -> u32 {
        if self.focus.target == *target { self.focus.number } else { 0 }
    }
}
