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
