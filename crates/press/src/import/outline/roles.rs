use std::ops::Range;

use newsfold_bundle::{Block, plain_text};

use super::digest::{Division, division};
use super::first_label::{begins_with_label, label_of};
use super::links::holds_link;
use crate::import::flow::{Found, FoundKind};
use crate::import::label::{Meaning, meaning};

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

/// A heading, and what stands under it.
#[allow(clippy::struct_excessive_bools, reason = "marks that are there or not, in any combination")]
struct Head<'f> {
    level: u8,
    /// It is a part by its words.
    part: bool,
    title: bool,
    linked: bool,
    /// Where it stands, and the blocks right under it.
    at: usize,
    own: Vec<&'f Block>,
    /// A part stands right under it.
    has_part: bool,
    /// Where the next heading stands that is not deeper.
    end: usize,
    /// The heads right under it, as far as they count.
    has_deeper: bool,
}

impl Head<'_> {
    fn says_something(&self) -> bool {
        self.has_part || self.own.iter().any(|block| **block != Block::ThematicBreak)
    }

    fn counts(&self) -> bool {
        !self.part && !self.title
    }
}

/// Decides what each heading of a text is that has more than one article.
pub(super) fn roles(found: &[Found], title: Option<usize>) -> Roles {
    let heads = heads(found, title);
    let first = heads.iter().find(|head| !head.title).map_or(found.len(), |head| head.at);
    let before: Vec<&Block> = found.iter().take(first).filter_map(block).collect();
    let divided = division(&before, 2);
    let before = divided.filter(|division| first == found.len() || *division == Division::Items);
    let divisions = divisions(&heads);
    let sisters = Sisters::of(&heads);
    let mut walk = Walk { article_end: 0, parents: Vec::new() };
    let mut roles = Vec::with_capacity(heads.len());
    for (at, (head, division)) in heads.iter().zip(divisions).enumerate() {
        roles.push(walk.role(&heads, at, head, division, &sisters));
    }
    Roles { roles, before }
}

fn block(found: &Found) -> Option<&Block> {
    match &found.kind {
        FoundKind::Block(block) => Some(block),
        FoundKind::Heading(..) => None,
    }
}

fn heads(found: &[Found], title: Option<usize>) -> Vec<Head<'_>> {
    let mut heads: Vec<Head> = Vec::new();
    for (at, here) in found.iter().enumerate() {
        match &here.kind {
            FoundKind::Heading(level, words) => {
                let part = Some(at) != title && is_part(found, at);
                if part && let Some(before) = heads.last_mut() {
                    before.has_part = true;
                }
                heads.push(Head {
                    level: *level,
                    part,
                    title: Some(at) == title,
                    linked: holds_link(words),
                    at,
                    own: Vec::new(),
                    has_part: false,
                    end: found.len(),
                    has_deeper: false,
                });
            }
            FoundKind::Block(block) => {
                if let Some(head) = heads.last_mut() {
                    head.own.push(block);
                }
            }
        }
    }
    close(&mut heads);
    let groups = groups(&heads);
    for (at, end) in groups {
        if let Some(head) = heads.get_mut(at) {
            (head.end, head.has_deeper) = (end, true);
        }
    }
    heads
}

/// Where articles begin and end whose own headings are of their level: each begins with a TLDR and ends
/// with its source, and there is no other in between.
fn groups(heads: &[Head]) -> Vec<(usize, usize)> {
    let tldr = |head: &Head| {
        head.counts() && head.own.first().and_then(|block| label_of(block)) == Some(Meaning::Tldr)
    };
    let source = |head: &Head| {
        head.own.iter().filter(|block| label_of(block) == Some(Meaning::Source)).count()
    };
    let begins: Vec<usize> =
        heads.iter().enumerate().filter(|(_, head)| tldr(head)).map(|(at, _)| at).collect();
    let first = heads.iter().position(Head::counts);
    let ends = || begins.iter().skip(1).copied().chain([heads.len()]);
    let whole = begins.iter().zip(ends()).all(|(begin, end)| {
        let group = heads.get(*begin..end).unwrap_or_default();
        group.iter().map(source).sum::<usize>() == 1
            && group.last().is_some_and(|last| source(last) == 1)
            && group.iter().all(|head| head.level >= group.first().map_or(0, |head| head.level))
    });
    if begins.len() < 2 || begins.first().copied() != first || !whole {
        return Vec::new();
    }
    let end = |end: usize| heads.get(end).map_or(usize::MAX, |head| head.at);
    begins.iter().zip(ends()).map(|(begin, until)| (*begin, end(until))).collect()
}

/// Says of each heading where it ends, and whether deeper ones stand under it.
fn close(heads: &mut [Head]) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..heads.len() {
        let Some((level, place, counts)) =
            heads.get(at).map(|head| (head.level, head.at, head.counts()))
        else {
            continue;
        };
        if !counts {
            continue;
        }
        while let Some(head) = open.last().and_then(|last| heads.get_mut(*last)) {
            if head.level < level {
                head.has_deeper = true;
                break;
            }
            head.end = place;
            open.pop();
        }
        open.push(at);
    }
}

/// Whether a heading is the title of a part whatever its level: its words are known as a label's, and
/// no deeper heading stands right under it.
fn is_part(found: &[Found], at: usize) -> bool {
    let level = |found: &Found| match &found.kind {
        FoundKind::Heading(level, _) => Some(*level),
        FoundKind::Block(_) => None,
    };
    let Some(Found { kind: FoundKind::Heading(own, words), .. }) = found.get(at) else {
        return false;
    };
    let next = found.get(at + 1);
    let meaning = meaning(&plain_text(words));
    // "In brief" above the level of what stands before it heads short news.
    let above = found.iter().take(at).rev().find_map(level).is_some_and(|before| before > *own);
    if meaning == Some(Meaning::Tldr) && above {
        return false;
    }
    matches!(meaning, Some(Meaning::Tldr | Meaning::Role(_) | Meaning::Source))
        && next.is_some_and(|next| level(next).is_none_or(|next| next <= *own))
        && !(next.is_some_and(holds_links)
            && found
                .iter()
                .take(at)
                .rev()
                .find_map(level)
                .is_none_or(|before| before == 1 || before >= *own))
}

/// Whether a block is a list of links: "In brief" and "Links" head such lists, where they are no part
/// of what stands above them.
fn holds_links(found: &Found) -> bool {
    let FoundKind::Block(Block::List { children, .. }) = &found.kind else { return false };
    children.iter().all(|item| match item.children.first() {
        Some(Block::Paragraph(paragraph)) => holds_link(&paragraph.children),
        _ => false,
    })
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
        divisions = single;
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

/// What the headings of each level have in common.
#[derive(Default)]
struct Sisters {
    /// Some have deeper ones right under them, and no text.
    containers: [bool; 7],
    /// Each that has deeper ones has several, and only a few words before them.
    introduces: [bool; 7],
    /// Some heading has text under it.
    say_something: bool,
}

/// The most characters of what introduces a section.
const INTRODUCTION: usize = 400;

impl Sisters {
    fn of(heads: &[Head]) -> Self {
        let mut sisters = Self::default();
        let mut introduced = [(0, 0); 7];
        for (at, head) in heads.iter().enumerate().filter(|(_, head)| head.counts()) {
            let level = usize::from(head.level.min(6));
            sisters.say_something |= head.says_something();
            if head.has_deeper && !head.says_something() {
                sisters.containers[level] = true;
            }
            let several = heads
                .get(at + 1..)
                .unwrap_or_default()
                .iter()
                .take_while(|deeper| deeper.at < head.end)
                .filter(|deeper| deeper.counts())
                .nth(1)
                .is_some();
            introduced[level].0 += 1;
            introduced[level].1 += usize::from(head.has_deeper && several && is_short(head));
        }
        for (level, (all, short)) in introduced.into_iter().enumerate() {
            sisters.introduces[level] = short >= 2 && short == all;
        }
        sisters
    }

    fn are_containers(&self, level: u8) -> bool {
        self.containers.get(usize::from(level)).copied().unwrap_or_default()
    }

    fn introduce(&self, level: u8) -> bool {
        self.introduces.get(usize::from(level)).copied().unwrap_or_default()
    }
}

/// Whether a heading has only a short paragraph right under it.
fn is_short(head: &Head) -> bool {
    match head.own.as_slice() {
        [Block::Paragraph(paragraph)] => {
            plain_text(&paragraph.children).chars().count() <= INTRODUCTION
        }
        _ => false,
    }
}

/// Goes through the headings in order.
struct Walk {
    /// Where the article ends that was begun last.
    article_end: usize,
    /// Where the sections that are open end, and whether all right under them hold deeper headings.
    parents: Vec<(Range<usize>, bool)>,
}

impl Walk {
    fn role(
        &mut self,
        heads: &[Head],
        index: usize,
        head: &Head,
        division: Option<Division>,
        sisters: &Sisters,
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
        if self.is_section(heads, index, head, division, sisters) {
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
        sisters: &Sisters,
    ) -> bool {
        match (head.says_something(), head.has_deeper) {
            // What stands under it is divided.
            (true, false) => division.is_some(),
            // Nothing stands under it: it leads somewhere, or heads what follows.
            (false, false) => !head.linked && self.parents.is_empty() && sisters.say_something,
            // Deeper headings stand right under it; inside a section, as under all its sisters.
            (false, true) => self.parents.last().is_none_or(|(_, all_hold)| *all_hold),
            // Text stands under it, which is its own; unless that introduces articles.
            (true, true) => introduces(heads, index, head, sisters),
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

/// Whether the text right under a heading introduces the articles under it.
fn introduces(heads: &[Head], index: usize, head: &Head, sisters: &Sisters) -> bool {
    if head.has_part || head.own.first().is_some_and(|block| begins_with_label(block)) {
        return false;
    }
    let linked = under(heads, index).filter(|deeper| deeper.linked).count();
    let all = under(heads, index).count();
    let labelled = under(heads, index).any(|deeper| {
        deeper.has_part || deeper.own.first().is_some_and(|block| begins_with_label(block))
    });
    let short = is_short(head);
    linked * 2 > all
        || labelled
        || short && all >= 2 && sisters.are_containers(head.level)
        || sisters.introduce(head.level)
}
