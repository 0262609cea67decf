use std::rc::Rc;

use yew::prelude::*;

use super::archive::Archive;
use super::article_card::Setting;
use super::content::Pictures;
use super::issue_header::IssueHeader;
use super::language::Language;
use super::live_region::live_region;
use super::neighbours::neighbours;
use super::news::news;
use super::notice::notice;
use super::offline_copy::offline_copy;
use super::offline_reading::offline_reading;
use super::sections::Sections;
use super::toolbar::toolbar;
use crate::hooks::use_state_of;
use crate::i18n::{self, Phrases};
use crate::store::{Action, Form, History, Load, ShownIssue, State, Store, Target};

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
    let Language { lang, dir, .. } = Language::within("", phrases.tag);
    let name = state.publication().map(|publication| publication.title.clone());
    html! {
        <section class={classes!("reader", (state.screen.form != Form::Own).then_some("prerendered"))}
            aria-label={name} {lang} {dir} aria-busy={busy(&state)}>
            { offline_copy(phrases, &state) }
            if let Some(issue) = state.newsletter.issue.clone() {
                { issue_view(store, &state, &issue, phrases, &dispatch) }
            }
            { notice(phrases, &state, &dispatch) }
            if state.leads_on() {
                { neighbours(phrases, &state, &dispatch) }
            } else if let Some(list) = state.newsletter.list.clone() {
                <Archive {phrases} {list} listed={state.screen.listed} dispatch={dispatch.clone()}
                    site={state.site().filter(|_| state.reader.config.history == History::Off).cloned()}
                    page={AttrValue::from(state.reader.config.page.clone().unwrap_or_default())}
                    focus={state.screen.focus.clone()}
                    language={AttrValue::from(state.reader.config.lang.clone().unwrap_or_default())}
                    current={state.newsletter.issue.as_ref().map(|issue| AttrValue::from(issue.id.clone()))} />
            }
            { offline_reading(phrases, &state, &dispatch) }
            { news(phrases, &state, &dispatch) }
            { live_region(phrases, &state) }
        </section>
    }
}

fn issue_view(
    store: &Store,
    state: &State,
    issue: &Rc<ShownIssue>,
    phrases: &'static Phrases,
    dispatch: &Callback<Action>,
) -> Html {
    let lang = Language::within(phrases.tag, state.content_language());
    let pictures = Pictures::of(&state.reader);
    let level = state.reader.config.heading_level;
    let setting = Rc::new(Setting {
        store: store.clone(),
        phrases,
        level,
        detail: state.detail(),
        still: state.screen.still,
        addresses: state.addresses_in(&issue.id),
        language: state.content_language().to_owned().into(),
        pictures,
        dispatch: dispatch.clone(),
    });
    html! {
        <div class="issue" part="issue" key={issue.id.clone()}>
            <IssueHeader {phrases} issue={issue.clone()} {level} {lang} {pictures}
                focus={state.focus_of(&Target::Heading)} />
            { toolbar(phrases, state, dispatch) }
            <Sections issue={issue.clone()} further={state.screen.further} {setting} />
            if issue.articles().next().is_none() {
                <p class="notice" part="notice">{ phrases.no_articles }</p>
            }
        </div>
    }
}

/// The words of the interface: in the language of the attribute, or of the content.
pub(crate) fn phrases_for(state: &State) -> &'static Phrases {
    i18n::phrases([
        state.reader.config.lang.as_deref().unwrap_or_default(),
        state.content_language(),
    ])
}

fn busy(state: &State) -> Option<&'static str> {
    (state.load() == Load::Loading).then_some("true")
}
