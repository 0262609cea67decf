use std::rc::Rc;

use newsfold_bundle::{Bundle, IssueEntry};
use yew::prelude::*;

use super::tongue::Tongue;
use crate::hooks::use_focus;
use crate::i18n::Phrases;
use crate::store::{Action, Focus, Target};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ArchiveProps {
    pub phrases: &'static Phrases,
    pub bundle: Rc<Bundle>,
    /// How many issues are listed.
    pub listed: usize,
    /// The language of issues that say none; empty where it is unknown.
    pub language: AttrValue,
    /// The id of the issue on the screen.
    pub current: Option<AttrValue>,
    /// Where focus was last sent.
    pub focus: Focus,
    pub dispatch: Callback<Action>,
}

/// The list of issues, after the content. A newsletter of one issue needs none.
#[component]
pub(super) fn Archive(props: &ArchiveProps) -> Html {
    let ArchiveProps { phrases, bundle, listed, dispatch, .. } = props;
    let focused = use_node_ref();
    let is_focused = matches!(props.focus.target, Target::Listed(_));
    use_focus(&focused, if is_focused { props.focus.number } else { 0 });
    if bundle.issues.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="archive" part="archive" aria-label={phrases.issues}>
            <p class="archive-title" aria-hidden="true">{ phrases.issues }</p>
            <ul>{ for bundle.issues.iter().take(*listed).map(|entry| item(props, entry, &focused)) }</ul>
            if *listed < bundle.issues.len() {
                <button type="button" part="button"
                    onclick={dispatch.reform(|_| Action::OlderIssuesAsked)}>
                    { phrases.show_older }
                </button>
            }
        </nav>
    }
}

fn item(props: &ArchiveProps, entry: &IssueEntry, focused: &NodeRef) -> Html {
    let current = props.current.as_deref() == Some(entry.id());
    let language = entry.language().or(props.bundle.publication.language.as_deref());
    let Tongue { lang, dir, text_dir } =
        Tongue::within(props.phrases.tag, language.unwrap_or(&props.language));
    let is_focused = props.focus.target == Target::Listed(entry.id().to_owned());
    let node = if is_focused { focused.clone() } else { NodeRef::default() };
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
            <a ref={node} href={format!("#{}", entry.id())} aria-current={current.then_some("page")}
                onclick={choose} {lang} dir={dir.or(text_dir)}>
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
