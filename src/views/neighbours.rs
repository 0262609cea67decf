use newsfold_bundle::Neighbour;
use yew::prelude::*;

use super::issue_link::IssueLink;
use super::language::Language;
use crate::i18n::Phrases;
use crate::store::{Action, State};

/// The ways on from an issue on a page of its own: to the next newer, the next older, and the page
/// that lists them all. They are links to pages, which the app follows in place where it can.
pub(super) fn neighbours(
    phrases: &'static Phrases,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let Some(site) = state.site() else { return Html::default() };
    let (newer, older) = state.neighbours();
    let item = |label: &'static str, neighbour: Neighbour| {
        html! { <li key={label}>{ link(phrases, state, dispatch, label, &neighbour) }</li> }
    };
    html! {
        <nav class="archive neighbours" part="archive" aria-label={phrases.issues}>
            <ul>
                { for older.map(|older| item(phrases.older_issue, older)) }
                { for newer.map(|newer| item(phrases.newer_issue, newer)) }
                <li key="all"><a href={site.archive.to_string()}>{ phrases.all_issues }</a></li>
            </ul>
        </nav>
    }
}

fn link(
    phrases: &Phrases,
    state: &State,
    dispatch: &Callback<Action>,
    label: &'static str,
    neighbour: &Neighbour,
) -> Html {
    let publication = state.publication().and_then(|publication| publication.language.as_deref());
    let language = neighbour.language.as_deref().or(publication).unwrap_or_default();
    let Language { lang, dir, text_dir } = Language::within(phrases.tag, language);
    let IssueLink { follow, near, reached } = IssueLink::new(&neighbour.id, dispatch);
    // Where the list of issues is not here yet, the browser goes to the page.
    let in_place = state.entry(&neighbour.id).is_some();
    html! {
        <a href={state.address_of(&neighbour.id, None)} onclick={in_place.then_some(follow)}
            onpointerover={in_place.then_some(near)} onfocusin={in_place.then_some(reached)}>
            <b class="label">{ label }</b>
            { " " }
            <span key={neighbour.title.as_str()} class="archive-issue" {lang} dir={dir.or(text_dir.of(neighbour.title.as_str()))}>{ neighbour.title.clone() }</span>
        </a>
    }
}
