use super::division::Division;
use super::heads::heads;
use super::roles::{Role, Roles};
use crate::import::flow::{Found, FoundKind};
use crate::import::settings::Articles;

/// Whether all of a text is one article, where the newsletter says what its articles are.
pub(super) fn is_one_article(articles: Articles, has_title: bool) -> bool {
    articles == Articles::Issue && has_title
}

/// The issue's own heading, where the newsletter says what its articles are: none of the level of articles,
/// unless it is the only one.
pub(super) fn title(found: &[Found], title: Option<usize>, articles: Articles) -> Option<usize> {
    let level = |found: &Found| match &found.kind {
        FoundKind::Heading(level, _) => Some(*level),
        FoundKind::Block(_) => None,
    };
    let Articles::Heading(own) = articles else { return title };
    let of_articles = found.iter().filter(|found| level(found) == Some(own)).count();
    title.filter(|at| of_articles == 1 || found.get(*at).and_then(level) != Some(own))
}

/// What each heading is, as the newsletter says it: headings of one level are articles, those above it
/// sections and those below it parts; or all are sections, whose items are articles.
pub(super) fn roles(found: &[Found], title: Option<usize>, articles: Articles) -> Roles {
    let division = match articles {
        Articles::Items => Some(Division::Items),
        Articles::Leads => Some(Division::Leads),
        Articles::Numbers => Some(Division::Numbers),
        Articles::Heading(_) | Articles::Issue => None,
    };
    let own = match articles {
        Articles::Heading(level) => level,
        _ => u8::MAX,
    };
    let mut begun = false;
    let role = |head: super::heads::Head| {
        if head.title {
            return (Role::Issue, None);
        }
        // A label's heading belongs to the article above it, whatever its level.
        let is_part = head.level > own || head.part && begun;
        let role = if is_part {
            Role::Part
        } else if head.level == own {
            Role::Article
        } else {
            Role::Section
        };
        begun = begun && role != Role::Section || role == Role::Article;
        (role, division)
    };
    Roles { roles: heads(found, title).into_iter().map(role).collect(), before: division }
}
