use std::collections::HashSet;

/// Topics in the order in which they are found, each once, in whatever case.
#[derive(Debug, Default)]
pub(in crate::import) struct Topics {
    found: Vec<String>,
    known: HashSet<String>,
}

impl Topics {
    /// Adds a topic without its `#`, unless it is there.
    pub(in crate::import) fn add(&mut self, topic: &str) {
        let topic = topic.trim().trim_start_matches('#').trim();
        if !topic.is_empty() && self.known.insert(topic.to_lowercase()) {
            self.found.push(topic.to_owned());
        }
    }
}

impl From<Vec<String>> for Topics {
    fn from(found: Vec<String>) -> Self {
        let known = found.iter().map(|topic| topic.to_lowercase()).collect();
        Self { found, known }
    }
}

impl From<Topics> for Vec<String> {
    fn from(topics: Topics) -> Self {
        topics.found
    }
}
