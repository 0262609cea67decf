use super::tree::{Data, Id, Tree};
use crate::import::around::is_invisible;

/// How much a page says, node by node.
#[derive(Debug, Default)]
pub(super) struct Weights {
    of: Vec<Weight>,
}

/// How much a node says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    /// How many characters are seen, words of links included.
    pub(super) characters: usize,
    /// How many links it holds.
    pub(super) links: usize,
    /// How many pictures it holds.
    pub(super) pictures: usize,
    /// How many headings it holds.
    pub(super) headings: usize,
}

impl Weights {
    /// Weighs every node of a page.
    pub(super) fn of(tree: &Tree) -> Self {
        let order: Vec<Id> = tree.all(Tree::PAGE).collect();
        let mut of = vec![Weight::default(); order.iter().max().map_or(0, |last| last + 1)];
        for id in order.into_iter().rev() {
            let Some(node) = tree.node(id) else { continue };
            let mut own = of.get(id).copied().unwrap_or_default();
            match &node.data {
                Data::Text(text) => {
                    own.characters += text.chars().filter(|c| !is_invisible(*c)).count();
                }
                Data::Element(element) => match element.name() {
                    "script" | "style" | "template" | "noscript" | "head" | "svg" => {
                        own = Weight::default();
                    }
                    "a" => own.links += 1,
                    "img" => own.pictures += 1,
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => own.headings += 1,
                    _ => {}
                },
                Data::Page | Data::Comment(_) => {}
            }
            if let Some(slot) = of.get_mut(id) {
                *slot = own;
            }
            if let Some(around) = node.parent.and_then(|parent| of.get_mut(parent)) {
                around.characters += own.characters;
                around.links += own.links;
                around.pictures += own.pictures;
                around.headings += own.headings;
            }
        }
        Self { of }
    }

    /// How much a node says.
    pub(super) fn weight(&self, id: Id) -> Weight {
        self.of.get(id).copied().unwrap_or_default()
    }
}

/// The element that holds the newsletter's text: what a page says it is, where that holds most of what
/// the page says.
pub(super) fn content(tree: &Tree, weights: &Weights) -> Id {
    let all = weights.weight(Tree::PAGE).characters;
    let mut marked: Vec<(Id, usize)> = Vec::new();
    for (id, element) in tree.elements(Tree::PAGE) {
        let is_text = match element.name() {
            "article" | "main" => true,
            _ => {
                matches!(element.attribute("role"), Some("main" | "article"))
                    || element.attribute("itemprop") == Some("articleBody")
                    || element.classes().any(|class| CONTENT.contains(&class))
            }
        };
        if is_text {
            marked.push((id, weights.weight(id).characters));
        }
    }
    let most = marked.iter().map(|(_, weight)| *weight).max().unwrap_or_default();
    if most * 2 < all {
        return Tree::PAGE;
    }
    // The innermost that says nearly all of what the heaviest says.
    let mut heavy = marked.iter().filter(|(_, weight)| *weight * 10 >= most * 9);
    heavy.next_back().map_or(Tree::PAGE, |(id, _)| *id)
}

/// Names in the class of the element that holds the text, as generators of pages write them.
const CONTENT: &[&str] = &[
    "post-content",
    "entry-content",
    "article-content",
    "gh-content",
    "available-content",
    "post-body",
    "e-content",
    "email-body-content",
    "newsletter-content",
];
