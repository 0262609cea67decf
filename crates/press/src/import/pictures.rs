use newsfold_bundle::{Block, Body, Issue, ListItem, Phrasing};

use super::locate::Lines;
use super::report::Picture;

/// The pictures of an issue that have no text for those who do not see them, with their lines in the
/// newsletter's `text`.
pub(crate) fn without_text(issue: &Issue, text: &str) -> Vec<Picture> {
    let mut lines = Lines::of(text);
    let found = addresses(issue).into_iter();
    found.map(|url| Picture { line: lines.find(&url), url }).collect()
}

/// Their addresses, in reading order.
fn addresses(issue: &Issue) -> Vec<String> {
    let mut found = Vec::new();
    blocks(&issue.introduction, &mut found);
    for section in &issue.sections {
        blocks(&section.introduction, &mut found);
        for article in &section.articles {
            article.tldr.iter().for_each(|tldr| blocks(&tldr.content, &mut found));
            for part in &article.parts {
                match &part.body {
                    Body::Prose(content) => blocks(content, &mut found),
                    Body::Takeaways(content) => items(content, &mut found),
                }
            }
        }
    }
    found
}

fn blocks(nodes: &[Block], found: &mut Vec<String>) {
    for node in nodes {
        match node {
            Block::Paragraph(paragraph) => phrasing(&paragraph.children, found),
            Block::List { children, .. } => items(children, found),
            Block::Blockquote { children } => blocks(children, found),
            Block::Table(table) => {
                for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                    phrasing(&cell.children, found);
                }
            }
            Block::Code { .. } | Block::ThematicBreak => {}
        }
    }
}

fn items(nodes: &[ListItem], found: &mut Vec<String>) {
    for node in nodes {
        blocks(&node.children, found);
    }
}

fn phrasing(nodes: &[Phrasing], found: &mut Vec<String>) {
    for node in nodes {
        match node {
            Phrasing::Image { url, alt, .. } if alt.trim().is_empty() => {
                found.push(url.to_string());
            }
            Phrasing::Link { children, .. }
            | Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children } => phrasing(children, found),
            Phrasing::Image { .. }
            | Phrasing::Text(_)
            | Phrasing::InlineCode { .. }
            | Phrasing::Break => {}
        }
    }
}
