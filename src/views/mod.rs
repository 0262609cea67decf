//! State in, page out: one component a file, with a style sheet of the same name in `styles/views/`.
//!
//! From the outside in:
//!
//! 1. [`Reader`]: the region, and what it shows in each state;
//! 2. `Toolbar`, `IssueHeader`, `SectionView`, `Archive`, `Notice`, `LiveRegion`: its pieces;
//! 3. `ArticleCard`: a heading that opens a `DisclosurePanel` of `PartView`s, and a `SourceLine`;
//! 4. `content`: typed content as elements, never as a string of HTML.

mod archive;
mod article_card;
mod content;
mod disclosure_panel;
mod issue_header;
mod live_region;
mod notice;
mod part;
mod reader;
mod section;
mod source_line;
mod tldr;
mod tongue;
mod toolbar;

pub use reader::{Reader, ReaderProps};
