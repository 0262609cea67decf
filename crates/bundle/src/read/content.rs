use super::cursor::Cursor;
use super::fault::FaultKind;
use super::scalar;
use crate::{Block, Cell, ListItem, Paragraph, Phrasing, Table};

const BLOCKS: &str = "paragraph, list, blockquote, code, thematicBreak, table";
const PHRASING: &str = "text, emphasis, strong, delete, inlineCode, link, image, break";

/// Reads flow content.
pub(super) fn blocks(at: Cursor) -> Option<Vec<Block>> {
    at.each(block)
}

/// Reads the items of a list.
pub(super) fn list_items(at: Cursor) -> Option<Vec<ListItem>> {
    at.each(list_item)
}

fn phrasing(at: Cursor) -> Option<Vec<Phrasing>> {
    at.each(one_phrasing)
}

fn block(at: Cursor) -> Option<Block> {
    if let Some(text) = at.value().as_str() {
        return Some(Block::text(text));
    }
    match node_type(at)? {
        "paragraph" => {
            let children = at.required("children", phrasing)?;
            Some(Block::Paragraph(Paragraph { children }))
        }
        "list" => {
            let ordered = at.optional("ordered", scalar::boolean).unwrap_or(false);
            let start = at.optional("start", scalar::number);
            let children = at.required("children", list_items)?;
            Some(Block::List { ordered, start, children })
        }
        "blockquote" => {
            at.required("children", blocks).map(|children| Block::Blockquote { children })
        }
        "code" => {
            let lang = at.optional("lang", scalar::owned);
            let meta = at.optional("meta", scalar::owned);
            at.required("value", scalar::owned).map(|value| Block::Code { lang, meta, value })
        }
        "table" => table(at).map(Block::Table),
        "thematicBreak" => Some(Block::ThematicBreak),
        other => unknown(at, other, BLOCKS),
    }
}

fn table(at: Cursor) -> Option<Table> {
    let caption = at.optional("caption", scalar::text);
    let head = at.list("head", cell);
    let rows = at.required("rows", |rows| rows.each(|row| row.each(cell)))?;
    Some(Table { caption, head, rows })
}

fn cell(at: Cursor) -> Option<Cell> {
    match at.value().as_str() {
        Some("") => Some(Cell::default()),
        Some(text) => Some(Cell::text(text)),
        None => phrasing(at).map(|children| Cell { children }),
    }
}

fn list_item(at: Cursor) -> Option<ListItem> {
    if let Some(text) = at.value().as_str() {
        return Some(ListItem::text(text));
    }
    match node_type(at)? {
        "listItem" => at.required("children", blocks).map(|children| ListItem { children }),
        other => unknown(at, other, "listItem"),
    }
}

fn one_phrasing(at: Cursor) -> Option<Phrasing> {
    if let Some(text) = at.value().as_str() {
        return Some(Phrasing::text(text));
    }
    match node_type(at)? {
        "text" => at.required("value", scalar::owned).map(Phrasing::Text),
        "inlineCode" => {
            at.required("value", scalar::owned).map(|value| Phrasing::InlineCode { value })
        }
        "break" => Some(Phrasing::Break),
        "emphasis" => {
            at.required("children", phrasing).map(|children| Phrasing::Emphasis { children })
        }
        "strong" => at.required("children", phrasing).map(|children| Phrasing::Strong { children }),
        "delete" => at.required("children", phrasing).map(|children| Phrasing::Delete { children }),
        "link" => {
            let url = at.required("url", scalar::href);
            let title = at.optional("title", scalar::owned);
            let children = at.required("children", phrasing)?;
            Some(Phrasing::Link { url: url?, title, children })
        }
        "image" => {
            let url = at.required("url", scalar::href);
            let title = at.optional("title", scalar::owned);
            let alt = at.optional("alt", scalar::owned).unwrap_or_default();
            Some(Phrasing::Image { url: url?, alt, title })
        }
        other => unknown(at, other, PHRASING),
    }
}

/// The `type` of the node that stands here.
fn node_type<'v>(at: Cursor<'v, '_>) -> Option<&'v str> {
    at.object()?;
    at.required("type", scalar::string)
}

fn unknown<T>(at: Cursor, found: &str, expected: &str) -> Option<T> {
    at.fault(FaultKind::Node { found: found.to_owned(), expected: expected.to_owned() })
}
