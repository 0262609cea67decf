use newsfold_bundle::{Block, ListItem};
use yew::prelude::*;

use super::phrasing::phrasing;

/// The `dir` attribute of each text.
type TextDir = Option<&'static str>;

/// Flow content, one element a block.
pub(in crate::views) fn blocks(blocks: &[Block], dir: TextDir) -> Html {
    blocks.iter().map(|node| block(node, None, dir)).collect()
}

/// Flow content whose first paragraph begins with a label; the label stands alone before anything
/// else than a paragraph.
pub(in crate::views) fn labelled_blocks(label: Html, blocks: &[Block], dir: TextDir) -> Html {
    match blocks {
        [first @ Block::Paragraph(_), rest @ ..] => {
            html! { <>{ block(first, Some(label), dir) }{ self::blocks(rest, dir) }</> }
        }
        _ => html! { <><p>{ label }</p>{ self::blocks(blocks, dir) }</> },
    }
}

/// The items of a list.
pub(in crate::views) fn list_items(items: &[ListItem], dir: TextDir) -> Html {
    items.iter().map(|item| list_item(item, dir)).collect()
}

fn block(node: &Block, label: Option<Html>, dir: TextDir) -> Html {
    match node {
        Block::Paragraph(paragraph) => html! {
            <p {dir}>{ label }{ phrasing(&paragraph.children) }</p>
        },
        Block::List { ordered: true, start, children } => html! {
            <ol start={start.filter(|start| *start != 1).map(|start| start.to_string())}>
                { list_items(children, dir) }
            </ol>
        },
        Block::List { children, .. } => html! { <ul>{ list_items(children, dir) }</ul> },
        Block::Blockquote { children } => {
            html! { <blockquote>{ blocks(children, dir) }</blockquote> }
        }
        Block::Code { lang, value, .. } => html! {
            // Reachable by keyboard, because a long line scrolls.
            <pre tabindex="0" dir="ltr"><code data-language={lang.clone()}>{ value }</code></pre>
        },
        Block::ThematicBreak => html! { <hr /> },
    }
}

/// An item; the paragraph of an item that says one thing needs no element of its own.
fn list_item(item: &ListItem, dir: TextDir) -> Html {
    match item.children.as_slice() {
        [Block::Paragraph(paragraph), rest @ ..] if !rest.iter().any(is_paragraph) => html! {
            <li {dir}>{ phrasing(&paragraph.children) }{ blocks(rest, dir) }</li>
        },
        children => html! { <li {dir}>{ blocks(children, dir) }</li> },
    }
}

fn is_paragraph(node: &Block) -> bool {
    matches!(node, Block::Paragraph(_))
}
