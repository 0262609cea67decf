use gloo_events::EventListener;
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

fn decoded(text: &str) -> Option<String> {
    decode_uri_component(text).ok().map(String::from)
}

/// Lets the fragment name a place. Another issue is a step that Back undoes; an article is not.
pub(super) fn write_place(place: &Place) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    let encoded = |id: &str| String::from(encode_uri_component(id));
    let issue = encoded(&place.issue);
    let fragment = match &place.article {
        Some(article) => format!("#{issue}/{}", encoded(article)),
        None => format!("#{issue}"),
    };
    let same_issue = place_of_fragment().is_some_and(|now| now.issue == place.issue);
    let url = Some(fragment.as_str());
    // A page whose history cannot be written (a sandboxed frame) keeps its address.
    let _ = if same_issue {
        history.replace_state_with_url(&JsValue::NULL, "", url)
    } else {
        history.push_state_with_url(&JsValue::NULL, "", url)
    };
}

/// Following the fragment, until this is dropped.
pub(crate) struct Following {
    _listener: EventListener,
}

impl Following {
    /// Calls `visited` whenever the reader goes to another fragment that names a place.
    pub(crate) fn new(visited: impl Fn(Place) + 'static) -> Option<Self> {
        let listener = EventListener::new(&window()?.into(), "popstate", move |_| {
            if let Some(place) = place_of_fragment() {
                visited(place);
            }
        });
        Some(Self { _listener: listener })
    }
}
