use newsfold_bundle::Phrasing;

/// The number that a paragraph begins with, as digests number what they tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The number itself.
    value: u32,
    /// The sign behind it: two signs are two ways to count, one inside the other.
    sign: &'static str,
    /// How many bytes both take, and the space behind them.
    length: usize,
}

/// The number before a paragraph: `1、`, `2)`, `3️⃣`, `④`, `5.`
pub(super) fn number(words: &[Phrasing]) -> Option<Number> {
    let text = match words.first()? {
        Phrasing::Text(text) => text,
        Phrasing::Strong { children } => match children.first()? {
            Phrasing::Text(text) => text,
            _ => return None,
        },
        _ => return None,
    };
    let first = text.chars().next()?;
    if let '①'..='⑳' = first {
        let rest = text.get(first.len_utf8()..)?;
        let space = rest.len() - rest.trim_start().len();
        let value = u32::from(first) - u32::from('①') + 1;
        return Some(Number { value, sign: "①", length: first.len_utf8() + space });
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let value = text.get(..digits).filter(|digits| digits.len() <= 3)?.parse().ok()?;
    let rest = text.get(digits..)?;
    let sign = ["、", "．", ".", ")", "）", "\u{fe0f}\u{20e3}", "\u{20e3}"]
        .into_iter()
        .find(|sign| rest.starts_with(sign))?;
    let after = rest.get(sign.len()..)?;
    let bare = after.trim_start();
    // Behind a full stop stands a space, or it is one of a number: `1.5 million`.
    let apart = !matches!(sign, "." | ")") || after.is_empty() || bare.len() < after.len();
    let length = digits + sign.len() + after.len() - bare.len();
    apart.then_some(Number { value, sign, length })
}

/// Counts paragraphs that are numbered in one way, each number a little higher than the one before; the
/// same one twice is a slip.
#[derive(Debug, Default)]
pub(super) struct Counting {
    last: Option<Number>,
}

impl Counting {
    /// Whether a number goes on the count, which it then has.
    pub(super) fn goes_on(&mut self, next: Number) -> bool {
        let goes_on = match self.last {
            None => next.value <= 3,
            Some(last) => {
                last.sign == next.sign && (last.value..=last.value + 3).contains(&next.value)
            }
        };
        if goes_on {
            self.last = Some(next);
        }
        goes_on
    }
}

/// The paragraph without its number.
pub(super) fn without_number(mut words: Vec<Phrasing>) -> Vec<Phrasing> {
    let Some(Number { length, .. }) = number(&words) else { return words };
    let inside = match words.first_mut() {
        Some(Phrasing::Strong { children }) => children,
        _ => &mut words,
    };
    if let Some(Phrasing::Text(text)) = inside.first_mut() {
        text.drain(..length);
        if text.is_empty() {
            inside.remove(0);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_number_in_many_ways() {
        for (text, expected) in [
            ("1、电", Some(1)),
            ("12. Bread", Some(12)),
            ("2) Bread", Some(2)),
            ("3️⃣ Bread", Some(3)),
            ("④ Bread", Some(4)),
            ("1.5 million", None),
            ("2026. was", None),
            ("（1）a", None),
            ("a 1. b", None),
        ] {
            let found = number(&[Phrasing::text(text)]).map(|number| number.value);
            assert_eq!(found, expected, "{text}");
        }
    }
}
