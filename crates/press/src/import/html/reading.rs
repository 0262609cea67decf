use base64::Engine;
use newsfold_bundle::{Block, Href, Phrasing};

use super::content::Weights;
use super::element::{Inline, Role, role};
use super::sizes::Sizes;
use super::style::{Sheet, keeps_lines, pixels, value};
use super::tree::{Data, Element, Id, Tree};
use super::words::{Line, line, trimmed};
use crate::import::flow::{Blocks, Container, Found, Spans, is_element, is_looks};
use crate::import::letters::Attached;
use crate::import::report::{Chrome, Homeless, Reason};

/// A page that is being read into headings and blocks.
pub(super) struct Reading<'t> {
    pub(super) tree: &'t Tree,
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
    spans: Spans,
    /// What the text is inside, outermost first, and how many of them are open in `spans`.
    inside: Vec<Inline>,
    opened: usize,
    /// The line where the paragraph begins, once it has.
    begun: Option<usize>,
    /// Whether space would be the first of its line, or follow space.
    after_space: bool,
    /// Line breaks that wait for text behind them: two of them part paragraphs.
    breaks: usize,
    /// How many elements around keep the text in one line: headings and cells.
    flat: usize,
    /// Whether line ends of the text are kept.
    keeps_lines: bool,
    /// How large the text is written, in pixels, where the page says so.
    size: Option<f32>,
    sizes: Sizes,
}

impl<'t> Reading<'t> {
    pub(super) fn new(tree: &'t Tree, lines_before: usize, is_fragment: bool) -> Self {
        Self {
            tree,
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
            size: None,
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
            Data::Text(text) => self.text(text, node.line),
            Data::Comment(text) if self.is_fragment => {
                self.lose(id, format!("<!--{text}-->"), Reason::Comment);
            }
            Data::Comment(_) => {}
            Data::Element(element) => self.element(id, element),
        }
    }

    pub(super) fn children(&mut self, id: Id) {
        let tree = self.tree;
        tree.children(id).for_each(|child| self.visit(child));
    }

    fn element(&mut self, id: Id, element: &'t Element) {
        if let Some(chrome) = self.chrome(id, element) {
            return self.leave_out(id, chrome);
        }
        if self.is_fragment && !self.written_out(id, element) {
            return self.children(id);
        }
        let around = self.size;
        if let Some(size) = value(element, "font-size").as_deref().and_then(pixels) {
            self.size = Some(size);
        }
        self.of_role(id, element);
        self.size = around;
    }

    fn of_role(&mut self, id: Id, element: &'t Element) {
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
    fn written_out(&mut self, id: Id, element: &Element) -> bool {
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

    fn block(&mut self, id: Id, element: &'t Element, role: Role) {
        self.end_paragraph();
        let line = self.line_of(id);
        let kept = self.keeps_lines;
        self.keeps_lines = kept || keeps_lines(element);
        match role {
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

    fn heading(&mut self, id: Id, level: u8) {
        let words = self.flat_words(id);
        if line(&words) == Line::Words {
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
    fn code(&mut self, id: Id, element: &Element) {
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

    fn inline(&mut self, id: Id, element: &'t Element) {
        let kept = self.keeps_lines;
        self.keeps_lines = kept || keeps_lines(element);
        if element.name() == "q" {
            self.words("“", id);
            self.children(id);
            self.words("”", id);
        } else if element.name() == "a" {
            self.link(id, element);
        } else {
            let inline = Inline::of(element);
            self.in_span(id, inline);
        }
        self.keeps_lines = kept;
    }

    /// Reads what is in an element of running text.
    pub(super) fn in_span(&mut self, id: Id, inline: Option<Inline>) {
        let Some(inline) = inline else { return self.children(id) };
        let depth = self.inside.len();
        self.inside.push(inline);
        self.children(id);
        if self.opened > depth {
            self.spans.close_tag(|_| true);
            self.opened -= 1;
        }
        self.inside.truncate(depth);
    }

    fn link(&mut self, id: Id, element: &Element) {
        let href = element.attribute("href").unwrap_or_default();
        let is_in_link = self.inside.iter().any(|inline| matches!(inline, Inline::Link(..)));
        if href.is_empty() || href.starts_with('#') || is_in_link {
            // A sign beside a heading that leads to the heading says nothing.
            let sign = self.tree.text(id);
            if !href.is_empty() && matches!(sign.trim(), "#" | "¶" | "§" | "🔗") {
                return;
            }
            return self.children(id);
        }
        match Self::address(href).parse::<Href>() {
            Ok(url) => {
                let title = element.attribute("title").filter(|title| !title.is_empty());
                self.in_span(id, Some(Inline::Link(url, title.map(str::to_owned))));
            }
            Err(error) => {
                self.lose(id, href.to_owned(), Reason::Refused(error));
                self.children(id);
            }
        }
    }

    /// A target as it is where browsers drop what stands around and in it.
    fn address(href: &str) -> String {
        href.chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).collect()
    }

    /// A picture, unless it shows nothing.
    fn picture(&mut self, id: Id, element: &Element) {
        let written = |name: &str| element.attribute(name).filter(|value| !value.is_empty());
        let is_placeholder =
            |src: &&str| !src.starts_with("data:image/gif") && !src.starts_with("data:image/svg");
        let Some(src) =
            written("src").filter(is_placeholder).or(written("data-src")).or(written("src"))
        else {
            return;
        };
        let src = self.own_picture(src).unwrap_or_else(|| Self::address(src));
        match src.parse::<Href>() {
            Ok(url) => {
                let title = written("title").map(str::to_owned);
                let alt = written("alt").unwrap_or_default().to_owned();
                self.node(Phrasing::Image { url, alt, title }, id);
            }
            Err(error) => {
                if let Some(alt) = written("alt") {
                    self.words(alt, id);
                }
                let start: String = src.chars().take(60).collect();
                self.lose(id, start, Reason::Refused(error));
            }
        }
    }

    /// Where a picture lies beside the bundle that stands in the text itself, as `data:image/png;base64,…`.
    fn own_picture(&mut self, src: &str) -> Option<String> {
        let (kind, data) = src.strip_prefix("data:image/")?.split_once(";base64,")?;
        let data: String = data.chars().filter(|c| !c.is_ascii_whitespace()).collect();
        let bytes = base64::engine::general_purpose::STANDARD.decode(data).ok()?;
        let picture = Attached::picture(kind, bytes)?;
        let path = picture.path.clone();
        self.files.push(picture);
        Some(path)
    }

    /// Another page inside this one becomes a link to it.
    fn embedded(&mut self, id: Id, element: &Element) {
        let tree = self.tree;
        let inner = || tree.elements(id).skip(1).find_map(|(_, inner)| inner.attribute("src"));
        let src = element.attribute("src").or(element.attribute("data")).or_else(inner);
        let Some(Ok(url)) = src.map(|src| Self::address(src).parse::<Href>()) else {
            return self.children(id);
        };
        self.end_paragraph();
        let title = element.attribute("title").filter(|title| !title.is_empty());
        let words = title.unwrap_or(&url).to_owned();
        let link = Phrasing::Link { url, title: None, children: vec![Phrasing::Text(words)] };
        self.blocks.block(self.line_of(id), Block::paragraph(vec![link]));
    }

    /// What a page holds for browsers alone.
    fn nothing(&mut self, id: Id, element: &Element) {
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

    fn text(&mut self, text: &str, line: usize) {
        if !self.keeps_lines || self.flat > 0 {
            return self.run(text, line);
        }
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                self.breaks += 1;
            }
            self.run(part, line);
        }
    }

    /// Text in one line, its space drawn together as browsers do.
    fn run(&mut self, text: &str, line: usize) {
        let mut drawn = String::with_capacity(text.len());
        for c in text.chars() {
            if !matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                if drawn.is_empty() || self.breaks > 0 {
                    self.before_text(line);
                }
                drawn.push(c);
                self.after_space = false;
            } else if !self.after_space && self.breaks == 0 {
                drawn.push(' ');
                self.after_space = true;
            }
        }
        if !drawn.is_empty() {
            self.sizes.text(self.size, drawn.len());
            self.open_spans();
            self.spans.text(&drawn);
        }
    }

    fn words(&mut self, words: &str, id: Id) {
        let line = self.tree.node(id).map_or(1, |node| node.line);
        self.run(words, line);
    }

    /// A space where an element ends that stands on lines of its own elsewhere.
    fn space(&mut self, id: Id) {
        self.words(" ", id);
    }

    fn node(&mut self, node: Phrasing, id: Id) {
        self.before_text(self.tree.node(id).map_or(1, |node| node.line));
        self.open_spans();
        self.spans.node(node);
        self.after_space = false;
    }

    /// Puts down the line breaks that wait, now that something follows them.
    fn before_text(&mut self, line: usize) {
        let breaks = std::mem::take(&mut self.breaks);
        if self.flat > 0 && breaks > 0 {
            if self.begun.is_some() && !self.after_space {
                self.spans.text(" ");
            }
        } else if breaks > 1 {
            self.end_paragraph();
        } else if breaks == 1 && self.begun.is_some() {
            self.spans.node(Phrasing::Break);
        }
        self.begun.get_or_insert(line);
    }

    fn open_spans(&mut self) {
        while let Some(inline) = self.inside.get(self.opened) {
            self.spans.open_tag(inline.span());
            self.opened += 1;
        }
    }

    /// Takes the running text so far.
    fn take(&mut self) -> Vec<Phrasing> {
        self.opened = 0;
        self.after_space = true;
        self.breaks = 0;
        self.begun = None;
        trimmed(self.spans.take())
    }

    /// Ends a paragraph.
    pub(super) fn end_paragraph(&mut self) {
        if self.flat > 0 {
            return;
        }
        let begun = self.begun;
        let words = self.take();
        let at = self.lines_before + begun.unwrap_or(1);
        match line(&words) {
            Line::Words => {
                self.sizes.paragraph(self.blocks.place());
                self.blocks.block(at, Block::paragraph(words));
            }
            Line::Rule => self.blocks.block(at, Block::ThematicBreak),
            Line::Nothing => self.sizes.paragraph(None),
        }
    }
}
