use newsfold_bundle::{Block, ListItem, Paragraph, Phrasing, plain_text};

use super::first_words::{LONGEST_TITLE, first_words};
use super::lead::lead;
use super::links::holds_link;
use super::numbered::{Counting, number, without_number};
use crate::import::label::meaning;

/// How what stands under a heading is divided into articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Division {
    /// Paragraphs with numbers.
    Numbers,
    /// Items of lists.
    Items,
    /// Paragraphs with leads.
    Leads,
}

/// How blocks are divided into articles, if they are: at least `few` of them begin as articles do.
pub(super) fn division(blocks: &[&Block], few: usize) -> Option<Division> {
    divided(blocks, few, false)
}

/// How blocks are divided that stand in a digest: among others that are, less has to say so.
pub(super) fn division_in_digest(blocks: &[&Block]) -> Option<Division> {
    divided(blocks, 1, true)
}

fn divided(blocks: &[&Block], few: usize, in_digest: bool) -> Option<Division> {
    if are_numbers(blocks, few) {
        Some(Division::Numbers)
    } else if are_items(blocks, few, in_digest) {
        Some(Division::Items)
    } else if are_leads(blocks, few, in_digest) {
        Some(Division::Leads)
    } else {
        None
    }
}

/// Whether paragraphs count up, most of them with a title behind the number.
fn are_numbers(blocks: &[&Block], few: usize) -> bool {
    let mut counting = Counting::default();
    let (mut all, mut titled) = (0, 0);
    for words in blocks.iter().filter_map(|block| words(block)) {
        if number(words).is_some_and(|number| counting.goes_on(number)) {
            all += 1;
            titled += usize::from(is_numbered_title(words));
        }
    }
    titled >= few && titled * 2 >= all
}

/// Whether a numbered paragraph begins with a title, or with a sentence that can be one.
pub(super) fn is_numbered_title(words: &[Phrasing]) -> bool {
    let bare = without_number(words.to_vec());
    let says_something = bare.iter().any(|node| !matches!(node, Phrasing::Image { .. }));
    says_something
        && (lead(&bare).is_some()
            || plain_text(&first_words(bare).0).chars().count() <= LONGEST_TITLE)
}

/// Whether lists hold articles: most items have a lead, and all others a link.
fn are_items(blocks: &[&Block], few: usize, in_digest: bool) -> bool {
    let mut items = 0;
    let mut leads = 0;
    let mut before = 0;
    for block in blocks {
        match block {
            Block::List { children, ordered, .. } => {
                for item in children {
                    items += 1;
                    match item_words(item) {
                        Some(words) if lead(words).is_some() => leads += 1,
                        // What is numbered and leads somewhere is told one by one.
                        Some(words) if *ordered && holds_link(words) => leads += 1,
                        // So is an item that begins with a link, in a digest.
                        Some([Phrasing::Link { .. }, ..]) if in_digest => leads += 1,
                        Some(words) if holds_link(words) => {}
                        _ => return false,
                    }
                }
            }
            Block::ThematicBreak => {}
            _ if items == 0 => before += 1,
            _ => {}
        }
    }
    leads >= few.max(1) && leads * 2 >= items && before <= 3
}

/// Whether paragraphs have leads: the first of them, or the first after a few others, and no label
/// that is known among them.
fn are_leads(blocks: &[&Block], few: usize, in_digest: bool) -> bool {
    let mut leads: Vec<String> = Vec::new();
    let mut before = 0;
    let mut colons = 0;
    let mut all_lead_somewhere = true;
    for block in blocks {
        let Some(words) = words(block) else {
            all_lead_somewhere = false;
            continue;
        };
        let lead = lead(words);
        all_lead_somewhere &= lead.as_ref().is_some_and(|lead| lead.url.is_some());
        match lead {
            Some(lead) => {
                colons += usize::from(lead.colon);
                leads.push(lead.text);
            }
            None if begins_with_known_label(words) => return false,
            None if leads.is_empty() => before += 1,
            None => {}
        }
    }
    let count = leads.len();
    let alone = in_digest && before == 0 && is_lead_alone(blocks);
    let few = if alone || all_lead_somewhere { few } else { few.max(2) };
    leads.sort_unstable();
    leads.dedup();
    let as_labels = colons * 2 > count && before > 2;
    count >= few && leads.len() == count && before <= 4 && !as_labels
}

/// Whether the first of some blocks is a lead with nothing behind it, as a title is.
fn is_lead_alone(blocks: &[&Block]) -> bool {
    let first = blocks.first().and_then(|block| words(block));
    first.is_some_and(|words| lead(words).is_some_and(|lead| lead.rest(words.to_vec()).is_empty()))
}

fn begins_with_known_label(words: &[Phrasing]) -> bool {
    match words.first() {
        Some(Phrasing::Strong { children }) => meaning(&plain_text(children)).is_some(),
        Some(Phrasing::Text(text)) => text
            .split_once([':', '：'])
            .is_some_and(|(label, _)| label.len() <= 60 && meaning(label).is_some()),
        _ => false,
    }
}

fn words(block: &Block) -> Option<&[Phrasing]> {
    match block {
        Block::Paragraph(Paragraph { children }) => Some(children),
        _ => None,
    }
}

fn item_words(item: &ListItem) -> Option<&[Phrasing]> {
    item.children.first().and_then(words)
}
