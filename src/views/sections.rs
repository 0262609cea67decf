use std::rc::Rc;

use newsfold_bundle::Article;
use yew::prelude::*;

use super::article_card::{ArticleCard, Setting};
use super::content::Content;
use super::language::Language;
use crate::store::{ShownIssue, ShownSection};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SectionsProps {
    pub issue: Rc<ShownIssue>,
    /// How many further pieces of it are drawn than the first.
    pub further: usize,
    /// What its cards share.
    pub setting: Rc<Setting>,
}

/// The sections of an issue, as far as they are drawn by now. What happens in one card is that card's alone:
/// it looks at the state itself, and this stays as it is.
#[component]
pub(super) fn Sections(SectionsProps { issue, further, setting }: &SectionsProps) -> Html {
    html! {
        <>{ for issue.drawn(*further).enumerate().map(|(number, (piece, articles))| {
            section(setting, piece, articles, number)
        }) }</>
    }
}

/// A section with those of its articles that are drawn by now: its title, which is no heading, so that
/// headings lead from article to article.
fn section(
    setting: &Rc<Setting>,
    section: &ShownSection,
    articles: &[Rc<Article>],
    number: usize,
) -> Html {
    let Setting { phrases, language, pictures, .. } = &**setting;
    let Language { lang, dir, text_dir } = Language::within(phrases.tag, language);
    let card = |article: &Rc<Article>| {
        html! { <ArticleCard key={article.id.clone()} article={article.clone()} setting={setting.clone()} /> }
    };
    html! {
        <div key={number} class="section" {lang} {dir}>
            if let Some(title) = section.title.clone() {
                <p key={title.as_str()} class="section-title" part="section-title" dir={text_dir.of(title.as_str())}>{ title }</p>
            }
            if !section.introduction.is_empty() {
                <div class="introduction">{ Content { phrases, text_dir, pictures: *pictures }.blocks(&section.introduction) }</div>
            }
            // A list of its own, in which each has a key: in one with others that have none, articles that come
            // behind would have all of those before them drawn anew.
            <>{ for articles.iter().map(card) }</>
        </div>
    }
}
