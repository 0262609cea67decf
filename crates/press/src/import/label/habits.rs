use std::collections::HashMap;

use super::candidate::candidate;
use super::key::key;

/// Which labels come back in one file: what stands before two paragraphs is no chance sentence.
#[derive(Debug, Default)]
pub(crate) struct Habits {
    seen: HashMap<String, usize>,
}

impl Habits {
    /// Notes how a paragraph begins.
    pub(crate) fn note(&mut self, paragraph: &str) {
        if let Some(candidate) = candidate(paragraph) {
            *self.seen.entry(key(candidate.label)).or_default() += 1;
        }
    }

    /// Whether more than one paragraph begins with this label.
    pub(super) fn comes_back(&self, label: &str) -> bool {
        self.seen.get(&key(label)).is_some_and(|count| *count > 1)
    }
}
