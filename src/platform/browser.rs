use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use js_sys::Math;
use newsfold_bundle::IssueReference;
use wasm_bindgen_futures::spawn_local;

use super::bundles::Sent;
use super::offline_cache::{self, OfflineCache};
use super::visits::Visits;
use super::{bundles, choices, clipboard, console, fragment, saving, window, worker};
use crate::store::{Action, Effect, Event, Host, Load, Store, Want, pause};

/// How long an announcement stays in the live region, in milliseconds: long enough to be picked up,
/// short enough not to be met again by someone who reads on.
const ANNOUNCEMENT: u32 = 5_000;

/// How long what is new waits behind a page that was just drawn, in milliseconds: of a live region that
/// they have not met yet, screen readers hear nothing.
const SETTLING: u32 = 1_000;

/// The element, as the page sees it.
pub(crate) trait Page {
    /// How far loading has come.
    fn enter_phase(&self, phase: Load);
    /// A part of the app is wanted, for an article or for the whole issue.
    fn open_part(&self, part: &str, article: Option<String>);
    /// Something happened that the page may want to know.
    fn emit(&self, event: &Event);
}

/// The browser, which carries out what the store wants done.
pub(crate) struct Browser<P> {
    page: P,
    visits: Option<Rc<Visits>>,
    /// The bundle that its host sent last, until it is kept on the device; where nothing is, none.
    sent: Rc<RefCell<Option<Rc<Sent>>>>,
}

impl<P: Page> Browser<P> {
    /// The browser around an element; `visits` are those of the page, where the address is to follow.
    pub(crate) fn new(page: P, visits: Option<Rc<Visits>>) -> Self {
        Self { page, visits, sent: Rc::default() }
    }
}

impl<P: Page> Host for Browser<P> {
    fn perform(&self, effect: Effect, store: &Store) {
        let store = store.clone();
        match effect {
            Effect::AllowKeeping { src, allowed } => offline_cache::allow(&src, allowed),
            Effect::LoadBundle { src, load, want } => {
                let sent = self.sent.clone();
                spawn_local(async move {
                    let has_list = store.state().newsletter.list.is_some();
                    let (action, bundle) = answer(src, load, want, has_list).await;
                    let keeps = store.state().reader.config.offline.may_keep();
                    if let Some(bundle) = bundle {
                        *sent.borrow_mut() = keeps.then_some(bundle);
                    }
                    store.dispatch(action);
                });
            }
            Effect::KeepBundle { src } => {
                let sent = self.sent.take();
                spawn_local(async move {
                    if let Some(sent) = sent {
                        bundles::keep(&src, &sent).await;
                    }
                    count(&store, &src).await;
                });
            }
            Effect::LookLater(attempts) => {
                let look = move || store.dispatch(Action::PauseEnded(attempts));
                Timeout::new(pause(attempts, Math::random()), look).forget();
            }
            Effect::SaveIssues { src, bundle, job } => spawn_local(async move {
                saving::save_all(&store, &src, &bundle, job).await;
            }),
            Effect::ClearDevice { src } => spawn_local(async move {
                offline_cache::remove_all(&src).await;
                worker::remove_pages(&src).await;
                if store.state().device.inventory().is_some() {
                    count(&store, &src).await;
                }
            }),
            Effect::SaveIssue { src, issue } => spawn_local(async move {
                let end = saving::save_issue(&src, &issue).await.err();
                count(&store, &src).await;
                store.dispatch(Action::IssueSavingEnded(issue.id, end));
            }),
            Effect::RemoveIssue { src, issue, page } => spawn_local(async move {
                let mut files = Vec::new();
                if let Some(cache) = OfflineCache::of(&src).await {
                    files = cache.remove_issue(&issue).await;
                }
                if let Some(page) = page {
                    worker::remove_page(&src, &page, &files).await;
                }
                count(&store, &src).await;
            }),
            Effect::TakeInventory { src } => spawn_local(async move { count(&store, &src).await }),
            Effect::LoadIssue { keep, src, issue, load } => spawn_local(async move {
                store.dispatch(issue_answer(&src, &issue, load, keep).await);
                if keep && !is_counted(&store, &issue.id) {
                    count(&store, &src).await;
                }
            }),
            Effect::LoadShard { keep, src, href, digest, load } => spawn_local(async move {
                store.dispatch(match bundles::shard(&src, &href, &digest, keep).await {
                    Ok(shard) => Action::ShardArrived(load, shard),
                    Err(failure) => Action::LoadFailed(load, failure),
                });
            }),
            Effect::PrefetchIssue { keep, src, issue } => spawn_local(async move {
                // Whoever goes there learns of a failure; whoever does not has none.
                let _ = bundles::issue(&src, (&issue).into(), keep).await;
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
            Effect::DrawOn(further) => {
                Timeout::new(0, move || store.dispatch(Action::DrawingWentOn(further))).forget();
            }
            Effect::OpenPart { part, article } => self.page.open_part(part, article),
            Effect::WritePlace(place) => fragment::write_place(&place),
            Effect::WritePage { issue, address } => {
                if let Some(visits) = &self.visits {
                    visits.go(&issue, &address, &store.state());
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

/// Loads a bundle as it is wanted, and says what came of it, with the bundle if its host has sent it. What
/// is on the device is read again only where nothing is listed yet.
async fn answer(src: String, load: u32, want: Want, has_list: bool) -> (Action, Option<Rc<Sent>>) {
    if want == Want::Any
        && !bundles::is_at_hand(&src)
        && let Some((bundle, moment)) = bundles::copy(&src).await
    {
        return (Action::CopyArrived(load, bundle, moment), None);
    }
    let revalidate = matches!(want, Want::Newest | Want::News);
    match bundles::bundle(src.clone(), revalidate).await {
        Ok((bundle, sent)) if want == Want::News => {
            let copy = if has_list { None } else { bundles::copy(&src).await };
            TimeoutFuture::new(SETTLING).await;
            (Action::NewsArrived(load, bundle, copy.map(|(copy, _)| copy)), sent)
        }
        Ok((bundle, sent)) => (Action::BundleArrived(load, bundle), sent),
        Err(failure) if want == Want::News => {
            (Action::LookFailed(load, failure.kind, bundles::copy(&src).await), None)
        }
        Err(failure) => (Action::LoadFailed(load, failure), None),
    }
}

/// Loads an issue as the bundle lists it, else as it was saved before, and says what came of it.
async fn issue_answer(src: &str, issue: &IssueReference, load: u32, keep: bool) -> Action {
    let failure = match bundles::issue(src, issue.into(), keep).await {
        Ok(issue) => return Action::IssueArrived(load, issue),
        Err(failure) => failure,
    };
    let earlier =
        if keep { bundles::earlier_issue(src, &issue.id, failure.kind).await } else { None };
    match earlier {
        Some(earlier) => Action::EarlierIssueArrived(load, earlier),
        None => Action::LoadFailed(load, failure),
    }
}

/// Whether it is known that an issue is on the device.
fn is_counted(store: &Store, issue: &str) -> bool {
    store.state().device.inventory().is_some_and(|known| known.issues.contains_key(issue))
}

/// Counts what is on the device.
async fn count(store: &Store, src: &str) {
    store.dispatch(Action::InventoryTaken(OfflineCache::count(src).await));
}
