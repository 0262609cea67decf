//! What a newsletter is to Newsfold: the types of a bundle, and the ways in and out of them.
//!
//! A bundle is one JSON document. [`read`] turns its text into a [`Bundle`] or into every fault it
//! has, each with its JSON path and line; [`write`] turns it back into text, the same bytes for the
//! same bundle; `schema` is the JSON Schema generated from the same types.
//!
//! Content is typed, never HTML: the names of its nodes follow the
//! [mdast specification](https://github.com/syntax-tree/mdast), and a bare string stands for plain
//! text. Links are an [`Href`], which cannot hold a scheme that runs code.
//!
//! This crate knows nothing of Yew, browsers, files or clocks.

mod article;
mod bundle;
mod content;
mod date;
mod host;
mod href;
mod hrefs;
mod issue;
mod issue_entry;
mod page;
mod phrasing;
mod pronunciation;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod shard;
mod site;
mod table;
mod version;
mod words;
mod write;
#[cfg(feature = "examine")]
mod write_sound;

pub use article::{Article, Body, Part, Role, Source, Tldr};
pub use bundle::{Bundle, Publication};
pub use content::{Block, ListItem, Paragraph};
pub use date::{Date, DateError};
pub use href::{Href, HrefError};
pub use issue::{Issue, Section};
pub use issue_entry::{IssueEntry, IssueReference};
pub use page::{Neighbour, Page};
pub use phrasing::Phrasing;
pub use pronunciation::Pronunciation;
#[cfg(feature = "examine")]
pub use read::{Examined, examine, examine_issue, examine_shard, locate_in_lists};
pub use read::{
    Fault, FaultKind, Faults, LISTED, Limit, MOST_ARTICLES, MOST_BYTES, MOST_ISSUES, MOST_RUNS,
    MOST_RUNS_AT_ONCE, ReadError, Reading, is_id, is_language, read, read_issue, read_page,
    read_shard,
};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use shard::{Shard, ShardReference};
pub use site::Site;
pub use table::{Cell, Table};
pub use version::{VERSION, Version};
pub use words::{Words, plain_text};
pub use write::{write, write_compact, write_issue, write_to};
#[cfg(feature = "examine")]
pub use write_sound::{Sound, write_sound, write_sound_issue};
