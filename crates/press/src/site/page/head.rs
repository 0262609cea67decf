use maud::{Markup, PreEscaped, html};

use super::Context;
use crate::site::delivery::widget::ICONS;
use crate::site::discovery::FEEDS;

/// The policy that Newsfold promises to work under.
pub(in crate::site) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' https:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";

/// What a page says of itself.
#[derive(Default)]
pub(super) struct Head<'a> {
    /// Its title, without the publication's.
    pub(super) title: &'a str,
    /// What it is about.
    pub(super) description: Option<String>,
    /// Where it lies, relative to the site; nothing for a page that nobody is to find.
    pub(super) path: Option<&'a str>,
    /// The day of an issue.
    pub(super) published: Option<String>,
    /// Whether it is an issue.
    pub(super) is_article: bool,
    /// The file of its issue, relative to the site.
    pub(super) file: Option<&'a str>,
    /// Whether it lists issues, or tags.
    pub(super) is_list: bool,
    /// A feed of its own, relative to the site.
    pub(super) feed: Option<&'a str>,
    /// The script that it has beside that of all pages, relative to the site.
    pub(super) script: Option<&'a str>,
    /// What it says to machines, as JSON-LD.
    pub(super) json_ld: Option<String>,
}

/// The content of `head`.
pub(super) fn head(context: &Context, prefix: &str, head: &Head) -> Markup {
    let name = &context.publication.title;
    let title =
        if head.title == name { name.clone() } else { format!("{} – {name}", head.title) };
    let address = head.path.and_then(|path| Some(format!("{}{path}", context.base_url?)));
    let Context { widget, .. } = context;
    html! {
        meta charset="utf-8";
        meta http-equiv="Content-Security-Policy" content=(POLICY);
        meta name="viewport" content="width=device-width, initial-scale=1";
        // Routers of a site around this one take it for one of theirs; Turbo asks, and the page's script sees.
        meta name="turbo-visit-control" content="reload";
        // Phones make links of what they take for a number or an address; the links of a newsletter are its own.
        meta name="format-detection" content="telephone=no, date=no, address=no, email=no";
        title { (title) }
        @if let Some(description) = &head.description {
            meta name="description" content=(description);
        }
        @if let Some(address) = &address {
            link rel="canonical" href=(address);
            (open_graph(context, head, address))
        }
        meta name="color-scheme" content="light dark";
        meta name="theme-color" content="#fdfcfa" media="(prefers-color-scheme: light)";
        meta name="theme-color" content="#171614" media="(prefers-color-scheme: dark)";
        @for feed in FEEDS {
            link rel="alternate" type=(feed.media_type) title=(name) href={ (prefix) (feed.path) };
        }
        @if let Some(feed) = head.feed {
            link rel="alternate" type="application/atom+xml" title={ (head.title) " – " (name) } href={ (prefix) (feed) };
        }
        link rel="manifest" href={ (prefix) "manifest.webmanifest" };
        @if widget.has(ICONS[0].0) {
            link rel="icon" href={ (prefix) (ICONS[0].0) } type=(ICONS[0].2);
        }
        @if widget.has(ICONS[1].0) {
            link rel="apple-touch-icon" href={ (prefix) (ICONS[1].0) };
        }
        // No digests: the names of these have theirs, and from disk a browser takes no file that has one here.
        link rel="stylesheet" href={ (prefix) (widget.page_style) };
        @if head.is_article {
            link rel="stylesheet" href={ (prefix) (widget.style) };
        }
        @if let Some(style) = widget.list_style.as_ref().filter(|_| head.is_list) {
            link rel="stylesheet" href={ (prefix) (style) };
        }
        // Neither late nor beside the way: it is to be there before the first paint.
        @if let Some(choices) = &widget.choices {
            script src={ (prefix) (choices) } {}
        }
        @if let Some(script) = head.script {
            script type="module" src={ (prefix) (script) } {}
        }
        @if let Some(json_ld) = &head.json_ld {
            // Written by `write_compact`, in which nothing ends the element.
            script type="application/ld+json" { (PreEscaped(json_ld)) }
        }
    }
}

/// What the page shows of itself where it is shared, after the [Open Graph protocol](https://ogp.me/).
fn open_graph(context: &Context, head: &Head, address: &str) -> Markup {
    // The protocol wants a country too; half of an answer is none.
    let locale = context.publication.language.as_deref().filter(|tag| tag.contains('-'));
    html! {
        meta property="og:type" content=(if head.is_article { "article" } else { "website" });
        meta property="og:title" content=(head.title);
        @if let Some(description) = &head.description {
            meta property="og:description" content=(description);
        }
        meta property="og:url" content=(address);
        meta property="og:site_name" content=(context.publication.title);
        @if let Some(locale) = locale {
            meta property="og:locale" content=(locale.replace('-', "_"));
        }
        @if let Some(day) = &head.published {
            meta property="article:published_time" content=(day);
        }
    }
}
