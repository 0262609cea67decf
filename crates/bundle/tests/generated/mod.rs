//! Sound bundles, made up.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use newsfold_bundle::{
    Article, Block, Body, Bundle, Cell, Date, Href, Issue, IssueEntry, IssueReference, ListItem,
    Part, Phrasing, Pronunciation, Publication, Role, Section, Source, Table, Tldr,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    "\\PC{0,12}[a-zא-ת\"\\\\/<&]\\PC{0,3}"
}

fn href() -> impl Strategy<Value = Href> {
    prop::sample::select(vec![
        "https://a.example/b?c=d#e",
        "mailto:a@b.example",
        "../c.html",
        "tel:+49123",
    ])
    .prop_map(|href| href.parse().expect(href))
}

fn date() -> impl Strategy<Value = Date> {
    (1..=9999_i32, 1..=12_u8, 1..=28_u8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("a day"))
}

fn language() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["en", "pt-BR", "ar"]).prop_map(str::to_owned)
}

/// Running text that holds no link, as it can stand in one.
fn unlinked() -> impl Strategy<Value = Phrasing> {
    let alt = prop_oneof![text(), Just(String::new())];
    let leaf = prop_oneof![
        4 => text().prop_map(Phrasing::Text),
        1 => text().prop_map(|value| Phrasing::InlineCode { value }),
        1 => Just(Phrasing::Break),
        1 => (href(), alt, of(text()))
            .prop_map(|(url, alt, title)| Phrasing::Image { url, alt, title }),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| emphatic(&inner))
}

/// Running text inside of something that stresses it.
fn emphatic(
    inner: &(impl Strategy<Value = Phrasing> + Clone + 'static),
) -> BoxedStrategy<Phrasing> {
    let children = || vec(inner.clone(), 0..3);
    prop_oneof![
        children().prop_map(|children| Phrasing::Emphasis { children }),
        children().prop_map(|children| Phrasing::Strong { children }),
        children().prop_map(|children| Phrasing::Delete { children }),
    ]
    .boxed()
}

fn phrasing() -> impl Strategy<Value = Phrasing> {
    let link = (href(), of(text()), vec(unlinked(), 0..3))
        .prop_map(|(url, title, children)| Phrasing::Link { url, title, children });
    prop_oneof![3 => unlinked(), 1 => link].prop_recursive(2, 8, 3, |inner| emphatic(&inner))
}

fn table() -> impl Strategy<Value = Table> {
    let cells = || vec(vec(phrasing(), 0..3).prop_map(|children| Cell { children }), 0..4);
    (of(text()), cells(), vec(cells(), 0..4)).prop_map(|(caption, head, rows)| Table {
        caption,
        head,
        rows,
    })
}

fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![
        4 => vec(phrasing(), 0..4).prop_map(Block::paragraph),
        1 => (of(text()), of(text()), text()).prop_map(|(lang, meta, value)| Block::Code { lang, meta, value }),
        1 => Just(Block::ThematicBreak),
        1 => table().prop_map(Block::Table),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        let item = vec(inner.clone(), 0..3).prop_map(|children| ListItem { children });
        prop_oneof![
            (any::<bool>(), of(0..9_u64), vec(item, 0..3))
                .prop_map(|(ordered, start, children)| Block::List { ordered, start, children }),
            vec(inner, 0..3).prop_map(|children| Block::Blockquote { children }),
        ]
    })
}

fn part() -> impl Strategy<Value = Part> {
    let roles: Vec<Role> = Role::ALL.iter().map(|(_, role)| *role).collect();
    let body = prop_oneof![
        vec(block(), 0..3).prop_map(Body::Prose),
        vec(vec(block(), 0..2).prop_map(|children| ListItem { children }), 0..3)
            .prop_map(Body::Takeaways),
    ];
    (of(text()), of(prop::sample::select(roles)), body).prop_map(|(title, role, body)| Part {
        title,
        role,
        body,
    })
}

fn article() -> impl Strategy<Value = Article> {
    let tldr =
        (of(text()), vec(block(), 0..2)).prop_map(|(title, content)| Tldr { title, content });
    let source = (of(text()), text(), of(href())).prop_map(|(label, title, url)| Source {
        label,
        title,
        url,
    });
    let words = (text(), of(href()), of(language()), vec(text(), 0..3), vec(text(), 0..2));
    (words, of(tldr), vec(part(), 0..3), of(source)).prop_map(
        |((title, url, language, tags, authors), tldr, parts, source)| Article {
            id: String::new(),
            title,
            url,
            language,
            tags,
            authors,
            tldr,
            parts,
            source,
        },
    )
}

/// A sound issue.
pub fn issue() -> impl Strategy<Value = Issue> {
    let section = (of(text()), vec(block(), 0..2), vec(article(), 0..3))
        .prop_map(|(title, introduction, articles)| Section { title, introduction, articles });
    let words = || vec(text(), 0..2);
    let head = (text(), of(date()), of(language()), words(), words(), vec(block(), 0..2));
    (head, vec(section, 0..3)).prop_map(
        |((title, date, language, authors, tags, introduction), mut sections)| {
            let articles = sections.iter_mut().flat_map(|section| &mut section.articles);
            articles.enumerate().for_each(|(at, article)| article.id = format!("a{at}"));
            let id = "only".to_owned();
            Issue { id, title, date, language, authors, tags, introduction, sections }
        },
    )
}

fn entry() -> impl Strategy<Value = IssueEntry> {
    let reference = (
        text(),
        of(date()),
        of(language()),
        href(),
        of(0..u64::MAX),
        [vec(text(), 0..3), vec(text(), 0..3)],
    )
        .prop_map(|(title, date, language, href, bytes, [tags, articles])| IssueReference {
            id: String::new(),
            title,
            date,
            language,
            href,
            digest: "sha256-YQ==".to_owned(),
            bytes,
            tags,
            articles,
        });
    prop_oneof![
        2 => issue().prop_map(IssueEntry::Inline),
        1 => reference.prop_map(IssueEntry::Reference),
    ]
}

/// A sound bundle with a little of everything.
pub fn bundle() -> impl Strategy<Value = Bundle> {
    let said = (text(), text()).prop_map(|(word, say)| Pronunciation { word, say });
    let publication = (text(), of(language()), of(href()), of(text()), of(href()), vec(said, 0..3))
        .prop_map(|(title, language, home, description, picture, pronunciations)| Publication {
            title,
            language,
            home,
            description,
            picture,
            pronunciations,
        });
    (publication, vec(entry(), 0..4)).prop_map(|(publication, mut issues)| {
        for (at, entry) in issues.iter_mut().enumerate() {
            match entry {
                IssueEntry::Inline(issue) => issue.id = format!("i{at}"),
                IssueEntry::Reference(reference) => reference.id = format!("i{at}"),
            }
        }
        Bundle { publication, issues, ..Bundle::default() }
    })
}
