//! What words become: text with links (`phrasing`), and ids (`id`, over the signs of `mark`).

mod id;
mod mark;
mod merge_tags;
mod phrasing;
mod raised;
mod spaces;
mod topics;

pub(super) use id::{Ids, article_id, for_a_file, issue_id, slug};
pub(crate) use id::{IssueIds, is_device, tag_id};
pub(super) use mark::is_mark;
pub(super) use merge_tags::{merge_tag_length, without_merge_tags};
pub(super) use phrasing::{address, join, push_linked, push_text};
pub(super) use raised::{Side, note_sign, raised};
pub(super) use spaces::single_spaced;
pub(super) use topics::Topics;
