use gloo::events::EventListener;
use js_sys::{decode_uri_component, encode_uri_component};
use wasm_bindgen::JsValue;
use web_sys::window;

use crate::store::Place;

/// The place that the page's fragment names: `#issue`, or `#issue/article`.
pub(crate) fn place_of_fragment() -> Option<Place> {
    let fragment = window()?.location().hash().ok()?;
    let mut ids = fragment.strip_prefix('#')?.splitn(2, '/').map(decoded);
    let issue = ids.next()?.filter(|issue| !issue.is_empty())?;
    let article = ids.next().flatten().filter(|article| !article.is_empty());
    Some(Place { issue, article })
}

/// The article that the fragment names on a page of its own issue: `#article`.
pub(crate) fn article_of_fragment() -> Option<String> {
    let fragment = window()?.location().hash().ok()?;
    decoded(fragment.strip_prefix('#')?).filter(|article| !article.is_empty())
}

fn decoded(text: &str) -> Option<String> {
    decode_uri_component(text).ok().map(String::from)
}

/// Lets the fragment name a place. Another issue is a step that Back undoes; an article is not.
pub(super) fn write_place(place: &Place) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    let encoded = |id: &str| String::from(encode_uri_component(id));
    let issue = encoded(&place.issue);
    let fragment = match &place.article {
        Some(article) => format!("#{issue}/{}", encoded(article)),
        None => format!("#{issue}"),
    };
    // A bare fragment would be relative to the page's `<base href>`, which may lie elsewhere.
    let page = window.location().href().unwrap_or_default();
    let url = page.split('#').next().unwrap_or_default().to_owned() + &fragment;
    let same_issue = place_of_fragment().is_some_and(|now| now.issue == place.issue);
    let url = Some(url.as_str());
    // What the page's own script keeps with an entry stays there, and a new one has it, too: routers know
    // by it which page to show when the reader comes back.
    let state = history.state().unwrap_or(JsValue::NULL);
    // A page whose history cannot be written (a sandboxed frame) keeps its address.
    let _ = if same_issue {
        history.replace_state_with_url(&state, "", url)
    } else {
        history.push_state_with_url(&state, "", url)
    };
}

/// What has to stand before a fragment so that it leads to this page: nothing, unless the page has a
/// `<base href>` that lies elsewhere.
pub(crate) fn before_fragment() -> Option<String> {
    let document = window()?.document()?;
    let without_fragment = |address: String| address.split('#').next().map(str::to_owned);
    let page = without_fragment(document.url().ok()?)?;
    let base = without_fragment(document.base_uri().ok()??)?;
    (page != base).then_some(page)
}

/// Following the fragment, until this is dropped.
pub(crate) struct Following {
    _listener: EventListener,
}

impl Following {
    /// Calls `visited` with the place, if any, that the fragment names after the reader moved in the
    /// page's history.
    pub(crate) fn new(visited: impl Fn(Option<Place>) + 'static) -> Option<Self> {
        let moved = move |_: &web_sys::Event| visited(place_of_fragment());
        let listener = EventListener::new(&window()?.into(), "popstate", moved);
        Some(Self { _listener: listener })
    }
}
