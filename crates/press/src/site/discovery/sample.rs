//! A publication for the tests of this folder, with everything in it that is hard to write down.

use newsfold_bundle::{
    Article, Block, Body, Issue, IssueReference, Part, Phrasing, Publication, Section, Site,
    Source, Tldr,
};

use crate::site::discovery::published::Published;

/// Every character that means something to XML, HTML or JSON.
pub(in crate::site) const HARD: &str =
    "]]> </script><!--<script> & \"quoted\" 'too' \\ \u{2028} <b>";

/// Owns what [`Published`] borrows.
pub(in crate::site) struct Sample {
    pub(in crate::site) publication: Publication,
    pub(in crate::site) site: Site,
    pub(in crate::site) newest: Vec<Issue>,
    pub(in crate::site) listed: Vec<IssueReference>,
}

impl Sample {
    /// Three issues: one hard to write down, one in Arabic, one that says next to nothing.
    pub(in crate::site) fn new() -> Self {
        let newest = vec![hard(), arabic(), bare()];
        Self {
            publication: Publication {
                title: "Harbour & Co <Weekly>".into(),
                language: Some("en".into()),
                home: "https://harbour.example/".parse().ok(),
                description: Some(format!("News {HARD}")),
                picture: "logo.svg?a&b".parse().ok(),
                pronunciations: Vec::new(),
            },
            site: Site {
                issue: "issues/{id}.html".into(),
                archive: "archive.html".parse().expect("a link"),
            },
            listed: newest.iter().map(listed).collect(),
            newest,
        }
    }

    pub(in crate::site) fn published<'a>(&'a self, base_url: Option<&'a str>) -> Published<'a> {
        let Self { publication, site, newest, listed } = self;
        Published { publication, base_url, site, newest, listed }
    }
}

pub(in crate::site) fn article(id: &str, title: &str) -> Article {
    Article { id: id.into(), title: title.into(), ..Article::default() }
}

fn hard() -> Issue {
    let link = |url: &str, text: &str| Phrasing::Link {
        url: url.parse().expect("a link"),
        title: None,
        children: vec![Phrasing::text(text)],
    };
    let image = Phrasing::Image {
        url: "pictures/crane.png".parse().expect("a link"),
        alt: "A crane".into(),
        title: None,
    };
    let first = Article {
        tags: vec!["harbour".into(), "cranes & ships".into()],
        authors: vec!["Ada Lovelace".into()],
        url: "https://elsewhere.example/a?b=1&c=2".parse().ok(),
        tldr: Some(Tldr { title: None, content: vec![Block::text(HARD)] }),
        parts: vec![Part {
            title: Some("Why do I care".into()),
            role: None,
            body: Body::Prose(vec![Block::paragraph(vec![
                link("files/plan.pdf", "the plan"),
                link("#first", "above"),
                link("mailto:a@b.example", "mail"),
                image,
                Phrasing::text("bell\u{7}"),
            ])]),
        }],
        source: Some(Source {
            label: None,
            title: "The Port".into(),
            url: "https://port.example/".parse().ok(),
        }),
        ..article("first", HARD)
    };
    let articles =
        vec![first, Article { tags: vec!["harbour".into()], ..article("zweiter", "Two") }];
    Issue {
        id: "2026-04-10".into(),
        title: format!("Hard {HARD} \u{1}"),
        date: "2026-04-10".parse().ok(),
        authors: vec!["Grace Hopper".into()],
        sections: vec![Section { articles, ..Section::default() }],
        ..Issue::default()
    }
}

fn arabic() -> Issue {
    let articles = vec![article("الميناء", "الميناء يكبر")];
    Issue {
        id: "العدد-٢".into(),
        title: "العدد الثاني".into(),
        date: "2026-04-03".parse().ok(),
        language: Some("ar".into()),
        sections: vec![Section { articles, ..Section::default() }],
        ..Issue::default()
    }
}

fn bare() -> Issue {
    Issue { id: "bare".into(), title: "Bare".into(), ..Issue::default() }
}

/// How the index lists an issue.
pub(in crate::site) fn listed(issue: &Issue) -> IssueReference {
    IssueReference {
        id: issue.id.clone(),
        title: issue.title.clone(),
        date: issue.date,
        language: issue.language.clone(),
        href: format!("issues/{}.json", issue.id).parse().expect("a link"),
        digest: "sha256-AAAA".into(),
        bytes: None,
        tags: issue.tags.clone(),
        articles: issue.articles().map(|article| article.title.clone()).collect(),
    }
}
