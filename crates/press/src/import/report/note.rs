use newsfold_bundle::Date;
use serde::{Deserialize, Serialize};

/// Something a newsletter left open, and how it was settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// A date that can be read in two ways.
    AmbiguousDate(Date, Date),
    /// An encoding that nothing in the file states.
    Encoding(String),
    /// No title of the issue.
    NoTitle,
    /// No date of the issue.
    NoDate,
    /// An issue that only some readers may read where it comes from: whom its export names.
    ForSome(String),
    /// Something that no reader can be shown as it is: where it stood, and what was wrong.
    Mended(String),
}

impl Note {
    /// What so many issues left open; `of` counts.
    pub(super) fn headline(&self, of: &impl Fn(&str, &str) -> String) -> String {
        match self {
            Self::AmbiguousDate(..) => of(
                "issue has no date, since it can be read in two ways",
                "issues have no date, since theirs can be read in two ways",
            ),
            Self::Encoding(_) => of(
                "file is not UTF-8, and is read in the encoding that its letters make likely",
                "files are not UTF-8, and are read in the encodings that their letters make likely",
            ),
            Self::NoTitle => of(
                "issue has no title of its own: its file's name stands for it",
                "issues have no title of their own: their files' names stand for them",
            ),
            Self::NoDate => of(
                "issue has no date, and comes after those that have one",
                "issues have no date, and come after those that have one",
            ),
            Self::ForSome(_) => of(
                "issue is for some readers alone where it comes from, and is for everybody here",
                "issues are for some readers alone where they come from, and are for everybody here",
            ),
            Self::Mended(_) => of(
                "element cannot be shown to readers as it is",
                "elements cannot be shown to readers as they are",
            ),
        }
    }

    /// What to do.
    pub(super) fn help(&self) -> Option<&'static str> {
        match self {
            Self::AmbiguousDate(..) => Some("`--date-order` says which: `dmy`, `mdy` or `ymd`"),
            Self::Encoding(_) => Some("if letters are wrong, save the file in the encoding UTF-8"),
            Self::ForSome(_) => Some("what is not to be public has to leave the export first"),
            Self::NoTitle | Self::NoDate | Self::Mended(_) => None,
        }
    }

    /// What it is about, beside the issue.
    pub(super) fn words(&self) -> String {
        match self {
            Self::AmbiguousDate(one, other) => format!("{one} or {other}"),
            Self::Mended(fault) => fault.clone(),
            Self::Encoding(name) | Self::ForSome(name) => format!("`{name}`"),
            Self::NoTitle | Self::NoDate => String::new(),
        }
    }
}
