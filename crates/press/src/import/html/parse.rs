use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use super::guard::{Guard, shortened};
use super::sink::Sink;
use super::tree::Tree;

/// Parses a page, or a part of one, as browsers do
/// ([HTML](https://html.spec.whatwg.org/multipage/parsing.html)), but with limits that only what is
/// made to do harm reaches (`guard`).
pub(super) fn parse(html: &str) -> Tree {
    let options = TreeBuilderOpts { scripting_enabled: true, ..TreeBuilderOpts::default() };
    let guard = Guard::new(TreeBuilder::new(Sink::default(), options));
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(&shortened(html)));
    // The parser stops at each script, which is not run, and where the page names its encoding, in which
    // it has been read already.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.into_inner().sink.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_a_tree_with_lines() {
        let tree = parse("<title>a</title>\n<p>b<p>c <b>d\n<p>e");
        assert_eq!(tree.text(Tree::PAGE), "a\nbc d\ne");
        let lines: Vec<usize> = tree
            .elements(Tree::PAGE)
            .filter(|(_, element)| element.name() == "p")
            .filter_map(|(id, _)| tree.node(id).map(|node| node.line))
            .collect();
        assert_eq!(lines, [2, 2, 3]);
    }

    #[test]
    fn a_page_as_deep_as_none_is_read_in_little_time() {
        let deep = format!("{}a{}", "<div>".repeat(200_000), "<p>b".repeat(200_000));
        let tree = parse(&deep);
        assert_eq!(tree.text(Tree::PAGE).matches('b').count(), 200_000);
        let fonts: Vec<String> = (0..20_000).map(|size| format!("<font size={size}>")).collect();
        let tree = parse(&format!("{}{}", fonts.concat(), "<p>c".repeat(50_000)));
        assert_eq!(tree.text(Tree::PAGE).matches('c').count(), 50_000);
        let attributes: Vec<String> = (0..200_000).map(|at| format!(" a{at}=b")).collect();
        assert_eq!(parse(&format!("<i{}>d", attributes.concat())).elements(Tree::PAGE).count(), 4);
    }
}
