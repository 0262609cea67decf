use super::{Place, Visit};

/// A place on its way to the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The place.
    pub place: Place,
    /// Whether focus goes there: the reader asked for it.
    pub focus: bool,
    /// What the reader left there, where they come back.
    pub visit: Option<Visit>,
}

impl Wanted {
    /// An issue, without focus.
    #[must_use]
    pub fn at(issue: String) -> Self {
        Self { place: Place { issue, article: None }, focus: false, visit: None }
    }
}
