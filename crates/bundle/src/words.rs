use crate::{
    Article, Block, Body, Cell, Issue, ListItem, Part, Phrasing, Section, Source, Table, Tldr,
};

/// Walks everything a node says, in reading order: titles and labels, text, code, alternative texts.
///
/// The receiver gets one run of text at a time; runs of one paragraph follow each other without a
/// break, and `None` stands wherever words on either side do not touch. Addresses are not text and
/// are left out.
pub trait Words {
    /// Hands every run of text to `say`, and `None` at every edge between them.
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>));
}

/// The text of a node, its words separated by single spaces.
pub fn plain_text(node: &(impl Words + ?Sized)) -> String {
    let mut text = String::new();
    node.each_run(&mut |run| text.push_str(run.unwrap_or(" ")));
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// Says a text that stands alone.
fn alone<'a>(text: Option<&'a str>, say: &mut dyn FnMut(Option<&'a str>)) {
    if text.is_some() {
        say(text);
        say(None);
    }
}

impl<T: Words> Words for [T] {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        for node in self {
            node.each_run(say);
        }
    }
}

impl<T: Words> Words for Vec<T> {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        self.as_slice().each_run(say);
    }
}

impl<T: Words> Words for Option<T> {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        self.as_slice().each_run(say);
    }
}

impl Words for Phrasing {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        match self {
            Self::Text(text) => say(Some(text)),
            Self::InlineCode { value } => say(Some(value)),
            Self::Emphasis { children } | Self::Strong { children } | Self::Delete { children } => {
                children.each_run(say);
            }
            Self::Link { title, children, .. } => {
                children.each_run(say);
                if title.is_some() {
                    say(None);
                    alone(title.as_deref(), say);
                }
            }
            Self::Image { alt, title, .. } => {
                say(Some(alt));
                if title.is_some() {
                    say(None);
                    alone(title.as_deref(), say);
                }
            }
            Self::Break => say(None),
        }
    }
}

impl Words for Block {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        match self {
            Self::Paragraph(paragraph) => paragraph.children.each_run(say),
            Self::List { children, .. } => children.each_run(say),
            Self::Blockquote { children } => children.each_run(say),
            Self::Code { lang, meta, value } => {
                alone(lang.as_deref(), say);
                alone(meta.as_deref(), say);
                say(Some(value));
            }
            Self::Table(table) => table.each_run(say),
            Self::ThematicBreak => {}
        }
        say(None);
    }
}

impl Words for Table {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        alone(self.caption.as_deref(), say);
        self.head.each_run(say);
        self.rows.each_run(say);
    }
}

impl Words for Cell {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        self.children.each_run(say);
        say(None);
    }
}

impl Words for ListItem {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        self.children.each_run(say);
        say(None);
    }
}

impl Words for Tldr {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        alone(self.title.as_deref(), say);
        self.content.each_run(say);
    }
}

impl Words for Part {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        alone(self.title.as_deref(), say);
        match &self.body {
            Body::Prose(blocks) => blocks.each_run(say),
            Body::Takeaways(items) => items.each_run(say),
        }
    }
}

impl Words for Source {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        alone(self.label.as_deref(), say);
        alone(Some(&self.title), say);
    }
}

impl Words for Article {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        alone(Some(&self.title), say);
        self.tldr.each_run(say);
        self.parts.each_run(say);
        self.source.each_run(say);
    }
}

impl Words for Section {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        alone(self.title.as_deref(), say);
        self.introduction.each_run(say);
        self.articles.each_run(say);
    }
}

impl Words for Issue {
    fn each_run<'a>(&'a self, say: &mut dyn FnMut(Option<&'a str>)) {
        alone(Some(&self.title), say);
        self.introduction.each_run(say);
        self.sections.each_run(say);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_paragraph_touch_and_words_of_two_do_not() {
        let blocks = vec![
            Block::paragraph(vec![
                Phrasing::text("un"),
                Phrasing::Strong { children: vec![Phrasing::text("believ")] },
                Phrasing::text("able"),
            ]),
            Block::text("end"),
        ];
        assert_eq!(plain_text(&blocks), "unbelievable end");
    }

    #[test]
    fn an_article_says_everything_in_reading_order() {
        let article = Article {
            title: "Title".into(),
            tldr: Some(Tldr { title: Some("TLDR".into()), content: vec![Block::text("short")] }),
            parts: vec![Part {
                title: Some("Key takeaways".into()),
                role: None,
                body: Body::Takeaways(vec![ListItem::text("one"), ListItem::text("two")]),
            }],
            source: Some(Source { label: Some("Via".into()), title: "Post".into(), url: None }),
            ..Article::default()
        };
        assert_eq!(plain_text(&article), "Title TLDR short Key takeaways one two Via Post");
    }
}
