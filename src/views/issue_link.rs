use yew::prelude::*;

use crate::store::Action;

/// What a link to an issue does besides leading there: it shows the issue in place, and loads it
/// ahead when the reader comes near.
pub(super) struct IssueLink {
    /// Followed.
    pub follow: Callback<MouseEvent>,
    /// Touched by the pointer.
    pub near: Callback<PointerEvent>,
    /// Reached by the keyboard.
    pub reached: Callback<FocusEvent>,
}

impl IssueLink {
    /// The link to an issue that can be shown in place.
    pub(super) fn new(issue: &str, dispatch: &Callback<Action>) -> Self {
        let follow = {
            let (issue, dispatch) = (issue.to_owned(), dispatch.clone());
            Callback::from(move |click: MouseEvent| {
                if !asks_for_elsewhere(&click) {
                    click.prevent_default();
                    dispatch.emit(Action::IssueChosen(issue.clone()));
                }
            })
        };
        let approached = Action::IssueApproached(issue.to_owned());
        let near = {
            let approached = approached.clone();
            dispatch.reform(move |_| approached.clone())
        };
        Self { follow, near, reached: dispatch.reform(move |_| approached.clone()) }
    }
}

/// Whether a click asks for a new tab or window, which is the browser's to answer.
pub(super) fn asks_for_elsewhere(click: &MouseEvent) -> bool {
    click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0
}
