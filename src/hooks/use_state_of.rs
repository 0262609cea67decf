use std::rc::Rc;

use yew::prelude::*;

use crate::store::{State, Store};

/// The state of a store, drawing the component again whenever it changes.
#[hook]
pub fn use_state_of(store: &Store) -> Rc<State> {
    let seen = use_state_eq(|| store.state());
    let look = seen.setter();
    use_effect_with(store.clone(), move |store| {
        // What happened between drawing and looking is not to be missed.
        look.set(store.state());
        let subscription = store.subscribe(move |state| look.set(state));
        move || drop(subscription)
    });
    (*seen).clone()
}
