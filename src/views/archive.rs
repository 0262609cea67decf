use std::rc::Rc;

use newsfold_bundle::{Bundle, IssueEntry};
use yew::prelude::*;

use super::tongue::Tongue;
use crate::i18n::Phrases;
use crate::store::Action;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ArchiveProps {
    pub phrases: &'static Phrases,
    pub bundle: Rc<Bundle>,
    /// How many issues are listed.
    pub listed: usize,
    /// The id of the issue on the screen.
    pub current: Option<AttrValue>,
    pub dispatch: Callback<Action>,
}

/// The list of issues, after the content. A newsletter of one issue needs none.
#[component]
pub(super) fn Archive(props: &ArchiveProps) -> Html {
    let ArchiveProps { phrases, bundle, listed, dispatch, .. } = props;
    if bundle.issues.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="archive" part="archive" aria-label={phrases.issues}>
            <p class="archive-title" aria-hidden="true">{ phrases.issues }</p>
            <ul>{ for bundle.issues.iter().take(*listed).map(|entry| item(props, entry)) }</ul>
            if *listed < bundle.issues.len() {
                <button type="button" part="button"
                    onclick={dispatch.reform(|_| Action::OlderIssuesAsked)}>
                    { phrases.show_older }
                </button>
            }
        </nav>
    }
}

fn item(props: &ArchiveProps, entry: &IssueEntry) -> Html {
    let current = props.current.as_deref() == Some(entry.id());
    let language = entry.language().or(props.bundle.publication.language.as_deref());
    let Tongue { lang, dir } = Tongue::within(Some(props.phrases.tag), language);
    let choose = {
        let (issue, dispatch) = (entry.id().to_owned(), props.dispatch.clone());
        move |event: MouseEvent| {
            if !asks_for_elsewhere(&event) {
                event.prevent_default();
                dispatch.emit(Action::IssueChosen(issue.clone()));
            }
        }
    };
    html! {
        <li key={entry.id().to_owned()}>
            <a href={format!("#{}", entry.id())} aria-current={current.then_some("page")}
                onclick={choose} {lang} {dir}>
                <span class="archive-issue">{ entry.title() }</span>
            </a>
            if let Some(date) = entry.date() {
                <time datetime={date.to_string()}>{ props.phrases.date(date) }</time>
            }
        </li>
    }
}

/// Whether a click asks for a new tab or window, which is the browser's to answer.
fn asks_for_elsewhere(click: &MouseEvent) -> bool {
    click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0
}
