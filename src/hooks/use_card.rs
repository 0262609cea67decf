use yew::prelude::*;

use crate::store::{ShownCard, State, Store};

/// What is on the screen of an article's card, drawing the component again whenever that changes, and only then.
#[hook]
pub fn use_card(store: &Store, article: &str) -> ShownCard {
    let card = store.state().card(article);
    let redraw = use_force_update();
    let drawn = use_mut_ref(|| card);
    *drawn.borrow_mut() = card;
    use_effect_with((store.clone(), article.to_owned()), move |(store, article)| {
        let article = article.clone();
        let look = move |state: &State| {
            if *drawn.borrow() != state.card(&article) {
                redraw.force_update();
            }
        };
        // What happened between drawing and looking is not to be missed.
        look(&store.state());
        let subscription = store.subscribe(move |state| look(&state));
        move || drop(subscription)
    });
    card
}
