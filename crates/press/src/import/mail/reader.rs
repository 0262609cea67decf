use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use newsfold_bundle::{Article, Block, Body, Href, Issue, ListItem, Phrasing};

use crate::import::report::{Chrome, Homeless, Reason};

/// The addresses that a text says it was sent to: `This email was sent to reader@home.example`.
pub(in crate::import) fn addressed(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let leads = [
        "sent to",
        "subscribed as",
        "delivered to",
        "intended for",
        "registered as",
        "gesendet an",
        "geht an",
        "envoyé à",
        "enviado a",
        "inviata a",
        "wysłana do",
    ];
    let mut found = Vec::new();
    for lead in leads {
        for (at, _) in lower.match_indices(lead) {
            let after = lower.get(at + lead.len()..).unwrap_or_default();
            let word = after.split_whitespace().next().unwrap_or_default();
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            if word.contains('@') && word.contains('.') {
                found.push(word.to_owned());
            }
        }
    }
    found
}

/// Takes the addresses of readers out of an issue: out of its words, and links that hold one.
pub(in crate::import) fn without_readers(
    issue: &mut Issue,
    readers: &[String],
    homeless: &mut Vec<Homeless>,
) {
    if readers.is_empty() {
        return;
    }
    let mut cleaning =
        Cleaning { forms: readers.iter().map(|reader| Forms::of(reader)).collect(), homeless };
    cleaning.text(&mut issue.title);
    cleaning.blocks(&mut issue.introduction);
    for section in &mut issue.sections {
        if let Some(title) = &mut section.title {
            cleaning.text(title);
        }
        cleaning.blocks(&mut section.introduction);
        for article in &mut section.articles {
            cleaning.article(article);
        }
    }
}

/// How an address stands in texts and in links.
struct Forms {
    plain: String,
    in_links: Vec<String>,
}

impl Forms {
    fn of(reader: &str) -> Self {
        let plain = reader.to_lowercase();
        let mut in_links = vec![plain.clone(), plain.replace('@', "%40"), plain.replace('@', "=")];
        in_links.push(plain.replace('+', "%2b").replace('@', "%40"));
        for text in [reader, plain.as_str()] {
            in_links.push(STANDARD_NO_PAD.encode(text).to_lowercase());
            in_links.push(URL_SAFE_NO_PAD.encode(text).to_lowercase());
        }
        Self { plain, in_links }
    }
}

struct Cleaning<'h> {
    forms: Vec<Forms>,
    homeless: &'h mut Vec<Homeless>,
}

impl Cleaning<'_> {
    fn article(&mut self, article: &mut Article) {
        self.text(&mut article.title);
        self.optional(&mut article.url);
        if let Some(tldr) = &mut article.tldr {
            self.blocks(&mut tldr.content);
        }
        for part in &mut article.parts {
            if let Some(title) = &mut part.title {
                self.text(title);
            }
            match &mut part.body {
                Body::Prose(blocks) => self.blocks(blocks),
                Body::Takeaways(items) => self.items(items),
            }
        }
        if let Some(source) = &mut article.source {
            self.text(&mut source.title);
            self.optional(&mut source.url);
        }
    }

    fn optional(&mut self, url: &mut Option<Href>) {
        if url.as_ref().is_some_and(|url| self.names_reader(url)) {
            *url = None;
            self.lost();
        }
    }

    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.phrasing(&mut paragraph.children),
                Block::Blockquote { children } => self.blocks(children),
                Block::List { children, .. } => self.items(children),
                Block::Code { value, .. } => self.text(value),
                Block::Table(table) => {
                    if let Some(caption) = &mut table.caption {
                        self.text(caption);
                    }
                    for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                        self.phrasing(&mut cell.children);
                    }
                }
                Block::ThematicBreak => {}
            }
        }
    }

    fn items(&mut self, items: &mut [ListItem]) {
        for item in items {
            self.blocks(&mut item.children);
        }
    }

    fn phrasing(&mut self, nodes: &mut Vec<Phrasing>) {
        for node in nodes.iter_mut() {
            match node {
                Phrasing::Text(text) | Phrasing::InlineCode { value: text } => self.text(text),
                Phrasing::Emphasis { children }
                | Phrasing::Strong { children }
                | Phrasing::Delete { children } => {
                    self.phrasing(children);
                }
                Phrasing::Link { url, title, children } => {
                    self.phrasing(children);
                    *title = title.take().filter(|title| !self.names_reader(title));
                    if self.names_reader(url) {
                        self.lost();
                        *node = Phrasing::Text(newsfold_bundle::plain_text(children.as_slice()));
                    }
                }
                Phrasing::Image { url, .. } if self.names_reader(url) => {
                    self.lost();
                    *node = Phrasing::Text(String::new());
                }
                Phrasing::Image { .. } | Phrasing::Break => {}
            }
        }
        nodes.retain(|node| !matches!(node, Phrasing::Text(text) if text.is_empty()));
    }

    /// Takes the addresses out of words.
    fn text(&mut self, text: &mut String) {
        if !text.contains('@') {
            return;
        }
        for at in 0..self.forms.len() {
            let Some(plain) = self.forms.get(at).map(|forms| forms.plain.clone()) else { continue };
            while let Some(begin) = find_ignoring_case(text, &plain) {
                text.replace_range(begin..begin + plain.len(), "…");
                self.lost();
            }
        }
    }

    fn names_reader(&self, target: &str) -> bool {
        let target = target.to_lowercase();
        self.forms
            .iter()
            .flat_map(|forms| &forms.in_links)
            .any(|form| target.contains(form.as_str()))
    }

    fn lost(&mut self) {
        let reason = Reason::Chrome(Chrome::Reader);
        self.homeless.push(Homeless { line: 1, text: "…@…".to_owned(), reason });
    }
}

/// Where a text in small ASCII letters stands in another.
fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let wanted = wanted.as_bytes();
    text.as_bytes()
        .windows(wanted.len().max(1))
        .position(|window| window.eq_ignore_ascii_case(wanted))
}
