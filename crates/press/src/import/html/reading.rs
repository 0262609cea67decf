use newsfold_bundle::{Block, Phrasing, plain_text};
use url::Url;

use super::base::base;
use super::content::Weights;
use super::element::{Inline, Role, is_subtitle, role};
use super::look::Look;
use super::sizes::Sizes;
use super::style::{Sheet, keeps_lines, value};
use super::tree::{Data, Element, Id, Tree};
use super::words::{Line, is_link, line};
use crate::import::around::{call, folded};
use crate::import::flow::{Blocks, Container, Found, Spans, is_element, is_looks};
use crate::import::letters::Attached;
use crate::import::report::{Chrome, Homeless, Reason};

/// A page that is being read into headings and blocks.
pub(super) struct Reading<'t> {
    pub(super) tree: &'t Tree,
    /// Where addresses of the page begin, if it says so.
    pub(super) base: Option<Url>,
    pub(super) sheet: Sheet,
    pub(super) weights: Weights,
    /// Whether it is a piece of HTML in a text of another kind, of which comments and scripts are
    /// reported: nobody writes them there for browsers alone.
    pub(super) is_fragment: bool,
    /// How many lines stand before the page.
    pub(super) lines_before: usize,
    pub(super) blocks: Blocks,
    pub(super) homeless: Vec<Homeless>,
    /// Pictures that stand in the text itself.
    pub(super) files: Vec<Attached>,
    pub(super) spans: Spans,
    /// What the text is inside, outermost first, and how many of them are open in `spans`.
    pub(super) inside: Vec<Inline>,
    pub(super) opened: usize,
    /// The line where the paragraph begins, once it has.
    pub(super) begun: Option<usize>,
    /// Whether space would be the first of its line, or follow space.
    pub(super) after_space: bool,
    /// Line breaks that wait for text behind them: two of them part paragraphs.
    pub(super) breaks: usize,
    /// How many elements around keep the text in one line: headings and cells.
    pub(super) flat: usize,
    /// Whether line ends of the text are kept.
    pub(super) keeps_lines: bool,
    /// How the text is written.
    pub(super) look: Look,
    pub(super) sizes: Sizes,
}

impl<'t> Reading<'t> {
    pub(super) fn new(tree: &'t Tree, lines_before: usize, is_fragment: bool) -> Self {
        Self {
            tree,
            base: base(tree),
            sheet: Sheet::of(tree),
            weights: Weights::of(tree),
            is_fragment,
            lines_before,
            blocks: Blocks::default(),
            homeless: Vec::new(),
            files: Vec::new(),
            spans: Spans::default(),
            inside: Vec::new(),
            opened: 0,
            begun: None,
            after_space: true,
            breaks: 0,
            flat: 0,
            keeps_lines: false,
            look: Look::default(),
            sizes: Sizes::default(),
        }
    }

    /// Ends the page.
    pub(super) fn finish(mut self) -> (Vec<Found>, Sizes, Vec<Attached>, Vec<Homeless>) {
        self.end_paragraph();
        (self.blocks.finish(), self.sizes, self.files, self.homeless)
    }

    /// Reads a node and all in it.
    pub(super) fn visit(&mut self, id: Id) {
        let tree = self.tree;
        let Some(node) = tree.node(id) else { return };
        match &node.data {
            Data::Page => self.children(id),
            Data::Text(text) => self.filled_text(id, text, node.line),
            Data::Comment(text) if self.is_fragment => {
                self.lose(id, format!("<!--{text}-->"), Reason::Comment);
            }
            Data::Comment(_) => {}
            Data::Element(element) => self.element(id, element),
        }
    }

    /// Whether most of the page is in an element.
    fn is_most(&self, id: Id) -> bool {
        let characters = |id| self.weights.weight(id).characters;
        characters(id) * 4 >= characters(Tree::PAGE) * 3
    }

    pub(super) fn children(&mut self, id: Id) {
        let tree = self.tree;
        tree.children(id).for_each(|child| self.visit(child));
    }

    pub(super) fn element(&mut self, id: Id, element: &'t Element) {
        if let Some(chrome) = self.chrome(id, element) {
            return self.leave_out(id, chrome);
        }
        if self.is_fragment && !self.written_out(id, element) {
            return self.children(id);
        }
        let around = self.look;
        if let Some(size) = self.sheet.size(element, around.size) {
            self.look.size = size;
        }
        if let Some(transform) = value(element, "text-transform") {
            self.look.capitals = transform == "uppercase";
        }
        self.sizes.enter();
        self.of_role(id, element);
        self.sizes.leave();
        self.look = around;
    }

    pub(super) fn of_role(&mut self, id: Id, element: &'t Element) {
        let role = role(element.name());
        match role {
            Role::Nothing => self.nothing(id, element),
            Role::Break => self.breaks += 1,
            Role::Picture => self.picture(id, element),
            Role::Embedded => self.embedded(id, element),
            Role::Control if element.attribute("type") == Some("checkbox") => {
                let sign = if element.attribute("checked").is_some() { "[x] " } else { "[ ] " };
                self.words(sign, id);
            }
            Role::Control => self.leave_out(id, Chrome::Button),
            Role::Inline => self.inline(id, element),
            _ if self.flat > 0 => {
                self.space(id);
                self.children(id);
                self.space(id);
            }
            _ => self.block(id, element, role),
        }
    }

    /// Reports what a tag says that was written by hand; one of no element of HTML is text.
    pub(super) fn written_out(&mut self, id: Id, element: &Element) -> bool {
        let name = element.name();
        if !is_element(name) {
            let tag = element.written(|_| true).unwrap_or_else(|| format!("<{name}>"));
            self.words(&tag, id);
            return false;
        }
        let used: &[&str] = match name {
            "a" => &["href", "title", "name"],
            "img" => &["src", "alt", "title"],
            "iframe" | "video" | "audio" | "source" | "embed" => &["src", "title"],
            "ol" => &["start"],
            "input" => &["type", "checked"],
            _ => &[],
        };
        if let Some(tag) = element.written(|name| !is_looks(name) && !used.contains(&name)) {
            self.lose(id, tag, Reason::Html);
        }
        true
    }

    pub(super) fn block(&mut self, id: Id, element: &'t Element, role: Role) {
        self.end_paragraph();
        let line = self.line_of(id);
        let kept = self.keeps_lines;
        self.keeps_lines = kept || keeps_lines(element);
        match role {
            Role::Heading(_) if is_subtitle(element) => {
                self.sizes.subtitle();
                self.children(id);
            }
            Role::Heading(level) => self.heading(id, level),
            Role::Rule => self.blocks.block(line, Block::ThematicBreak),
            Role::List(ordered) => {
                let start = element.attribute("start").and_then(|start| start.parse().ok());
                let start = start.filter(|start| ordered && *start != 1);
                self.blocks.open(Container::List { ordered, start, items: Vec::new() });
                self.children(id);
                self.end_paragraph();
                self.blocks.close(line);
            }
            Role::Item => {
                let alone = !self.blocks.is_in_list();
                if alone {
                    let list = Container::List { ordered: false, start: None, items: Vec::new() };
                    self.blocks.open(list);
                }
                self.blocks.open(Container::Item(Vec::new()));
                self.children(id);
                self.end_paragraph();
                self.blocks.close(line);
                if alone {
                    self.blocks.close(line);
                }
            }
            // Mail programs draw a mail that is forwarded as a quote.
            Role::Quote if element.attribute("type") == Some("cite") && self.is_most(id) => {
                self.children(id);
            }
            Role::Quote => {
                self.blocks.open(Container::Quote(Vec::new()));
                self.children(id);
                self.end_paragraph();
                self.blocks.close(line);
            }
            Role::Code => self.code(id, element),
            Role::Table => self.table(id),
            Role::Term => {
                self.inside.push(Inline::Strong);
                self.children(id);
                self.end_paragraph();
                self.inside.pop();
            }
            _ => self.children(id),
        }
        self.end_paragraph();
        self.keeps_lines = kept;
    }

    pub(super) fn heading(&mut self, id: Id, level: u8) {
        let words = self.flat_words(id);
        self.sizes.paragraph(self.blocks.place());
        if line(&words) != Line::Words {
            return;
        }
        // A button in the size of a title is none.
        if is_link(&words) && call(&folded(&plain_text(&words))) {
            self.blocks.block(self.line_of(id), Block::paragraph(words));
        } else {
            self.blocks.heading(self.line_of(id), level, words);
        }
    }

    /// The words of an element, in one line.
    pub(super) fn flat_words(&mut self, id: Id) -> Vec<Phrasing> {
        self.flat += 1;
        self.children(id);
        self.flat -= 1;
        self.take()
    }

    /// Text of a program: its own lines, without what marks its words.
    pub(super) fn code(&mut self, id: Id, element: &Element) {
        let tree = self.tree;
        let inner = tree.elements(id).skip(1).find(|(_, inner)| inner.name() == "code");
        let classes =
            element.classes().chain(inner.into_iter().flat_map(|(_, code)| code.classes()));
        let mut lang = classes
            .filter_map(|class| class.strip_prefix("language-").or(class.strip_prefix("lang-")))
            .map(str::to_owned);
        let text = tree.text(id);
        let value = text.trim_end_matches(['\n', '\r', ' ']).trim_start_matches(['\n', '\r']);
        if !value.trim().is_empty() {
            let code = Block::Code { lang: lang.next(), meta: None, value: value.to_owned() };
            self.blocks.block(self.line_of(id), code);
        }
    }

    /// What a page holds for browsers alone.
    pub(super) fn nothing(&mut self, id: Id, element: &Element) {
        if element.name() == "head" {
            // A script at the beginning of a piece of HTML stands in the head of the page that is made of it.
            if self.is_fragment {
                self.children(id);
            }
            return;
        }
        let text = self.tree.text(id);
        if self.is_fragment && !text.trim().is_empty() {
            let text = format!("<{0}>{1}</{0}>", element.name(), text.trim());
            self.lose(id, text, Reason::Html);
        }
    }

    pub(super) fn lose(&mut self, id: Id, text: String, reason: Reason) {
        self.homeless.push(Homeless { line: self.line_of(id), text, reason });
    }

    pub(super) fn line_of(&self, id: Id) -> usize {
        self.lines_before + self.tree.node(id).map_or(1, |node| node.line)
    }
}
