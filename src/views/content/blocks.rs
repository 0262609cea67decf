use newsfold_bundle::{Block, ListItem};
use yew::prelude::*;

use super::Content;
use super::table::table;

impl Content<'_> {
    /// Flow content, one element a block.
    pub(in crate::views) fn blocks(self, blocks: &[Block]) -> Html {
        blocks.iter().map(|node| self.block(node, None)).collect()
    }

    /// Flow content whose first paragraph begins with a label; the label stands alone before anything
    /// else than a paragraph.
    pub(in crate::views) fn labelled_blocks(self, label: Html, blocks: &[Block]) -> Html {
        match blocks {
            [first @ Block::Paragraph(_), rest @ ..] => {
                html! { <>{ self.block(first, Some(label)) }{ self.blocks(rest) }</> }
            }
            _ => html! { <><p>{ label }</p>{ self.blocks(blocks) }</> },
        }
    }

    /// The items of a list.
    pub(in crate::views) fn list_items(self, items: &[ListItem]) -> Html {
        items.iter().map(|item| self.list_item(item)).collect()
    }

    fn block(self, node: &Block, label: Option<Html>) -> Html {
        match node {
            Block::Paragraph(paragraph) => html! {
                <p dir={self.text_dir.of(&paragraph.children)}>
                    { label }{ self.phrasing(&paragraph.children) }
                </p>
            },
            Block::List { ordered: true, start, children } => html! {
                <ol start={start.filter(|start| *start != 1).map(|start| start.to_string())}>
                    { self.list_items(children) }
                </ol>
            },
            Block::List { children, .. } => html! { <ul>{ self.list_items(children) }</ul> },
            Block::Blockquote { children } => {
                html! { <blockquote>{ self.blocks(children) }</blockquote> }
            }
            Block::Code { lang, value, .. } => html! {
                // Reachable by keyboard, because a long line scrolls.
                <pre tabindex="0" dir="ltr"><code data-language={lang.clone()}>{ value }</code></pre>
            },
            Block::ThematicBreak => html! { <hr /> },
            Block::Table(node) => table(self, node),
        }
    }

    /// An item; the paragraph of an item that says one thing needs no element of its own.
    fn list_item(self, item: &ListItem) -> Html {
        let dir = self.text_dir.of(item);
        match item.children.as_slice() {
            [Block::Paragraph(paragraph), rest @ ..] if !rest.iter().any(is_paragraph) => html! {
                <li {dir}>{ self.phrasing(&paragraph.children) }{ self.blocks(rest) }</li>
            },
            children => html! { <li {dir}>{ self.blocks(children) }</li> },
        }
    }
}

fn is_paragraph(node: &Block) -> bool {
    matches!(node, Block::Paragraph(_))
}
