use std::collections::HashMap;

use newsfold_bundle::{Href, Phrasing};

use crate::import::text::{address, push_linked};

/// The target of a numbered reference: `[1] https://a.example`.
#[derive(Debug)]
pub(super) struct Definition<'t> {
    /// What stands between the brackets.
    pub(super) label: &'t str,
    /// The target.
    pub(super) url: Href,
    /// The line as written.
    pub(super) line: &'t str,
}

/// The longest label of a reference, in bytes.
const LONGEST: usize = 8;

/// Reads a line that holds a reference's label and its target, and nothing else.
pub(super) fn definition(line: &str) -> Option<Definition<'_>> {
    let (label, rest) = label(line)?;
    let rest = rest.strip_prefix(':').unwrap_or(rest).trim();
    let target = rest.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(rest);
    (address(target) == Some((0, target.len()))).then_some(())?;
    Some(Definition { label, url: target.parse().ok()?, line })
}

/// A label in brackets at the start of a text, and what follows.
fn label(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('[')?;
    let end = inside.bytes().take(LONGEST + 1).position(|byte| byte == b']')?;
    let (label, rest) = (inside.get(..end)?, inside.get(end + 1..)?);
    let plain =
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '^' | '*'));
    plain.then_some((label, rest))
}

/// The references of one file: which label leads where, from which place.
#[derive(Debug, Default)]
pub(super) struct References {
    targets: HashMap<String, Vec<Target>>,
}

#[derive(Debug)]
struct Target {
    chunk: usize,
    url: Href,
    used: bool,
}

impl References {
    /// Notes a definition.
    pub(super) fn define(&mut self, chunk: usize, definition: &Definition) {
        let target = Target { chunk, url: definition.url.clone(), used: false };
        self.targets.entry(definition.label.to_owned()).or_default().push(target);
    }

    /// Whether the definition in a chunk is used.
    pub(super) fn is_used(&self, chunk: usize, definition: &Definition) -> bool {
        let targets = self.targets.get(definition.label).map(Vec::as_slice).unwrap_or_default();
        let place = targets.partition_point(|target| target.chunk < chunk);
        targets.get(place).is_some_and(|target| target.chunk == chunk && target.used)
    }

    /// Where a label leads from a chunk: to the next definition after it, else to the last before.
    fn resolve(&mut self, label: &str, chunk: usize) -> Option<&Href> {
        let targets = self.targets.get_mut(label)?;
        let next = targets.partition_point(|target| target.chunk < chunk);
        let last = targets.len().checked_sub(1)?;
        let target = targets.get_mut(next.min(last))?;
        target.used = true;
        Some(&target.url)
    }

    /// The first target that a text refers to.
    pub(super) fn first(&mut self, text: &str, chunk: usize) -> Option<Href> {
        let mut nodes = Vec::new();
        self.phrasing(text, chunk, &mut nodes);
        nodes.into_iter().find_map(|node| match node {
            Phrasing::Link { url, .. } => Some(url),
            _ => None,
        })
    }

    /// Puts a text behind what a paragraph says so far, its references and bare addresses as links.
    pub(super) fn phrasing(&mut self, text: &str, chunk: usize, nodes: &mut Vec<Phrasing>) {
        if self.targets.is_empty() {
            return push_linked(nodes, text);
        }
        let mut from = 0;
        for (at, _) in text.match_indices('[') {
            let found = text.get(at..).and_then(label);
            if let Some((label, rest)) = found
                && let Some(url) = self.resolve(label, chunk)
            {
                let url = url.clone();
                push_linked(nodes, text.get(from..at).unwrap_or_default());
                from = text.len() - rest.len();
                let words = text.get(at..from).unwrap_or_default();
                nodes.push(Phrasing::Link {
                    url,
                    title: None,
                    children: vec![Phrasing::text(words)],
                });
            }
        }
        push_linked(nodes, text.get(from..).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_definition_is_a_label_and_an_address() {
        for line in ["[1] https://a.example", "[1]: https://a.example", "[a] <https://a.example>"] {
            assert!(definition(line).is_some(), "{line}");
        }
        for line in [
            "[1] Smith, 2020",
            "[1] https://a.example more",
            "1 https://a.example",
            "[1] javascript:x",
            "[]",
        ] {
            assert!(definition(line).is_none(), "{line}");
        }
    }

    #[test]
    fn a_reference_leads_to_the_next_definition() {
        let mut references = References::default();
        for (chunk, line) in [(2, "[1] https://a.example"), (5, "[1] https://b.example")] {
            references.define(chunk, &definition(line).expect(line));
        }
        let mut leads =
            |chunk| references.first("see [1] and [2]", chunk).map(|url| url.to_string());
        assert_eq!(leads(0).as_deref(), Some("https://a.example"));
        assert_eq!(leads(3).as_deref(), Some("https://b.example"));
        assert_eq!(leads(9).as_deref(), Some("https://b.example"));
    }
}
