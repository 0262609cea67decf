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

/// What running text stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Anything,
    /// A link, in which no other can be: a browser would take them apart.
    Link,
}

fn phrasing(around: Around) -> impl Fn(Cursor) -> Option<Vec<Phrasing>> {
    move |at| {
        let mut nodes = Vec::new();
        at.visit(|at| {
            one_phrasing(at, around, &mut nodes);
        })?;
        Some(nodes)
    }
}

fn running_text(at: Cursor) -> Option<Vec<Phrasing>> {
    phrasing(Around::Anything)(at)
}

fn block(at: Cursor) -> Option<Block> {
    if let Some(text) = at.value().as_str() {
        return Some(Block::text(text));
    }
    match node_type(at)? {
        "paragraph" => {
            let children = at.required("children", running_text)?;
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
    let caption = at.optional("caption", scalar::label);
    let head = at.list("head", cell);
    let rows = at.required("rows", |rows| rows.each(|row| row.each(cell)))?;
    Some(Table { caption, head, rows })
}

fn cell(at: Cursor) -> Option<Cell> {
    match at.value().as_str() {
        Some("") => Some(Cell::default()),
        Some(text) => Some(Cell::text(text)),
        None => running_text(at).map(|children| Cell { children }),
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

/// Reads a node and puts it behind `nodes`; of a link or a picture that
/// cannot be drawn, what it says.
fn one_phrasing(at: Cursor, around: Around, nodes: &mut Vec<Phrasing>) -> Option<()> {
    if let Some(text) = at.value().as_str() {
        nodes.push(Phrasing::text(text));
        return Some(());
    }
    let inside = |at: Cursor| at.required("children", phrasing(around));
    let node = match node_type(at)? {
        "text" => at.required("value", scalar::owned).map(Phrasing::Text)?,
        "inlineCode" => {
            at.required("value", scalar::owned).map(|value| Phrasing::InlineCode { value })?
        }
        "break" => Phrasing::Break,
        "emphasis" => Phrasing::Emphasis { children: inside(at)? },
        "strong" => Phrasing::Strong { children: inside(at)? },
        "delete" => Phrasing::Delete { children: inside(at)? },
        "link" => {
            let url = at.required("url", scalar::target)?;
            let title = at.optional("title", scalar::owned);
            let children = at.required("children", phrasing(Around::Link))?;
            if around == Around::Link {
                at.mended::<()>(FaultKind::LinkInLink);
            }
            match url {
                Some(url) if around == Around::Anything => Phrasing::Link { url, title, children },
                _ => {
                    nodes.extend(children);
                    return Some(());
                }
            }
        }
        "image" => {
            let url = at.required("url", scalar::target)?;
            let title = at.optional("title", scalar::owned);
            let alt = at.optional("alt", scalar::owned).unwrap_or_default();
            match url {
                Some(url) => Phrasing::Image { url, alt, title },
                None => Phrasing::Text(alt),
            }
        }
        other => unknown(at, other, PHRASING)?,
    };
    nodes.push(node);
    Some(())
}

/// The `type` of the node that stands here.
fn node_type<'v>(at: Cursor<'v, '_>) -> Option<&'v str> {
    at.object()?;
    at.required("type", scalar::string)
}

fn unknown<T>(at: Cursor, found: &str, expected: &str) -> Option<T> {
    at.fault(FaultKind::Node { found: found.to_owned(), expected: expected.to_owned() })
}
