use newsfold_bundle::HrefError;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Chrome;

/// Something a newsletter says that has no place in a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Homeless {
    /// The line of the file, from 1.
    pub line: usize,
    /// The words as they stand there.
    pub text: String,
    /// Why they have no place.
    pub reason: Reason,
}

/// Why something has no place in a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum Reason {
    /// An HTML comment.
    #[error("a comment is not shown to readers")]
    Comment,
    /// An HTML element that says something with its attributes, or a script or style sheet.
    #[error("a bundle holds no HTML")]
    Html,
    /// The target of a link in a title that cannot lead there.
    #[error("a title has no place for this link")]
    LinkInTitle,
    /// The target of a link inside the description of a picture.
    #[error("the description of a picture has no place for a link")]
    LinkInImage,
    /// The target of a link that no page may follow.
    #[error("{0}")]
    Refused(#[from] HrefError),
    /// The target of a link that nothing refers to, or another target of the same name.
    #[error("nothing refers to this link")]
    UnusedLink,
    /// A file that came with a mail.
    #[error("what is attached to a mail is left out")]
    Attachment,
    /// What stands around the newsletter's text.
    #[error("{0}")]
    Chrome(Chrome),
    /// What the newsletter's habits leave out.
    #[error("`newsfold.toml` leaves it out")]
    Asked,
    /// A key of the front matter whose value cannot be used.
    #[error("{0}")]
    FrontMatter(String),
    /// A line with a date, where the front matter has one too.
    #[error("the front matter gives the issue another date")]
    OtherDate,
    /// A tag of the program that made pages of the text, or what it gives a heading.
    #[error("a template's tag is not shown to readers")]
    TemplateTag,
    /// The name of a link whose target no line gives.
    #[error("no line says where this link leads")]
    NoTarget,
    /// A line that the importer did not see; please report it.
    #[error("this line was not understood")]
    Unseen,
}
