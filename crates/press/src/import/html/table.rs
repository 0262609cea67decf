use super::element::{Role, role};
use super::reading::Reading;
use super::tree::{Element, Id};
use crate::import::flow::Table;

/// The most characters of a cell of a table without a head.
const CELL: usize = 120;

/// Tables: those of data stay tables, those that only lay out a page are read cell after cell.
impl Reading<'_> {
    pub(super) fn table(&mut self, id: Id) {
        let rows = self.rows(id);
        if !self.holds_data(id, &rows) {
            return self.children(id);
        }
        let named = |id: Id, name: &str| {
            self.tree.element(id).is_some_and(|element| element.name() == name)
        };
        let caption = self.tree.children(id).find(|child| named(*child, "caption"));
        let has_head = rows.first().is_some_and(|(row, cells)| {
            let group = self.tree.node(*row).and_then(|node| node.parent);
            group.is_some_and(|group| named(group, "thead"))
                || cells.iter().all(|cell| named(*cell, "th"))
        });
        let mut table = Table::new(has_head);
        if let Some(caption) = caption {
            let words = self.flat_words(caption);
            table.caption(newsfold_bundle::plain_text(&words));
        }
        for (_, cells) in rows {
            for cell in cells {
                let words = self.flat_words(cell);
                table.cell(words);
            }
            table.end_row();
        }
        self.sizes.paragraph(None);
        if let Some(block) = table.finish() {
            self.blocks.block(self.line_of(id), block);
        }
    }

    /// The rows of a table with their cells, but for those of tables inside it.
    fn rows(&self, table: Id) -> Vec<(Id, Vec<Id>)> {
        let mut rows = Vec::new();
        let named = |id: Id, names: &[&str]| {
            self.tree.element(id).is_some_and(|element| names.contains(&element.name()))
        };
        for part in self.tree.children(table) {
            if !named(part, &["thead", "tbody", "tfoot"]) {
                continue;
            }
            for row in self.tree.children(part).filter(|row| named(*row, &["tr"])) {
                let cells = self.tree.children(row).filter(|cell| named(*cell, &["td", "th"]));
                rows.push((row, cells.collect()));
            }
        }
        rows
    }

    /// Whether a table holds data: it has heads, or it is a grid of short texts.
    fn holds_data(&self, id: Id, rows: &[(Id, Vec<Id>)]) -> bool {
        let Some(table) = self.tree.element(id) else { return false };
        if table.attribute("role").is_some_and(|role| matches!(role, "presentation" | "none")) {
            return false;
        }
        let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
        let inner = || self.tree.elements(id).skip(1);
        let lays_out = |element: &Element| {
            matches!(
                role(element.name()),
                Role::Table | Role::Heading(_) | Role::Quote | Role::Code
            )
        };
        if width < 2 || rows.len() < 2 || inner().any(|(_, element)| lays_out(element)) {
            return false;
        }
        let has_head =
            inner().any(|(_, element)| matches!(element.name(), "th" | "thead" | "caption"));
        let even =
            rows.iter().filter(|(_, cells)| cells.len() == width).count() * 4 >= rows.len() * 3;
        let short = |cell: &Id| {
            let weight = self.weights.weight(*cell);
            (1..=CELL).contains(&weight.characters) && weight.pictures == 0
        };
        let cells = || rows.iter().flat_map(|(_, cells)| cells);
        let shorts = cells().filter(|cell| short(cell)).count();
        has_head || even && shorts * 4 >= cells().count() * 3
    }
}
