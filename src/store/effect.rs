use std::rc::Rc;

use newsfold_bundle::{Bundle, IssueReference};

use super::{Choices, Event, Failure, Load, Place, UnknownValue};

/// What is to be done outside: the only way the store acts on the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Load the bundle; answer with the load's number.
    LoadBundle {
        /// Its address.
        src: String,
        /// The load's number.
        load: u32,
        /// Which answer will do.
        want: Want,
    },
    /// Let things be kept on the device of the newsletter whose bundle has this address, or not any more.
    AllowKeeping {
        /// The address of the bundle.
        src: String,
        /// Whether they may be.
        allowed: bool,
    },
    /// Keep the bundle that the host sent last on the device.
    KeepBundle {
        /// Its address.
        src: String,
    },
    /// Answer with [`Action::PauseEnded`] after a while, the longer the more attempts failed.
    LookLater(u32),
    /// Save every issue of a bundle, telling of each; stop where the state's saving is another.
    SaveIssues {
        /// The address of the bundle.
        src: String,
        /// The bundle.
        bundle: Rc<Bundle>,
        /// The number of the saving.
        job: u32,
    },
    /// Save one issue; answer with [`Action::IssueSavingEnded`].
    SaveIssue {
        /// The address of the bundle.
        src: String,
        /// The issue.
        issue: IssueReference,
    },
    /// Remove what is saved of a newsletter.
    ClearDevice {
        /// The address of the bundle.
        src: String,
    },
    /// Remove what is saved of one issue.
    RemoveIssue {
        /// The address of the bundle.
        src: String,
        /// The issue's id.
        issue: String,
        /// The address of its own page, where it has one, which may be kept as well.
        page: Option<String>,
    },
    /// Count what is saved of a newsletter.
    TakeInventory {
        /// The address of the bundle.
        src: String,
    },
    /// Load an issue's own file; answer with the load's number.
    LoadIssue {
        /// Whether it is kept on the device.
        keep: bool,
        /// The address of the bundle.
        src: String,
        /// The issue.
        issue: IssueReference,
        /// The load's number.
        load: u32,
    },
    /// Keep the reader's choices on the device, or remove those that they took back.
    KeepChoices(Choices),
    /// Tell the other newsletters on the page of the reader's choices.
    ShareChoices(Choices),
    /// Let the browser do what else it has to do, after so many further pieces of the issue; answer with
    /// [`Action::DrawingWentOn`].
    DrawOn(usize),
    /// Answer with [`Action::AnnouncementExpired`] after a few seconds.
    ExpireAnnouncement(u32),
    /// Load a piece of the list of issues; answer with the load's number.
    LoadShard {
        /// Whether it is kept on the device.
        keep: bool,
        /// The address of the bundle.
        src: String,
        /// The file's address, relative to the bundle.
        href: String,
        /// The file's digest.
        digest: String,
        /// The load's number.
        load: u32,
    },
    /// Load an issue's own file ahead; nobody waits for it.
    PrefetchIssue {
        /// Whether it is kept on the device.
        keep: bool,
        /// The address of the bundle.
        src: String,
        /// The issue.
        issue: IssueReference,
    },
    /// Copy the address of an article; answer with [`Action::LinkCopied`], or go there instead.
    CopyLink {
        /// The article's id.
        article: String,
        /// Its address, relative to the page.
        address: String,
    },
    /// Load a part of the app, if it is not there, and let it do what it is for; answer with
    /// [`Action::PartFailed`] where it cannot be had.
    OpenPart {
        /// Its name.
        part: &'static str,
        /// The id of the article that it is wanted for, if it is for one.
        article: Option<String>,
    },
    /// Let the page's fragment name this place.
    WritePlace(Place),
    /// Let the page's address be that of an issue's own page.
    WritePage {
        /// The issue's id.
        issue: String,
        /// The address, absolute or relative to the page, with the article as its fragment.
        address: String,
    },
    /// Another issue is on its own page: the page is called after it now.
    NamePage(String),
    /// Scroll the page to where the reader was, in CSS pixels from its top.
    Scroll(f64),
    /// Tell the element how far it has come.
    EnterPhase(Load),
    /// Tell the page.
    Emit(Event),
    /// Tell the site's owner of a failure.
    Report(Failure),
    /// Tell the site's owner of an attribute that asks for what is not there.
    Warn(UnknownValue),
}

/// Which answer to the load of a bundle will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// The copy on the device, else what the host sends; that may be from a cache.
    Any,
    /// What the host sends; that may be from a cache. Nothing is to be on the device.
    Sent,
    /// What the host has now.
    Newest,
    /// What the host has now, of which the reader knows nothing: a failure is answered with
    /// [`Action::LookFailed`].
    News,
}
