use newsfold_bundle::{Body, Part, Role};
use yew::prelude::*;

use super::content::Content;
use crate::i18n::Phrases;
use crate::store::HeadingLevel;

/// A part of an article under its own title; prose, or a list of takeaways.
pub(super) fn part(content: Content, part: &Part, level: HeadingLevel) -> Html {
    let Content { phrases, text_dir, .. } = content;
    let own = part.title.clone();
    // A word of the interface is in the language of the interface.
    let lang = own.is_none().then_some(phrases.tag);
    let title = own.or_else(|| Some(title_of_role(phrases, part.role?).to_owned()));
    html! {
        <div class={classes!("part", part.role.map(name_of_role))}>
            if let Some(title) = title {
                <@{level.tag(2)} class="part-title" part="part-title" {lang} dir={text_dir.of(title.as_str())}>
                    { title }
                </@>
            }
            { body(content, part) }
        </div>
    }
}

/// A part without its title, where the reader has asked for parts of this kind alone.
pub(super) fn bare_part(content: Content, part: &Part) -> Html {
    html! {
        <div class={classes!("part", part.role.map(name_of_role))}>{ body(content, part) }</div>
    }
}

fn body(content: Content, part: &Part) -> Html {
    match &part.body {
        Body::Prose(blocks) => content.blocks(blocks),
        Body::Takeaways(items) => html! {
            <ul class="takeaways" part="takeaways">{ content.list_items(items) }</ul>
        },
    }
}

/// The interface's word for a part whose source has none.
fn title_of_role(phrases: &Phrases, role: Role) -> &'static str {
    match role {
        Role::Summary => phrases.summary,
        Role::Takeaways => phrases.takeaways,
        Role::Why => phrases.why,
    }
}

/// The role's name, which is its class.
fn name_of_role(role: Role) -> &'static str {
    Role::ALL.iter().find(|(_, known)| *known == role).map_or("", |(name, _)| name)
}
