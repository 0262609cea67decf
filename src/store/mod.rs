//! What the reader knows, and how it changes. In the order data flows:
//!
//! 1. [`Config`]: what the element's attributes say, in values that are each a `choice`;
//! 2. [`Action`]: something happened, in the past tense;
//! 3. [`reduce`]: state and action in, new state and [`Effect`]s out, touching nothing;
//! 4. [`Store`]: keeps the state, hands effects to its [`Host`], tells those who look;
//! 5. [`State`] and its questions: what the views ask.
//!
//! Nothing here knows of Yew or of a browser.

mod action;
mod addresses;
mod announcement;
#[macro_use]
mod choice;
mod choices;
mod config;
mod counters;
mod detail;
mod drawn;
mod effect;
mod event;
mod failure;
mod focus;
mod form;
mod heading_level;
mod history;
mod history_entry;
mod images;
mod issue_list;
mod kept_entry;
mod load;
mod loading;
mod loads;
mod look;
mod memory;
mod moment;
mod newsletter;
mod offline;
mod on_device;
mod place;
mod reader;
mod reduce;
mod screen;
mod shown_card;
mod shown_issue;
mod state;
mod steps;
#[allow(clippy::module_inception, reason = "each file is called after what is in it")]
mod store;
mod theme;
mod visit;
mod waiting;
mod wanted;

pub use action::{Action, EarlierIssue, TakenPage};
pub use addresses::Addresses;
pub use announcement::{Announcement, Said};
pub use choices::{Choices, Chosen, LineLength, Motion, Print, Spacing, TextSize};
pub use config::{Config, UnknownValue};
pub use counters::{Counter, Counters};
pub use detail::{Detail, is_takeaways};
pub use drawn::Drawn;
pub use effect::{Effect, Want};
pub use event::Event;
pub use failure::{Failure, FailureKind};
pub use focus::{Focus, Target};
pub use form::Form;
pub use heading_level::HeadingLevel;
pub use history::History;
pub use history_entry::HistoryEntry;
pub use images::Images;
pub use issue_list::IssueList;
pub use kept_entry::{KeptEntry, saved_at};
pub use load::Load;
pub use loading::Loading;
pub use loads::{AwaitedShard, Loads};
pub use look::{Look, LookedFile};
pub use memory::Memory;
pub use moment::Moment;
pub use newsletter::Newsletter;
pub use offline::Offline;
pub use on_device::{Device, Inventory, OfflineCopy, Saving, SavingEnd, Storage};
pub use place::Place;
pub use reader::Reader;
pub use reduce::reduce;
pub use screen::Screen;
pub use shown_card::ShownCard;
pub use shown_issue::{ShownIssue, ShownSection};
pub use state::State;
pub use steps::looking::pause;
pub use store::{Host, Store, Subscription};
pub use theme::Theme;
pub use visit::Visit;
pub use waiting::Waiting;
pub use wanted::Wanted;
