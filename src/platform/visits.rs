use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Math, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, HtmlElement, ScrollRestoration, Url, window};

use super::fragment::article_of_fragment;
use super::json;
use crate::agreed::card;
use crate::store::{Action, HistoryEntry, Place, State, Store, Visit};

/// The property of `history.state` that is ours, a [`HistoryEntry`].
const OURS: &str = "newsfold";

/// What the reader left on the pages of this document, by entry of the browser's history. An entry keeps
/// what was left there when the reader went on from it; what is left by Back and Forward, when the
/// browser has moved already, is kept here until the document goes.
pub(crate) struct Visits {
    element: HtmlElement,
    /// The key of the entry that the reader is at.
    here: Cell<u32>,
    /// The address of the page that is shown, without a fragment.
    page: RefCell<String>,
    left: RefCell<HashMap<u32, Visit>>,
    /// What was left at entries whose state is another script's, by their address.
    unmarked: RefCell<HashMap<String, (u32, Visit)>>,
}

impl Visits {
    /// The visits of a page that `element` takes over.
    pub(crate) fn new(element: &HtmlElement) -> Rc<Self> {
        Rc::new(Self {
            element: element.clone(),
            here: entry().map_or_else(new_key, |entry| entry.0).into(),
            page: page_address().into(),
            left: RefCell::default(),
            unmarked: RefCell::default(),
        })
    }

    /// Marks the entry that the reader came in at, and follows the history until what this answers is
    /// dropped.
    pub(crate) fn follow(self: &Rc<Self>, store: &Store) -> Option<[EventListener; 2]> {
        if entry().is_none() {
            self.note(&self.now(&store.state()));
        }
        let window = window()?;
        let (visits, follower) = (self.clone(), store.clone());
        let moved = EventListener::new(&window, "popstate", move |_| {
            if let Some(action) = visits.moved(&follower.state()) {
                follower.dispatch(action);
            }
        });
        let (visits, store) = (self.clone(), store.clone());
        let leaving = EventListener::new(&window, "pagehide", move |_| {
            visits.note(&visits.now(&store.state()));
        });
        Some([moved, leaving])
    }

    /// Gives the page the address of an issue. Another issue is a step that Back undoes; an article
    /// is not.
    pub(crate) fn go(&self, issue: &str, address: &str, state: &State) {
        let (Some(window), Some(history)) = (window(), history()) else { return };
        let page = window.location().href().unwrap_or_default();
        let Ok(url) = Url::new_with_base(address, &page) else { return };
        let url = Some(url.href());
        let left = self.now(state);
        // A page whose history cannot be written (a sandboxed frame) keeps its address.
        if left.issue == issue {
            let state = self.mark(&history, &left);
            let _ = history.replace_state_with_url(&state, "", url.as_deref());
            self.page.replace(page_address());
            return;
        }
        self.note(&left);
        // The browser would scroll before there is anything to scroll to.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        self.here.set(new_key());
        let visit = Visit { issue: issue.to_owned(), ..Visit::default() };
        let ours = ours(self.here.get(), &visit);
        let state =
            with_ours(&theirs(&history), &ours).or_else(|| with_ours(&JsValue::NULL, &ours));
        let _ = history.push_state_with_url(&state.unwrap_or(ours), "", url.as_deref());
        self.page.replace(page_address());
    }

    /// The reader went Back or Forward, or to another fragment.
    fn moved(&self, state: &State) -> Option<Action> {
        let left = self.now(state);
        let unmarked = || self.unmarked.borrow().get(&address()).cloned();
        let Some((key, visit)) = entry().or_else(unmarked) else {
            // Not to a fragment of this page, but to one that a router had here before it.
            if *self.page.borrow() != page_address() {
                if let Some(window) = window() {
                    let _ = window.location().reload();
                }
                return None;
            }
            let place = Place { issue: left.issue.clone(), article: article_of_fragment() };
            self.here.set(new_key());
            self.note(&left);
            return Some(Action::PlaceVisited(place));
        };
        let mut visits = self.left.borrow_mut();
        visits.insert(self.here.get(), left);
        self.here.set(key);
        self.page.replace(page_address());
        let visit = visits.remove(&key).unwrap_or(visit);
        drop(visits);
        Some(Action::Returned(visit))
    }

    /// Keeps what the reader leaves with the entry they are at.
    fn note(&self, visit: &Visit) {
        if let Some(history) = history() {
            let _ = history.replace_state(&self.mark(&history, visit), "");
        }
    }

    /// The state of the entry that the reader is at, with `visit` in it. Where it is another script's and
    /// nothing that can hold ours as well, it stays as it is, and what is left is kept here, by address.
    fn mark(&self, history: &History, visit: &Visit) -> JsValue {
        let (theirs, key) = (theirs(history), self.here.get());
        with_ours(&theirs, &ours(key, visit)).unwrap_or_else(|| {
            self.unmarked.borrow_mut().insert(address(), (key, visit.clone()));
            theirs
        })
    }

    /// What the reader would leave if they left now.
    fn now(&self, state: &State) -> Visit {
        let newsletter = &state.newsletter;
        let shown = newsletter.issue.as_ref().map(|issue| &issue.id);
        Visit {
            // What was made on the device is nowhere to come back to.
            issue: newsletter.made_over.as_ref().or(shown).cloned().unwrap_or_default(),
            open: state.screen.open.clone(),
            focus: self.focused_article(),
            scroll: window().and_then(|window| window.scroll_y().ok()).unwrap_or_default(),
        }
    }

    fn focused_article(&self) -> Option<String> {
        let focused = window()?.document()?.active_element()?;
        if !self.element.contains(Some(&focused)) {
            return None;
        }
        let card = focused.closest("article").ok()??;
        let title = card.get_attribute("aria-labelledby")?;
        Some(title.strip_prefix(card::TITLE)?.to_owned())
    }
}

fn history() -> Option<History> {
    window()?.history().ok()
}

/// What the entry of the history holds, of whichever script.
fn theirs(history: &History) -> JsValue {
    history.state().unwrap_or(JsValue::NULL)
}

/// The page's address without its fragment.
fn page_address() -> String {
    address().split('#').next().unwrap_or_default().to_owned()
}

fn address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The key and the visit that the entry of the history holds.
fn entry() -> Option<(u32, Visit)> {
    let state = history()?.state().ok()?;
    let ours = json::read(&Reflect::get(&state, &OURS.into()).ok()?)?;
    let entry = HistoryEntry::read(&ours)?;
    Some((entry.key, entry.visit()))
}

/// The key of an entry that has none yet.
fn new_key() -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is below")]
    let key = (Math::random() * f64::from(u32::MAX)) as u32;
    key
}

/// What is ours of an entry's state.
fn ours(key: u32, visit: &Visit) -> JsValue {
    json::write(&HistoryEntry::new(key, visit))
}

/// An entry's state with ours beside what other scripts have there. `None` where that is nothing that
/// can hold ours as well: a number, a list, a map.
fn with_ours(theirs: &JsValue, ours: &JsValue) -> Option<JsValue> {
    let state = Object::new();
    if !theirs.is_null() && !theirs.is_undefined() {
        let plain = Object::get_prototype_of(&state);
        if !Object::is(&Object::get_prototype_of(theirs), &plain) {
            return None;
        }
        Object::assign(&state, theirs.unchecked_ref());
    }
    // Setting a property of a fresh object does not fail.
    let _ = Reflect::set(&state, &OURS.into(), ours);
    Some(state.into())
}
