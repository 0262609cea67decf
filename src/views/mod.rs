//! State in, page out: one component a file, with a style sheet of the same name in `styles/views/`.
//!
//! From the outside in:
//!
//! 1. [`Reader`]: the region, and what it shows in each state;
//! 2. `toolbar`, `IssueHeader`, `Sections`, `Archive`, `notice`, `live_region`: its pieces;
//! 3. `ArticleCard`: a heading that opens a `disclosure_panel` of `part`s, and a `source_line`;
//! 4. `content`: typed content as elements, never as a string of HTML.
//!
//! What keeps something between two drawings, or is worth not drawing again, is a component; the rest
//! are functions, since every component type costs readers some kilobytes of program.

mod archive;
mod article_card;
mod changing_text;
mod content;
mod copy_link;
mod disclosure_panel;
#[cfg(feature = "ssr")]
mod feed_issue;
mod issue_header;
mod issue_link;
mod keyed;
mod label;
mod language;
mod listen_button;
mod live_region;
mod neighbours;
mod news;
mod notice;
mod offline_copy;
mod offline_issues;
mod offline_reading;
mod part;
mod reader;
mod reading_options;
mod sections;
mod shown_host;
mod source_line;
mod steady_text;
mod text_dir;
mod tldr;
mod toolbar;

#[cfg(feature = "ssr")]
pub use feed_issue::{FeedIssue, FeedIssueProps};
#[cfg(target_arch = "wasm32")]
pub(crate) use reader::phrases_for;
pub use reader::{Reader, ReaderProps};
pub use shown_host::shown_host;
