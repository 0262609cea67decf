use newsfold_bundle::{Block, Paragraph, Phrasing};

/// The words of a quote, where it is a box with a sign before them that says of what kind: of `[!NOTE]`, as GitHub and
/// Obsidian draw it, the word.
pub(super) fn named(mut blocks: Vec<Block>) -> Vec<Block> {
    let Some(Block::Paragraph(Paragraph { children })) = blocks.first_mut() else { return blocks };
    let Some(Phrasing::Text(text)) = children.first_mut() else { return blocks };
    let Some((word, rest)) = text.strip_prefix("[!").and_then(|rest| rest.split_once(']')) else {
        return blocks;
    };
    if word.is_empty()
        || word.len() > LONGEST
        || !word.chars().all(|c| c.is_alphabetic() || c == '-')
    {
        return blocks;
    }
    let rest = rest.trim_start_matches(['+', '-']);
    let said = Phrasing::Strong { children: vec![Phrasing::text(word)] };
    *text = if rest.is_empty() || rest.starts_with(char::is_whitespace) {
        rest.to_owned()
    } else {
        format!(" {rest}")
    };
    if text.is_empty() {
        children.remove(0);
    }
    children.insert(0, said);
    blocks
}

/// The most letters of such a word.
const LONGEST: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_says_its_word_and_a_quote_stays_as_it_is() {
        let of =
            |text: &str| newsfold_bundle::plain_text(named(vec![Block::text(text)]).as_slice());
        assert_eq!(of("[!WARNING] The road is closed."), "WARNING The road is closed.");
        assert_eq!(of("[!note]- Watch out."), "note Watch out.");
        assert_eq!(of("[!] Watch out."), "[!] Watch out.");
        assert_eq!(of("[1] Watch out."), "[1] Watch out.");
    }
}
