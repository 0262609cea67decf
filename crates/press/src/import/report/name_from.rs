use serde::Serialize;

/// Where the newsletter's name comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameFrom {
    /// Somebody gave it: an option, or what the newsletter's folder says of it.
    Given,
    /// The newsletters say it.
    Said,
    /// The titles of issues begin with it.
    Titles,
    /// Issues call themselves so.
    Text,
    /// The page or the README of their folder is called so.
    FolderPage,
    /// The names of files begin with it.
    Files,
    /// Their folder is called so.
    Folder,
    /// Nobody says it.
    #[default]
    Nobody,
}
