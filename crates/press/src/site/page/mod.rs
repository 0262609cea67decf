//! The pages, each in three steps:
//!
//! 1. `issue_page`, `archive_page`, `tag_page`, `not_found` and `offline_page` say what stands in `main`,
//!    with an `issue_list` where they list issues;
//! 2. `head` says what stands in `head`, with the `summary` of an issue;
//! 3. `shell` puts both together, between the header and the footer that all pages share.
//!
//! `fragment` makes what stands in pages of others instead.

mod archive_page;
mod fragment;
mod head;
mod issue_list;
mod issue_page;
mod not_found;
mod offline_page;
mod shell;
mod summary;
mod tag_page;

pub(super) use archive_page::{Listed, archive_page};
pub(super) use fragment::{FOLDER as FRAGMENTS, fragment};
pub(super) use head::POLICY;
pub(super) use issue_page::{Drawn, issue_page};
pub(super) use not_found::not_found;
pub(super) use offline_page::offline_page;
pub(super) use tag_page::{all_tags_page, tag_page};

use newsfold::i18n::{Phrases, phrases};
use newsfold_bundle::{Publication, Site};

use super::delivery::widget::Widget;
use super::words::{Words, words};

/// What all pages share.
pub(super) struct Context<'a> {
    /// Whose pages these are.
    pub(super) publication: &'a Publication,
    /// Where they lie.
    pub(super) site: &'a Site,
    /// Where the site is, with a slash at its end.
    pub(super) base_url: Option<&'a str>,
    /// The widget that they load.
    pub(super) widget: &'a Widget,
}

impl Context<'_> {
    /// The words of the interface.
    fn phrases(&self) -> &'static Phrases {
        phrases(self.publication.language.as_deref())
    }

    /// The words of the pages that list issues.
    fn words(&self) -> &'static Words {
        words(self.phrases())
    }
}
