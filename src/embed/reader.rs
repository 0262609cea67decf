use std::cell::RefCell;

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;

use super::attributes::Attributes;
use super::choosing::{self, Choosing};
use super::element::NewsFoldPage;
use super::fragment_follower::FragmentFollower;
use super::held_page::HeldPage;
use super::looked::looked;
use super::told::told;
use crate::platform::{self, Browser, Visits};
use crate::store::{Action, Choices, History, Images, Look, Store};
use crate::views::{Reader, ReaderProps, phrases_for};

/// The app inside one element, from [`mount`](Self::mount) or [`take_over`](Self::take_over) to
/// [`destroy`](Self::destroy).
#[wasm_bindgen]
pub struct EmbeddedReader {
    store: Store,
    _fragment: FragmentFollower,
    _visits: Option<[EventListener; 2]>,
    _network: Option<EventListener>,
    element: HtmlElement,
    root: HtmlElement,
    choosing: RefCell<Choosing>,
    app: AppHandle<Reader>,
}

#[wasm_bindgen]
impl EmbeddedReader {
    /// Draws the reader into `root`, a node of the shadow root of `element`, and begins to load; `page`
    /// is told what comes of it. `attributes` maps the names of the element's attributes to their values.
    pub fn mount(
        root: HtmlElement,
        element: HtmlElement,
        page: NewsFoldPage,
        attributes: &JsValue,
    ) -> Self {
        let store = Store::new(Browser::new(page, None));
        let config = Attributes::read(attributes).config();
        store.dispatch(Action::ChoicesRestored(choosing::kept(&config)));
        if config.history == History::Hash
            && let Some(place) = platform::place_of_fragment()
        {
            store.dispatch(Action::PlaceVisited(place));
        }
        store.dispatch(Action::ConfigChanged(config));
        let choosing = Choosing::new(&element, &root, &store);
        let props = ReaderProps { store: store.clone() };
        let app = yew::Renderer::<Reader>::with_root_and_props(root.clone().into(), props).render();
        Self::new(store, None, element, root, choosing, app)
    }

    /// Shows in `root` what the page held, in the state that the reader has made: takes over the nodes that
    /// are there, if `holds` says that they are what this draws, and else draws them. `open` are the ids
    /// of the articles that are open.
    #[wasm_bindgen(js_name = takeOver)]
    pub fn take_over(
        root: HtmlElement,
        element: HtmlElement,
        page: NewsFoldPage,
        attributes: &JsValue,
        held: HeldPage,
        open: Vec<String>,
        holds: bool,
    ) -> Self {
        let config = Attributes::read(attributes).config();
        let visits = (config.history == History::Page).then(|| Visits::new(&element));
        let store = Store::new(Browser::new(page, visits.clone()));
        let kept = choosing::kept(&config);
        store.dispatch(Action::PageTakenOver(held.taken(config, open)));
        // How much is shown and whether pictures are changes the nodes, and waits until they are taken over.
        let of_style = Choices { detail: None, images: Images::default(), ..kept };
        store.dispatch(Action::ChoicesRestored(of_style));
        let visits = visits.and_then(|visits| visits.follow(&store));
        let props = ReaderProps { store: store.clone() };
        let renderer = yew::Renderer::<Reader>::with_root_and_props(root.clone().into(), props);
        let app = if holds { renderer.hydrate() } else { renderer.render() };
        let choosing = Choosing::new(&element, &root, &store);
        Self::new(store, visits, element, root, choosing, app)
    }

    fn new(
        store: Store,
        visits: Option<[EventListener; 2]>,
        element: HtmlElement,
        root: HtmlElement,
        choosing: Choosing,
        app: AppHandle<Reader>,
    ) -> Self {
        Self {
            _fragment: FragmentFollower::new(&store),
            _visits: visits,
            _network: platform::watch_network(&store),
            store,
            element,
            root,
            choosing: choosing.into(),
            app,
        }
    }

    /// Called when what was taken over is drawn: what the reader chose on other pages holds here, too.
    /// `open_by_choice` are the ids of the articles that were open for the sake of that choice alone.
    pub fn settle(&self, open_by_choice: Vec<String>) {
        let kept = choosing::kept(&self.store.state().reader.config);
        self.store.dispatch(Action::PageSettled(kept, open_by_choice.into_iter().collect()));
    }

    /// Takes over the values of attributes that changed; `null` is that of one that was removed.
    pub fn set(&self, attributes: &JsValue) {
        for (attribute, value) in Attributes::read(attributes).each() {
            self.store.dispatch(Action::AttributeChanged(attribute, value));
        }
    }

    /// Looks around again, after the element was moved to another place of the page.
    pub fn moved(&self) {
        *self.choosing.borrow_mut() = Choosing::new(&self.element, &self.root, &self.store);
    }

    /// Opens or closes an article of the issue on the screen.
    pub fn toggle(&self, article: String, open: bool) {
        self.store.dispatch(Action::ArticleToggled { article, open });
    }

    /// Opens or closes every article of the issue on the screen.
    #[wasm_bindgen(js_name = toggleAll)]
    pub fn toggle_all(&self, open: bool) {
        self.store.dispatch(Action::AllToggled { open });
    }

    /// Shows an issue; focus stays where it is.
    pub fn show(&self, issue: String) {
        self.store.dispatch(Action::IssueRequested(issue));
    }

    /// Loads the bundle again.
    pub fn refresh(&self) {
        self.store.dispatch(Action::ReloadAsked);
    }

    /// What a part of the app sees of it.
    pub fn look(&self) -> Array {
        let state = self.store.state();
        looked(&Look::at(&state, phrases_for(&state).tag))
    }

    /// Says a sentence that a part of the app has for the reader; without one, that the part cannot be had.
    pub fn say(&self, words: Option<String>) {
        self.store.dispatch(match words {
            Some(words) => Action::PartSaid(words.into()),
            None => Action::PartFailed,
        });
    }

    /// A part of the app tells it something; whether that is as it must be.
    pub fn tell(&self, what: &str, text: &str) -> bool {
        told(&self.store, what, text)
    }

    /// Takes the app down and lets go of everything it holds.
    pub fn destroy(self) {
        self.store.close();
        self.app.destroy();
    }
}
