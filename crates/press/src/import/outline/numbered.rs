use newsfold_bundle::Phrasing;

/// The number that a paragraph begins with, as digests number what they tell, and the bytes it takes:
/// `1、`, `2)`, `3️⃣`, `④`, `5.`
pub(super) fn number(words: &[Phrasing]) -> Option<(u32, usize)> {
    let Some(Phrasing::Text(text)) = words.first() else { return None };
    let first = text.chars().next()?;
    if let '①'..='⑳' = first {
        let rest = text.get(first.len_utf8()..)?;
        let space = rest.len() - rest.trim_start().len();
        return Some((u32::from(first) - u32::from('①') + 1, first.len_utf8() + space));
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = text.get(..digits).filter(|digits| digits.len() <= 3)?.parse().ok()?;
    let rest = text.get(digits..)?;
    let sign = ["、", "．", ".", ")", "）", "\u{fe0f}\u{20e3}", "\u{20e3}"]
        .into_iter()
        .find(|sign| rest.starts_with(sign))?;
    let after = rest.get(sign.len()..)?;
    let bare = after.trim_start();
    // Behind a full stop stands a space, or it is one of a number: `1.5 million`.
    let apart = !matches!(sign, "." | ")") || after.is_empty() || bare.len() < after.len();
    apart.then_some((number, digits + sign.len() + after.len() - bare.len()))
}

/// The paragraph without its number.
pub(super) fn without_number(mut words: Vec<Phrasing>) -> Vec<Phrasing> {
    let Some((_, length)) = number(&words) else { return words };
    if let Some(Phrasing::Text(text)) = words.first_mut() {
        text.drain(..length);
        if text.is_empty() {
            words.remove(0);
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
            let found = number(&[Phrasing::text(text)]).map(|(number, _)| number);
            assert_eq!(found, expected, "{text}");
        }
    }
}
