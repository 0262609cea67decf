use std::fmt;

/// The most issues that a bundle or a file of older ones lists.
pub const MOST_ISSUES: usize = 100_000;

/// The most articles of an issue.
pub const MOST_ARTICLES: usize = 10_000;

/// The most runs of text of an issue, which are about as many as the elements that show them: each takes a
/// browser thousands of bytes.
pub const MOST_RUNS: usize = 100_000;

/// The most runs of text of what is drawn at once: an introduction, or an article.
pub const MOST_RUNS_AT_ONCE: usize = 10_000;

/// What a document may be at most, so that no bundle of a stranger's holds a browser or a computer up.
/// `docs/limits.md` has the reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of a document.
    Bytes,
    /// Values inside each other.
    Depth,
    /// Values of a document: objects, arrays, strings and all others.
    Values,
    /// Bytes of one string, as it is written.
    Text,
}

impl Limit {
    /// Every limit.
    pub const ALL: [Self; 4] = [Self::Bytes, Self::Depth, Self::Values, Self::Text];

    /// How much is allowed.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Bytes => 64 << 20,
            Self::Depth => 127,
            Self::Values => 1_000_000,
            Self::Text => 1 << 20,
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = self.most();
        match self {
            Self::Bytes => write!(f, "this is larger than {} MB", most >> 20),
            Self::Depth => write!(f, "more than {most} values lie inside each other here"),
            Self::Values => write!(f, "there are more than {most} values up to here"),
            Self::Text => write!(f, "this text is longer than {} MB", most >> 20),
        }
    }
}

/// The first limit that a JSON text is over, and the byte where; a text that is no JSON may be over none.
/// It looks at every byte once and keeps nothing, so that what is refused is refused before it takes room.
pub(super) fn exceeded(text: &str) -> Option<(Limit, usize)> {
    if text.len() > Limit::Bytes.most() {
        return Some((Limit::Bytes, 0));
    }
    let (mut depth, mut values, mut begun) = (0_usize, 1_usize, None);
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(start) = begun {
            if escaped {
                escaped = false;
            } else if byte == b'\\' {
                escaped = true;
            } else if byte == b'"' {
                begun = None;
                if at - start > Limit::Text.most() + 1 {
                    return Some((Limit::Text, start));
                }
            }
            continue;
        }
        match byte {
            b'"' => begun = Some(at),
            b'{' | b'[' => (depth, values) = (depth + 1, values + 1),
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > Limit::Depth.most() {
            return Some((Limit::Depth, at));
        }
        if values > Limit::Values.most() {
            return Some((Limit::Values, at));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(length: usize) -> String {
        format!("[1, \"{}\"]", "a".repeat(length))
    }

    #[test]
    fn just_below_a_limit_is_not_over_it_and_just_above_is() {
        assert_eq!(exceeded(&text_of(Limit::Text.most())), None);
        assert_eq!(exceeded(&text_of(Limit::Text.most() + 1)), Some((Limit::Text, 4)));
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(exceeded(&deep(Limit::Depth.most())), None);
        assert_eq!(exceeded(&deep(Limit::Depth.most() + 1)), Some((Limit::Depth, 127)));
        let wide = |values: usize| format!("[0{}]", ",0".repeat(values - 2));
        assert_eq!(exceeded(&wide(Limit::Values.most())), None);
        let last = wide(Limit::Values.most() + 1);
        assert_eq!(exceeded(&last), Some((Limit::Values, last.len() - 3)));
        let large = |bytes: usize| " ".repeat(bytes);
        assert_eq!(exceeded(&large(Limit::Bytes.most())), None);
        assert_eq!(exceeded(&large(Limit::Bytes.most() + 1)), Some((Limit::Bytes, 0)));
    }

    #[test]
    fn what_stands_in_a_text_counts_as_text() {
        let brackets = "[".repeat(200);
        assert_eq!(exceeded(&format!(r#"["{brackets}\"{brackets}\\", "{brackets}"]"#)), None);
    }
}
