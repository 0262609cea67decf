use super::{Lack, Level, NameFrom, Note, Reason};
use crate::message::grouped;

/// What a finding is. What harms readers most comes first in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file that cannot be read as a newsletter.
    Unreadable,
    /// A file in which no article was found.
    NoArticle,
    /// A file that says itself that it is not published yet.
    Draft,
    /// The first page of a folder, which lists the newsletters beside it.
    Index,
    /// A file that the newsletter's habits leave out.
    Asked,
    /// Something that found no place.
    Homeless(Reason),
    /// A link to a file that is not there.
    DeadLink,
    /// A picture that says nothing to those who do not see it.
    NoAlternative,
    /// A file that a newsletter links to and that the site cannot hold.
    NotCopied,
    /// A newsletter whose name nobody says.
    NoName,
    /// A newsletter whose name is what titles begin with.
    GuessedName(NameFrom),
    /// Two issues whose date and title give one id.
    SameId,
    /// An issue of a day that is still to come.
    Future,
    /// Something that a newsletter left open.
    Note(Note),
    /// An article that lacks what nearly all others have.
    Lacks(Lack),
    /// A key of the front matter that means nothing here.
    UnknownKey,
}

impl Kind {
    /// How much it matters.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            Self::Homeless(Reason::Comment | Reason::Chrome(_) | Reason::Asked)
            | Self::Draft
            | Self::Index
            | Self::Asked
            | Self::GuessedName(_)
            | Self::Lacks(_)
            | Self::UnknownKey => Level::Note,
            _ => Level::Warning,
        }
    }

    /// Its place among others: less is more harmful.
    pub(super) fn rank(&self) -> (Level, u8) {
        let rank = match self {
            Self::Unreadable => 0,
            Self::NoArticle => 1,
            Self::Draft => 14,
            Self::Index => 16,
            Self::Asked => 17,
            Self::Homeless(Reason::Unseen) | Self::Note(Note::ForSome(_)) => 2,
            Self::Homeless(_) | Self::Note(Note::Mended(_)) => 3,
            Self::DeadLink => 4,
            Self::NoAlternative => 5,
            Self::NotCopied => 6,
            Self::Note(Note::AmbiguousDate(..)) => 7,
            Self::Note(Note::NoDate | Note::Encoding(_)) => 8,
            Self::Note(Note::NoTitle) => 9,
            Self::Future => 15,
            Self::NoName | Self::GuessedName(_) => 10,
            Self::SameId => 11,
            Self::Lacks(_) => 12,
            Self::UnknownKey => 13,
        };
        (self.level(), rank)
    }

    /// What `count` findings of this kind are.
    #[must_use]
    pub fn headline(&self, count: usize) -> String {
        let of = |one: &str, many: &str| {
            if count == 1 { format!("1 {one}") } else { format!("{} {many}", grouped(count)) }
        };
        match self {
            Self::Unreadable => {
                of("file cannot be read, and is left out", "files cannot be read, and are left out")
            }
            Self::NoArticle => of(
                "file holds no article, and is left out",
                "files hold no article, and are left out",
            ),
            Self::Draft => {
                of("file is a draft, and is left out", "files are drafts, and are left out")
            }
            Self::Index => of(
                "file lists the newsletters beside it, and is left out",
                "files list the newsletters beside them, and are left out",
            ),
            Self::Asked => of(
                "file is left out, as `newsfold.toml` says",
                "files are left out, as `newsfold.toml` says",
            ),
            Self::Homeless(reason) => {
                format!("{}: {reason}", of("line found no place", "lines found no place"))
            }
            Self::DeadLink => of("link leads nowhere", "links lead nowhere"),
            Self::NoAlternative => of(
                "picture has no text for those who do not see it",
                "pictures have no text for those who do not see them",
            ),
            Self::NotCopied => of(
                "file that a newsletter links to is not in the site",
                "files that newsletters link to are not in the site",
            ),
            Self::Future => of(
                "issue is dated in the future, and comes first",
                "issues are dated in the future, and come first",
            ),
            Self::NoName => "the newsletter has no name, and is called `Newsletter`".to_owned(),
            Self::GuessedName(from) => {
                let found = match from {
                    NameFrom::Text => "what issues call it",
                    NameFrom::FolderPage => "what its folder's page is called",
                    NameFrom::Files => "what names of files begin with",
                    NameFrom::Folder => "its folder's name",
                    _ => "what its titles begin with",
                };
                format!("the newsletter says no name: {found} stands for it")
            }
            Self::SameId => of(
                "issue has the date and the title of another",
                "issues have the date and the title of another",
            ),
            Self::Note(note) => note.headline(&of),
            Self::Lacks(lack) => of(
                &format!("article has no {lack}, as nearly all others do"),
                &format!("articles have no {lack}, as nearly all others do"),
            ),
            Self::UnknownKey => of(
                "key of the front matter is passed over",
                "keys of the front matter are passed over",
            ),
        }
    }

    /// What to do, where there is something to do.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        Some(match self {
            Self::NoArticle => {
                "an article is a title on a line of its own and text under it; in Markdown, a heading"
            }
            Self::DeadLink => "put the file beside the newsletter, or write the whole address",
            Self::NoAlternative => "say what it shows, as in `![A crack in the bridge](crack.png)`",
            Self::NotCopied => "give it another name or put it into a folder",
            Self::NoName | Self::GuessedName(_) => {
                "say it with `--title`, as `name` in a `newsfold.toml`, or as `publication` in a front matter"
            }
            Self::SameId => "an id is the date and the title: change either in one of them",
            Self::Note(note) => return note.help(),
            _ => return None,
        })
    }
}
