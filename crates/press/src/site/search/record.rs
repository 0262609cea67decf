use std::collections::BTreeMap;

use newsfold_bundle::{Issue, Words, plain_text};
use unicode_normalization::UnicodeNormalization;

use super::unspaced::spaced;

/// How many words an introduction has at least that is found by itself. A shorter one says what its articles
/// say, and is found with the first of them: each record costs every reader's first search some bytes.
const INTRODUCTION: usize = 60;

/// What the engine knows of one article.
pub(super) struct SearchRecord {
    /// Its address, relative to the site.
    pub(super) address: String,
    /// Its title, which weighs more than its words.
    pub(super) title: String,
    /// Its words, without its title.
    pub(super) text: String,
    /// What the view shows beside them, and what results can be narrowed by: the issue, its day and language, tags.
    pub(super) about: BTreeMap<String, Vec<String>>,
}

/// The records of an issue whose page lies at `page`, one an article; what the issue says before and between
/// them is one of its own, where it is long.
pub(super) fn records(issue: &Issue, page: &str) -> Vec<SearchRecord> {
    // Results are narrowed as the list is: by what tags the issue or any of its articles has, in one Unicode form.
    let tags = issue.tags.iter().chain(issue.articles().flat_map(|article| &article.tags));
    let tags = tags.map(|tag| tag.trim().nfc().collect::<String>().to_lowercase());
    let mut tags: Vec<String> = tags.filter(|tag| !tag.is_empty()).collect();
    tags.sort();
    tags.dedup();
    let about = |language: Option<&String>| {
        let mut about = BTreeMap::from([("issue".to_owned(), vec![issue.title.clone()])]);
        about.extend(issue.date.map(|date| ("day".to_owned(), vec![date.to_string()])));
        let language = language.or(issue.language.as_ref());
        about.extend(language.map(|language| ("lang".to_owned(), vec![language.clone()])));
        if !tags.is_empty() {
            about.insert("tag".to_owned(), tags.clone());
        }
        about
    };
    let articles = issue.articles().map(|article| SearchRecord {
        address: format!("{page}#{}", article.id),
        title: spaced(&article.title),
        text: spaced(&text(&[&article.tldr, &article.parts, &article.source])),
        about: about(article.language.as_ref()),
    });
    let mut records: Vec<SearchRecord> = articles.collect();
    let around = spaced(&around(issue));
    match records.first_mut().filter(|_| around.split(' ').count() < INTRODUCTION) {
        Some(_) if around.is_empty() => {}
        Some(first) => first.text.extend([" ", &around]),
        None => {
            let (address, title) = (page.to_owned(), spaced(&issue.title));
            records.push(SearchRecord { address, title, text: around, about: about(None) });
        }
    }
    records
}

/// The records of an issue as one, which leads to its page: for archives of so many articles that the engine
/// would take too long over one of each.
pub(super) fn as_one(records: Vec<SearchRecord>) -> Option<SearchRecord> {
    records.into_iter().reduce(|mut one, next| {
        one.text.extend([" ", &next.title, " ", &next.text]);
        one.address.truncate(one.address.find('#').unwrap_or(one.address.len()));
        one
    })
}

/// What an issue says before its articles and between them.
fn around(issue: &Issue) -> String {
    let mut around = plain_text(&issue.introduction);
    for section in &issue.sections {
        let title = section.title.as_deref().unwrap_or_default();
        for words in [title, &plain_text(&section.introduction)] {
            if !words.is_empty() {
                around.extend([" ", words]);
            }
        }
    }
    of_words(&around)
}

/// The words of a text, a space between them. What the engine would take for a mark of its own is a word like others.
fn of_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches('_')).collect();
    words.join(" ")
}

fn text(nodes: &[&dyn Words]) -> String {
    let mut text = String::new();
    for node in nodes {
        node.each_run(&mut |run| text.push_str(run.unwrap_or(" ")));
    }
    of_words(&text)
}

#[cfg(test)]
mod tests {
    use newsfold_bundle::{Article, Block, Section};

    use super::*;

    fn issue(titles: &[&str]) -> Issue {
        let article = |title: &&str| Article {
            id: (*title).to_owned(),
            title: (*title).to_owned(),
            tags: vec![format!("of {title}"), "Bru\u{308}cke".to_owned()],
            ..Article::default()
        };
        let articles = titles.iter().map(article).collect();
        let introduction = vec![Block::text("___PAGEFIND_WEIGHT___9 eels")];
        let sections = vec![Section { introduction, articles, ..Section::default() }];
        Issue {
            title: "One".to_owned(),
            tags: vec!["Eels".to_owned()],
            sections,
            ..Issue::default()
        }
    }

    #[test]
    fn an_article_has_the_tags_that_its_issue_is_listed_under_in_one_form() {
        for record in records(&issue(&["a", "b"]), "issues/1.html") {
            assert_eq!(
                record.about["tag"],
                ["brücke", "eels", "of a", "of b"],
                "{}",
                record.address
            );
        }
    }

    #[test]
    fn no_word_steers_the_engine() {
        let all = records(&issue(&["a"]), "issues/1.html");
        assert!(all.iter().all(|record| !record.text.contains("___PAGEFIND")), "{}", all[0].text);
        assert!(all[0].text.contains("eels"));
    }

    #[test]
    fn the_records_of_an_issue_can_be_one_that_leads_to_its_page() {
        let one = as_one(records(&issue(&["a", "b", "c"]), "issues/1.html")).expect("a record");
        assert_eq!(one.address, "issues/1.html");
        for word in ["a", "b", "c", "eels"] {
            let words = format!("{} {}", one.title, one.text);
            assert!(words.split(' ').any(|said| said == word), "{word}: {words}");
        }
        assert!(as_one(Vec::new()).is_none());
    }
}
