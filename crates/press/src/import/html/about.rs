use serde_json::Value;

use super::tree::{Element, Id, Tree};
use crate::import::front_matter::{FrontMatter, Said};

/// What a page says about itself: in its head, in what it tells search engines, and in the first time
/// it names.
pub(super) fn about(tree: &Tree) -> FrontMatter {
    let mut about = About { tree, front: FrontMatter::default() };
    about.of_metas();
    about.of_search_engines();
    about.of_elements();
    let mut front = about.front;
    if front.publication.is_none() {
        front.called = front.title.as_ref().and_then(|title| site_of(&title.text));
    }
    // A title often ends with the name of the site.
    if let (Some(title), Some(site)) = (&mut front.title, &front.publication) {
        for sign in [" - ", " | ", " — ", " – ", " · "] {
            if let Some(own) =
                title.text.strip_suffix(&site.text).and_then(|rest| rest.strip_suffix(sign))
                && !own.trim().is_empty()
            {
                let own = own.trim().to_owned();
                title.text = own;
                break;
            }
        }
    }
    front
}

struct About<'t> {
    tree: &'t Tree,
    front: FrontMatter,
}

impl About<'_> {
    fn elements<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (Id, &'a Element)> {
        self.tree.elements(Tree::PAGE).filter(move |(_, element)| element.name() == name)
    }

    fn said(&self, id: Id, text: &str) -> Option<Box<Said>> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = self.tree.node(id).map_or(1, |node| node.line);
        (!text.is_empty()).then_some(Said::around(line, text))
    }

    /// What the page's `meta` elements say under the first of some names.
    fn meta(&self, names: &[&str]) -> Option<Box<Said>> {
        names.iter().find_map(|name| {
            self.elements("meta").find_map(|(id, element)| {
                let own = element.attribute("property").or(element.attribute("name"));
                let own = own.or(element.attribute("itemprop"))?;
                own.eq_ignore_ascii_case(name).then_some(())?;
                self.said(id, element.attribute("content")?)
            })
        })
    }

    fn of_metas(&mut self) {
        self.front.title = self.meta(&["og:title", "twitter:title", "dc.title"]);
        self.front.publication = self.meta(&["og:site_name", "application-name"]);
        self.front.date = self.meta(&DATES);
        let author = self.meta(&["author", "dc.creator", "article:author"]);
        let named = author.map(|said| said.text).filter(|name| !name.contains("://"));
        self.front.authors.extend(named);
    }

    /// What the page tells search engines ([JSON-LD](https://www.w3.org/TR/json-ld11/)).
    fn of_search_engines(&mut self) {
        let scripts: Vec<(Id, String)> = self
            .elements("script")
            .filter(|(_, element)| element.attribute("type") == Some("application/ld+json"))
            .map(|(id, _)| (id, self.tree.text(id)))
            .collect();
        for (id, text) in scripts {
            let Ok(said) = serde_json::from_str::<Value>(&text) else { continue };
            let graph = said.get("@graph").and_then(Value::as_array);
            for thing in
                graph.or(said.as_array()).map_or(std::slice::from_ref(&said), Vec::as_slice)
            {
                let string =
                    |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
                let date = string(thing.get("datePublished").or(thing.get("dateCreated")));
                let title = date.as_ref().and_then(|_| string(thing.get("headline")));
                let name =
                    string(thing.get("publisher").and_then(|publisher| publisher.get("name")));
                let language = string(thing.get("inLanguage"));
                let found = |text: Option<String>| text.and_then(|text| self.said(id, &text));
                let (date, title, name, language) =
                    (found(date), found(title), found(name), found(language));
                let front = &mut self.front;
                front.date = front.date.take().or(date);
                front.title = front.title.take().or(title);
                front.publication = front.publication.take().or(name);
                front.language = front.language.take().or(language);
            }
        }
    }

    fn of_elements(&mut self) {
        if self.front.title.is_none() {
            let first = self.elements("title").next().map(|(id, _)| (id, self.tree.text(id)));
            self.front.title = first
                .and_then(|(id, text)| self.said(id, &text))
                .filter(|said| !is_no_title(&said.text));
        }
        if self.front.date.is_none() {
            let day = |(id, element): (Id, &Element)| self.said(id, element.attribute("datetime")?);
            let date = self.elements("time").find_map(day);
            self.front.date = date;
        }
        if self.front.language.is_none() {
            let language =
                |(id, element): (Id, &Element)| self.said(id, element.attribute("lang")?);
            let language = self.elements("html").find_map(language);
            self.front.language = language;
        }
    }
}

/// The name of the site that a page's title ends with: "Ferries | Harbour Brief", "Ferries - Harbour Brief
/// Archive".
fn site_of(title: &str) -> Option<String> {
    let of = |sign: &str| title.rsplit_once(sign).map(|(_, site)| site.trim());
    let archive = |site: &str| {
        let site = site.strip_suffix("Archive").or_else(|| site.strip_suffix("Archives"))?;
        Some(site.trim().to_owned())
    };
    let parted = of(" | ").or_else(|| of(" · ")).map(str::to_owned);
    let site =
        parted.or_else(|| [" - ", " – ", " — "].iter().find_map(|sign| archive(of(sign)?)))?;
    let says_something = site.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    (says_something && site.split_whitespace().count() <= 6).then_some(site)
}

/// Whether a page's title is one that programs put there.
fn is_no_title(title: &str) -> bool {
    let title = title.to_lowercase();
    [
        "title",
        "untitled",
        "untitled document",
        "document",
        "newsletter",
        "email",
        "index",
        "home",
        "*|mc:subject|*",
    ]
    .contains(&title.as_str())
        || title.contains("{{")
}

const DATES: [&str; 10] = [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "archive-date",
    "pubdate",
    "publish-date",
];
