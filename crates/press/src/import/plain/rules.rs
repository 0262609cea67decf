use std::collections::HashMap;

use super::chunk::{Chunk, ChunkKind};
use super::lines::is_wrapped;
use super::marker::is_rule;
use super::shape::{begins_upright, is_title_like, signs_off};

/// The fewest rules that make a habit.
const FEW: usize = 3;

/// The most characters of a title that is told by its place behind a rule.
const LONGEST: usize = 90;

/// The sign of most rules in a text that parts its articles by them: most stand right under what can be no title, or
/// few are as long as what stands above them, and titles follow. One under a short line (how somebody signs)
/// underlines it no more than the others do theirs.
pub(super) fn part_rules(text: &str) -> Option<char> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let rules: Vec<usize> =
        lines.iter().enumerate().filter(|(_, line)| is_rule(line)).map(|(at, _)| at).collect();
    if rules.len() < FEW {
        return None;
    }
    let line = |at: Option<usize>| at.and_then(|at| lines.get(at)).copied().unwrap_or_default();
    let length = |at: usize| line(Some(at)).chars().count();
    let is_title = |line: &str| {
        !line.is_empty() && !is_rule(line) && is_title_like(line) && begins_upright(line)
    };
    let wrapped = is_wrapped(text);
    let (mut under, mut fitting, mut above) = (0, 0, 0);
    for at in &rules {
        let before = line(at.checked_sub(1));
        if is_title(before) {
            under += 1;
            fitting += usize::from(before.chars().count().abs_diff(length(*at)) <= 2);
        }
        let next = (at + 1..lines.len()).find(|at| !line(Some(*at)).is_empty());
        // In broken text, a paragraph's first line can look like a title.
        let alone = !wrapped || next.is_some_and(|next| line(Some(next + 1)).is_empty());
        above += usize::from(alone && is_title(line(next)));
    }
    let signs: Vec<char> = rules.iter().filter_map(|at| line(Some(*at)).chars().next()).collect();
    let mut counts: HashMap<char, usize> = HashMap::new();
    for sign in &signs {
        *counts.entry(*sign).or_default() += 1;
    }
    let most = signs.iter().copied().max_by_key(|sign| counts.get(sign))?;
    let parts = under * 2 < rules.len() || fitting * 2 <= rules.len() && above * 2 > rules.len();
    parts.then_some(most)
}

/// Marks the titles of what rules part: a line by itself right behind one, with text under it, where most that is
/// parted begins so.
pub(super) fn mark_titles(chunks: &mut [Chunk]) {
    let is_rule = |chunk: &Chunk| matches!(chunk.kind, ChunkKind::Rule);
    let says = |chunk: Option<&Chunk>| {
        chunk.is_some_and(|chunk| matches!(chunk.kind, ChunkKind::Text(_) | ChunkKind::List(_)))
    };
    let is_title = |chunk: &Chunk| match &chunk.kind {
        ChunkKind::Text(text) => {
            chunk.lines == 1
                && text.chars().count() <= LONGEST
                && is_title_like(text)
                && begins_upright(text)
                && !signs_off(text)
        }
        _ => false,
    };
    let behind: Vec<usize> = (1..chunks.len())
        .filter(|at| chunks.get(at - 1).is_some_and(is_rule) && says(chunks.get(*at)))
        .collect();
    let begin = |begins: &dyn Fn(&Chunk) -> bool| -> Vec<usize> {
        let begins = |at: &usize| chunks.get(*at).is_some_and(begins) && says(chunks.get(at + 1));
        behind.iter().copied().filter(begins).collect()
    };
    let sure = begin(&is_title).len();
    if sure < FEW - 1 || sure * 2 < behind.len() {
        return;
    }
    for at in begin(&|chunk| is_title(chunk) || is_short(chunk)) {
        if let Some(Chunk { marked, kind: ChunkKind::Text(text), .. }) = chunks.get_mut(at) {
            *marked = true;
            text.truncate(text.trim_end_matches([':', '：']).trim_end().len());
        }
    }
}

/// Whether a line is so short that it is a title where others are: "Join us!", "Officers:".
fn is_short(chunk: &Chunk) -> bool {
    let ChunkKind::Text(text) = &chunk.kind else { return false };
    let most = if text.ends_with([':', '：']) { 80 } else { 40 };
    chunk.lines == 1
        && text.chars().count() <= most
        && text.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase())
        && begins_upright(text)
        && text.matches('\t').count() < 2
        && !signs_off(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_under_prose_part_articles() {
        let article =
            "Ferries\n\nThey sail since Sunday.\n\nAnna\n-----\n\nBread\n\nIt is large.\n-----\n\n";
        assert_eq!(part_rules(&article.replace("Anna", "They sail.").repeat(2)), Some('-'));
        assert_eq!(part_rules(article), None);
        let underlined = "Ferries\n-----\nThey sail.\n\nBread\n-----\nIt is large.\n\n";
        assert_eq!(part_rules(&underlined.repeat(2)), None);
    }
}
