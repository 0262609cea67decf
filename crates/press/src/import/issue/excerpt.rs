use newsfold_bundle::{Block, Issue, Phrasing, Tldr, plain_text};

/// Gives an issue what is said of it in a sentence or two: the TLDR of its only article, or its first words.
/// What the issue says itself is not said twice.
pub(super) fn give(issue: &mut Issue, excerpt: &str) {
    if excerpt.trim().is_empty() || letters(&plain_text(issue)).contains(&letters(excerpt)) {
        return;
    }
    let paragraph = Block::paragraph(vec![Phrasing::text(excerpt.trim())]);
    let several = issue.articles().nth(1).is_some();
    let mut articles = issue.sections.iter_mut().flat_map(|section| &mut section.articles);
    match articles.next() {
        Some(article) if !several && article.tldr.is_none() => {
            article.tldr = Some(Tldr { title: None, content: vec![paragraph] });
        }
        _ => issue.introduction.insert(0, paragraph),
    }
}

/// The letters of a text, as they are compared.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use newsfold_bundle::{Article, Section};

    use super::*;

    fn issue(articles: usize) -> Issue {
        let article = Article { title: "The bridge opens".into(), ..Article::default() };
        let articles = vec![article; articles];
        Issue { sections: vec![Section { articles, ..Section::default() }], ..Issue::default() }
    }

    #[test]
    fn an_excerpt_is_the_tldr_of_one_article_and_the_first_words_of_several() {
        let mut one = issue(1);
        give(&mut one, "It carries cars.");
        let tldr = one.articles().next().and_then(|article| article.tldr.clone());
        assert_eq!(tldr.map(|tldr| plain_text(&tldr.content)).as_deref(), Some("It carries cars."));
        assert!(one.introduction.is_empty());
        let mut two = issue(2);
        give(&mut two, "It carries cars.");
        assert_eq!(plain_text(&two.introduction), "It carries cars.");
        let before = two.clone();
        give(&mut two, "THE BRIDGE, opens");
        assert_eq!(two, before, "what is said is not said again");
    }
}
