use maud::{PreEscaped, html};
use newsfold::prerender::held_issue;
use newsfold::store::{Config, HeadingLevel, History};
use newsfold_bundle::{Issue, Page};

use super::Context;
use super::head::Head;
use super::shell::shell;
use super::summary::summary;
use crate::site::source::links::seen_from;
use crate::site::{BUNDLE, discovery};

/// An issue that is to be drawn.
pub(in crate::site) struct Drawn<'a> {
    /// What the page says of itself.
    pub(in crate::site) page: &'a Page,
    /// The issue, its addresses relative to the site.
    pub(in crate::site) issue: &'a Issue,
    /// What stands before addresses relative to the site: nothing on the first page, `../` below; in pages of
    /// others, where they find the site.
    pub(in crate::site) prefix: &'a str,
}

/// The page of an issue.
pub(in crate::site) fn issue_page(context: &Context, drawn: &Drawn) -> String {
    let Drawn { page, issue, prefix } = *drawn;
    let path = context.site.page_of(&issue.id);
    let about = Head {
        title: &issue.title,
        description: summary(issue),
        path: path.as_deref(),
        published: issue.date.map(|date| date.to_string()),
        is_article: true,
        file: Some(&page.href),
        is_list: false,
        feed: None,
        script: None,
        json_ld: Some(discovery::json_ld(
            context.publication,
            context.base_url,
            context.site,
            issue,
        )),
    };
    let mut moved = issue.clone();
    seen_from(&mut moved, prefix);
    let bundle = format!("{prefix}{BUNDLE}");
    let language = context.publication.language.clone();
    let config = Config {
        src: Some(bundle.clone()),
        issue: Some(issue.id.clone()),
        lang: language.clone(),
        heading_level: HeadingLevel::One,
        history: History::Page,
        ..Config::default()
    };
    let held = held_issue(page, moved, &config, prefix);
    let main = html! {
        // What hides addresses of mail from programs (Cloudflare's, by default) leaves those between alone: it
        // makes links of words in links, and what it hides nobody shows again in here.
        (PreEscaped("<!--email_off-->"))
        news-fold src=(bundle) issue=(issue.id) detail="brief" heading-level="1" history="page"
            lang=[language.as_deref()] {
            (PreEscaped(held))
        }
        (PreEscaped("<!--/email_off-->"))
    };
    shell(context, prefix, &about, &main)
}
