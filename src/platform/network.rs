use gloo::events::EventListener;
use web_sys::window;

use crate::store::{Action, Store};

/// Tells the store when the network is back, until the listener is dropped.
pub(crate) fn watch_network(store: &Store) -> Option<EventListener> {
    let store = store.clone();
    Some(EventListener::new(&window()?.into(), "online", move |_| {
        store.dispatch(Action::NetworkReturned);
    }))
}
