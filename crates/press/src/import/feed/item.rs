// Writing to a string does not fail.
use chrono::NaiveDate;
use feed_rs::model::Entry;
use std::fmt::Write;
use url::Url;

use crate::import::front_matter::{FrontMatter, Said};

/// Items of fewer characters are articles, where a feed has several of them.
pub(super) const SHORT: usize = 600;

/// An item of a feed.
pub(super) struct Item {
    pub(super) title: String,
    /// The day it was published.
    pub(super) date: Option<NaiveDate>,
    /// Where it can be read, unless that is where it comes from.
    link: Option<String>,
    authors: Vec<String>,
    /// What it is about.
    pub(super) tags: Vec<String>,
    /// Its text as HTML, whole where the feed has it whole.
    html: String,
    /// Where the addresses in its text begin.
    base: Option<String>,
}

impl Item {
    /// Reads an item of a feed whose home is known or not.
    pub(super) fn of(entry: &Entry, home: Option<&str>) -> Self {
        let content = entry.content.as_ref().and_then(|content| {
            let body = content.body.clone()?;
            let is_plain = content.content_type.subty() == "plain";
            Some(if is_plain { paragraphs(&body) } else { body })
        });
        let summary = entry.summary.as_ref().map(|text| {
            if text.content_type.subty() == "plain" && !text.content.contains("</") {
                paragraphs(&text.content)
            } else {
                text.content.clone()
            }
        });
        // Some feeds have the whole text in the summary.
        let mut html = match (content, summary) {
            (Some(content), Some(summary)) if plain(&content).is_empty() => summary,
            (Some(content), _) => content,
            (None, summary) => summary.unwrap_or_default(),
        };
        let page =
            |link: &&feed_rs::model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
        let link = entry.links.iter().find(page).map(|link| link.href.clone());
        let title = entry.title.as_ref().map(|title| plain(&title.content)).unwrap_or_default();
        push_recordings(entry, &title, &mut html);
        let near = link.clone().or_else(|| home.map(str::to_owned));
        let base = match &entry.base {
            Some(base) => join(near.as_deref(), base),
            None => near,
        };
        Self {
            title,
            base,
            date: entry.published.or(entry.updated).map(|date| date.date_naive()),
            link,
            authors: entry
                .authors
                .iter()
                .filter_map(|person| person.name.clone())
                .filter(|name| !name.trim().is_empty())
                .collect(),
            tags: entry
                .categories
                .iter()
                .map(|one| plain(one.label.as_deref().unwrap_or(&one.term)))
                .filter(|tag| !tag.is_empty())
                .collect(),
            html,
        }
    }

    /// Where the addresses of a page begin that holds its text, as the page's head says it.
    pub(super) fn head(&self) -> String {
        let base = self.base.as_deref().unwrap_or_default();
        if base.is_empty() { String::new() } else { format!("<base href=\"{}\">", escaped(base)) }
    }

    /// How many characters its text has.
    pub(super) fn length(&self) -> usize {
        plain(&self.html).chars().count()
    }

    /// Its text as a page; where nothing but a teaser is known, under a title that leads to the whole.
    pub(super) fn page(&self) -> String {
        let has_titles = ["<h1", "<h2", "<h3"].iter().any(|tag| self.html.contains(tag));
        if self.length() >= SHORT || self.title.is_empty() || has_titles {
            return self.html.clone();
        }
        self.article()
    }

    /// Its text under its title, which leads to where it can be read.
    pub(super) fn article(&self) -> String {
        let title = if self.title.is_empty() {
            self.date.map(|date| date.to_string()).unwrap_or_default()
        } else {
            self.title.clone()
        };
        let title = escaped(&title);
        let title = match &self.link {
            Some(link) => format!("<a href=\"{}\">{title}</a>", escaped(link)),
            None => title,
        };
        // A title in the text would part the article.
        format!("<h2>{title}</h2>\n<div>{}</div>\n", self.html)
    }

    /// What is known of it, beside what its feed says of the newsletter.
    pub(super) fn front(&self, feed: &FrontMatter) -> FrontMatter {
        let said = |text: &str| Said::around(1, text);
        FrontMatter {
            address: self.link.as_deref().map(said),
            title: (!self.title.is_empty()).then(|| said(&self.title)),
            date: self.date.map(|date| said(&date.to_string())),
            authors: self.authors.clone(),
            tags: self.tags.clone(),
            ..feed.clone()
        }
    }
}

/// An address that may begin at another.
fn join(near: Option<&str>, address: &str) -> Option<String> {
    let near = near.and_then(|near| Url::parse(near).ok());
    let whole = match &near {
        Some(near) => near.join(address),
        None => Url::parse(address),
    };
    whole.ok().map(String::from)
}

/// Puts what can be heard or watched behind the text of an item, unless that shows it.
fn push_recordings(entry: &Entry, title: &str, html: &mut String) {
    for content in entry.media.iter().flat_map(|media| &media.content) {
        let kind = content.content_type.as_ref().map(|kind| kind.ty().as_str().to_owned());
        let Some(element @ ("audio" | "video")) = kind.as_deref() else { continue };
        if let Some(url) = &content.url
            && !html.contains(url.as_str())
        {
            let (url, title) = (escaped(url.as_str()), escaped(title));
            let _ = write!(html, "<{element} src=\"{url}\" title=\"{title}\"></{element}>");
        }
    }
}

/// Plain text as HTML: an empty line parts paragraphs.
fn paragraphs(text: &str) -> String {
    let paragraph = |text: &str| format!("<p>{}</p>", escaped(text.trim()).replace('\n', "<br>"));
    text.replace("\r\n", "\n").split("\n\n").map(paragraph).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The words of a title or a text, which many feeds write as HTML.
pub(super) fn plain(text: &str) -> String {
    let text =
        if text.contains(['<', '&']) { crate::import::html::words(text) } else { text.to_owned() };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
