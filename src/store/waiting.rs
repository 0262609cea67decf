use std::rc::Rc;

use newsfold_bundle::Bundle;

/// A newer bundle than the one that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The bundle.
    pub bundle: Rc<Bundle>,
    /// How many of its issues are new.
    pub issues: usize,
    /// How many of its articles are new, those of new issues included.
    pub articles: usize,
    /// Whether it has another text of the issue on the screen.
    pub corrected: bool,
    /// Whether it lacks issues that are shown.
    pub fewer: bool,
}
