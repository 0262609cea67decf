use std::rc::Rc;

use newsfold_bundle::{IssueEntry, Site};
use yew::prelude::*;

use super::issue_link::IssueLink;
use super::language::Language;
use crate::hooks::use_focus;
use crate::i18n::Phrases;
use crate::store::{Action, Focus, IssueList, Target};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ArchiveProps {
    pub phrases: &'static Phrases,
    pub list: Rc<IssueList>,
    /// Where the issues' own pages lie, unless the page's fragment leads to them.
    pub site: Option<Site>,
    /// What stands before such a fragment.
    pub page: AttrValue,
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
    let ArchiveProps { phrases, list, listed, dispatch, .. } = props;
    let focused = use_node_ref();
    let is_focused = matches!(props.focus.target, Target::Listed(_));
    use_focus(&focused, if is_focused { props.focus.number } else { 0 });
    if list.count() < 2 {
        return Html::default();
    }
    html! {
        <nav class="archive" part="archive" aria-label={phrases.issues}>
            <p class="archive-title" aria-hidden="true">{ phrases.issues }</p>
            <ul>{ for list.newest().take(*listed).map(|entry| item(props, entry, &focused)) }</ul>
            if *listed < list.count() {
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
    let language = entry.language().or(props.list.bundle.publication.language.as_deref());
    let Language { lang, dir, text_dir } =
        Language::within(props.phrases.tag, language.unwrap_or(&props.language));
    let is_focused = props.focus.target == Target::Listed(entry.id().to_owned());
    let node = if is_focused { focused.clone() } else { NodeRef::default() };
    let IssueLink { follow, near, reached } = IssueLink::new(entry.id(), &props.dispatch);
    let address = props.site.as_ref().and_then(|site| site.page_of(entry.id()));
    let href =
        address.map_or_else(|| format!("{}#{}", props.page, entry.id()), |page| page.to_string());
    html! {
        <li key={entry.id().to_owned()}>
            <a ref={node} {href} aria-current={current.then_some("page")}
                onclick={follow} onpointerover={near} onfocusin={reached} {lang} dir={dir.or(text_dir.of(entry.title()))}>
                <span key={entry.title()} class="archive-issue">{ entry.title() }</span>
            </a>
            if let Some(date) = entry.date() {
                <time datetime={date.to_string()}>{ props.phrases.short_date(date) }</time>
            }
        </li>
    }
}
