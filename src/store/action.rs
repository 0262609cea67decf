use std::collections::HashSet;
use std::rc::Rc;

use newsfold_bundle::{Bundle, Issue, Page, Shard};

use super::{
    Choices, Chosen, Config, Drawn, Failure, FailureKind, Inventory, Moment, Place, SavingEnd,
    Visit,
};
use crate::agreed::Attribute;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A page is drawn, or was, that holds an issue from the start.
    PageTakenOver(TakenPage),
    /// What was taken over is drawn; the reader's choices hold now, and the articles that were open for
    /// their sake alone are closed.
    PageSettled(Choices, HashSet<String>),
    /// The element's attributes were read, at first or again.
    ConfigChanged(Config),
    /// An attribute has another value; `None` where it is gone.
    AttributeChanged(Attribute, Option<String>),
    /// The reader's kept choices were found, or made elsewhere.
    ChoicesRestored(Choices),
    /// The page's fragment names a place; the reader went there by link, by hand, or Back and Forward.
    PlaceVisited(Place),
    /// The reader came back, by Back or Forward, to an issue that they had left.
    Returned(Visit),
    /// The page's fragment names nothing any more: the reader went back to where they came in.
    PlaceLeft,
    /// A script asked to load again.
    ReloadAsked,
    /// The reader asked to try again after a failure.
    RetryAsked,
    /// A bundle arrived in answer to the load of this number.
    BundleArrived(u32, Rc<Bundle>),
    /// The copy on the device was found, in answer to the load of this number; it was saved then.
    CopyArrived(u32, Rc<Bundle>, Moment),
    /// What the host has by now arrived, in answer to the load of this number; beside it what is on
    /// the device.
    NewsArrived(u32, Rc<Bundle>, Option<Rc<Bundle>>),
    /// What the host has by now could not be loaded, in answer to the load of this number; beside it
    /// what is on the device.
    LookFailed(u32, FailureKind, Option<(Rc<Bundle>, Moment)>),
    /// The network is back.
    NetworkReturned,
    /// Enough time has passed since so many attempts failed.
    PauseEnded(u32),
    /// The reader asked for every issue to be saved.
    SaveAllAsked,
    /// The reader has had enough of saving.
    SavingStopped,
    /// The saving of this number has come so far.
    SavingWentOn(u32, usize),
    /// The saving of this number ended; with everything saved where nothing else is said.
    SavingEnded(u32, Option<SavingEnd>),
    /// The reader asked to remove what is saved.
    RemovalAsked,
    /// The reader opened or closed the list of what is saved.
    DeviceListToggled {
        /// Whether it is open now.
        open: bool,
    },
    /// The reader asked for the issue of this id to be saved.
    IssueSavingAsked(String),
    /// Saving the issue of this id ended; it is saved where nothing else is said.
    IssueSavingEnded(String, Option<SavingEnd>),
    /// The reader wants the issue of this id on the device no more.
    IssueRemovalAsked(String),
    /// What is on the device was counted; `None` where nothing can be saved.
    InventoryTaken(Option<Inventory>),
    /// An issue arrived from its own file, in answer to the load of this number.
    IssueArrived(u32, Issue),
    /// An issue could not be had as the bundle lists it, and was saved before, in answer to the load of
    /// this number.
    EarlierIssueArrived(u32, EarlierIssue),
    /// A piece of the list of issues arrived, in answer to the load of this number.
    ShardArrived(u32, Shard),
    /// The load of this number failed.
    LoadFailed(u32, Failure),
    /// The reader asked for what arrived behind what is shown.
    NewsAsked,
    /// The reader chose an issue from the list.
    IssueChosen(String),
    /// The reader came near the link to an issue.
    IssueApproached(String),
    /// A script asked for an issue; focus stays where it is.
    IssueRequested(String),
    /// An article was opened or closed.
    ArticleToggled {
        /// The article's id.
        article: String,
        /// Whether it is open now.
        open: bool,
    },
    /// The reader asked for the address of an article.
    LinkTaken {
        /// The article's id.
        article: String,
        /// Its address, as its link has it.
        address: String,
    },
    /// The reader pressed what a part of the app does that is loaded only when it is wanted.
    PartWanted {
        /// The part's name (`agreed::part`).
        part: &'static str,
        /// The id of the article that it was pressed in, if it was in one.
        article: Option<String>,
    },
    /// A part that was wanted could not be loaded.
    PartFailed,
    /// A part has something to say to the reader, in the language of the interface.
    PartSaid(Rc<str>),
    /// An issue was made on the device, of articles from several ones.
    IssueMade {
        /// The issue.
        issue: Issue,
        /// Whether focus goes there: the reader asked for it.
        focus: bool,
    },
    /// The address of the article of this id was copied.
    LinkCopied(String),
    /// All articles were opened or closed by the reader.
    AllToggled {
        /// Whether they are open now.
        open: bool,
    },
    /// The reader chose something for themselves.
    ChoiceMade(Chosen),
    /// The reader opened or closed their options.
    OptionsToggled {
        /// Whether they are open now.
        open: bool,
    },
    /// The reader wants their options as they were at first.
    OptionsReset,
    /// The reader asked for more of the list of issues.
    OlderIssuesAsked,
    /// The announcement of this number was there long enough.
    AnnouncementExpired(u32),
    /// The browser has done what else it had to do since so many further pieces of the issue were drawn.
    DrawingWentOn(usize),
    /// The views show this much.
    Drawn(Drawn),
}

/// An issue as it was before, from the device.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierIssue {
    /// The issue.
    pub issue: Issue,
    /// The digest of the file it came from.
    pub digest: String,
    /// When it was saved.
    pub moment: Moment,
    /// Why it could not be had as it is now.
    pub failure: FailureKind,
}

/// A page that holds an issue from the start.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenPage {
    /// What the element's attributes say.
    pub config: Config,
    /// What the page says of itself.
    pub page: Rc<Page>,
    /// The issue it holds.
    pub issue: Issue,
    /// Whether it is drawn for those without script, or else taken over from them.
    pub still: bool,
    /// The articles that the reader opened before it was taken over.
    pub open: HashSet<String>,
}
