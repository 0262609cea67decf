use crate::{Article, Block, Body, Bundle, Href, Issue, IssueEntry, ListItem, Phrasing};

impl Bundle {
    /// Hands every address of the issues' content to `visit`, which may change it; not those of the
    /// publication and of the issues' own files.
    pub fn each_href(&mut self, visit: &mut dyn FnMut(&mut Href)) {
        for entry in &mut self.issues {
            if let IssueEntry::Inline(issue) = entry {
                issue.each_href(visit);
            }
        }
    }
}

impl Issue {
    /// Hands every address of the issue's content to `visit`, which may change it.
    pub fn each_href(&mut self, visit: &mut dyn FnMut(&mut Href)) {
        blocks(&mut self.introduction, visit);
        for section in &mut self.sections {
            blocks(&mut section.introduction, visit);
            for an_article in &mut section.articles {
                article(an_article, visit);
            }
        }
    }
}

fn article(article: &mut Article, visit: &mut dyn FnMut(&mut Href)) {
    article.url.iter_mut().for_each(&mut *visit);
    if let Some(tldr) = &mut article.tldr {
        blocks(&mut tldr.content, visit);
    }
    for part in &mut article.parts {
        match &mut part.body {
            Body::Prose(content) => blocks(content, visit),
            Body::Takeaways(content) => items(content, visit),
        }
    }
    article.source.iter_mut().filter_map(|source| source.url.as_mut()).for_each(visit);
}

fn blocks(nodes: &mut [Block], visit: &mut dyn FnMut(&mut Href)) {
    for node in nodes {
        match node {
            Block::Paragraph(paragraph) => phrasing(&mut paragraph.children, visit),
            Block::List { children, .. } => items(children, visit),
            Block::Blockquote { children } => blocks(children, visit),
            Block::Table(table) => {
                for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                    phrasing(&mut cell.children, visit);
                }
            }
            Block::Code { .. } | Block::ThematicBreak => {}
        }
    }
}

fn items(nodes: &mut [ListItem], visit: &mut dyn FnMut(&mut Href)) {
    for node in nodes {
        blocks(&mut node.children, visit);
    }
}

fn phrasing(nodes: &mut [Phrasing], visit: &mut dyn FnMut(&mut Href)) {
    for node in nodes {
        match node {
            Phrasing::Link { url, children, .. } => {
                visit(url);
                phrasing(children, visit);
            }
            Phrasing::Image { url, .. } => visit(url),
            Phrasing::Emphasis { children }
            | Phrasing::Strong { children }
            | Phrasing::Delete { children } => phrasing(children, visit),
            Phrasing::Text(_) | Phrasing::InlineCode { .. } | Phrasing::Break => {}
        }
    }
}
