use newsfold_bundle::{Article, Href};
use yew::prelude::*;

use super::label::label;
use crate::i18n::Phrases;

/// Where the article can be read, and where its news comes from. Whoever hears nothing but links
/// hears the article's title in each.
pub(super) fn source_line(phrases: &Phrases, article: &Article) -> Html {
    let source = article.source.as_ref();
    let own = article.url.as_ref().filter(|url| source.and_then(|s| s.url.as_ref()) != Some(*url));
    if own.is_none() && source.is_none() {
        return Html::default();
    }
    html! {
        <p class="source" part="source">
            if let Some(url) = own {
                <span>{ link(phrases, &article.title, url, url.site().unwrap_or(url)) }</span>
            }
            if let Some(source) = source {
                <span>
                    { label(phrases, source.label.as_deref(), phrases.source) }
                    { " " }
                    { match &source.url {
                        Some(url) => link(phrases, &article.title, url, &source.title),
                        None => html! { <bdi>{ &source.title }</bdi> },
                    } }
                </span>
            }
        </p>
    }
}

/// A link to an article at a site: seen as the site, heard as "Read the title at the site".
fn link(phrases: &Phrases, title: &str, url: &Href, site: &str) -> Html {
    let (before, after) = phrases.read_at(title);
    html! {
        <a href={url.to_string()}>
            if !before.is_empty() { <span class="visually-hidden">{ before }</span> }
            <bdi>{ site.to_owned() }</bdi>
            if !after.is_empty() { <span class="visually-hidden">{ after }</span> }
        </a>
    }
}
