use std::rc::Rc;

use yew::prelude::*;

use crate::store::{State, Store};

/// The state of a store, drawing the component again whenever it changes.
#[hook]
pub fn use_state_of(store: &Store) -> Rc<State> {
    let state = store.state();
    let redraw = use_force_update();
    let drawn = state.clone();
    use_effect_with(store.clone(), move |store| {
        // What happened between drawing and looking is not to be missed.
        if !Rc::ptr_eq(&drawn, &store.state()) {
            redraw.force_update();
        }
        let subscription = store.subscribe(move |_| redraw.force_update());
        move || drop(subscription)
    });
    state
}
