//! Feeds: RSS, Atom and JSON Feed, read by [`feed_rs`]. `item` says what an item is, `days` puts short
//! ones together: an item is an issue, or an article of a day's or a week's issue.

mod days;
mod item;

use std::path::Path;

use feed_rs::model::Feed;
use feed_rs::parser::Builder;

use super::error::ImportError;
use super::front_matter::{FrontMatter, Said};
use super::letters::{Form, Letter};
use item::{Item, SHORT};

/// The issues of a feed.
pub(super) fn letters(path: &Path, bytes: &[u8]) -> Result<Vec<Letter>, ImportError> {
    let parser = Builder::new().build();
    let feed = parser.parse(bytes).map_err(|error| ImportError::Damaged {
        path: path.to_owned(),
        what: "feed",
        reason: error.to_string(),
    })?;
    let front = publication(&feed);
    let home = front.home.as_ref().map(|home| home.text.as_str());
    let items: Vec<Item> = feed.entries.iter().map(|entry| Item::of(entry, home)).collect();
    let mut lengths: Vec<usize> = items.iter().map(Item::length).collect();
    lengths.sort_unstable();
    let typical = lengths.get(lengths.len() / 2).copied().unwrap_or_default();
    let is_short = items.len() > 2
        && typical < SHORT
        && items.iter().filter(|item| item.date.is_some()).count() * 2 > items.len();
    if is_short {
        return Ok(days::letters(&items, &front));
    }
    // A feed has its newest item first: what has no day is in the order of these numbers.
    let count = items.len();
    let letter = |(at, item): (usize, Item)| Letter {
        name: Some((count - at).to_string()),
        form: Form::Html,
        text: item.head() + &item.page(),
        front: item.front(&front),
        ..Letter::default()
    };
    Ok(items.into_iter().enumerate().map(letter).collect())
}

/// What a feed says of the newsletter.
fn publication(feed: &Feed) -> FrontMatter {
    let said = |text: &str| {
        let text = item::plain(text);
        (!text.is_empty()).then_some(Said::around(1, text))
    };
    let page = |link: &&feed_rs::model::Link| {
        link.rel.as_deref().is_none_or(|rel| rel == "alternate")
            && link.media_type.as_deref().is_none_or(|kind| kind.contains("html"))
    };
    let home = feed.links.iter().find(page).map(|link| link.href.clone());
    FrontMatter {
        publication: feed.title.as_ref().and_then(|title| said(&title.content)),
        description: feed.description.as_ref().and_then(|text| said(&text.content)),
        language: feed.language.as_deref().and_then(said),
        home: home.as_deref().and_then(said),
        picture: feed.logo.as_ref().or(feed.icon.as_ref()).and_then(|picture| said(&picture.uri)),
        ..FrontMatter::default()
    }
}
