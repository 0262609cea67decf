use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::visits::Visits;
use super::{bundles, choices, clipboard, console, fragment, window};
use crate::store::{Action, Effect, Event, Host, Load, Store};

/// How long an announcement stays in the live region, in milliseconds: long enough to be picked up,
/// short enough not to be met again by someone who reads on.
const ANNOUNCEMENT: u32 = 5_000;

/// The element, as the page sees it.
pub(crate) trait Page {
    /// How far loading has come.
    fn enter_phase(&self, phase: Load);
    /// Something happened that the page may want to know.
    fn emit(&self, event: &Event);
}

/// The browser, which carries out what the store wants done.
pub(crate) struct Browser<P> {
    page: P,
    visits: Rc<RefCell<Option<Rc<Visits>>>>,
}

impl<P: Page> Browser<P> {
    /// The browser around an element.
    pub(crate) fn new(page: P) -> Self {
        Self { page, visits: Rc::default() }
    }

    /// Where the history of a page goes that the element takes over.
    pub(crate) fn visits(&self) -> Rc<RefCell<Option<Rc<Visits>>>> {
        self.visits.clone()
    }
}

impl<P: Page> Host for Browser<P> {
    fn perform(&self, effect: Effect, store: &Store) {
        let store = store.clone();
        match effect {
            Effect::LoadBundle { src, load, revalidate } => spawn_local(async move {
                store.dispatch(match bundles::bundle(src, revalidate).await {
                    Ok(bundle) => Action::BundleArrived(load, bundle),
                    Err(failure) => Action::LoadFailed(load, failure),
                });
            }),
            Effect::LoadIssue { src, href, digest, load } => spawn_local(async move {
                store.dispatch(match bundles::issue(&src, &href, digest).await {
                    Ok(issue) => Action::IssueArrived(load, issue),
                    Err(failure) => Action::LoadFailed(load, failure),
                });
            }),
            Effect::LoadShard { src, href, digest, load } => spawn_local(async move {
                store.dispatch(match bundles::shard(&src, &href, digest).await {
                    Ok(shard) => Action::ShardArrived(load, shard),
                    Err(failure) => Action::LoadFailed(load, failure),
                });
            }),
            Effect::PrefetchIssue { src, href, digest } => spawn_local(async move {
                // Whoever goes there learns of a failure; whoever does not has none.
                let _ = bundles::issue(&src, &href, digest).await;
            }),
            Effect::CopyLink { article, address } => spawn_local(async move {
                if clipboard::copy_link(&address).await {
                    store.dispatch(Action::LinkCopied(article));
                }
            }),
            Effect::KeepChoices(made) => choices::keep_choices(made),
            Effect::ShareChoices(made) => choices::share(made),
            Effect::ExpireAnnouncement(number) => {
                let expire = move || store.dispatch(Action::AnnouncementExpired(number));
                Timeout::new(ANNOUNCEMENT, expire).forget();
            }
            Effect::WritePlace(place) => fragment::write_place(&place),
            Effect::WritePage { issue, address } => {
                if let Some(visits) = &*self.visits.borrow() {
                    visits.go(&issue, &address, &store);
                }
            }
            Effect::NamePage(name) => window::name(&name),
            Effect::Scroll(top) => window::scroll_to(top),
            Effect::EnterPhase(phase) => self.page.enter_phase(phase),
            Effect::Emit(event) => self.page.emit(&event),
            Effect::Report(failure) => console::error(&failure.message),
            Effect::Warn(unknown) => console::warn(&unknown.to_string()),
        }
    }
}
