use std::cell::Cell;

use web_sys::HtmlElement;

use crate::platform::{ChoicesFollower, PageColors, kept_choices, set_custom_properties};
use crate::store::{Action, Choices, Config, Offline, Store, Subscription};

/// What the reader chose, on one element: set whenever it changes, here, in another newsletter of the
/// page or in another tab, until this is dropped.
pub(super) struct Choosing {
    _subscription: Subscription,
    follower: ChoicesFollower,
}

impl Choosing {
    /// Keeps `root`, a node of the shadow root of `element`, as the state of `store` says.
    pub(super) fn new(element: &HtmlElement, root: &HtmlElement, store: &Store) -> Self {
        let state = store.state();
        let colors = PageColors::new(element, root.clone(), state.theme());
        set_custom_properties(root, &state.reader.choices);
        let (root, set) = (root.clone(), Cell::new(state.reader.choices));
        let subscription = store.subscribe(move |state| {
            colors.set_theme(state.theme());
            if set.replace(state.reader.choices) != state.reader.choices {
                set_custom_properties(&root, &state.reader.choices);
            }
        });
        Self { _subscription: subscription, follower: follower(store) }
    }

    /// Looks again whether other tabs count.
    pub(super) fn follow(&mut self, store: &Store) {
        self.follower = follower(store);
    }
}

fn follower(store: &Store) -> ChoicesFollower {
    let kept = store.state().reader.config.offline == Offline::On;
    let store = store.clone();
    ChoicesFollower::new(kept, move |choices| store.dispatch(Action::ChoicesRestored(choices)))
}

/// The choices that were kept, where an element may keep any.
pub(super) fn kept(config: &Config) -> Choices {
    if config.offline == Offline::On { kept_choices() } else { Choices::default() }
}
