use std::ops::Range;

use newsfold_bundle::Block;

use super::division::{Division, division, division_in_digest};
use super::first_label::begins_with_label;
use super::heads::{Head, heads};
use crate::import::flow::{Found, FoundKind};

/// What a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The issue's title.
    Issue,
    /// The title of a section.
    Section,
    /// The title of an article.
    Article,
    /// The title of a part of an article.
    Part,
}

/// What the headings of a text are.
pub(super) struct Roles {
    /// The role of each heading, in order, and how what stands right under it is divided.
    pub(super) roles: Vec<(Role, Option<Division>)>,
    /// How what stands before the first heading is divided.
    pub(super) before: Option<Division>,
}

/// Decides what each heading of a text is that has more than one article.
pub(super) fn roles(found: &[Found], title: Option<usize>) -> Roles {
    let heads = heads(found, title);
    let first = heads.iter().find(|head| !head.title).map_or(found.len(), |head| head.at);
    let before: Vec<&Block> = found.iter().take(first).filter_map(block).collect();
    let divided = division(&before, 2);
    let before = divided.filter(|division| first == found.len() || *division == Division::Items);
    let divisions = divisions(&heads);
    let say_something = heads.iter().any(|head| head.counts() && head.says_something());
    let mut walk = Walk { article_end: 0, parents: Vec::new(), say_something };
    let mut roles = Vec::with_capacity(heads.len());
    for (at, (head, division)) in heads.iter().zip(divisions).enumerate() {
        roles.push(walk.role(&heads, at, head, division));
    }
    Roles { roles, before }
}

fn block(found: &Found) -> Option<&Block> {
    match &found.kind {
        FoundKind::Block(block) => Some(block),
        FoundKind::Heading(..) => None,
    }
}

/// How what stands under each heading is divided into articles. Numbered paragraphs say it by
/// themselves; lists and leads do where most headings that hold something have them, or else a
/// paragraph that begins with a link would be an article of its own.
fn divisions(heads: &[Head]) -> Vec<Option<Division>> {
    let divided = |few: usize| -> Vec<Option<Division>> {
        let own = |head: &Head| {
            (head.counts() && !head.has_part).then(|| division(&head.own, few)).flatten()
        };
        heads.iter().map(own).collect()
    };
    let mut divisions = divided(2);
    let single = divided(1);
    let holds = heads.iter().filter(|head| head.counts() && head.says_something()).count();
    let is_digest =
        divisions.iter().any(Option::is_some) && single.iter().flatten().count() * 2 >= holds;
    if is_digest {
        let own = |head: &Head| head.counts() && !head.has_part;
        let loosely = heads.iter().map(|head| own(head).then(|| division_in_digest(&head.own))?);
        divisions = single.into_iter().zip(loosely).map(|(strictly, l)| strictly.or(l)).collect();
    }
    // What few of them have, where most are divided in another way, divides nothing.
    let count = |kind| divisions.iter().flatten().filter(|here| **here == kind).count();
    let kinds = [Division::Numbers, Division::Items, Division::Leads];
    let counts = kinds.map(|kind| (kind, count(kind)));
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    for here in &mut divisions {
        let rare =
            |kind| counts.iter().any(|(other, count)| *other == kind && count * 3 < most * 2);
        let alone = |kind| !is_digest && kind != Division::Numbers;
        *here = here.filter(|kind| !rare(*kind) && !alone(*kind));
    }
    divisions
}

/// Goes through the headings in order.
struct Walk {
    /// Where the article ends that was begun last.
    article_end: usize,
    /// Where the sections that are open end, and whether all right under them hold deeper headings.
    parents: Vec<(Range<usize>, bool)>,
    /// Some heading has text under it.
    say_something: bool,
}

impl Walk {
    fn role(
        &mut self,
        heads: &[Head],
        index: usize,
        head: &Head,
        division: Option<Division>,
    ) -> (Role, Option<Division>) {
        if head.title {
            return (Role::Issue, None);
        }
        if head.part || head.at < self.article_end {
            return (Role::Part, None);
        }
        while self.parents.last().is_some_and(|(range, _)| range.end <= head.at) {
            self.parents.pop();
        }
        if leads_as_they_do(heads, index, head) {
            self.article_end = under(heads, index).next().map_or(head.end, |deeper| deeper.at);
            return (Role::Article, None);
        }
        if self.is_section(heads, index, head, division) {
            let all_hold =
                under(heads, index).all(|deeper| deeper.has_deeper && !deeper.says_something());
            self.parents.push((head.at..head.end, all_hold));
            return (Role::Section, division);
        }
        self.article_end = head.end;
        (Role::Article, None)
    }

    /// Whether a heading is a section's rather than an article's.
    fn is_section(
        &self,
        heads: &[Head],
        index: usize,
        head: &Head,
        division: Option<Division>,
    ) -> bool {
        match (head.says_something(), head.has_deeper) {
            // What stands under it is divided.
            (true, false) => division.is_some(),
            // Nothing stands under it: it leads somewhere, or heads what follows.
            (false, false) => !head.linked && self.parents.is_empty() && self.say_something,
            // Deeper headings stand right under it; inside a section, as under all its sisters.
            (false, true) => self.parents.last().is_none_or(|(_, all_hold)| *all_hold),
            // Text stands under it, which is its own; unless that introduces articles.
            (true, true) => introduces(heads, index, head),
        }
    }
}

/// The headings right under one: those of the first level that is deeper.
fn under<'h, 'f>(heads: &'h [Head<'f>], index: usize) -> impl Iterator<Item = &'h Head<'f>> {
    let head = heads.get(index);
    let end = head.map_or(0, |head| head.end);
    let deeper = || {
        let rest = heads.get(index + 1..).unwrap_or_default().iter();
        rest.take_while(move |deeper| deeper.at < end).filter(|deeper| deeper.counts())
    };
    let level = deeper().map(|deeper| deeper.level).min().unwrap_or_default();
    deeper().filter(move |deeper| deeper.level == level)
}

/// Whether a heading with text of its own leads somewhere, as those under it do, which then stand beside it:
/// the first of a digest that is written larger than the others.
fn leads_as_they_do(heads: &[Head], index: usize, head: &Head) -> bool {
    let linked = || under(heads, index).filter(|deeper| deeper.linked).count();
    head.linked && head.says_something() && linked() * 2 > under(heads, index).count()
}

/// Whether the text right under a heading introduces the articles under it.
fn introduces(heads: &[Head], index: usize, head: &Head) -> bool {
    if head.has_part || head.own.first().is_some_and(|block| begins_with_label(block)) {
        return false;
    }
    let linked = under(heads, index).filter(|deeper| deeper.linked).count();
    let all = under(heads, index).count();
    let labelled = under(heads, index).any(|deeper| {
        deeper.has_part || deeper.own.first().is_some_and(|block| begins_with_label(block))
    });
    linked * 2 > all || labelled
}
