/// The line and the column, both from 1, the column in characters, of what follows a text.
pub(super) fn position(before: &str) -> (usize, usize) {
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// The line and the column of each byte offset, as [`position`] counts them. The text is
/// walked through once, since a bundle of many issues may be one long line.
#[cfg(feature = "examine")]
pub(super) fn positions(text: &str, offsets: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|&index| offsets[index]);
    let mut positions = vec![(1, 1); offsets.len()];
    let (mut at, mut line, mut column) = (0, 1, 1);
    for index in order {
        let passed = text.get(at..offsets[index]).unwrap_or_default();
        match passed.rsplit_once('\n') {
            Some((before, last)) => {
                line += before.matches('\n').count() + 1;
                column = last.chars().count() + 1;
            }
            None => column += passed.chars().count(),
        }
        at = offsets[index];
        positions[index] = (line, column);
    }
    positions
}
