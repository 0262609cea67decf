//! Issues as pages hold them before any script runs, and as feeds do.

mod shape;

use std::collections::HashSet;
use std::rc::Rc;

use futures::executor::block_on;
use newsfold_bundle::{Issue, Page, write_compact};
use yew::LocalServerRenderer;

use self::shape::shape_of;
use crate::i18n;
use crate::store::{Action, Config, Effect, Host, ShownIssue, Store, TakenPage};
use crate::views::{FeedIssue, FeedIssueProps, Reader, ReaderProps};

/// What a `<news-fold>` of our own pages holds: an issue, complete and readable without script, in the
/// nodes that the app takes over. They stand in the page itself, and not in a shadow root, where reader
/// modes and whatever else looks for a page's text would find nothing.
///
/// Addresses in `issue` and `config` are relative to the page. `page`, which stays in the page for the
/// app, has its own relative to the bundle; `prefix` is what stands before those here: empty where
/// the page lies beside the bundle, `../` where it lies a folder below.
#[must_use]
pub fn held_issue(page: &Page, issue: Issue, config: &Config, prefix: &str) -> String {
    let record = write_compact(page);
    let store = Store::new(Nowhere);
    let page = Rc::new(seen_from(page, prefix));
    let open = HashSet::new();
    let taken = TakenPage { config: config.clone(), page, issue, still: true, open };
    store.dispatch(Action::PageTakenOver(taken));
    let reader =
        block_on(LocalServerRenderer::<Reader>::with_props(ReaderProps { store }).render());
    let shape = shape_of(&reader, config);
    format!(
        "<div class=\"held\"><div class=\"newsfold\" data-shape=\"{shape}\">{reader}</div>\
         <script type=\"application/json\">{record}</script></div>"
    )
}

/// An issue's text as HTML for feed readers: headings, paragraphs, lists and links, no more. Its
/// addresses are taken as they are; `lang` is the language of the interface's own words.
#[must_use]
pub fn feed_content(issue: Issue, lang: &str) -> String {
    let issue = Rc::new(ShownIssue::from(issue));
    let props = FeedIssueProps { phrases: i18n::phrases([lang]), issue };
    let renderer = LocalServerRenderer::<FeedIssue>::with_props(props);
    block_on(renderer.hydratable(false).render())
}

/// A page's record with the addresses of its site as they are from the page.
fn seen_from(page: &Page, prefix: &str) -> Page {
    let mut page = page.clone();
    page.site.issue = format!("{prefix}{}", page.site.issue);
    if let Ok(archive) = format!("{prefix}{}", page.site.archive).parse() {
        page.site.archive = archive;
    }
    page
}

/// A world where nothing happens: a page is drawn from what is there.
struct Nowhere;

impl Host for Nowhere {
    fn perform(&self, _: Effect, _: &Store) {}
}
