use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::AppHandle;

use super::choosing::{self, Choosing};
use super::element::NewsFoldElement;
use super::held_page::HeldPage;
use crate::platform::{self, Browser, Following, Visits};
use crate::store::{Action, Choices, Config, History, Place, Store};
use crate::views::{Reader, ReaderProps};

/// The app inside one element, from [`mount`](Self::mount) or [`take_over`](Self::take_over) to
/// [`destroy`](Self::destroy).
#[wasm_bindgen]
pub struct EmbeddedReader {
    store: Store,
    config: RefCell<Config>,
    following: RefCell<Option<Following>>,
    _visits: Option<Rc<Visits>>,
    _network: Option<EventListener>,
    element: HtmlElement,
    root: HtmlElement,
    choosing: RefCell<Choosing>,
    app: AppHandle<Reader>,
}

#[wasm_bindgen]
impl EmbeddedReader {
    /// Draws the reader into `root`, a node of the element's shadow root, and begins to load.
    /// `attributes` maps the names of the element's attributes to their values.
    pub fn mount(root: HtmlElement, element: NewsFoldElement, attributes: &Object) -> Self {
        let node: HtmlElement = element.clone().unchecked_into();
        let store = Store::new(Browser::new(element));
        let config = config_of(attributes);
        store.dispatch(Action::ChoicesRestored(choosing::kept(&config)));
        let following = follow(&store, &config);
        if following.is_some()
            && let Some(place) = platform::place_of_fragment()
        {
            store.dispatch(Action::PlaceVisited(place));
        }
        store.dispatch(Action::ConfigChanged(config.clone()));
        let choosing = Choosing::new(&node, &root, &store);
        let props = ReaderProps { store: store.clone() };
        let app = yew::Renderer::<Reader>::with_root_and_props(root.clone().into(), props).render();
        let following = following.into();
        let network = platform::watch_network(&store);
        Self {
            store,
            config: config.into(),
            following,
            _visits: None,
            _network: network,
            element: node,
            root,
            choosing: choosing.into(),
            app,
        }
    }

    /// Shows in `root` what the page held, in the state that the reader has made: takes over the nodes that
    /// are there, if `holds` says that they are what this draws, and else draws them. `open` are the ids
    /// of the articles that are open.
    #[wasm_bindgen(js_name = takeOver)]
    pub fn take_over(
        root: HtmlElement,
        element: NewsFoldElement,
        attributes: &Object,
        held: HeldPage,
        open: Vec<String>,
        holds: bool,
    ) -> Self {
        let node: HtmlElement = element.clone().unchecked_into();
        let browser = Browser::new(element);
        let entries = browser.visits();
        let store = Store::new(browser);
        let config = config_of(attributes);
        store.dispatch(Action::PageTakenOver(held.taken(config.clone(), open)));
        // How much is shown changes the nodes, and waits until they are taken over.
        let kept = choosing::kept(&config);
        store.dispatch(Action::ChoicesRestored(Choices { detail: None, ..kept }));
        let visits =
            (config.history == History::Page).then(|| Visits::new(&node, &store)).flatten();
        entries.borrow_mut().clone_from(&visits);
        let props = ReaderProps { store: store.clone() };
        let renderer = yew::Renderer::<Reader>::with_root_and_props(root.clone().into(), props);
        let app = if holds { renderer.hydrate() } else { renderer.render() };
        let choosing = Choosing::new(&node, &root, &store).into();
        let following = follow(&store, &config).into();
        let network = platform::watch_network(&store);
        Self {
            store,
            config: config.into(),
            following,
            _visits: visits,
            _network: network,
            element: node,
            root,
            choosing,
            app,
        }
    }

    /// Called when what was taken over is drawn: what the reader chose on other pages holds here, too.
    /// `open_by_choice` are the ids of the articles that were open for the sake of that choice alone.
    pub fn settle(&self, open_by_choice: Vec<String>) {
        let kept = choosing::kept(&self.config.borrow());
        self.store.dispatch(Action::PageSettled(kept, open_by_choice.into_iter().collect()));
    }

    /// Takes over the value of an attribute that changed; `undefined` is one that was removed.
    #[allow(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
    pub fn set(&self, name: &str, value: Option<String>) {
        let mut config = self.config.borrow_mut();
        set(&mut config, name, value.as_deref());
        if name == "history" {
            *self.following.borrow_mut() = follow(&self.store, &config);
        }
        self.store.dispatch(Action::ConfigChanged(config.clone()));
        if name == "offline" {
            self.choosing.borrow_mut().follow(&self.store);
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

    /// Takes the app down and lets go of everything it holds.
    pub fn destroy(self) {
        self.store.close();
        self.app.destroy();
    }
}

/// What the attributes ask for, telling the site's owner of values they do not know.
fn config_of(attributes: &Object) -> Config {
    let mut config = Config { page: platform::before_fragment(), ..Config::default() };
    for entry in Object::entries(attributes) {
        let entry = Array::from(&entry);
        let name = entry.get(0).as_string().unwrap_or_default();
        set(&mut config, &name, entry.get(1).as_string().as_deref());
    }
    config
}

/// Sets an attribute, telling the site's owner of a value it does not know.
fn set(config: &mut Config, name: &str, value: Option<&str>) {
    if let Err(unknown) = config.set(name, value) {
        platform::warn(&unknown.to_string());
    }
}

/// Follows the page's fragment, where the blogger asked for that.
fn follow(store: &Store, config: &Config) -> Option<Following> {
    let store = store.clone();
    let visited = move |place: Option<Place>| {
        store.dispatch(place.map_or(Action::PlaceLeft, Action::PlaceVisited));
    };
    (config.history == History::Hash).then(|| Following::new(visited)).flatten()
}
