use newsfold_bundle::{Article, Href};
use yew::prelude::*;

use super::label::label;
use super::language::Language;
use super::shown_host::shown_host;
use crate::i18n::Phrases;

/// Where the article can be read, and where its news comes from. Whoever hears nothing but links
/// hears the article's title in each. `language` is the article's; empty where it is unknown.
pub(super) fn source_line(phrases: &Phrases, article: &Article, language: &str) -> Html {
    let source = article.source.as_ref();
    let own = article.url.as_ref().filter(|url| source.and_then(|s| s.url.as_ref()) != Some(*url));
    if own.is_none() && source.is_none() {
        return Html::default();
    }
    html! {
        <p class="source" part="source">
            if let Some(url) = own {
                <span>{ link(phrases, &article.title, language, url, &shown_host(url)) }</span>
            }
            if let Some(source) = source {
                <span>
                    { label(phrases, source.label.as_deref(), phrases.source) }
                    { " " }
                    { match &source.url {
                        Some(url) => link(phrases, &article.title, language, url, &source.title),
                        None => html! { <bdi>{ &source.title }</bdi> },
                    } }
                </span>
            }
        </p>
    }
}

/// A link to an article at a site: seen as the site, heard as "Read the title at the site".
fn link(phrases: &Phrases, title: &str, language: &str, url: &Href, site: &str) -> Html {
    let Language { lang, dir, .. } = Language::within(language, phrases.tag);
    let title = match Language::within(phrases.tag, language) {
        Language { lang: None, .. } => html! { { title.to_owned() } },
        Language { lang, dir, .. } => html! { <span {lang} {dir}>{ title.to_owned() }</span> },
    };
    let [before, after] = phrases.read_at().map(|(words, rest)| {
        let heard = html! { <>{ words }if let Some(rest) = rest { { title.clone() }{ rest } }</> };
        let is_there = !words.is_empty() || rest.is_some();
        is_there.then(
            || html! { <span class="visually-hidden" lang={lang.clone()} {dir}>{ heard }</span> },
        )
    });
    html! {
        <a href={url.to_string()} rel="noopener" referrerpolicy="strict-origin">
            { before }<bdi>{ site.to_owned() }</bdi>{ after }
        </a>
    }
}
