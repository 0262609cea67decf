use newsfold_bundle::{Block, ListItem, Phrasing};

use super::chunk::Item;

/// The deepest a list lies in others; what is indented further stays at this depth.
const DEEPEST: usize = 8;

/// One list that is being read.
struct Level {
    indent: usize,
    start: Option<u64>,
    next: Option<u64>,
    items: Vec<ListItem>,
}

/// Nests the items of a list by their indentation.
pub(super) fn nest(
    items: Vec<Item>,
    mut phrasing: impl FnMut(&str) -> Vec<Phrasing>,
) -> Vec<Block> {
    let mut done = Vec::new();
    let mut levels: Vec<Level> = Vec::new();
    for Item { marker, paragraphs } in items {
        while levels.len() > 1 && levels.last().is_some_and(|level| marker.indent < level.indent) {
            close(&mut levels, &mut done);
        }
        let deeper = levels.last().is_none_or(|level| marker.indent >= level.indent + 2);
        let goes_on = levels.last().is_some_and(|level| match (level.next, marker.number) {
            (None, None) => true,
            (Some(next), Some(number)) => next == number,
            _ => false,
        });
        if levels.is_empty() || deeper && levels.len() < DEEPEST {
            levels.push(Level::new(marker.indent, marker.number));
        } else if !goes_on {
            let indent = levels.last().map_or(marker.indent, |level| level.indent);
            close(&mut levels, &mut done);
            levels.push(Level::new(indent, marker.number));
        }
        if let Some(level) = levels.last_mut() {
            level.next = marker.number.map(|number| number + 1);
            let children = paragraphs.iter().map(|text| Block::paragraph(phrasing(text))).collect();
            level.items.push(ListItem { children });
        }
    }
    while !levels.is_empty() {
        close(&mut levels, &mut done);
    }
    done
}

impl Level {
    fn new(indent: usize, start: Option<u64>) -> Self {
        Self { indent, start, next: start, items: Vec::new() }
    }
}

/// Ends the innermost list: it goes into the last item of the one around it.
fn close(levels: &mut Vec<Level>, done: &mut Vec<Block>) {
    let Some(level) = levels.pop() else { return };
    let list = Block::List {
        ordered: level.start.is_some(),
        start: level.start.filter(|start| *start != 1),
        children: level.items,
    };
    match levels.last_mut().and_then(|outer| outer.items.last_mut()) {
        Some(item) => item.children.push(list),
        None => done.push(list),
    }
}
