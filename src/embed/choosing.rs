use std::cell::Cell;

use web_sys::HtmlElement;

use crate::platform::{Agreement, Coat, kept_choices, wear};
use crate::store::{Action, Choices, Config, Offline, Store, Subscription};

/// What the reader chose, as one element wears it: put on whenever it changes, here, in another
/// newsletter of the page or in another tab, until this is dropped.
pub(super) struct Choosing {
    _subscription: Subscription,
    agreement: Agreement,
}

impl Choosing {
    /// Dresses `root`, a node of the shadow root of `element`, as the state of `store` says.
    pub(super) fn new(element: &HtmlElement, root: &HtmlElement, store: &Store) -> Self {
        let state = store.state();
        let coat = Coat::new(element, root.clone(), state.theme());
        wear(root, &state.choices);
        let (root, worn) = (root.clone(), Cell::new(state.choices));
        let subscription = store.subscribe(move |state| {
            coat.set_theme(state.theme());
            if worn.replace(state.choices) != state.choices {
                wear(&root, &state.choices);
            }
        });
        Self { _subscription: subscription, agreement: agreement(store) }
    }

    /// Looks again whether other tabs count.
    pub(super) fn follow(&mut self, store: &Store) {
        self.agreement = agreement(store);
    }
}

fn agreement(store: &Store) -> Agreement {
    let kept = store.state().config.offline == Offline::On;
    let store = store.clone();
    Agreement::new(kept, move |choices| store.dispatch(Action::ChoicesRestored(choices)))
}

/// The choices that were kept, where an element may keep any.
pub(super) fn kept(config: &Config) -> Choices {
    if config.offline == Offline::On { kept_choices() } else { Choices::default() }
}
