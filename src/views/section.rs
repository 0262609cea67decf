use std::rc::Rc;

use yew::prelude::*;

use super::article_card::ArticleCard;
use super::content;
use super::tongue::Tongue;
use crate::i18n::Phrases;
use crate::store::{Action, Detail, HeadingLevel, ShownSection};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SectionViewProps {
    pub phrases: &'static Phrases,
    pub section: Rc<ShownSection>,
    pub level: HeadingLevel,
    pub detail: Detail,
    /// The ids of the section's open articles.
    pub open: Rc<[AttrValue]>,
    /// The id of the article that focus was last sent to.
    pub focused: Option<AttrValue>,
    /// The number of that sending.
    pub focus: u32,
    /// The language of the issue.
    pub language: Option<AttrValue>,
    /// How that differs from the language of the interface.
    pub tongue: Tongue,
    pub dispatch: Callback<Action>,
}

/// A section: its title, which is no heading, so that headings lead from article to article.
#[component]
pub(super) fn SectionView(props: &SectionViewProps) -> Html {
    let SectionViewProps { phrases, section, level, detail, open, language, tongue, .. } = props;
    let Tongue { lang, dir } = tongue.clone();
    html! {
        <div class="section" {lang} {dir}>
            if let Some(title) = section.title.clone() {
                <p class="section-title" part="section-title" dir={dir.unwrap_or("auto")}>{ title }</p>
            }
            if !section.introduction.is_empty() {
                <div class="introduction">{ content::blocks(&section.introduction) }</div>
            }
            { for section.articles.iter().map(|article| {
                let is_focused = props.focused.as_deref() == Some(article.id.as_str());
                html! {
                    <ArticleCard key={article.id.clone()} {phrases} article={article.clone()}
                        level={*level} detail={*detail}
                        open={open.iter().any(|id| **id == *article.id)}
                        focus={if is_focused { props.focus } else { 0 }}
                        language={language.clone()} dispatch={props.dispatch.clone()} />
                }
            }) }
        </div>
    }
}
