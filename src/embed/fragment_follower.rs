use std::cell::{Cell, RefCell};

use crate::platform::Following;
use crate::store::{Action, History, Place, Store, Subscription};

/// Follows the page's fragment for as long as the attributes ask for it, until this is dropped.
pub(super) struct FragmentFollower(#[expect(dead_code, reason = "it ends with this")] Subscription);

impl FragmentFollower {
    /// Follows it for a store, as its state says now and from now on.
    pub(super) fn new(store: &Store) -> Self {
        let history = store.state().reader.config.history;
        let following = RefCell::new(follow(store, history));
        let (followed, of_store) = (Cell::new(history), store.clone());
        Self(store.subscribe(move |state| {
            let history = state.reader.config.history;
            if followed.replace(history) != history {
                *following.borrow_mut() = follow(&of_store, history);
            }
        }))
    }
}

/// Follows the page's fragment, where the blogger asked for that.
fn follow(store: &Store, history: History) -> Option<Following> {
    let store = store.clone();
    let visited = move |place: Option<Place>| {
        store.dispatch(place.map_or(Action::PlaceLeft, Action::PlaceVisited));
    };
    (history == History::Hash).then(|| Following::new(visited)).flatten()
}
