use super::chunk::{Chunk, ChunkKind};
use super::look::Look;
use super::part::{Part, is_date};

/// The fewest marked titles that make a habit.
const FEW: usize = 2;

/// Whether a text marks its titles, so that nothing else is one: with a line under them, with signs
/// around them, or right above their text.
pub(super) fn marks_titles(chunks: &[Chunk], places: &[usize]) -> bool {
    places
        .iter()
        .filter(|at| chunks.get(**at).is_some_and(|chunk| chunk.marked))
        .nth(FEW - 1)
        .is_some()
}

/// What the chunks behind the head are, where titles are marked: a marked one is an article's, or a
/// section's where another stands right under it; so is a line in capitals right above one.
pub(super) fn parts(
    chunks: &[Chunk],
    places: &[usize],
    looks: &[Look],
    head: Vec<Part>,
) -> Vec<Part> {
    let chunk = |at: usize| places.get(at).and_then(|place| chunks.get(*place));
    let marked = |at: usize| chunk(at).is_some_and(|chunk| chunk.marked);
    let ends_head = |part: &Part| matches!(part, Part::Date | Part::Article);
    let begins = |part: &Part| matches!(part, Part::Article | Part::Section);
    let mut is_head = !head.iter().any(ends_head);
    let mut has_begun = head.iter().any(begins);
    let mut parts = head;
    let mut in_article = false;
    for at in parts.len()..places.len() {
        let look = looks.get(at).copied().unwrap_or_default();
        let part = if is_head && is_date(chunks, places, at) {
            Part::Date
        } else if !has_begun && (look.dateline || is_above_datelines(looks, at, &marked)) {
            // Rules round the issue's own name and month part the head from the rest.
            Part::Body
        } else if marked(at) {
            in_article = !marked(at + 1);
            if in_article { Part::Article } else { Part::Section }
        } else if look.capitals && look.one_line && marked(at + 1) {
            in_article = false;
            Part::Section
        } else if in_article && is_parted(chunks, places, at) {
            in_article = false;
            Part::Interlude
        } else if in_article && look.one_line && look.alone {
            Part::Label
        } else {
            Part::Body
        };
        is_head = is_head && !ends_head(&part);
        has_begun = has_begun || begins(&part);
        parts.push(part);
    }
    parts
}

/// Whether nothing stands between a title and the next but lines that say which issue it is.
fn is_above_datelines(looks: &[Look], at: usize, marked: &impl Fn(usize) -> bool) -> bool {
    let below = looks.iter().enumerate().skip(at + 1).take_while(|(next, _)| !marked(*next));
    let mut lines = 0;
    let all = below.take(MOST_DATELINES + 1).all(|(_, look)| {
        lines += 1;
        look.dateline
    });
    all && (1..=MOST_DATELINES).contains(&lines)
}

/// The most lines that say which issue it is: its volume, its number, its month.
const MOST_DATELINES: usize = 3;

/// Whether a rule right before a chunk that is no title parts it from the article above.
fn is_parted(chunks: &[Chunk], places: &[usize], at: usize) -> bool {
    let before = places.get(at).and_then(|place| place.checked_sub(1));
    let before = before.and_then(|before| chunks.get(before));
    matches!(before, Some(Chunk { kind: ChunkKind::Rule, .. }))
}

/// Parts titles from the text right under them, where a text has the habit: a short line that ends no
/// sentence, after which the next word would have fitted, above a line that begins one.
pub(super) fn part_titles_above(chunks: Vec<Chunk<'_>>, width: usize) -> Vec<Chunk<'_>> {
    let several = |chunk: &&Chunk| chunk.lines > 1 && matches!(chunk.kind, ChunkKind::Text(_));
    let all = chunks.iter().filter(several).count();
    let above = chunks.iter().filter(|chunk| has_title_above(chunk, width)).count();
    if above < FEW || above * 3 < all * 2 {
        return chunks;
    }
    let mut parted = Vec::with_capacity(chunks.len() + above);
    for mut chunk in chunks {
        if has_title_above(&chunk, width)
            && let ChunkKind::Text(text) = &mut chunk.kind
        {
            let rest = text.split_off(chunk.first_line).trim_start().to_owned();
            let title = Chunk {
                kind: ChunkKind::Text(std::mem::take(text)),
                lines: 1,
                marked: true,
                ..chunk
            };
            let (line, lines) = (title.line + 1, chunk.lines - 1);
            parted.push(title);
            let kind = ChunkKind::Text(rest);
            parted.push(Chunk { line, blanks: 0, lines, kind, marked: false, first_line: 0 });
        } else {
            parted.push(chunk);
        }
    }
    parted
}

fn has_title_above(chunk: &Chunk, width: usize) -> bool {
    use super::shape::{begins_upright, ends_sentence, is_title_like};
    let ChunkKind::Text(text) = &chunk.kind else { return false };
    let (Some(title), Some(rest)) = (text.get(..chunk.first_line), text.get(chunk.first_line..))
    else {
        return false;
    };
    let rest = rest.trim_start();
    let next = rest.split_whitespace().next().map_or(0, |word| word.chars().count());
    let length = title.chars().count();
    chunk.lines > 1
        && length <= 70
        && length + 1 + next <= width
        && is_title_like(title)
        && begins_upright(title)
        && !ends_sentence(title)
        && begins_upright(rest)
        && ends_sentence(without_address(rest))
}

/// A text without the address at its end, and the signs that lead to it: `They sail. >>
/// https://harbour.example`.
fn without_address(text: &str) -> &str {
    let at = text.rfind("http").filter(|at| {
        let tail = text.get(*at..).unwrap_or_default();
        tail.contains("://") && !tail.contains(char::is_whitespace)
    });
    let before = at.and_then(|at| text.get(..at)).unwrap_or(text);
    let bare = before.trim_end_matches([' ', '>', '<', '-', '=', '→', '»', '(', '[', '*', '#']);
    if bare.is_empty() { text } else { bare }
}

/// A title without the signs around it: `** Ferries sail again **`, `=== Bread ===`.
pub(super) fn without_signs(line: &str) -> Option<&str> {
    let sign =
        line.chars().next().filter(|c| matches!(c, '*' | '=' | '~' | '#' | '-' | '_' | '+'))?;
    let bare = line.trim_start_matches(sign);
    let (before, inside) = (line.len() - bare.len(), bare.trim());
    let title = inside.trim_end_matches(sign).trim_end();
    let behind = inside.len() - title.len();
    let apart = bare.starts_with(' ');
    let both = behind >= 2 || behind == 0 && matches!(sign, '*' | '#');
    (before >= 2 && apart && both && title.chars().any(char::is_alphanumeric)).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_around_a_title_are_none_of_it() {
        for (line, title) in [
            ("** Ferries sail again", Some("Ferries sail again")),
            ("** Ferries **", Some("Ferries")),
            ("=== Bread is back ===", Some("Bread is back")),
            ("--- Bread ---", Some("Bread")),
            ("* Ferries", None),
            ("**bold** text", None),
            ("-- Anna", None),
            ("=====", None),
        ] {
            assert_eq!(without_signs(line), title, "{line}");
        }
    }
}
