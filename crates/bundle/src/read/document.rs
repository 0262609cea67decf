use std::collections::HashSet;

use super::content::{blocks, list_items};
use super::cursor::Cursor;
use super::fault::FaultKind;
use super::limits::{MOST_ARTICLES, MOST_ISSUES, MOST_RUNS, MOST_RUNS_AT_ONCE};
use super::scalar;
use crate::{
    Article, Block, Body, Bundle, Issue, IssueEntry, IssueReference, Neighbour, Page, Part,
    Publication, Role, Section, Shard, ShardReference, Site, Source, Tldr, Version, Words,
};

/// Reads the document.
pub(super) fn bundle(at: Cursor) -> Option<Bundle> {
    at.object()?;
    at.required("version", scalar::version);
    let publication = at.required("publication", publication);
    let site = at.optional("site", site);
    let mut taken = HashSet::new();
    let issues = at.required("issues", |issues| {
        not_too_many(issues)?;
        issues.each(|at| {
            let entry = issue_entry(at)?;
            unique(at, entry.id(), &mut taken);
            Some(entry)
        })
    });
    let older = at.list("older", shard_reference);
    Some(Bundle { version: Version, publication: publication?, site, issues: issues?, older })
}

fn not_too_many(issues: Cursor) -> Option<()> {
    let found = issues.value().as_array().map_or(0, Vec::len);
    not_more(issues, "issues", found, MOST_ISSUES)
}

fn not_more(at: Cursor, what: &'static str, found: usize, most: usize) -> Option<()> {
    if found > most { at.fault(FaultKind::TooMany { what, found, most }) } else { Some(()) }
}

fn site(at: Cursor) -> Option<Site> {
    at.object()?;
    let issue = at.required("issue", scalar::page_pattern);
    let archive = at.required("archive", scalar::href);
    Some(Site { issue: issue?, archive: archive? })
}

fn shard_reference(at: Cursor) -> Option<ShardReference> {
    at.object()?;
    let href = at.required("href", scalar::href);
    let digest = at.required("digest", scalar::digest);
    let count = at.required("count", scalar::count);
    let oldest = at.optional("oldest", scalar::date);
    let bytes = at.optional("bytes", scalar::number);
    Some(ShardReference { href: href?, digest: digest?, count: count?, oldest, bytes })
}

/// Reads a file that lists older issues.
pub(super) fn shard(at: Cursor) -> Option<Shard> {
    at.object()?;
    at.required("version", scalar::version);
    let mut taken = HashSet::new();
    let issues = at.required("issues", |issues| {
        not_too_many(issues)?;
        issues.each(|at| {
            let reference = issue_reference(at)?;
            unique(at, &reference.id, &mut taken);
            Some(reference)
        })
    });
    Some(Shard { version: Version, issues: issues? })
}

/// Reads what a page says of itself.
pub(super) fn page(at: Cursor) -> Option<Page> {
    at.object()?;
    let publication = at.required("publication", publication);
    let site = at.required("site", site);
    let id = at.required("id", scalar::id);
    let number = at.required("number", scalar::count);
    let href = at.required("href", scalar::href);
    let digest = at.required("digest", scalar::digest);
    let newer = at.optional("newer", neighbour);
    let older = at.optional("older", neighbour);
    Some(Page {
        publication: publication?,
        site: site?,
        id: id?,
        number: number?,
        href: href?,
        digest: digest?,
        newer,
        older,
    })
}

fn neighbour(at: Cursor) -> Option<Neighbour> {
    at.object()?;
    let id = at.required("id", scalar::id);
    let title = title(at, id.as_ref());
    let language = at.optional("language", scalar::language);
    Some(Neighbour { id: id?, title: title?, language })
}

fn publication(at: Cursor) -> Option<Publication> {
    at.object()?;
    let title = at.required("title", scalar::text);
    let language = at.optional("language", scalar::language);
    let home = at.optional("home", scalar::link);
    let description = at.optional("description", scalar::label);
    let picture = at.optional("picture", scalar::link);
    // What is said aloud is read by what says it; the widget draws, and does without.
    #[cfg(feature = "examine")]
    let pronunciations = at.list("pronunciations", pronunciation);
    #[cfg(not(feature = "examine"))]
    let pronunciations = Vec::new();
    Some(Publication { title: title?, language, home, description, picture, pronunciations })
}

#[cfg(feature = "examine")]
fn pronunciation(at: Cursor) -> Option<crate::Pronunciation> {
    at.object()?;
    let word = at.required("word", scalar::text);
    let say = at.required("say", scalar::text);
    Some(crate::Pronunciation { word: word?, say: say? })
}

fn issue_entry(at: Cursor) -> Option<IssueEntry> {
    if at.has("href") {
        issue_reference(at).map(IssueEntry::Reference)
    } else {
        issue(at).map(IssueEntry::Inline)
    }
}

fn issue_reference(at: Cursor) -> Option<IssueReference> {
    let id = at.required("id", scalar::id);
    let title = title(at, id.as_ref());
    let date = at.optional("date", scalar::date);
    let language = at.optional("language", scalar::language);
    let href = at.required("href", scalar::href);
    let digest = at.required("digest", scalar::digest);
    let bytes = at.optional("bytes", scalar::number);
    let tags = at.list("tags", scalar::label);
    let articles = at.list("articles", scalar::label);
    Some(IssueReference {
        id: id?,
        title: title?,
        date,
        language,
        href: href?,
        digest: digest?,
        bytes,
        tags,
        articles,
    })
}

/// Reads one issue, in a bundle or in a file of its own.
pub(super) fn issue(at: Cursor) -> Option<Issue> {
    at.object()?;
    let id = at.required("id", scalar::id);
    let title = title(at, id.as_ref());
    let date = at.optional("date", scalar::date);
    let language = at.optional("language", scalar::language);
    let authors = at.list("authors", scalar::label);
    let tags = at.list("tags", scalar::label);
    let introduction = at.optional("introduction", introduction).unwrap_or_default();
    let mut taken = HashSet::new();
    let sections = at.required("sections", |sections| sections.each(|at| section(at, &mut taken)));
    let issue = Issue {
        id: id?,
        title: title?,
        date,
        language,
        authors,
        tags,
        introduction,
        sections: sections?,
    };
    not_more(at, "articles", issue.articles().count(), MOST_ARTICLES)?;
    not_too_long(at, issue, MOST_RUNS)
}

fn introduction(at: Cursor) -> Option<Vec<Block>> {
    not_too_long(at, blocks(at)?, MOST_RUNS_AT_ONCE)
}

fn not_too_long<T: Words>(at: Cursor, text: T, most: usize) -> Option<T> {
    let mut found = 0;
    text.each_run(&mut |run| found += usize::from(run.is_some()));
    not_more(at, "runs of text", found, most).map(|()| text)
}

fn section(at: Cursor, taken: &mut HashSet<String>) -> Option<Section> {
    at.object()?;
    let title = at.optional("title", scalar::label);
    let introduction = at.optional("introduction", introduction).unwrap_or_default();
    let articles = at.required("articles", |articles| {
        articles.each(|at| {
            let article = article(at)?;
            unique(at, &article.id, taken);
            Some(article)
        })
    });
    Some(Section { title, introduction, articles: articles? })
}

fn article(at: Cursor) -> Option<Article> {
    at.object()?;
    let id = at.required("id", scalar::id);
    let title = title(at, id.as_ref());
    let url = at.optional("url", scalar::link);
    let language = at.optional("language", scalar::language);
    let tags = at.list("tags", scalar::label);
    let authors = at.list("authors", scalar::label);
    let tldr = at.optional("tldr", tldr);
    let parts = at.list("parts", part);
    let source = at.optional("source", source);
    let article =
        Article { id: id?, title: title?, url, language, tags, authors, tldr, parts, source };
    not_too_long(at, article, MOST_RUNS_AT_ONCE)
}

fn tldr(at: Cursor) -> Option<Tldr> {
    if at.value().as_str().is_some() {
        let content = vec![crate::Block::text(scalar::label(at)?)];
        return Some(Tldr { title: None, content });
    }
    at.object()?;
    let title = at.optional("title", scalar::label);
    let content = at.required("content", blocks);
    Some(Tldr { title, content: content? })
}

fn part(at: Cursor) -> Option<Part> {
    at.object()?;
    let title = at.optional("title", scalar::label);
    let role = at.optional("role", role);
    let body = match (at.has("content"), at.has("takeaways")) {
        (true, false) => at.optional("content", blocks).map(Body::Prose),
        (false, true) => at.optional("takeaways", list_items).map(Body::Takeaways),
        _ => at.fault(FaultKind::PartBody),
    };
    Some(Part { title, role, body: body? })
}

fn role(at: Cursor) -> Option<Role> {
    let name = scalar::string(at)?;
    let known = Role::ALL.iter().find(|(known, _)| *known == name);
    known.map(|(_, role)| *role).or_else(|| at.fault(FaultKind::Role(name.to_owned())))
}

fn source(at: Cursor) -> Option<Source> {
    at.object()?;
    let label = at.optional("label", scalar::label);
    let title = at.required("title", scalar::label);
    let url = at.optional("url", scalar::link);
    Some(Source { label, title: title?, url })
}

/// The title of what has an id, which stands for a title that says nothing.
fn title(at: Cursor, id: Option<&String>) -> Option<String> {
    at.required("title", |at| match scalar::string(at)? {
        text if text.trim().is_empty() => at.mended(FaultKind::Empty).or_else(|| id.cloned()),
        text => Some(text.to_owned()),
    })
}

/// Notes a fault where an id was taken before.
fn unique(at: Cursor, id: &str, taken: &mut HashSet<String>) {
    if !taken.insert(id.to_owned()) {
        at.required("id", |at| at.fault::<()>(FaultKind::DuplicateId(id.to_owned())));
    }
}
