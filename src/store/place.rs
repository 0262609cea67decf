use super::Visit;

/// A place in the newsletter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The issue's id.
    pub issue: String,
    /// The article's id.
    pub article: Option<String>,
}

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

/// Where focus was last sent. The number tells one sending from another to the same target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// Where to.
    pub target: Target,
    /// Which sending this is.
    pub number: u32,
}

/// What focus can be sent to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Focus stays where it is.
    #[default]
    Nobody,
    /// The issue heading.
    Heading,
    /// The heading of the article of this id.
    Article(String),
    /// The issue of this id in the list of issues.
    Listed(String),
}
