use std::rc::Rc;

use newsfold_bundle::{Article, Part};
use yew::prelude::*;

use super::content::{Content, Pictures};
use super::copy_link::copy_link;
use super::disclosure_panel::disclosure_panel;
use super::keyed::keyed;
use super::language::Language;
use super::listen_button::listen_button;
use super::part::{bare_part, part};
use super::source_line::source_line;
use super::tldr::tldr;
use crate::agreed::card;
use crate::hooks::{use_card, use_edition, use_focus, use_found};
use crate::i18n::Phrases;
use crate::store::{Action, Addresses, Detail, HeadingLevel, ShownCard, Store, is_takeaways};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ArticleCardProps {
    pub article: Rc<Article>,
    pub setting: Rc<Setting>,
}

/// What the cards of an issue share.
#[derive(PartialEq)]
pub(super) struct Setting {
    pub store: Store,
    pub phrases: &'static Phrases,
    pub level: HeadingLevel,
    pub detail: Detail,
    /// Whether nothing can be pressed: headings are plain, panels open.
    pub still: bool,
    /// Where the articles have addresses of their own.
    pub addresses: Option<Addresses>,
    /// The language of the issue; empty where it is unknown.
    pub language: AttrValue,
    pub pictures: Pictures,
    pub dispatch: Callback<Action>,
}

/// An article: a heading that opens a panel, and the TLDR between them. Closed, that is all: where the
/// article can be read stands at the panel's end, so that what is heard of a closed card does not grow
/// with the names of its sources. Where headlines alone are wanted, the TLDR is in the panel as well, so
/// that find-in-page and print have it. Where takeaways are, these stand in its place.
#[component]
pub(super) fn ArticleCard(props: &ArticleCardProps) -> Html {
    let ArticleCardProps { article, setting } = props;
    let Setting { phrases, level, detail, still, dispatch, .. } = &**setting;
    let ShownCard { open, copied, focus } = use_card(&setting.store, &article.id);
    let (title, panel) = (use_node_ref(), use_node_ref());
    use_focus(&title, focus);
    let has_panel = *detail == Detail::Full && !article.parts.is_empty() || detail.folds(article);
    let panel_id = format!("{}{}", card::PANEL, article.id);
    use_found(&panel, has_panel, &article.id, dispatch);
    let edition = use_edition(article);
    let language = article.language.as_deref().unwrap_or(&setting.language);
    let Language { lang, dir, text_dir } = Language::within(&setting.language, language);
    let content = Content { phrases, text_dir, pictures: setting.pictures };
    let title_id = format!("{}{}", card::TITLE, article.id);
    // What stands in a place changes with how much is shown, and with a corrected article.
    let named = |what: &str, node| keyed(format!("{what}-{edition}"), node);
    let gist = article.tldr.as_ref().map(|text| named("gist", tldr(content, text)));
    let (first, parts): (Vec<_>, Vec<_>) = article
        .parts
        .iter()
        .enumerate()
        .partition(|(_, a_part)| *detail == Detail::Takeaways && is_takeaways(a_part));
    let draw =
        |(n, a_part): (usize, &Part)| named(&format!("part-{n}"), part(content, a_part, *level));
    let parts: Html = parts.into_iter().map(draw).collect();
    let bare =
        |(n, a_part): &(usize, &Part)| named(&format!("bare-{n}"), bare_part(content, a_part));
    let takeaways: Html = first.iter().map(bare).collect();
    let address = setting.addresses.as_ref().and_then(|addresses| addresses.of(Some(&article.id)));
    let link =
        address.map(|address| copy_link(phrases, article, &address.into(), copied, dispatch));
    let source = named("source", source_line(phrases, article, language));
    let listen = listen_button(phrases, article, language, dispatch);
    let ways = html! { <>{ source }{ link }{ listen }</> };
    let (above, inside, below) = if *detail == Detail::Headlines {
        (None, html! { <>{ gist }{ parts }{ ways }</> }, None)
    } else if *detail == Detail::Takeaways && has_panel {
        // An article without takeaways has its gist in their place, so that none is silent.
        let (first, gist) = if first.is_empty() { (gist, None) } else { (Some(takeaways), gist) };
        (first, html! { <>{ gist }{ parts }{ ways }</> }, None)
    } else if *detail == Detail::Takeaways {
        (Some(html! { <>{ takeaways }{ gist }</> }), Html::default(), Some(ways))
    } else if has_panel {
        (gist, html! { <>{ parts }{ ways }</> }, None)
    } else {
        (gist, parts, Some(ways))
    };
    html! {
        <article class="card" part="card" aria-labelledby={title_id.clone()} {lang} {dir}>
            <@{level.tag(1)} class={classes!("card-title", (*still && has_panel).then_some("folds"))} part="card-title" id={title_id}
                dir={text_dir.of(article.title.as_str())}>
                { heading(props, open, &title, &panel_id) }
            </@>
            // A place for each, so that the heading stays the same node when the reader wants more or less:
            // screen readers keep the headings they have found.
            <>{ above }</>
            if has_panel {
                { disclosure_panel(panel, panel_id.into(), open || *still, inside) }
            }
            <>{ below }</>
        </article>
    }
}

/// What stands in the heading: a button that opens and closes the panel, or the bare title where
/// there is nothing to open.
fn heading(props: &ArticleCardProps, open: bool, title: &NodeRef, panel_id: &str) -> Html {
    let ArticleCardProps { article, setting } = props;
    let Setting { detail, still, dispatch, .. } = &**setting;
    if *still && detail.folds(article) {
        // The loader makes a button of it.
        return html! { &article.title };
    }
    if !detail.folds(article) {
        return html! { <span key={article.title.as_str()} ref={title.clone()}>{ &article.title }</span> };
    }
    let toggle = {
        let article = article.id.clone();
        dispatch.reform(move |_| Action::ArticleToggled { article: article.clone(), open: !open })
    };
    html! {
        <button key={article.title.as_str()} ref={title.clone()} type="button" aria-expanded={open.to_string()}
            aria-controls={panel_id.to_owned()} onclick={toggle}>
            { &article.title }
        </button>
    }
}
