use crate::store::{Choices, LineLength, Motion, Print, Spacing, TextSize};

/// The custom properties that the reader's choices set, each with its value; `None` where there is no
/// choice, and what the style sheets have holds.
///
/// All are multipliers, or in `em` and `lh`: what the page or the reader's browser says passes through.
/// `lines` is how much higher the page's lines are than those that the element inherits. On pages that hold
/// an issue from the start, `src/embed/choices.js` sets the same ones.
#[must_use]
pub fn custom_properties(choices: &Choices, lines: f64) -> [(&'static str, Option<String>); 9] {
    let size = match choices.size {
        TextSize::Normal => None,
        size => size.name().parse::<f64>().ok().map(|percent| percent / 100.0),
    };
    let length = match choices.length {
        LineLength::Normal => None,
        LineLength::Narrow => Some("0.75"),
        LineLength::Wide => Some("1.4"),
        LineLength::Full => Some("99"),
    };
    // Lines, letters, words, paragraphs. The widest reach what WCAG 1.4.12 names, on most pages.
    let spacing = match choices.spacing {
        Spacing::Normal => None,
        Spacing::Relaxed => Some((1.15, "0.05em", "0.08em", "1.5")),
        Spacing::Wide => Some((1.3, "0.12em", "0.16em", "2.5")),
    };
    let line = lines * size.unwrap_or(1.0) * spacing.map_or(1.0, |(line, ..)| line);
    let line = (size.is_some() || spacing.is_some()).then(|| format!("{}lh", rounded(line)));
    let own = |value: Option<&str>| value.map(str::to_owned);
    [
        ("--newsfold-reader-size", size.map(rounded)),
        ("--newsfold-reader-line", line),
        ("--newsfold-reader-letters", own(spacing.map(|(_, letters, ..)| letters))),
        // Letters that are joined in writing are not parted.
        ("--newsfold-reader-joined", own(spacing.map(|_| "normal"))),
        ("--newsfold-reader-words", own(spacing.map(|(_, _, words, _)| words))),
        ("--newsfold-reader-paragraphs", own(spacing.map(|(.., paragraphs)| paragraphs))),
        ("--newsfold-reader-length", own(length)),
        ("--newsfold-reader-motion", own((choices.motion == Motion::Still).then_some("0"))),
        ("--newsfold-reader-print", own((choices.print == Print::Open).then_some("none"))),
    ]
}

/// A number to three places, as the page's script writes it.
fn rounded(number: f64) -> String {
    ((number * 1000.0).round() / 1000.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(choices: Choices) -> Vec<(&'static str, String)> {
        let set = custom_properties(&choices, 1.0)
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        set.map(|(name, value)| (name.trim_start_matches("--newsfold-reader-"), value)).collect()
    }

    #[test]
    fn no_choice_sets_nothing() {
        assert_eq!(set(Choices::default()), []);
    }

    #[test]
    fn lines_grow_with_the_text() {
        let choices =
            Choices { size: TextSize::More, spacing: Spacing::Relaxed, ..Choices::default() };
        let set = set(choices);
        assert_eq!(set[0], ("size", "1.15".into()));
        assert_eq!(set[1], ("line", "1.322lh".into()));
    }

    #[test]
    fn nothing_is_in_pixels() {
        for size in TextSize::ALL.iter().map(|(_, size)| *size) {
            for spacing in Spacing::ALL.iter().map(|(_, spacing)| *spacing) {
                let choices = Choices { size, spacing, ..Choices::default() };
                assert!(set(choices).iter().all(|(_, value)| !value.contains("px")));
            }
        }
    }
}
