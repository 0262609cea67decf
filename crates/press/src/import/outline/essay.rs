use std::ops::Range;

use newsfold_bundle::{Block, plain_text};

use super::division::division;
use super::first_label::label_of;
use super::links::holds_link;
use super::title::names_an_issue;
use crate::import::flow::{Found, FoundKind};
use crate::import::label::{Meaning, meaning};

/// Whether a text is one article whose headings are its parts.
///
/// It is where it has a title and no headings but those of labels. Where it has others, its title is
/// not one of many, nothing under the headings begins as an article of a newsletter does, and one of
/// them is what only an essay has: an introduction, a conclusion, references.
pub(super) fn is_essay(found: &[Found], title: Option<usize>, front: Option<&str>) -> bool {
    let own = title.and_then(|at| found.get(at)).and_then(words);
    let Some(named) = own.as_deref().or(front) else { return false };
    let heads: Vec<Head> = heads(found, title);
    let says_something = found.iter().any(|found| match &found.kind {
        FoundKind::Block(block) => *block != Block::ThematicBreak,
        FoundKind::Heading(..) => false,
    });
    if heads.iter().all(|head| head.label.is_some()) {
        let blocks: Vec<&Block> = found.iter().filter_map(block).collect();
        return says_something && division(&blocks, 2).is_none();
    }
    says_something
        && (!names_an_issue(named) || has_one_source(&heads))
        && !begins_as_newsletters_do(&heads)
        && reads_as_an_essay(&heads, named)
}

/// What the text says between its title and a TLDR's heading, where that is a list of facts or a line or two:
/// it stands before the article, so that the TLDR comes first in it.
pub(super) fn lead_in(found: &[Found], title: Option<usize>) -> Range<usize> {
    let Some(title) = title else { return 0..0 };
    let from = title + 1;
    let behind = found.get(from..).unwrap_or_default();
    let facts = behind.iter().take_while(|found| block(found).is_some_and(is_fact)).count();
    let stands_before = facts <= MOST_FACTS && behind.get(facts).is_some_and(is_tldr);
    from..if stands_before { from + facts } else { from }
}

/// The most blocks before a TLDR that are facts.
const MOST_FACTS: usize = 2;

/// Whether a block is a list, or a line that is no text of its own.
fn is_fact(block: &Block) -> bool {
    match block {
        Block::List { .. } => true,
        Block::Paragraph(paragraph) => plain_text(&paragraph.children).chars().count() <= 120,
        _ => false,
    }
}

fn is_tldr(found: &Found) -> bool {
    matches!(&found.kind, FoundKind::Heading(_, words)
        if meaning(&plain_text(words)) == Some(Meaning::Tldr))
}

/// A heading, and how it begins.
#[allow(clippy::struct_excessive_bools, reason = "marks that are there or not, in any combination")]
struct Head {
    text: String,
    label: Option<Meaning>,
    linked: bool,
    /// The first block under it begins with a known label.
    labelled: bool,
    /// A block under it names its source.
    sourced: bool,
    /// The first block under it is a paragraph, or a quote.
    has_paragraph: bool,
}

fn heads(found: &[Found], title: Option<usize>) -> Vec<Head> {
    let mut heads = Vec::new();
    for (at, found_here) in found.iter().enumerate() {
        let FoundKind::Heading(_, nodes) = &found_here.kind else { continue };
        if Some(at) == title {
            continue;
        }
        let text = plain_text(nodes);
        let label = meaning(&text).filter(|meaning| *meaning != Meaning::Named);
        let labelled = found.get(at + 1).and_then(block).and_then(label_of);
        let labelled = labelled.is_some_and(|label| label != Meaning::Named);
        let sourced = found
            .iter()
            .skip(at + 1)
            .map_while(block)
            .any(|block| label_of(block) == Some(Meaning::Source));
        let has_paragraph = matches!(
            found.get(at + 1).and_then(block),
            Some(Block::Paragraph(_) | Block::Blockquote { .. })
        );
        heads.push(Head {
            text,
            label,
            linked: holds_link(nodes),
            labelled,
            sourced,
            has_paragraph,
        });
    }
    heads
}

fn block(found: &Found) -> Option<&Block> {
    match &found.kind {
        FoundKind::Block(block) => Some(block),
        FoundKind::Heading(..) => None,
    }
}

fn words(found: &Found) -> Option<String> {
    match &found.kind {
        FoundKind::Heading(_, words) => Some(plain_text(words)),
        FoundKind::Block(_) => None,
    }
}

/// Whether headings begin as articles do: with a link in them, with a label under them, or with the
/// same label's heading again and again.
fn begins_as_newsletters_do(heads: &[Head]) -> bool {
    let linked = heads.iter().filter(|head| head.linked).count();
    let labelled = heads.iter().filter(|head| head.labelled).count();
    let tldrs = heads.iter().filter(|head| head.label == Some(Meaning::Tldr)).count();
    let sourced = heads.iter().filter(|head| head.sourced).count();
    let own = heads.iter().filter(|head| head.label.is_none()).count();
    sourced > 1 && sourced * 2 >= own
        || linked * 2 > heads.len()
        || linked > 0 && labelled > 0
        || labelled > 1
        || tldrs > 1
}

/// Whether headings are those of an essay: one that only an essay has, two that essays often have, or
/// its title's own word come back.
fn reads_as_an_essay(heads: &[Head], title: &str) -> bool {
    let keys: Vec<String> = heads.iter().map(|head| key(&head.text)).collect();
    let begins = |key: &String, list: &[&str]| {
        list.iter().any(|word| {
            key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
                || !word.is_ascii() && key.starts_with(word)
        })
    };
    let sure = keys.iter().any(|key| begins(key, ONLY_ESSAYS));
    let likely = keys.iter().filter(|key| begins(key, OFTEN_ESSAYS)).count();
    // A paragraph sums up an article, a list an issue.
    let first_is_tldr =
        heads.first().is_some_and(|head| head.label.is_some() && head.has_paragraph);
    let title = key(title);
    let comes_back = title
        .split(' ')
        .filter(|word| word.chars().count() >= 6)
        .any(|word| keys.iter().filter(|key| key.split(' ').any(|w| w == word)).count() >= 2);
    sure || likely >= 2 || first_is_tldr || comes_back || has_one_source(heads)
}

/// Whether several headings have one source, at the end of all.
fn has_one_source(heads: &[Head]) -> bool {
    let sourced = heads.iter().filter(|head| head.sourced).count();
    let last = heads.iter().rev().take_while(|head| !head.sourced).all(|head| head.label.is_some());
    heads.len() > 2 && sourced == 1 && last
}

/// A heading as it is compared: its words in lower case, without a number before them.
fn key(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words
        .skip_while(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

/// How headings begin that only an essay has.
#[rustfmt::skip]
const ONLY_ESSAYS: &[&str] = &[
    "introduction", "conclusion", "conclusions", "references", "final thought", "final thoughts",
    "final reflection", "final words", "final summary", "closing thoughts", "closing reflection",
    "closing words", "further reading", "bibliography", "appendix", "prologue", "epilogue", "preface",
    "who is this article for", "what this article", "table of contents", "wrapping up", "in conclusion",
    "einleitung", "einführung", "fazit", "schlussfolgerung", "literatur", "introducción", "conclusión",
    "conclusiones", "referencias", "références", "en conclusion", "introduzione", "conclusione",
    "conclusioni", "introdução", "conclusão", "referências", "inleiding", "conclusie", "inledning",
    "slutsats", "indledning", "konklusjon", "wstęp", "wnioski", "zakończenie", "bibliografia", "úvod",
    "závěr", "введение", "заключение", "выводы", "вступ", "висновки", "giriş", "sonuç", "مقدمة", "خاتمة",
    "הקדמה", "סיכום", "引言", "结论", "結論", "参考资料", "参考文献", "はじめに", "おわりに", "서론", "결론",
];

/// How headings begin that essays often have, and newsletters too.
#[rustfmt::skip]
const OFTEN_ESSAYS: &[&str] = &[
    "summary", "tldr", "tl dr", "context", "background", "recap", "key takeaways", "overview",
    "motivation", "the problem", "problem", "the solution", "example", "examples", "how it works",
    "next steps", "what s next", "trade offs", "faq", "why it matters", "lessons learned",
    "zusammenfassung", "hintergrund", "résumé", "contexte", "resumen", "contexto", "podsumowanie",
    "kontekst", "итоги", "总结", "背景", "まとめ",
];
