use newsfold_bundle::{Article, Block, Body, Issue, Part, Role, plain_text};

use super::explained::What;

/// Something of an issue, in reading order.
pub(super) struct Entry {
    pub(super) depth: usize,
    pub(super) what: What,
    pub(super) words: String,
    /// It is the label of what comes next, which may stand on its line.
    pub(super) is_label: bool,
}

/// Everything that an issue says.
pub(super) fn entries(issue: &Issue) -> Vec<Entry> {
    let mut entries = Vec::new();
    push(&mut entries, 0, What::Title, &issue.title, false);
    blocks(&mut entries, 0, &issue.introduction);
    for section in &issue.sections {
        if let Some(title) = &section.title {
            push(&mut entries, 0, What::Section, title, false);
        }
        blocks(&mut entries, 1, &section.introduction);
        for own in &section.articles {
            article(&mut entries, own);
        }
    }
    entries
}

fn article(entries: &mut Vec<Entry>, article: &Article) {
    push(entries, 1, What::Article, &article.title, false);
    if let Some(tldr) = &article.tldr {
        let title = tldr.title.as_deref().unwrap_or_default();
        push(entries, 2, What::Tldr, title, true);
        let what = if title.is_empty() { What::Tldr } else { What::Text };
        for block in &tldr.content {
            push(entries, if title.is_empty() { 2 } else { 3 }, what, &plain_text(block), false);
        }
    }
    for own in &article.parts {
        part(entries, own);
    }
    if let Some(source) = &article.source {
        let label = source.label.as_ref().map_or(String::new(), |label| format!("{label}: "));
        let words = format!("{label}{}", source.title);
        push(entries, 2, What::Source, &words, false);
    }
}

fn part(entries: &mut Vec<Entry>, part: &Part) {
    let what = match part.role {
        Some(Role::Summary) => What::Summary,
        Some(Role::Takeaways) => What::Takeaways,
        Some(Role::Why) => What::Why,
        None => What::Part,
    };
    let depth = match &part.title {
        Some(title) => {
            push(entries, 2, what, title, true);
            3
        }
        None => 2,
    };
    match &part.body {
        Body::Prose(content) => blocks(entries, depth, content),
        Body::Takeaways(items) => {
            for item in items {
                push(entries, 3, What::Takeaway, &plain_text(item), false);
            }
        }
    }
}

fn blocks(entries: &mut Vec<Entry>, depth: usize, blocks: &[Block]) {
    for block in blocks {
        push(entries, depth, What::Text, &plain_text(block), false);
    }
}

fn push(entries: &mut Vec<Entry>, depth: usize, what: What, words: &str, is_label: bool) {
    if !words.is_empty() {
        entries.push(Entry { depth, what, words: words.to_owned(), is_label });
    }
}
