use std::collections::BTreeMap;

use newsfold_bundle::{Article, Block, Body, Issue, ListItem, Paragraph, Phrasing};

use crate::import::text::Topics;

/// Gives an issue and its articles the topics that their text names with `#`.
pub(super) fn tag(issue: &mut Issue) {
    let mut own = Topics::from(std::mem::take(&mut issue.tags));
    blocks(&issue.introduction, &mut own);
    for section in &mut issue.sections {
        blocks(&section.introduction, &mut own);
        for article in &mut section.articles {
            let tags = of_article(article);
            article.tags.extend(tags);
        }
    }
    issue.tags = own.into();
}

/// Gives articles the topics that are known of them from around, by their titles.
pub(super) fn give(issue: &mut Issue, topics: &BTreeMap<String, Vec<String>>) {
    for article in issue.sections.iter_mut().flat_map(|section| &mut section.articles) {
        let Some(known) = topics.get(&article.title) else { continue };
        let mut tags = Topics::from(std::mem::take(&mut article.tags));
        for tag in known {
            tags.add(tag);
        }
        article.tags = tags.into();
    }
}

fn of_article(article: &Article) -> Vec<String> {
    let mut tags = Topics::default();
    article.tldr.iter().for_each(|tldr| blocks(&tldr.content, &mut tags));
    for part in &article.parts {
        match &part.body {
            Body::Prose(content) => blocks(content, &mut tags),
            Body::Takeaways(content) => items(content, &mut tags),
        }
    }
    tags.into()
}

fn blocks(nodes: &[Block], tags: &mut Topics) {
    for node in nodes {
        match node {
            Block::Paragraph(Paragraph { children }) => phrasing(children, tags),
            Block::List { children, .. } => items(children, tags),
            // What others say, and what programs do, names no topic of the newsletter.
            _ => {}
        }
    }
}

fn items(nodes: &[ListItem], tags: &mut Topics) {
    for node in nodes {
        blocks(&node.children, tags);
    }
}

fn phrasing(nodes: &[Phrasing], tags: &mut Topics) {
    for node in nodes {
        match node {
            Phrasing::Text(text) => of_text(text, tags),
            Phrasing::Emphasis { children } | Phrasing::Strong { children } => {
                phrasing(children, tags);
            }
            _ => {}
        }
    }
}

/// The words that begin with `#` and a letter: no numbers, no colours of a style sheet.
fn of_text(text: &str, tags: &mut Topics) {
    for word in text.split_whitespace() {
        let Some(tag) = word.strip_prefix('#') else { continue };
        let end = tag
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-')))
            .unwrap_or(tag.len());
        let tag = tag.get(..end).unwrap_or_default().trim_end_matches(['-', '_']);
        let is_colour = matches!(tag.len(), 3 | 6)
            && tag.bytes().all(|byte| byte.is_ascii_hexdigit())
            && tag.bytes().any(|byte| byte.is_ascii_digit());
        let begins = tag.chars().next().is_some_and(char::is_alphabetic);
        if begins && tag.chars().count() >= 2 && !is_colour {
            tags.add(tag);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_begins_with_a_letter_behind_its_sign() {
        let mut tags = Topics::default();
        of_text(
            "We sail #ferries, #Bread-and-salt. #ferries #12 C# a#b #c0ffee #żegluga ## #x",
            &mut tags,
        );
        assert_eq!(Vec::from(tags), ["ferries", "Bread-and-salt", "żegluga"]);
    }
}
