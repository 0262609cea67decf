use std::collections::HashSet;
use std::rc::Rc;

use newsfold_bundle::IssueEntry;
use yew::prelude::*;

use super::changing_text::changing_text;
use super::language::Language;
use crate::hooks::use_focus;
use crate::i18n::Phrases;
use crate::store::{Action, Focus, Inventory, IssueList, Target};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct OfflineIssuesProps {
    pub phrases: &'static Phrases,
    pub list: Rc<IssueList>,
    pub inventory: Rc<Inventory>,
    /// The issues that are being saved, by their ids.
    pub saving: HashSet<String>,
    /// How many issues are listed.
    pub listed: usize,
    /// Whether no other list of issues is on the page, which can be lengthened.
    pub is_the_only_list: bool,
    /// The language of issues that say none; empty where it is unknown.
    pub language: AttrValue,
    /// Where focus was last sent.
    pub focus: Focus,
    pub dispatch: Callback<Action>,
}

/// The issues, each with a box: it is on the device, or not. The size is known of those that are, and of
/// others where the bundle says it.
#[component]
pub(super) fn OfflineIssues(props: &OfflineIssuesProps) -> Html {
    let OfflineIssuesProps { phrases, list, listed, dispatch, .. } = props;
    let focused = use_node_ref();
    let is_focused = props.is_the_only_list && matches!(props.focus.target, Target::Listed(_));
    use_focus(&focused, if is_focused { props.focus.number } else { 0 });
    html! {
        <fieldset class="offline-issues">
            <legend>{ phrases.on_device }</legend>
            { for list.newest().take(*listed).map(|entry| item(props, entry, &focused)) }
            if props.is_the_only_list && *listed < list.count() {
                <button type="button" part="button"
                    onclick={dispatch.reform(|_| Action::OlderIssuesAsked)}>
                    { phrases.show_older }
                </button>
            }
        </fieldset>
    }
}

fn item(props: &OfflineIssuesProps, entry: &IssueEntry, focused: &NodeRef) -> Html {
    let IssueEntry::Reference(issue) = entry else { return Html::default() };
    let OfflineIssuesProps { phrases, list, inventory, saving, dispatch, .. } = props;
    let (saved, is_saving) = (inventory.issues.get(&issue.id), saving.contains(&issue.id));
    let checked = saved.is_some() || is_saving;
    let language = issue.language.as_deref().or(list.bundle.publication.language.as_deref());
    let Language { lang, dir, text_dir } =
        Language::within(phrases.tag, language.unwrap_or(&props.language));
    let is_focused = props.focus.target == Target::Listed(issue.id.clone());
    let node = if is_focused { focused.clone() } else { NodeRef::default() };
    let change = {
        let id = issue.id.clone();
        dispatch.reform(move |_: Event| {
            let id = id.clone();
            if checked { Action::IssueRemovalAsked(id) } else { Action::IssueSavingAsked(id) }
        })
    };
    html! {
        <label key={issue.id.clone()} aria-busy={is_saving.then_some("true")}>
            <input ref={node} type="checkbox" {checked} onchange={change} />
            <span class="archive-issue" {lang} dir={dir.or(text_dir.of(issue.title.as_str()))}>{ issue.title.clone() }</span>
            if let Some(date) = issue.date {
                { " " }<time datetime={date.to_string()}>{ phrases.date(date) }</time>
            }
            if let Some(bytes) = saved.copied().or(issue.bytes) {
                { " " }<span class="size">{ changing_text(phrases.size(bytes)) }</span>
            }
        </label>
    }
}
