use newsfold_bundle::{Issue, plain_text};

/// How many characters of a description search engines show.
const LONGEST: usize = 160;

/// What an issue is about, in a few words: its introduction, else the TLDRs of its first articles, else
/// their titles; cut at the end of a word.
pub(super) fn summary(issue: &Issue) -> Option<String> {
    let mut text = plain_text(&issue.introduction);
    for article in issue.articles() {
        if text.chars().count() > LONGEST {
            break;
        }
        if let Some(tldr) = &article.tldr {
            push(&mut text, &plain_text(&tldr.content));
        }
    }
    if text.is_empty() {
        issue.articles().for_each(|article| push(&mut text, &article.title));
    }
    (!text.is_empty()).then(|| cut(&text))
}

fn push(text: &mut String, words: &str) {
    if !text.is_empty() && !words.is_empty() {
        text.push(' ');
    }
    text.push_str(words);
}

fn cut(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    let head = text.get(..end).unwrap_or_default();
    // A text without spaces is cut between two letters.
    let words = head.rsplit_once(' ').map_or(head, |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_the_end_of_a_word() {
        let text = "one two, ".repeat(40);
        let short = cut(&text);
        assert!(short.chars().count() <= LONGEST + 1, "{short}");
        assert!(short.ends_with("one…") || short.ends_with("two…"), "{short}");
        assert_eq!(cut("short"), "short");
        assert_eq!(cut(&"漢".repeat(200)).chars().count(), LONGEST + 1);
    }
}
