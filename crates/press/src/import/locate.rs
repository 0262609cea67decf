/// Finds the lines of words that are looked for in about the order in which they stand in a text: the
/// text is read once, and not once for each of them.
pub(crate) struct Lines<'t> {
    text: &'t str,
    /// Where the last words were found.
    at: usize,
    /// The line there, from 1.
    line: usize,
    /// How many times the whole text may still be looked through in vain.
    patience: usize,
}

impl<'t> Lines<'t> {
    /// The lines of a text.
    pub(crate) fn of(text: &'t str) -> Self {
        Self { text, at: 0, line: 1, patience: 16 }
    }

    /// The line of the next words like these, or of the first ones where none follow.
    pub(crate) fn find(&mut self, words: &str) -> Option<usize> {
        if words.is_empty() || self.patience == 0 {
            return None;
        }
        let behind = self.text.get(self.at..).and_then(|rest| rest.find(words));
        let at = if let Some(found) = behind {
            self.at + found
        } else {
            self.patience -= 1;
            let first = self.text.find(words)?;
            (self.at, self.line) = (0, 1);
            first
        };
        let between = self.text.get(self.at..at).unwrap_or_default();
        self.line += between.matches('\n').count();
        self.at = at;
        Some(self.line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_their_order_and_out_of_it() {
        let mut lines = Lines::of("a b\nc a\n\nd\n");
        assert_eq!(lines.find("c"), Some(2));
        assert_eq!(lines.find("a"), Some(2));
        assert_eq!(lines.find("d"), Some(4));
        assert_eq!(lines.find("b"), Some(1));
        assert_eq!((lines.find("x"), lines.find("")), (None, None));
    }

    #[test]
    fn words_that_are_nowhere_are_not_looked_for_without_end() {
        let mut lines = Lines::of("a");
        let found: Vec<_> = (0..40).map(|number| lines.find(&number.to_string())).collect();
        assert!(found.iter().all(Option::is_none));
        assert_eq!(lines.patience, 0);
    }
}
