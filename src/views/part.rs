use newsfold_bundle::{Body, Part, Role};
use yew::prelude::*;

use super::content;
use crate::i18n::Phrases;
use crate::store::HeadingLevel;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PartViewProps {
    pub phrases: &'static Phrases,
    pub part: Part,
    pub level: HeadingLevel,
}

/// A part of an article under its own title; prose, or a list of takeaways.
#[component]
pub(super) fn PartView(PartViewProps { phrases, part, level }: &PartViewProps) -> Html {
    let title = part.title.clone().or_else(|| {
        part.role.map(|role| {
            let words = match role {
                Role::Summary => phrases.summary,
                Role::Takeaways => phrases.takeaways,
                Role::Why => phrases.why,
            };
            words.to_owned()
        })
    });
    let role = part
        .role
        .and_then(|role| Role::ALL.iter().find(|(_, known)| *known == role).map(|(name, _)| *name));
    html! {
        <div class={classes!("part", role)}>
            if let Some(title) = title {
                <@{level.tag(2)} class="part-title" part="part-title" dir="auto">{ title }</@>
            }
            { match &part.body {
                Body::Prose(blocks) => content::blocks(blocks),
                Body::Takeaways(items) => html! {
                    <ul class="takeaways" part="takeaways">{ content::list_items(items) }</ul>
                },
            } }
        </div>
    }
}
