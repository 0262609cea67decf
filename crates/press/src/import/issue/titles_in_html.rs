use std::collections::BTreeMap;

use newsfold_bundle::Block;

use crate::import::flow::{Found, FoundKind};
use crate::import::report::ArticlesAre;

/// What stands on each line of a page, as the titles of articles may: of several things on a line, the
/// heading.
pub(super) struct TitlesInHtml(BTreeMap<usize, ArticlesAre>);

impl TitlesInHtml {
    /// What was found in a page.
    pub(super) fn of(found: &[Found]) -> Self {
        let mut lines = BTreeMap::new();
        for Found { line, kind } in found {
            match kind {
                FoundKind::Heading(level, _) => {
                    lines.insert(*line, ArticlesAre::Headings(*level));
                }
                FoundKind::Block(Block::List { .. }) => {
                    lines.entry(*line).or_insert(ArticlesAre::Items);
                }
                FoundKind::Block(_) => {
                    lines.entry(*line).or_insert(ArticlesAre::BoldLeads);
                }
            }
        }
        Self(lines)
    }

    /// What most titles of articles are, which stand on these lines.
    pub(super) fn most(&self, titles: &[usize]) -> Option<ArticlesAre> {
        let mut counts: BTreeMap<ArticlesAre, usize> = BTreeMap::new();
        for are in titles.iter().filter_map(|line| self.0.get(line)) {
            *counts.entry(*are).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(_, count)| *count).map(|(are, _)| are)
    }
}

#[cfg(test)]
mod tests {
    use newsfold_bundle::Phrasing;

    use super::*;

    #[test]
    fn what_most_titles_are_is_told_by_their_lines() {
        let heading = |line, level| Found { line, kind: FoundKind::Heading(level, Vec::new()) };
        let text = |line| {
            let block = Block::paragraph(vec![Phrasing::text("a")]);
            Found { line, kind: FoundKind::Block(block) }
        };
        let titles =
            TitlesInHtml::of(&[heading(1, 1), text(1), heading(2, 3), heading(4, 3), text(5)]);
        assert_eq!(titles.most(&[2, 4, 5]), Some(ArticlesAre::Headings(3)));
        assert_eq!(titles.most(&[1]), Some(ArticlesAre::Headings(1)));
        assert_eq!(titles.most(&[5]), Some(ArticlesAre::BoldLeads));
        assert_eq!(titles.most(&[9]), None);
    }
}
