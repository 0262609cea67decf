//! What the reader knows, and how it changes. In the order data flows:
//!
//! 1. [`Config`]: what the element's attributes say, in the values of `choices`;
//! 2. [`Action`]: something happened, in the past tense;
//! 3. [`reduce`]: state and action in, new state and [`Effect`]s out, touching nothing;
//! 4. [`Store`]: keeps the state, hands effects to its [`Host`], tells those who look;
//! 5. [`State`] and its questions: what the views ask.
//!
//! Nothing here knows of Yew or of a browser.

mod action;
mod announcement;
#[macro_use]
mod choices;
mod chosen;
mod config;
mod effect;
mod failure;
mod keeper;
mod list;
mod load;
mod offline;
mod pause;
mod place;
mod reduce;
mod shown;
mod standing;
mod state;
mod visit;

pub use action::{Action, EarlierIssue, TakenPage};
pub use announcement::{Announcement, Said};
pub use choices::{Detail, HeadingLevel, History, Offline, Theme, is_takeaways};
pub use chosen::{Choices, Chosen, LineLength, Motion, Print, Spacing, TextSize};
pub use config::{Config, UnknownValue};
pub use effect::{Effect, Event, Host, Want};
pub use failure::{Failure, FailureKind};
pub use keeper::{Store, Subscription};
pub use list::IssueList;
pub use load::{AwaitedShard, Drawn, Load, Waiting};
pub use offline::{Device, Inventory, Moment, SavedCopy, Saving, SavingEnd};
pub use pause::pause;
pub use place::{Focus, Place, Target, Wanted};
pub use reduce::reduce;
pub use shown::{ShownIssue, ShownSection};
pub use state::State;
pub use visit::Visit;
