use std::rc::Rc;

use newsfold_bundle::Article;
use yew::prelude::*;

use super::content::{Content, Pictures};
use super::part::part;
use super::source_line::source_line;
use super::text_dir::TextDir;
use super::tldr::tldr;
use crate::i18n::Phrases;
use crate::store::{HeadingLevel, ShownIssue};

/// What [`FeedIssue`] needs.
#[derive(Clone, PartialEq, Properties)]
pub struct FeedIssueProps {
    /// The words for what the newsletter has none of its own for.
    pub phrases: &'static Phrases,
    /// The issue.
    pub issue: Rc<ShownIssue>,
}

/// An issue as one text, for feed readers: they bring their own style, and cannot open anything.
#[component]
pub fn FeedIssue(FeedIssueProps { phrases, issue }: &FeedIssueProps) -> Html {
    let language = issue.language.as_deref().unwrap_or(phrases.tag);
    let content = Content { phrases, text_dir: TextDir::Inherited, pictures: Pictures::default() };
    let article = |article: &Rc<Article>| feed_article(content, article, language);
    html! {
        <>
            { content.blocks(&issue.introduction) }
            { for issue.sections.iter().map(|section| html! {
                <>
                    if let Some(title) = section.title.clone() { <p><b>{ title }</b></p> }
                    { content.blocks(&section.introduction) }
                    { for section.articles.iter().map(article) }
                </>
            }) }
        </>
    }
}

fn feed_article(content: Content, article: &Article, language: &str) -> Html {
    let language = article.language.as_deref().unwrap_or(language);
    html! {
        <article id={article.id.clone()} lang={article.language.clone()}>
            <h2>{ &article.title }</h2>
            { article.tldr.as_ref().map(|text| tldr(content, text)) }
            { for article.parts.iter().map(|a_part| part(content, a_part, HeadingLevel::One)) }
            { source_line(content.phrases, article, language) }
        </article>
    }
}
