use newsfold_bundle::Article;
use std::rc::Rc;

use yew::prelude::*;

use super::article_card::ArticleCard;
use super::content::{Content, Pictures};
use super::language::Language;
use crate::i18n::Phrases;
use crate::store::{Action, ShownSection, State, Target};

/// A section with those of its articles that are drawn by now: its title, which is no heading, so that
/// headings lead from article to article.
pub(super) fn section(
    phrases: &'static Phrases,
    section: &ShownSection,
    articles: &[Rc<Article>],
    state: &State,
    dispatch: &Callback<Action>,
    number: usize,
) -> Html {
    let Language { lang, dir, text_dir } = Language::within(phrases.tag, state.content_language());
    let pictures = Pictures::of(&state.reader);
    let card = |article: &Rc<Article>| {
        html! {
            <ArticleCard key={article.id.clone()} {phrases} article={article.clone()}
                level={state.reader.config.heading_level} detail={state.detail()}
                open={state.is_open(&article.id)} still={state.screen.still}
                address={address(state, &article.id)}
                copied={state.screen.copied.as_ref() == Some(&article.id)}
                focus={state.focus_of(&Target::Article(article.id.clone()))}
                language={AttrValue::from(state.content_language().to_owned())}
                {pictures} dispatch={dispatch.clone()} />
        }
    };
    html! {
        <div key={number} class="section" {lang} {dir}>
            if let Some(title) = section.title.clone() {
                <p key={title.as_str()} class="section-title" part="section-title" dir={text_dir.of(title.as_str())}>{ title }</p>
            }
            if !section.introduction.is_empty() {
                <div class="introduction">{ Content { phrases, text_dir, pictures }.blocks(&section.introduction) }</div>
            }
            // A list of its own, in which each has a key: in one with others that have none, articles that come
            // behind would have all of those before them drawn anew.
            <>{ for articles.iter().map(card) }</>
        </div>
    }
}

/// An article's own address.
fn address(state: &State, article: &str) -> Option<AttrValue> {
    let issue = state.newsletter.issue.as_ref()?;
    state.address_of(&issue.id, Some(article)).map(AttrValue::from)
}
