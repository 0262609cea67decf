use newsfold_bundle::{Issue, write_compact};
use serde::Serialize;

use crate::site::discovery::feed_item::{legible, midnight, summary_of, tags_of};
use crate::site::discovery::published::Published;

/// The feed's name at the site's root.
pub(in crate::site) const FILE: &str = "feed.json";

/// A [JSON Feed](https://www.jsonfeed.org/version/1.1/), version 1.1.
#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feed_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    icon: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    authors: [Author; 1],
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: String,
    url: String,
    title: String,
    content_html: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
}

/// The newest issues as a JSON Feed, each with its whole text. Addresses are as in the Atom feed; the
/// feed's own is left out where the site's is not known, since it is told nowhere relative to what.
pub(in crate::site) fn json_feed(published: &Published) -> String {
    let publication = published.publication;
    let site = published.base().map(|_| published.address("./"));
    let home = publication.home.as_ref().map(|home| published.address(home));
    let mut text = write_compact(&Document {
        version: "https://jsonfeed.org/version/1.1",
        title: legible(&publication.title),
        home_page_url: site.or_else(|| home.clone()),
        feed_url: published.base().map(|_| published.address(FILE)),
        description: publication.description.as_deref().map(legible),
        icon: publication.picture.as_ref().map(|picture| published.address(picture)),
        language: publication.language.as_deref(),
        authors: [Author { name: legible(&publication.title), url: home }],
        items: published.newest.iter().map(|issue| item(published, issue)).collect(),
    });
    text.push('\n');
    text
}

fn item<'a>(published: &'a Published, issue: &'a Issue) -> Item<'a> {
    let author = |name: &String| Author { name: legible(name), url: None };
    Item {
        id: published.id_of(&issue.id),
        url: published.page_of(&issue.id),
        title: legible(&issue.title),
        content_html: published.html_of(issue),
        summary: summary_of(issue),
        date_published: issue.date.map(|day| midnight(Some(day))),
        authors: issue.authors.iter().map(author).collect(),
        tags: tags_of(issue),
        language: published.language_of(issue),
    }
}

#[cfg(test)]
mod tests {
    use feed_rs::model::{Feed, FeedType};
    use serde_json::Value;

    use super::*;
    use crate::site::discovery::sample::{HARD, Sample};

    const BASE: &str = "https://news.example/weekly/";

    /// The feed as a reader that shares no code with the writer sees it.
    fn read(json: &str) -> Feed {
        let feed = feed_rs::parser::parse(json.as_bytes()).expect("a feed");
        assert_eq!(feed.feed_type, FeedType::JSON);
        feed
    }

    #[test]
    fn a_feed_reader_finds_everything() {
        let sample = Sample::new();
        let published = sample.published(Some(BASE));
        let feed = read(&json_feed(&published));
        assert_eq!(feed.title.expect("a title").content, "Harbour & Co <Weekly>");
        assert_eq!(feed.entries.len(), 3);
        for (entry, issue) in feed.entries.iter().zip(&sample.newest) {
            let body = entry.content.as_ref().and_then(|content| content.body.as_deref());
            assert_eq!(body, Some(published.html_of(issue).as_str()));
            assert_eq!(entry.id, published.page_of(&issue.id));
        }
        let hard = &feed.entries[0];
        assert_eq!(hard.title.as_ref().expect("a title").content.trim(), format!("Hard {HARD}"));
        assert_eq!(hard.published.expect("a day").to_rfc3339(), "2026-04-10T00:00:00+00:00");
        assert_eq!(feed.entries[2].published, None);
    }

    #[test]
    fn the_document_has_the_form_of_version_1_1() {
        let sample = Sample::new();
        let feed: Value =
            serde_json::from_str(&json_feed(&sample.published(Some(BASE)))).expect("JSON");
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(feed["home_page_url"], BASE);
        assert_eq!(feed["feed_url"], format!("{BASE}feed.json"));
        assert_eq!(feed["language"], "en");
        assert_eq!(feed["authors"][0]["url"], "https://harbour.example/");
        assert_eq!(feed["items"][0]["tags"], serde_json::json!(["cranes & ships", "harbour"]));
        assert_eq!(feed["items"][0]["authors"], serde_json::json!([{ "name": "Grace Hopper" }]));
        assert_eq!(feed["items"][1]["language"], "ar");
        assert_eq!(feed["items"][1]["summary"], "الميناء يكبر");
        let bare = feed["items"][2].as_object().expect("an item");
        let keys: Vec<_> = bare.keys().map(String::as_str).collect();
        assert_eq!(keys, ["content_html", "id", "language", "title", "url"]);
    }

    #[test]
    fn without_an_address_the_feed_does_not_say_where_it_lies() {
        let sample = Sample::new();
        let json = json_feed(&sample.published(None));
        let feed: Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(feed.get("feed_url"), None);
        assert_eq!(feed["home_page_url"], "https://harbour.example/");
        assert_eq!(feed["items"][0]["url"], "issues/2026-04-10.html");
        assert!(feed["items"][0]["id"].as_str().expect("an id").starts_with("urn:uuid:"));
        assert_eq!(json, json_feed(&Sample::new().published(None)));
    }
}
