use newsfold_bundle::{Article, Issue, plain_text};
use serde_json::{Value, json};

use crate::site::discovery::feed_item::legible;
use crate::site::discovery::published::Published;

/// An issue for search engines: a [schema.org](https://schema.org/ItemList) `ItemList` with a
/// `NewsArticle` an article, as the text of `<script type="application/ld+json">`. Nothing in it can
/// end that element early. Addresses of pages are said where the site's own is known.
pub(in crate::site) fn json_ld(published: &Published, issue: &Issue) -> String {
    let articles = issue.articles().enumerate().map(|(index, article)| {
        let item = news_article(published, issue, article);
        json!({ "@type": "ListItem", "position": index + 1, "item": item })
    });
    let articles: Vec<Value> = articles.collect();
    let list = object([
        ("@context", Some("https://schema.org".into())),
        ("@type", Some("ItemList".into())),
        ("name", Some(legible(&issue.title).into())),
        ("url", page(published, issue)),
        ("numberOfItems", Some(articles.len().into())),
        ("itemListElement", Some(articles.into())),
    ]);
    // With every `<` gone, neither `</script>` nor `<!--` is left.
    list.to_string().replace('<', "\\u003c")
}

fn news_article(published: &Published, issue: &Issue, article: &Article) -> Value {
    let tldr = article.tldr.as_ref().map(|tldr| plain_text(&tldr.content));
    let language = article.language.as_deref().or(published.language_of(issue));
    let url = published.base().map(|_| published.article_of(&issue.id, &article.id));
    let source = article.source.as_ref().map(|source| {
        let url = source.url.as_ref().map(|url| published.address(url).into());
        object([
            ("@type", Some("CreativeWork".into())),
            ("name", Some(legible(&source.title).into())),
            ("url", url),
        ])
    });
    object([
        ("@type", Some("NewsArticle".into())),
        ("headline", Some(legible(&article.title).into())),
        ("description", tldr.filter(|text| !text.is_empty()).map(|text| legible(&text).into())),
        ("url", url.map(Value::from)),
        ("sameAs", article.url.as_ref().map(|url| published.address(url).into())),
        ("datePublished", issue.date.map(|day| day.to_string().into())),
        ("inLanguage", language.map(Value::from)),
        ("author", Some(authors(published, issue, article))),
        ("publisher", Some(publisher(published))),
        ("isPartOf", Some(publication_issue(published, issue))),
        ("citation", source),
        ("keywords", (!article.tags.is_empty()).then(|| article.tags.clone().into())),
    ])
}

/// Who wrote an article: its own authors, else the issue's, else the publication.
fn authors(published: &Published, issue: &Issue, article: &Article) -> Value {
    let names = if article.authors.is_empty() { &issue.authors } else { &article.authors };
    if names.is_empty() {
        return publisher(published);
    }
    let person = |name: &String| json!({ "@type": "Person", "name": legible(name) });
    names.iter().map(person).collect()
}

fn publisher(published: &Published) -> Value {
    let home = published.publication.home.as_ref().map(|home| published.address(home).into());
    object([
        ("@type", Some("Organization".into())),
        ("name", Some(legible(&published.publication.title).into())),
        ("url", home),
    ])
}

fn publication_issue(published: &Published, issue: &Issue) -> Value {
    let title = legible(&published.publication.title);
    object([
        ("@type", Some("PublicationIssue".into())),
        ("name", Some(legible(&issue.title).into())),
        ("url", page(published, issue)),
        ("datePublished", issue.date.map(|day| day.to_string().into())),
        ("isPartOf", Some(json!({ "@type": "Periodical", "name": title }))),
    ])
}

fn page(published: &Published, issue: &Issue) -> Option<Value> {
    published.base().map(|_| published.page_of(&issue.id).into())
}

/// An object of what there is.
fn object<const N: usize>(properties: [(&str, Option<Value>); N]) -> Value {
    properties.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::discovery::sample::{HARD, Sample};

    const BASE: &str = "https://news.example/weekly/";

    /// What is used of schema.org: a type's properties that must be there, those that may, and the
    /// types that each takes. Taken from the pages of the types, inherited properties included.
    const TYPES: &[(&str, &[&str], &[&str])] = &[
        ("ItemList", &["itemListElement", "name", "numberOfItems"], &["url"]),
        ("ListItem", &["item", "position"], &[]),
        (
            "NewsArticle",
            &["author", "headline", "isPartOf", "publisher"],
            &[
                "citation",
                "datePublished",
                "description",
                "inLanguage",
                "keywords",
                "sameAs",
                "url",
            ],
        ),
        ("Person", &["name"], &[]),
        ("Organization", &["name"], &["url"]),
        ("PublicationIssue", &["isPartOf", "name"], &["datePublished", "url"]),
        ("Periodical", &["name"], &[]),
        ("CreativeWork", &["name"], &["url"]),
    ];
    const OBJECTS: &[(&str, &[&str])] = &[
        ("script", &["ItemList"]),
        ("itemListElement", &["ListItem"]),
        ("item", &["NewsArticle"]),
        ("author", &["Person", "Organization"]),
        ("publisher", &["Organization"]),
        ("isPartOf", &["PublicationIssue", "Periodical"]),
        ("citation", &["CreativeWork"]),
    ];

    /// Holds a value to what schema.org says of the property that it is of.
    fn check(property: &str, value: &Value) {
        let ranges = OBJECTS.iter().find(|(name, _)| *name == property);
        match value {
            Value::Array(values) if property == "keywords" => {
                assert!(values.iter().all(Value::is_string));
            }
            Value::Array(values) => values.iter().for_each(|value| check(property, value)),
            Value::Object(members) => {
                let name = members["@type"].as_str().expect("a type");
                let (_, allowed) = ranges.expect("a property that takes objects");
                assert!(allowed.contains(&name), "{property} takes no {name}");
                let (_, required, optional) =
                    TYPES.iter().find(|(known, ..)| *known == name).expect(name);
                for name in *required {
                    assert!(members.contains_key(*name), "{property} lacks {name}");
                }
                for (name, value) in members.iter().filter(|(name, _)| !name.starts_with('@')) {
                    assert!(required.contains(&name.as_str()) || optional.contains(&name.as_str()));
                    check(name, value);
                }
            }
            Value::Number(number) => assert!(number.is_u64(), "{property}"),
            Value::String(text) => {
                assert!(ranges.is_none(), "{property} takes an object");
                match property {
                    "url" | "sameAs" => assert!(text.starts_with("https://"), "{text}"),
                    "datePublished" => {
                        assert!(text.parse::<newsfold_bundle::Date>().is_ok(), "{text}");
                    }
                    _ => assert!(!text.is_empty(), "{property}"),
                }
            }
            _ => panic!("{property} is {value}"),
        }
    }

    fn parsed(base: Option<&str>, index: usize) -> Value {
        let sample = Sample::new();
        let text = json_ld(&sample.published(base), &sample.newest[index]);
        serde_json::from_str(&text).expect("JSON")
    }

    #[test]
    fn every_type_has_the_properties_that_schema_org_gives_it() {
        for base in [None, Some(BASE)] {
            for index in 0..3 {
                let list = parsed(base, index);
                assert_eq!(list["@context"], "https://schema.org");
                check("script", &list);
            }
        }
    }

    #[test]
    fn an_article_says_what_it_is_and_where() {
        let list = parsed(Some(BASE), 0);
        assert_eq!(list["numberOfItems"], 2);
        assert_eq!(list["itemListElement"][1]["position"], 2);
        let first = &list["itemListElement"][0]["item"];
        assert_eq!(first["headline"], HARD);
        assert_eq!(first["datePublished"], "2026-04-10");
        assert_eq!(first["url"], format!("{BASE}issues/2026-04-10.html#first"));
        assert_eq!(first["sameAs"], "https://elsewhere.example/a?b=1&c=2");
        assert_eq!(first["author"], json!([{ "@type": "Person", "name": "Ada Lovelace" }]));
        assert_eq!(first["publisher"]["name"], "Harbour & Co <Weekly>");
        assert_eq!(first["isPartOf"]["url"], format!("{BASE}issues/2026-04-10.html"));
        assert_eq!(first["citation"]["url"], "https://port.example/");
        let second = &list["itemListElement"][1]["item"];
        assert_eq!(second["author"][0]["name"], "Grace Hopper");
        let arabic = &parsed(Some(BASE), 1)["itemListElement"][0]["item"];
        assert_eq!(
            (&arabic["inLanguage"], &arabic["headline"]),
            (&json!("ar"), &json!("الميناء يكبر"))
        );
        assert_eq!(arabic["author"]["@type"], "Organization");
    }

    #[test]
    fn nothing_ends_the_script_element_early() {
        let sample = Sample::new();
        let text = json_ld(&sample.published(Some(BASE)), &sample.newest[0]);
        assert!(!text.contains('<'), "{text}");
        assert!(!text.chars().any(char::is_control), "{text}");
    }

    #[test]
    fn without_an_address_no_page_is_named() {
        let list = parsed(None, 0);
        assert_eq!(list.get("url"), None);
        assert_eq!(list["itemListElement"][0]["item"].get("url"), None);
        let sample = Sample::new();
        let again = || json_ld(&sample.published(None), &sample.newest[0]);
        assert_eq!(again(), again());
    }
}
