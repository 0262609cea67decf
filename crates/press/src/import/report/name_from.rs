use serde::Serialize;

/// Where the newsletter's name comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameFrom {
    /// Somebody gave it: an option, or what the newsletter's folder says of it.
    Given,
    /// The newsletters say it.
    Said,
    /// The titles of issues begin with it.
    Titles,
    /// Nobody says it.
    #[default]
    Nobody,
}
