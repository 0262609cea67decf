use std::rc::Rc;

use yew::prelude::*;

use super::archive::Archive;
use super::issue_header::IssueHeader;
use super::live_region::LiveRegion;
use super::notice::Notice;
use super::section::SectionView;
use super::tongue::Tongue;
use super::toolbar::Toolbar;
use crate::hooks::use_state_of;
use crate::i18n::{self, Phrases};
use crate::store::{Action, Load, ShownIssue, State, Store};

/// What [`Reader`] needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ReaderProps {
    /// Where the state is kept.
    pub store: Store,
}

/// The newsletter: the one region of the element, in whatever state it is.
#[component]
pub fn Reader(ReaderProps { store }: &ReaderProps) -> Html {
    let state = use_state_of(store);
    let dispatch = use_callback(store.clone(), |action, store| store.dispatch(action));
    {
        let dispatch = dispatch.clone();
        use_effect_with(state.to_draw(), move |drawn| {
            dispatch.emit(Action::Drawn(drawn.clone()));
        });
    }

    let phrases = phrases_for(&state);
    let Tongue { lang, dir } = Tongue::of(phrases.tag);
    let name = state.bundle.as_ref().map(|bundle| bundle.publication.title.clone());
    html! {
        <section class="reader" aria-label={name} {lang} {dir} aria-busy={busy(&state)}>
            if let Some(issue) = state.issue.clone() {
                { issue_view(&state, &issue, phrases, &dispatch) }
            }
            <Notice {phrases} load={state.load} failure={state.failure.as_ref().map(|f| f.kind)}
                empty={state.load == Load::Ready && state.issue.is_none()}
                dispatch={dispatch.clone()} />
            if let Some(bundle) = state.bundle.clone() {
                <Archive {phrases} {bundle} listed={state.listed} dispatch={dispatch.clone()}
                    current={state.issue.as_ref().map(|issue| AttrValue::from(issue.id.clone()))} />
            }
        </section>
    }
}

fn issue_view(
    state: &State,
    issue: &Rc<ShownIssue>,
    phrases: &'static Phrases,
    dispatch: &Callback<Action>,
) -> Html {
    let level = state.config.heading_level;
    let detail = state.detail();
    let language = state.content_language();
    let tongue = Tongue::within(Some(phrases.tag), language);
    let language = language.map(|language| AttrValue::from(language.to_owned()));
    html! {
        <div class="issue" part="issue" key={issue.id.clone()}>
            <IssueHeader {phrases} issue={issue.clone()} {level} tongue={tongue.clone()}
                focus={state.focus_of_heading()} />
            <Toolbar {phrases} {detail} all_open={state.all_open()} dispatch={dispatch.clone()} />
            <LiveRegion {phrases} announcement={state.announcement.clone()} />
            { for issue.sections.iter().enumerate().map(|(index, section)| {
                let open = section.articles.iter().filter(|a| state.is_open(&a.id));
                let open: Vec<AttrValue> = open.map(|a| a.id.clone().into()).collect();
                let focused = state.focus.article.clone().map(AttrValue::from);
                html! {
                    <SectionView key={index} {phrases} section={section.clone()} {level} {detail}
                        open={Rc::from(open)} {focused} focus={state.focus.number}
                        language={language.clone()} tongue={tongue.clone()}
                        dispatch={dispatch.clone()} />
                }
            }) }
            if issue.articles().next().is_none() {
                <p class="notice" part="notice">{ phrases.no_articles }</p>
            }
        </div>
    }
}

/// The words of the interface: in the language of the attribute, or of the content.
fn phrases_for(state: &State) -> &'static Phrases {
    i18n::phrases(state.config.lang.as_deref().into_iter().chain(state.content_language()))
}

fn busy(state: &State) -> Option<&'static str> {
    (state.load == Load::Loading).then_some("true")
}
