use yew::prelude::*;

use crate::store::Action;

/// Opens an article when find-in-page comes upon text in its closed panel, which the browser is about to show:
/// `beforematch`, which Yew has no listener for. Outside a browser nobody finds anything.
#[hook]
pub fn use_found(panel: &NodeRef, has_panel: bool, article: &str, dispatch: &Callback<Action>) {
    let panel = panel.clone();
    let looked_at = (has_panel, article.to_owned(), dispatch.clone());
    use_effect_with(looked_at, move |(has_panel, article, dispatch)| {
        #[cfg(target_arch = "wasm32")]
        let listener = panel.get().filter(|_| *has_panel).map(|node| {
            let (article, dispatch) = (article.clone(), dispatch.clone());
            gloo::events::EventListener::new(&node, "beforematch", move |_| {
                dispatch.emit(Action::ArticleToggled { article: article.clone(), open: true });
            })
        });
        #[cfg(not(target_arch = "wasm32"))]
        let listener = (panel, *has_panel, article.clone(), dispatch.clone());
        move || drop(listener)
    });
}
