use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What stands around a newsletter on a page or in a mail, and is none of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum Chrome {
    /// What readers do not see, as the words that mail programs show in their list.
    #[error("readers do not see this")]
    Hidden,
    /// A picture that tells the sender who reads.
    #[error("this picture only tells who reads")]
    Pixel,
    /// Where the mail can be read in a browser.
    #[error("a link to the same text elsewhere is left out")]
    Online,
    /// Links to social networks, and to share there.
    #[error("links to social networks are left out")]
    Social,
    /// What mails end with: the subscription, the sender's address, the rights.
    #[error("words about the subscription are left out")]
    Footer,
    /// The navigation of a page, and what else stands beside its text.
    #[error("this stands beside the newsletter's text")]
    Navigation,
    /// Buttons and forms.
    #[error("buttons and forms are left out")]
    Button,
    /// Pictures too small to show anything.
    #[error("this picture is a decoration")]
    Decoration,
    /// What stands before a mail that somebody forwarded.
    #[error("words of whoever forwarded the mail are left out")]
    Forwarded,
    /// The address of the reader whose mail it was.
    #[error("the reader's own address is left out")]
    Reader,
}
