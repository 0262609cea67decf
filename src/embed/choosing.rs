use std::cell::{Cell, RefCell};

use web_sys::HtmlElement;

use crate::platform::{
    ChoicesFollower, FollowedType, PageColors, kept_choices, set_custom_properties,
};
use crate::store::{Action, Choices, Config, Offline, Store, Subscription};

/// What the reader chose, on one element: set whenever it changes, here, in another newsletter of the
/// page or in another tab, until this is dropped.
pub(super) struct Choosing {
    _subscription: Subscription,
    _page_type: FollowedType,
}

impl Choosing {
    /// Keeps `root`, a node of the shadow root of `element`, as the state of `store` says.
    pub(super) fn new(element: &HtmlElement, root: &HtmlElement, store: &Store) -> Self {
        let state = store.state();
        let colors = PageColors::new(element, root, state.theme());
        let level = state.reader.config.heading_level.tag(0);
        let page_type = FollowedType::new(element, root, level);
        set_custom_properties(root, &state.reader.choices);
        let (root, set) = (root.clone(), Cell::new(state.reader.choices));
        let offline = state.reader.config.offline;
        let follower = RefCell::new(follower(store, offline));
        let (last, of_store) = (Cell::new(offline), store.clone());
        let subscription = store.subscribe(move |state| {
            colors.set_theme(state.theme());
            // Whether other tabs count changes with what may be kept.
            let offline = state.reader.config.offline;
            if last.replace(offline) != offline {
                *follower.borrow_mut() = self::follower(&of_store, offline);
            }
            if set.replace(state.reader.choices) != state.reader.choices {
                set_custom_properties(&root, &state.reader.choices);
            }
        });
        Self { _subscription: subscription, _page_type: page_type }
    }
}

fn follower(store: &Store, offline: Offline) -> ChoicesFollower {
    let store = store.clone();
    let follow = move |choices| store.dispatch(Action::ChoicesRestored(choices));
    ChoicesFollower::new(offline.may_keep(), follow)
}

/// The choices that were kept, where an element may keep any.
pub(super) fn kept(config: &Config) -> Choices {
    if config.offline.may_keep() { kept_choices() } else { Choices::default() }
}
