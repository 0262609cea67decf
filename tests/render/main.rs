//! What the views make of a state, rendered without a browser.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod cards;
mod content;
mod languages;
mod offline;
mod reader;

use std::rc::Rc;

use newsfold::store::{
    Action, Chosen, Config, Detail, Effect, Failure, FailureKind, HeadingLevel, Host, Images,
    Inventory, Store, TextSize,
};
use newsfold::views::{Reader, ReaderProps};
use yew::ServerRenderer;

/// A world where nothing arrives by itself.
struct Still;

impl Host for Still {
    fn perform(&self, _: Effect, _: &Store) {}
}

/// An issue with one article, whose fields are the given JSON.
fn bundle_with(article: &str) -> String {
    format!(
        r#"{{ "version": 1, "publication": {{ "title": "The Letter", "language": "en" }}, "issues": [
            {{ "id": "one", "title": "First", "date": "2026-04-10", "sections": [
                {{ "articles": [{{ "id": "a", "title": "Title", {article} }}] }} ] }} ] }}"#
    )
}

/// A reader asked for a bundle.
fn asked(config: Config) -> Store {
    let store = Store::new(Still);
    store.dispatch(Action::ConfigChanged(Config { src: Some("b.json".into()), ..config }));
    store
}

/// A reader that shows a bundle.
fn reading(config: Config, bundle: &str) -> Store {
    let bundle = newsfold_bundle::read(bundle).expect("a bundle");
    let store = asked(config);
    store.dispatch(Action::BundleArrived(1, Rc::new(bundle)));
    store
}

fn html(store: impl Fn() -> Store + Send + 'static) -> String {
    let renderer = ServerRenderer::<Reader>::with_props(move || ReaderProps { store: store() });
    futures::executor::block_on(renderer.hydratable(false).render())
}

fn html_of(article: &str) -> String {
    let bundle = bundle_with(article);
    html(move || reading(Config::default(), &bundle))
}

/// Asserts that a page holds a piece.
fn assert_holds(page: &str, piece: &str) {
    assert!(page.contains(piece), "`{piece}` is not in\n{page}");
}
