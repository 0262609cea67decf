use std::path::Path;

use newsfold_bundle::{Block, Issue, Phrasing};

use super::file_name;
use crate::import::front_matter::FrontMatter;
use crate::import::html;
use crate::import::report::{Note, Origin};

/// Gives an issue its title: the front matter's, its own heading's, its only article's, or its file's name;
/// never that of the first of several articles. Returns where it comes from.
pub(super) fn give(
    issue: &mut Issue,
    front: &FrontMatter,
    path: &Path,
    is_one_article: bool,
    notes: &mut Vec<Note>,
) -> Origin {
    let own = std::mem::take(&mut issue.title);
    if let Some(said) = &front.title {
        let same = letters(&own) == letters(&said.text);
        if own.is_empty() || !same {
            issue.title = words(&said.text);
            if !own.is_empty() && !repeats(issue, &own) {
                let words = Phrasing::Strong { children: vec![Phrasing::text(own)] };
                issue.introduction.insert(0, Block::paragraph(vec![words]));
            }
            return Origin::FrontMatter(said.key.clone());
        }
    }
    if !own.is_empty() {
        issue.title = own;
        return Origin::Text;
    }
    if let Some(title) = of_only_article(issue, is_one_article) {
        issue.title = title;
        return Origin::Text;
    }
    notes.push(Note::NoTitle);
    if let Some(title) = file_name::title(path) {
        issue.title = title;
        return Origin::FileName;
    }
    let first = issue.articles().next().map(|article| article.title.clone());
    issue.title = first.unwrap_or_default();
    Origin::FirstArticle
}

/// The words of a title that may be written as HTML: `Bread &amp; <em>tea</em>`. What else is in angle brackets
/// are words: `Why <div> matters`.
fn words(title: &str) -> String {
    let looks: Vec<&str> =
        LOOKS.into_iter().filter(|name| title.contains(&format!("</{name}>"))).collect();
    let has_entity = title.split('&').skip(1).any(|rest| {
        rest.split_once(';').is_some_and(|(name, _)| {
            (2..=8).contains(&name.len())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')
        })
    });
    if looks.is_empty() && !has_entity {
        return title.to_owned();
    }
    let mut pieces = title.split('<');
    let mut html = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let tag = piece.strip_prefix('/').unwrap_or(piece);
        let is_look = tag.contains('>')
            && looks.iter().any(|name| {
                tag.strip_prefix(name).is_some_and(|rest| rest.starts_with(['>', ' ']))
            });
        html.push_str(if is_look { "<" } else { "&lt;" });
        html.push_str(piece);
    }
    let read = html::words(&html);
    if read.trim().is_empty() { title.to_owned() } else { read.trim().to_owned() }
}

/// Elements that say how words look.
const LOOKS: [&str; 7] = ["em", "strong", "b", "i", "code", "span", "sup"];

/// The title of an article that is all of the issue, but for what was put before it.
fn of_only_article(issue: &Issue, is_one_article: bool) -> Option<String> {
    let [section] = issue.sections.as_slice() else { return None };
    let [article] = section.articles.as_slice() else { return None };
    let is_all = (is_one_article || issue.introduction.is_empty())
        && section.introduction.is_empty()
        && section.title.is_none();
    is_all.then(|| article.title.clone())
}

/// Whether the only article has this title, too.
fn repeats(issue: &Issue, title: &str) -> bool {
    issue.articles().next().is_some_and(|article| article.title == title)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_say_how_its_words_look_and_what_else_is_in_angle_brackets_is_words() {
        for (title, expected) in [
            ("Bread &amp; <em class=\"a\">tea</em>", "Bread & tea"),
            (
                "Why <div> and <script> matter, <em>really</em>",
                "Why <div> and <script> matter, really",
            ),
            ("Why <div> matters &amp; Vec<T>", "Why <div> matters & Vec<T>"),
            ("a < b and c > d", "a < b and c > d"),
            ("Less <b and <b>more</b>", "Less <b and more"),
        ] {
            assert_eq!(words(title), expected, "{title}");
        }
    }
}
