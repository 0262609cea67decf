use newsfold_bundle::{Phrasing, plain_text};

use super::lead::begins_a_sentence;
use super::links::holds_link;

/// The most characters of an item that is a title by itself.
pub(super) const LONGEST_TITLE: usize = 160;

/// Parts an item without a lead into a title and the rest: a short one is all title, else its first
/// sentence is, or what it says up to its first link.
pub(super) fn first_words(mut words: Vec<Phrasing>) -> (Vec<Phrasing>, Vec<Phrasing>) {
    // "[Trams run](…) They are blue."
    if let [Phrasing::Link { .. }, Phrasing::Text(behind), ..] = words.as_slice()
        && begins_a_sentence(behind)
    {
        let mut rest = words.split_off(1);
        if let Some(Phrasing::Text(text)) = rest.first_mut() {
            *text = text.trim_start().to_owned();
        }
        return (words, rest);
    }
    let is_link = |node: &Phrasing| holds_link(std::slice::from_ref(node));
    let links = words.iter().filter(|node| is_link(node)).count();
    let text = plain_text(&words);
    if links <= 1 && text.chars().count() <= LONGEST_TITLE && !text.contains(['。', '！']) {
        return (words, Vec::new());
    }
    let link = words.iter().position(is_link).unwrap_or(words.len());
    for at in 0..words.len().min(link + 2) {
        let Some(Phrasing::Text(text)) = words.get_mut(at) else { continue };
        if let Some(end) = sentence_end(text) {
            let behind = text.split_off(end);
            let mut rest = words.split_off(at + 1);
            if !behind.trim().is_empty() {
                rest.insert(0, Phrasing::text(behind.trim_start()));
            }
            return (words, rest);
        }
    }
    let rest = words.split_off((link + 1).min(words.len()));
    (words, rest)
}

/// Where the first sentence of a text ends.
fn sentence_end(text: &str) -> Option<usize> {
    let wide = text.char_indices().find(|(_, c)| matches!(c, '。' | '！' | '？'));
    let narrow = [". ", "! ", "? "].iter().filter_map(|end| text.find(end)).min();
    match (wide, narrow) {
        (Some((at, c)), None) => Some(at + c.len_utf8()),
        (Some((at, c)), Some(narrow)) if at < narrow => Some(at + c.len_utf8()),
        (_, narrow) => narrow.map(|at| at + 1),
    }
}
