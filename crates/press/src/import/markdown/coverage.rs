use std::ops::Range;

/// Which bytes of a Markdown text its parser's events account for, so that what it leaves out of them
/// (targets of links that nothing refers to, cells beyond a table's head) can be reported.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    /// Everything before this was seen, or is a gap.
    to: usize,
    /// What lies between what was seen.
    gaps: Vec<Range<usize>>,
}

impl Coverage {
    /// An event accounts for these bytes.
    pub(super) fn saw(&mut self, range: &Range<usize>) {
        if range.start > self.to {
            self.gaps.push(self.to..range.start);
        }
        self.to = self.to.max(range.end);
    }

    /// What was seen reaches at least so far: behind a link's words stands its target.
    pub(super) fn reached(&mut self, to: usize) {
        self.to = self.to.max(to);
    }

    /// The lines of the gaps that say something, each with its place; lines within a definition that
    /// is used say nothing of their own.
    pub(super) fn unseen<'t>(
        mut self,
        text: &'t str,
        used: &[Range<usize>],
    ) -> Vec<(usize, &'t str)> {
        self.saw(&(text.len()..text.len()));
        let mut used = used.to_vec();
        used.sort_by_key(|range| range.start);
        let mut unseen = Vec::new();
        for gap in self.gaps {
            let mut at = gap.start;
            for line in text.get(gap).unwrap_or_default().split_inclusive('\n') {
                let place = used.partition_point(|range| range.start <= at);
                let last = place.checked_sub(1).and_then(|last| used.get(last));
                let next =
                    used.get(place).is_some_and(|range| range.start < at + line.trim_end().len());
                let is_used = next || last.is_some_and(|range| at < range.end);
                if !is_used && says_something(line) {
                    unseen.push((at + line.len() - line.trim_start().len(), line.trim()));
                }
                at += line.len();
            }
        }
        unseen
    }
}

/// Whether words are left of a line without the signs of quotes and lists.
fn says_something(line: &str) -> bool {
    let mut rest =
        line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '-' | '*' | '+'));
    while rest.starts_with(|c: char| c.is_ascii_digit()) {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = after.starts_with(['.', ')']) && rest.len() - after.len() <= 9;
        if !number {
            break;
        }
        rest = after
            .get(1..)
            .unwrap_or_default()
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '>' | '-' | '*' | '+'));
    }
    rest.chars().any(char::is_alphanumeric)
}
