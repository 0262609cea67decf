use aho_corasick::{AhoCorasick, MatchKind};
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
    let Some(mut cleaning) = Cleaning::of(readers, homeless) else { return };
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

/// How an address stands in links.
fn in_links(reader: &str) -> Vec<String> {
    let plain = reader.to_lowercase();
    let mut forms = vec![plain.replace('@', "%40"), plain.replace('@', "=")];
    forms.push(plain.replace('+', "%2b").replace('@', "%40"));
    for text in [reader, plain.as_str()] {
        forms.push(STANDARD_NO_PAD.encode(text).to_lowercase());
        forms.push(URL_SAFE_NO_PAD.encode(text).to_lowercase());
    }
    forms.push(plain);
    forms
}

/// What is looked for is looked for all at once: a mail may have gone to thousands.
struct Cleaning<'h> {
    in_words: AhoCorasick,
    in_links: AhoCorasick,
    homeless: &'h mut Vec<Homeless>,
}

impl<'h> Cleaning<'h> {
    /// Looks for the addresses of readers; for none where they are more than can be looked for, which no file
    /// holds that is read.
    fn of(readers: &[String], homeless: &'h mut Vec<Homeless>) -> Option<Self> {
        let plain = readers.iter().map(|reader| reader.to_lowercase());
        let in_words = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .build(plain)
            .ok()?;
        let in_links = readers.iter().flat_map(|reader| in_links(reader));
        Some(Self { in_words, in_links: AhoCorasick::new(in_links).ok()?, homeless })
    }

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
        let (mut clean, mut count) = (String::new(), 0);
        self.in_words.replace_all_with(text, &mut clean, |_, _, clean| {
            clean.push('…');
            count += 1;
            true
        });
        if count > 0 {
            *text = clean;
            (0..count).for_each(|_| self.lost());
        }
    }

    fn names_reader(&self, target: &str) -> bool {
        self.in_links.is_match(&target.to_lowercase())
    }

    fn lost(&mut self) {
        let reason = Reason::Chrome(Chrome::Reader);
        self.homeless.push(Homeless { line: 1, text: "…@…".to_owned(), reason });
    }
}

#[cfg(test)]
mod tests {
    use newsfold_bundle::Paragraph;

    use super::*;

    #[test]
    fn no_address_of_many_readers_gets_in() {
        let readers: Vec<String> =
            (0..2000).map(|number| format!("r{number}@home.example")).collect();
        let (words, link) = ("To R1@Home.example, R19@HOME.example.", "https://a.example/?to=");
        let links =
            ["r7%40home.example", "r1999=home.example", "cjE5QGhvbWUuZXhhbXBsZQ", "x@home.example"];
        let mut children = vec![Phrasing::Text(words.to_owned())];
        children.extend(links.map(|to| Phrasing::Link {
            url: format!("{link}{to}").parse().expect(to),
            title: None,
            children: vec![Phrasing::Text(to.to_owned())],
        }));
        let introduction = vec![Block::Paragraph(Paragraph { children })];
        let mut issue = Issue { introduction, ..Issue::default() };
        let mut homeless = Vec::new();
        without_readers(&mut issue, &readers, &mut homeless);
        let [Block::Paragraph(paragraph)] = issue.introduction.as_slice() else {
            panic!("{issue:?}")
        };
        assert_eq!(paragraph.children.first(), Some(&Phrasing::Text("To …, ….".to_owned())));
        let is_link = |node: &&Phrasing| matches!(node, Phrasing::Link { .. });
        assert_eq!(paragraph.children.iter().filter(is_link).count(), 1);
        assert_eq!(homeless.len(), 5);
    }
}
