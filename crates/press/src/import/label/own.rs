use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::key::key;
use super::known_words::Meaning;

/// Labels of one newsletter's own, which come before those that all newsletters have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OwnLabels {
    /// What each is.
    words: BTreeMap<String, Own>,
}

/// What a newsletter says that words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Own {
    /// A label that means something.
    Label(Meaning),
    /// None: they stay in the text.
    NoLabel,
}

impl OwnLabels {
    /// Says what words are.
    pub(in crate::import) fn add(&mut self, words: &str, own: Own) {
        self.words.insert(key(words.trim_end_matches([':', '：'])), own);
    }
}

thread_local! {
    /// The labels of the newsletter that is being read. What a label means is asked in two dozen places,
    /// deep in how headings, items and paragraphs are judged; each would hand this on to the next.
    static OWN: RefCell<Arc<OwnLabels>> = RefCell::default();
}

/// Reads a newsletter that has these labels of its own.
pub(in crate::import) fn reading_with<T>(own: &Arc<OwnLabels>, read: impl FnOnce() -> T) -> T {
    /// Puts back what was there, also where reading ends early.
    struct Before(Arc<OwnLabels>);
    impl Drop for Before {
        fn drop(&mut self) {
            OWN.set(std::mem::take(&mut self.0));
        }
    }
    let _before = Before(OWN.replace(Arc::clone(own)));
    read()
}

/// What the newsletter that is being read says that these words are, if anything.
pub(super) fn own(label: &str) -> Option<Own> {
    OWN.with_borrow(|own| {
        if own.words.is_empty() {
            return None;
        }
        own.words.get(&key(label)).copied()
    })
}
