use yew::prelude::*;

use super::listen_button::listen;
use crate::i18n::Phrases;
use crate::store::{
    Action, Chosen, Images, LineLength, Motion, Print, Spacing, State, TextSize, Theme,
};

/// What the button opens.
const ID: &str = "reading-options";

/// The button that opens what readers choose for themselves.
pub(super) fn options_button(
    phrases: &Phrases,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let open = !state.reader.options_open;
    html! {
        // One word is enough for those who see where it stands.
        <button type="button" class="opens" part="button" aria-label={phrases.options.title}
            aria-expanded={state.reader.options_open.to_string()} aria-controls={ID}
            onclick={dispatch.reform(move |_| Action::OptionsToggled { open })}>
            { phrases.options.short }
        </button>
    }
}

/// What readers can have done with the issue, and what they choose for themselves: size, length and spacing,
/// colours, motion, pictures, print. Closed, it is
/// an empty node, so that pages do not carry it along.
pub(super) fn reading_options(
    phrases: &Phrases,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let group = |legend: &'static str, answers: Vec<(Chosen, AttrValue)>| {
        let choices = answers.into_iter().map(|(chosen, words)| {
            let checked = state.reader.choices.holds(chosen);
            choice(chosen, checked, words, None, dispatch)
        });
        html! {
            <fieldset>
                <legend>{ legend }</legend>
                <div class="choices">{ for choices }</div>
            </fieldset>
        }
    };
    let words = &phrases.options;
    html! {
        <div id={ID} class="options" hidden={!state.reader.options_open}>
            if state.reader.options_open {
                <div class="calls">
                    <button type="button" part="button"
                        onclick={dispatch.reform(|_| listen(None))}>{ phrases.listen }</button>
                </div>
                { group(words.size, TextSize::ALL.iter().map(|(number, size)| {
                    (Chosen::Size(*size), words.percent(number).into())
                }).collect()) }
                { group(words.length, vec![
                    (Chosen::Length(LineLength::Narrow), words.narrow.into()),
                    (Chosen::Length(LineLength::Normal), words.normal_length.into()),
                    (Chosen::Length(LineLength::Wide), words.wide.into()),
                    (Chosen::Length(LineLength::Full), words.full_length.into()),
                ]) }
                { group(words.spacing, vec![
                    (Chosen::Spacing(Spacing::Normal), words.normal_spacing.into()),
                    (Chosen::Spacing(Spacing::Relaxed), words.relaxed.into()),
                    (Chosen::Spacing(Spacing::Wide), words.spacious.into()),
                ]) }
                { group(words.theme, vec![
                    (Chosen::Theme(Theme::Inherit), words.as_page.into()),
                    (Chosen::Theme(Theme::Light), words.light.into()),
                    (Chosen::Theme(Theme::Dark), words.dark.into()),
                    (Chosen::Theme(Theme::Auto), words.as_system.into()),
                ]) }
                { group(words.motion, vec![
                    (Chosen::Motion(Motion::System), words.as_system.into()),
                    (Chosen::Motion(Motion::Still), words.no_motion.into()),
                ]) }
                if state.reader.config.images == Images::On {
                    { group(words.images, vec![
                        (Chosen::Images(Images::On), words.images_on.into()),
                        (Chosen::Images(Images::Off), words.images_off.into()),
                    ]) }
                }
                { group(words.print, vec![
                    (Chosen::Print(Print::Everything), words.print_all.into()),
                    (Chosen::Print(Print::Open), words.print_open.into()),
                ]) }
                <button type="button" part="button"
                    onclick={dispatch.reform(|_| Action::OptionsReset)}>{ words.reset }</button>
            }
        </div>
    }
}

/// One answer: a native radio button, and its words; `heard` is what is said for these, if it is more.
pub(super) fn choice(
    chosen: Chosen,
    checked: bool,
    words: AttrValue,
    heard: Option<&'static str>,
    dispatch: &Callback<Action>,
) -> Html {
    let (name, value) = chosen.names();
    html! {
        <label>
            <input type="radio" {name} {value} {checked} aria-label={heard}
                onchange={dispatch.reform(move |_| Action::ChoiceMade(chosen))} />
            <span>{ words }</span>
        </label>
    }
}
