use newsfold_bundle::{
    Article, Block, Body, ListItem, Paragraph, Part, Phrasing, Role, Tldr, plain_text,
};

use crate::import::label::{Habits, Meaning, is_via, meaning, names_a_site, source, split};
use crate::import::pieces::{Heading, Reach};
use crate::import::text::article_id;

/// An article that is being read: pieces go in, in reading order, and the article comes out.
pub(in crate::import) struct ArticleDraft {
    /// The line of its title.
    pub(in crate::import) line: usize,
    title: Heading,
    parts: Vec<PartDraft>,
}

/// A part that is being read.
struct PartDraft {
    title: Option<String>,
    meaning: Option<Meaning>,
    reach: Reach,
    blocks: Vec<Block>,
    /// Whether its label stood on a line of its own.
    stood_alone: bool,
}

impl ArticleDraft {
    pub(in crate::import) fn new(line: usize, title: Heading) -> Self {
        Self { line, title, parts: Vec::new() }
    }

    /// A title of a part, standing alone.
    pub(in crate::import) fn part(&mut self, title: &Heading, reach: Reach) {
        let meaning = meaning(&title.text);
        let text = title.text.trim_end_matches([':', '：']).trim_end().to_owned();
        self.parts.push(PartDraft {
            title: Some(text),
            meaning,
            reach,
            blocks: Vec::new(),
            stood_alone: true,
        });
    }

    /// A block; where it is a paragraph with a label, a part begins with it.
    pub(in crate::import) fn block(&mut self, block: Block, habits: &Habits) {
        let blocks = if self.parts.is_empty() { unwrapped(block, habits) } else { vec![block] };
        for block in blocks {
            self.one(block, habits);
        }
    }

    fn one(&mut self, block: Block, habits: &Habits) {
        let block = match block {
            Block::Paragraph(Paragraph { children }) => {
                match split(children, habits, self.runs_on()) {
                    Ok(labelled) => {
                        let stood_alone = labelled.rest.is_empty();
                        let blocks = if stood_alone {
                            Vec::new()
                        } else {
                            vec![Block::paragraph(labelled.rest)]
                        };
                        self.parts.push(PartDraft {
                            title: Some(labelled.title),
                            meaning: labelled.meaning,
                            reach: Reach::Label,
                            blocks,
                            stood_alone,
                        });
                        return;
                    }
                    Err(children) => Block::paragraph(children),
                }
            }
            block => block,
        };
        match self.parts.last_mut() {
            Some(part) if part.takes(&block) => part.blocks.push(block),
            _ => self.parts.push(PartDraft {
                title: None,
                meaning: None,
                reach: Reach::Label,
                blocks: vec![block],
                stood_alone: false,
            }),
        }
    }

    /// Whether the next paragraph would follow an unlabelled one in a labelled part.
    fn runs_on(&self) -> bool {
        let labelled =
            |part: &PartDraft| part.title.is_some() && part.blocks.len() > 1 && !part.is_list();
        let after_list = |part: &PartDraft| part.title.is_none() && self.parts.len() > 1;
        self.parts.last().is_some_and(|part| labelled(part) || after_list(part))
    }

    /// The article.
    pub(in crate::import) fn finish(self) -> Article {
        let mut parts = self.parts;
        let tldr = match parts.first() {
            Some(first) if first.meaning == Some(Meaning::Tldr) => {
                let mut first = parts.remove(0);
                drop_last_rules(&mut first.blocks);
                Some(Tldr { title: first.title, content: first.blocks })
            }
            _ => None,
        };
        let source = take_source(&mut parts);
        let mut parts: Vec<Part> = parts.into_iter().filter_map(PartDraft::finish).collect();
        parts.shrink_to_fit();
        Article {
            id: article_id(&self.title.text),
            title: self.title.text,
            url: self.title.url,
            tldr,
            parts,
            source,
            ..Article::default()
        }
    }
}

/// What stands right under the title, out of a quote that holds a TLDR, or out of a list of which every item
/// begins with a label that is known.
fn unwrapped(block: Block, habits: &Habits) -> Vec<Block> {
    let labelled = |block: &Block| match block {
        Block::Paragraph(Paragraph { children }) => split(children.clone(), habits, false)
            .ok()
            .filter(|labelled| !labelled.rest.is_empty())
            .and_then(|labelled| labelled.meaning)
            .filter(|meaning| *meaning != Meaning::Named),
        _ => None,
    };
    match block {
        Block::Blockquote { children } if matches!(children.as_slice(), [one] if labelled(one) == Some(Meaning::Tldr)) => {
            children
        }
        Block::List { ordered, start, children } => {
            let is_label = |item: &ListItem| match item.children.as_slice() {
                [one] => labelled(one).is_some(),
                _ => false,
            };
            if children.iter().all(is_label) {
                children.into_iter().flat_map(|item| item.children).collect()
            } else {
                vec![Block::List { ordered, start, children }]
            }
        }
        block => vec![block],
    }
}

impl PartDraft {
    /// Whether a block without a label belongs to this part.
    fn takes(&self, block: &Block) -> bool {
        match (self.reach, self.meaning, self.blocks.as_slice()) {
            // Takeaways are one list, under a heading too. A TLDR with a label is one block, and so is
            // a source, but for a list of them.
            (_, Some(Meaning::Role(Role::Takeaways)), [Block::List { .. }])
            | (Reach::Label, Some(Meaning::Tldr), [_, ..]) => false,
            (Reach::Label, Some(Meaning::Source), [_, ..]) => {
                !self.stood_alone && matches!(block, Block::List { .. })
            }
            _ => true,
        }
    }

    fn is_list(&self) -> bool {
        matches!(self.blocks.last(), Some(Block::List { .. }))
    }

    fn finish(mut self) -> Option<Part> {
        drop_last_rules(&mut self.blocks);
        self.blocks.shrink_to_fit();
        if self.title.is_none() && self.blocks.is_empty() {
            return None;
        }
        let role = match self.meaning {
            Some(Meaning::Role(role)) => Some(role),
            _ => None,
        };
        let body = if role == Some(Role::Takeaways) {
            takeaways(self.blocks)
        } else {
            Body::Prose(self.blocks)
        };
        Some(Part { title: self.title, role, body })
    }
}

/// Takeaways, where they are exactly one list whose numbers, if it has any, begin at 1.
fn takeaways(mut blocks: Vec<Block>) -> Body {
    match (blocks.pop(), blocks.is_empty()) {
        (Some(Block::List { start: None | Some(1), children, .. }), true) => {
            Body::Takeaways(children)
        }
        (last, _) => {
            blocks.extend(last);
            Body::Prose(blocks)
        }
    }
}

/// Takes the source off the end of an article: a labelled part of one paragraph, or a last line that
/// names a site.
fn take_source(parts: &mut Vec<PartDraft>) -> Option<newsfold_bundle::Source> {
    // A rule between two articles stands behind the source of the first.
    while let Some(last) = parts.last_mut() {
        drop_last_rules(&mut last.blocks);
        if last.title.is_some() || !last.blocks.is_empty() {
            break;
        }
        parts.pop();
    }
    let last = parts.last_mut()?;
    if last.meaning == Some(Meaning::Source) {
        let [Block::Paragraph(paragraph)] = last.blocks.as_slice() else { return None };
        let found = source(last.title.clone(), &paragraph.children)?;
        parts.pop();
        return Some(found);
    }
    // A line that is all the words of its label is no source line.
    if last.blocks.len() == 1 && last.title.is_some() {
        return None;
    }
    let Some(Block::Paragraph(paragraph)) = last.blocks.last() else { return None };
    let (label, words) = via(&paragraph.children);
    let leads_on = last.title.is_some() && leads_on(&words);
    if label.is_none() && !leads_on && !names_a_site(&plain_text(&paragraph.children)) {
        return None;
    }
    let found = source(label, &words)?;
    last.blocks.pop();
    if last.blocks.is_empty() && last.title.is_none() {
        parts.pop();
    }
    Some(found)
}

/// Whether a paragraph is a link with the words of a source and nothing else: "Read more →".
fn leads_on(words: &[Phrasing]) -> bool {
    let [Phrasing::Link { .. }] = words else { return false };
    let said = plain_text(words);
    meaning(said.trim_matches(|c: char| !c.is_alphanumeric())) == Some(Meaning::Source)
}

/// "Via The Batch", without a colon.
fn via(words: &[Phrasing]) -> (Option<String>, Vec<Phrasing>) {
    if let [Phrasing::Text(text), others @ ..] = words
        && let Some((lead, rest)) = text.split_once(' ')
        && is_via(&plain_text(words))
    {
        let mut words = vec![Phrasing::text(rest)];
        words.extend_from_slice(others);
        return (Some(lead.to_owned()), words);
    }
    (None, words.to_vec())
}

/// Drops changes of subject at the end, where none follows.
pub(in crate::import) fn drop_last_rules(blocks: &mut Vec<Block>) {
    while matches!(blocks.last(), Some(Block::ThematicBreak)) {
        blocks.pop();
    }
}

/// How many takeaways an article has.
pub(in crate::import) fn takeaway_count(article: &Article) -> usize {
    let items = |part: &Part| match &part.body {
        Body::Takeaways(items) => items.len(),
        Body::Prose(_) => 0,
    };
    article.parts.iter().map(items).sum()
}
